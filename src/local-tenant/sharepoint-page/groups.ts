// The items of a view in the groups that its query asks for, each under its value and how many there are.
import type { DatabaseSync } from 'node:sqlite'
import type { Column } from '../graph/columnDefinition.ts'
import type { ItemRow } from '../graph/itemRows.ts'
import type { Query } from './caml.ts'
import { valueInWords } from './words.ts'

/** Without a heading where nothing is grouped. */
export type Group = { readonly heading?: string; readonly items: readonly ItemRow[] }

/** `items` are in the query's order, in which those of one group stand together. */
export function groupsOf(
  storage: DatabaseSync,
  items: readonly ItemRow[],
  { group }: Query,
  columns: readonly Column[],
): readonly Group[] {
  const column = columns.find(({ name }) => name === group)
  if (!column) return [{ items }]
  const grouped = Map.groupBy(items, ({ fields }) => valueInWords(storage, column, fields))
  return [...grouped].map(([value, itsItems]) => ({
    heading: `${column.displayName}: ${value === '' ? 'none' : value} (${itsItems.length})`,
    items: itsItems,
  }))
}
