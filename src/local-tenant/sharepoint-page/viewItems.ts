// The items of a view. The real service refuses a view that must look at more than 5,000 rows; here they are gone through
// one by one, so that a large list costs time and no memory.
import type { DatabaseSync } from 'node:sqlite'
import type { Column } from '../graph/columnDefinition.ts'
import { asItem, type ItemRow } from '../graph/itemRows.ts'
import type { ListRow } from '../graph/site.ts'
import { fits, type Query, sorted } from './caml.ts'

export const MOST_SHOWN = 200

export type ViewItems = { readonly count: number; readonly shown: readonly ItemRow[] }

export function itemsIn(
  storage: DatabaseSync,
  list: ListRow,
  query: Query,
  columns: readonly Column[],
): ViewItems {
  const isPlain = query.where === undefined && query.order.length === 0
  return isPlain ? firstItems(storage, list) : fittingItems(storage, list, query, columns)
}

function firstItems(storage: DatabaseSync, list: ListRow): ViewItems {
  const counted = storage.prepare('SELECT count(*) AS n FROM items WHERE list = ?').get(list.id)
  const rows = storage
    .prepare('SELECT * FROM items WHERE list = ? ORDER BY id LIMIT ?')
    .all(list.id, MOST_SHOWN)
  return { count: Number(counted?.['n']), shown: rows.map(asItem) }
}

// Sorted and cut whenever there are twice as many as are shown: the rest would never be seen.
function fittingItems(
  storage: DatabaseSync,
  list: ListRow,
  query: Query,
  columns: readonly Column[],
): ViewItems {
  const first = (items: readonly ItemRow[]): ItemRow[] =>
    sorted(items, query, columns).slice(0, MOST_SHOWN)
  let kept: ItemRow[] = []
  let count = 0
  const rows = storage.prepare('SELECT * FROM items WHERE list = ? ORDER BY id').iterate(list.id)
  for (const row of rows) {
    const item = asItem(row)
    if (!fits(query, item, columns)) continue
    count += 1
    kept.push(item)
    if (kept.length === 2 * MOST_SHOWN) kept = first(kept)
  }
  return { count, shown: first(kept) }
}
