// What may be written into the columns of an item, and how it is kept. Keys are those Graph reads back: a lookup
// `Record` is kept under `RecordLookupId`, as a string.
import { randomUUID } from 'node:crypto'
import type { Column } from './columnDefinition.ts'
import { keyOf } from './columns.ts'
import { holdsSeveral, isReference } from './references.ts'
import { isSystemColumn } from './systemColumns.ts'
import { invalidRequest, Refused } from './answer.ts'
import { keepDateOnly, keepInstant } from './dates.ts'

export type FieldValue = string | number | boolean | readonly unknown[]
export type Fields = Readonly<Record<string, FieldValue>>

const oneLineLimit = 255
const wrongShape = (): Refused =>
  new Refused(500, 'generalException', 'General exception while processing')

/**
 * The fields after a write. Columns not sent stay, `null` clears. An append-only note holds its newest entry; the
 * earlier ones stand in the item's versions, as SharePoint keeps them.
 * Throws 400 `invalidRequest` for a column the list does not have, as Graph words it.
 */
export function writeFields(
  columns: readonly Column[],
  before: Fields,
  sent: unknown,
  isNew: boolean,
): Fields {
  if (sent === null || typeof sent !== 'object' || Array.isArray(sent))
    throw invalidRequest('Invalid request')
  const after: Record<string, FieldValue> = isNew ? defaultsOf(columns) : { ...before }
  for (const [name, value] of Object.entries(sent)) {
    if (name.includes('@odata.')) continue
    const column = columnWritten(columns, name)
    const key = keyOf(column)
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
      // Null in a create may fail; the client leaves the column out instead.
      if (isNew && value === null) throw wrongShape()
      delete after[key]
      continue
    }
    after[key] = keepValue(column, value, (sent as Record<string, unknown>)[`${name}@odata.type`])
  }
  return after
}

// A default is kept as text in the definition, whatever the column holds.
function defaultsOf(columns: readonly Column[]): Record<string, FieldValue> {
  const given = columns.flatMap((column) => {
    if (column.defaultValue === undefined) return []
    const { value } = column.defaultValue
    return [
      [
        keyOf(column),
        keepValue(column, column.facet === 'boolean' ? value === '1' : value, undefined),
      ] as const,
    ]
  })
  return Object.fromEntries(given)
}

function columnWritten(columns: readonly Column[], name: string): Column {
  // A field name that begins with `_` cannot be written; the service spells it so.
  if (name.startsWith('_')) throw invalidRequest(`Field '${name}' is not recognied`)
  const column = columns.find((one) => keyOf(one) === name)
  if (!column) throw invalidRequest(`Field '${name}' is not recognized`)
  if (isSystemColumn(column)) throw invalidRequest(`Field '${name}' is read-only`)
  // A text column `XId` beside a lookup or person column `X` catches what is meant for `XLookupId`.
  if (name !== column.name && columns.some((one) => one.name === `${column.name}Id`))
    throw wrongShape()
  if (column.facet === 'hyperlinkOrPicture') throw invalidRequest('Invalid request')
  return column
}

function keepValue(column: Column, value: unknown, type: unknown): FieldValue {
  if (Array.isArray(value)) {
    return keepSeveral(column, value, type)
  }
  if (value !== null && typeof value === 'object')
    throw invalidRequest('A value without a type name was found and no expected type is available.')
  switch (column.facet) {
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongShape()
      return value
    case 'number':
    case 'currency': {
      const number = Number(value)
      if (Number.isNaN(number)) throw wrongShape()
      return number
    }
    case 'dateTime':
      if (typeof value !== 'string') throw wrongShape()
      return column.settings['format'] === 'dateOnly'
        ? keepDateOnly(value, column.name)
        : keepInstant(value, column.name)
    case 'lookup':
    case 'personOrGroup':
      if (holdsSeveral(column)) throw wrongShape()
      if (!/^\d+$/.test(String(value))) throw wrongShape()
      return String(value)
    default:
      return keepText(column, value)
  }
}

/** An array says of what it is, and stands only where the column holds several. Empty clears. */
function keepSeveral(column: Column, values: readonly unknown[], type: unknown): FieldValue {
  const element = isReference(column) ? 'Int32' : 'String'
  if (type !== `Collection(Edm.${element})`) throw invalidRequest('Invalid request')
  const takesSeveral = holdsSeveral(column) || column.settings['displayAs'] === 'checkBoxes'
  const isFitting = (value: unknown): boolean =>
    element === 'Int32' ? Number.isInteger(value) : typeof value === 'string'
  if (!takesSeveral || !values.every(isFitting)) throw wrongShape()
  return values
}

function keepText(column: Column, value: unknown): string {
  if (typeof value !== 'string') throw wrongShape()
  const isLong = column.settings['allowMultipleLines'] === true
  if (!isLong && value.length > oneLineLimit)
    throw invalidRequest(`Field '${column.name}' can hold at most ${oneLineLimit} characters.`)
  // Rich text reads as HTML wrapped in a div.
  if (column.settings['textType'] !== 'richText' || value.startsWith('<div class="ExternalClass'))
    return value
  return `<div class="ExternalClass${randomUUID().replaceAll('-', '').toUpperCase()}">${value}</div>`
}
