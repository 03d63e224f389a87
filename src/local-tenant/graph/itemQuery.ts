// Items of a list, many at a time: filtered, a page after another, in the order of their numbers.
import type { DatabaseSync } from 'node:sqlite'
import { type Answer, type Call, ok, Refused } from './answer.ts'
import type { Column } from './columnDefinition.ts'
import { allColumns } from './columns.ts'
import { type Condition, parseFilter } from './filter.ts'
import { columnNamed, toSql } from './filterSql.ts'
import { asItem, type ItemRow } from './itemRows.ts'
import { contextOf, itemWriter } from './itemWire.ts'
import { listFor } from './permissions.ts'
import { fieldChoice, lastIdOf, linkTo, pageSize, selected, skipToken } from './query.ts'
import type { ListRow } from './site.ts'

const LIST_VIEW_THRESHOLD = 5_000
// It looks like throttling but never goes away by waiting, so it has no Retry-After.
const overThreshold = (): Refused =>
  new Refused(429, 'activityLimitReached', 'The request has been throttled')

/** `$orderby`, `$count` and `$skip` are ignored, as the real service was seen to do. */
export function listItems(call: Call, listName: string): Answer {
  const list = listFor(call, listName, 'read')
  const write = itemWriter(call.tenant, list, fieldChoice(call.query), true)
  const size = pageSize(call.query)
  const rows = selectItems(call, list, size + 1)
  const shown = rows.slice(0, size)
  const last = rows.length > size ? shown.at(-1) : undefined
  return ok({
    '@odata.context': contextOf(list, 'items'),
    value: shown.map((item) => selected(call.query, write(item))),
    ...(last && {
      '@odata.nextLink': linkTo(call.tenant.base, call.path, call.query, {
        $skiptoken: skipToken(last.id),
      }),
    }),
  })
}

function selectItems(call: Call, list: ListRow, count: number): readonly ItemRow[] {
  const { storage } = call.tenant
  const filter = call.query.get('$filter')
  const after = lastIdOf(call.query)
  const rows =
    filter === null
      ? storage
          .prepare('SELECT * FROM items WHERE list = ? AND id > ? ORDER BY id LIMIT ?')
          .all(list.id, after, count)
      : storage
          .prepare(
            'SELECT * FROM items WHERE list = ? AND id IN (SELECT value FROM json_each(?)) AND id > ? ORDER BY id LIMIT ?',
          )
          .all(list.id, JSON.stringify(fittingIds(call, list, filter)), after, count)
  return rows.map(asItem)
}

// The numbers first, from an index: a page sorted by number would otherwise be sought through the whole list.
function fittingIds(call: Call, list: ListRow, filter: string): readonly number[] {
  const { storage } = call.tenant
  const acceptsUnindexed = /HonorNonIndexedQueriesWarningMayFailRandomly/i.test(
    call.header('prefer') ?? '',
  )
  const columns = allColumns(storage, list)
  const condition = parseFilter(filter)
  const where = toSql(condition, columns, acceptsUnindexed)
  if (!isNarrowed(condition, columns) && isLarge(storage, list)) throw overThreshold()
  const ids = storage
    .prepare(`SELECT id FROM items WHERE list = ? AND ${where.text} LIMIT ?`)
    .all(list.id, ...where.values, LIST_VIEW_THRESHOLD + 1)
  if (ids.length > LIST_VIEW_THRESHOLD) throw overThreshold()
  return ids.map((row) => Number(row['id']))
}

/** Whether an index cuts down the rows that must be looked at. */
function isNarrowed(condition: Condition, columns: readonly Column[]): boolean {
  if (!('left' in condition)) return columnNamed(columns, condition.field).indexed
  const [left, right] = [isNarrowed(condition.left, columns), isNarrowed(condition.right, columns)]
  return condition.kind === 'and' ? left || right : left && right
}

const isLarge = (storage: DatabaseSync, list: ListRow): boolean =>
  storage
    .prepare('SELECT id FROM items WHERE list = ? LIMIT 1 OFFSET ?')
    .get(list.id, LIST_VIEW_THRESHOLD) !== undefined
