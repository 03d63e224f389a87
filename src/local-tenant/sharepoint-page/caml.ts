// Views filter and sort in CAML. This reads the part of it that views are written in: And, Or, the comparisons,
// BeginsWith, IsNull, IsNotNull, Today with an offset, OrderBy, and GroupBy of one column. What it does not know lets
// every item through.
import type { Column } from '../graph/columnDefinition.ts'
import { keyOf } from '../graph/columns.ts'
import type { ItemRow } from '../graph/itemRows.ts'
import { dayOf } from './words.ts'

type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}
export type Query = {
  readonly where?: Element
  /** By the group first. */
  readonly order: readonly { readonly field: string; readonly isAscending: boolean }[]
  readonly group?: string
}

const TAG = /<(\/?)(\w+)((?:\s+\w+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g

/** Reads the inside of a `<Query>`. */
export function readQuery(caml: string): Query {
  const { children } = parse(caml)
  const where = children.find((one) => one.name === 'Where')?.children[0]
  const namedIn = (clause: string): Query['order'] =>
    (children.find((one) => one.name === clause)?.children ?? []).map(({ attributes }) => ({
      field: attributes['Name'] ?? '',
      isAscending: attributes['Ascending']?.toUpperCase() !== 'FALSE',
    }))
  const [group] = namedIn('GroupBy')
  return {
    ...(where && { where }),
    order: [...(group ? [group] : []), ...namedIn('OrderBy')],
    ...(group && { group: group.field }),
  }
}

type Open = { name: string; attributes: Record<string, string>; children: Element[]; text: string }

function parse(caml: string): Element {
  const root: Open = { name: '', attributes: {}, children: [], text: '' }
  const stack = [root]
  for (const [, closes, name, attributes, isEmpty, text] of caml.matchAll(TAG)) {
    const top = stack.at(-1) ?? root
    if (text !== undefined) top.text += decode(text)
    else if (closes === '/') stack.pop()
    else if (name !== undefined) {
      const element: Open = {
        name,
        attributes: attributesOf(attributes ?? ''),
        children: [],
        text: '',
      }
      top.children.push(element)
      if (isEmpty === '') stack.push(element)
    }
  }
  return root
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/(\w+)\s*=\s*["']([^"']*)["']/g)].map(([, name = '', value = '']) => [
      name,
      decode(value),
    ]),
  )

const decode = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

type Comparable = string | number | undefined

function valueOf(item: ItemRow, columns: readonly Column[], name: string): Comparable {
  if (name === 'ID') return item.id
  if (name === 'Modified') return item.modified
  if (name === 'Created') return item.created
  const column = columns.find((one) => one.name === name)
  const value = column && item.fields[keyOf(column)]
  if (value === undefined) return undefined
  if (column?.facet === 'dateTime') return dayOf(String(value))
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'number' ? value : String(value).toLowerCase()
}

function wanted(element: Element, like: Comparable): Comparable {
  const value = element.children.find((one) => one.name === 'Value')
  const today = value?.children.find((one) => one.name === 'Today')
  if (today)
    return dayOf(
      new Date(Date.now() + Number(today.attributes['OffsetDays'] ?? 0) * 86_400_000).toISOString(),
    )
  const text = (value?.text ?? '').trim()
  if (value?.attributes['Type'] === 'DateTime') return dayOf(text)
  return typeof like === 'number' ? Number(text) : text.toLowerCase()
}

export function fits({ where }: Query, item: ItemRow, columns: readonly Column[]): boolean {
  return where === undefined || isTrue(where, item, columns)
}

function isTrue(element: Element, item: ItemRow, columns: readonly Column[]): boolean {
  if (element.name === 'And') return element.children.every((one) => isTrue(one, item, columns))
  if (element.name === 'Or') return element.children.some((one) => isTrue(one, item, columns))
  const name = element.children.find((one) => one.name === 'FieldRef')?.attributes['Name'] ?? ''
  const has = valueOf(item, columns, name)
  if (element.name === 'IsNull') return has === undefined
  if (element.name === 'IsNotNull') return has !== undefined
  const asked = wanted(element, has)
  if (element.name === 'Neq') return has !== asked
  if (has === undefined || asked === undefined) return false
  switch (element.name) {
    case 'Eq':
      return has === asked
    case 'Lt':
      return has < asked
    case 'Leq':
      return has <= asked
    case 'Gt':
      return has > asked
    case 'Geq':
      return has >= asked
    case 'BeginsWith':
      return String(has).startsWith(String(asked))
    default:
      return true
  }
}

export function sorted(
  items: readonly ItemRow[],
  { order }: Query,
  columns: readonly Column[],
): readonly ItemRow[] {
  return items.toSorted((a, b) => {
    for (const { field, isAscending } of order) {
      const [left, right] = [valueOf(a, columns, field) ?? '', valueOf(b, columns, field) ?? '']
      if (left !== right) return left < right === isAscending ? -1 : 1
    }
    return 0
  })
}
