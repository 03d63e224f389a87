// Lookup and person columns as they are read: one reference under `XLookupId`, several as objects under `X`. Their
// texts are looked up when they are shown, as SharePoint does.
import type { DatabaseSync } from 'node:sqlite'
import type { Column } from './columnDefinition.ts'
import { keyOf } from './columns.ts'
import type { Fields } from './fields.ts'
import { personBySiteId } from './people.ts'

export const isReference = ({ facet }: Column): boolean =>
  facet === 'lookup' || facet === 'personOrGroup'

export const holdsSeveral = ({ settings }: Column): boolean =>
  settings['allowMultipleValues'] === true || settings['allowMultipleSelection'] === true

export type ReadReference = (fields: Fields) => Readonly<Record<string, unknown>>

/** Reads one column of many items: the statement is made once. `isNamed` where the column itself is selected by name. */
export function referenceReader(
  storage: DatabaseSync,
  column: Column,
  isNamed: boolean,
): ReadReference {
  const { name, facet } = column
  const key = keyOf(column)
  const text = facet === 'lookup' ? lookupTexts(storage, column) : personText
  const several = (id: number): object => ({
    LookupId: id,
    LookupValue: text(id) ?? '',
    ...(facet === 'personOrGroup' && { Email: personBySiteId(id)?.upn ?? '' }),
  })
  return (fields) => {
    const value = fields[key]
    if (Array.isArray(value)) return { [name]: value.map(Number).map(several) }
    const shown = isNamed && value !== undefined ? text(Number(value)) : undefined
    return shown === undefined ? {} : { [name]: shown }
  }
}

const personText = (id: number): string | undefined => personBySiteId(id)?.displayName

function lookupTexts(
  storage: DatabaseSync,
  { settings }: Column,
): (id: number) => string | undefined {
  const read = storage.prepare(
    'SELECT json_extract(fields, ?) AS text FROM items WHERE list = ? AND id = ?',
  )
  const path = `$.${String(settings['columnName'])}`
  return (id) => {
    const text = read.get(path, String(settings['listId']), id)?.['text']
    return typeof text === 'string' || typeof text === 'number' ? String(text) : undefined
  }
}
