// The columns of a list in storage, and the indexes their values have.
import type { DatabaseSync } from 'node:sqlite'
import { invalidRequest, itemNotFound } from './answer.ts'
import { type Column, columnOnWire, withChanges } from './columnDefinition.ts'
import { findList, type ListRow } from './site.ts'
import { isSystemColumn, SYSTEM_COLUMNS } from './systemColumns.ts'

const MOST_INDEXES = 20

export const ownColumns = (storage: DatabaseSync, list: ListRow): readonly Column[] =>
  storage
    .prepare('SELECT definition FROM columns WHERE list = ? ORDER BY position')
    .all(list.id)
    .map((row) => JSON.parse(String(row['definition'])) as Column)

export const allColumns = (storage: DatabaseSync, list: ListRow): readonly Column[] => [
  ...ownColumns(storage, list),
  ...SYSTEM_COLUMNS,
]

/** Hidden columns are left out, as Graph leaves them out. */
export const columnsOnWire = (storage: DatabaseSync, list: ListRow): readonly object[] =>
  allColumns(storage, list)
    .filter((column) => !column.hidden)
    .map((column) => columnOnWire(column, isSystemColumn(column)))

export function needColumn(storage: DatabaseSync, list: ListRow, idOrName: string): Column {
  const column = allColumns(storage, list).find(
    (one) => one.id === idOrName || one.name === idOrName,
  )
  if (!column) throw itemNotFound()
  return column
}

export function addColumn(storage: DatabaseSync, list: ListRow, column: Column): void {
  const columns = allColumns(storage, list)
  if (columns.some((one) => one.name.toLowerCase() === column.name.toLowerCase()))
    throw invalidRequest('A duplicate field name was found.')
  checkIndexCount(columns, column)
  if (column.facet === 'lookup' && !findList(storage, String(column.settings['listId'])))
    throw invalidRequest('The list this column looks up does not exist.')
  storage
    .prepare('INSERT INTO columns (list, id, name, position, definition) VALUES (?, ?, ?, ?, ?)')
    .run(list.id, column.id, column.name, columns.length, JSON.stringify(column))
  if (column.indexed) indexValues(storage, column)
}

export function changeColumn(
  storage: DatabaseSync,
  list: ListRow,
  before: Column,
  changes: unknown,
): Column {
  if (isSystemColumn(before)) throw invalidRequest('Invalid request')
  const after = withChanges(before, changes)
  checkIndexCount(
    ownColumns(storage, list).filter((one) => one.id !== after.id),
    after,
  )
  if (after.enforceUniqueValues && !before.enforceUniqueValues) refuseClashes(storage, list, after)
  keepColumn(storage, list, after)
  if (after.indexed) indexValues(storage, after)
  return after
}

export function keepColumn(storage: DatabaseSync, list: ListRow, column: Column): void {
  storage
    .prepare('UPDATE columns SET definition = ? WHERE list = ? AND id = ?')
    .run(JSON.stringify(column), list.id, column.id)
}

const checkIndexCount = (others: readonly Column[], column: Column): void => {
  const own = others.filter((one) => one.indexed && !isSystemColumn(one))
  if (column.indexed && own.length >= MOST_INDEXES)
    throw invalidRequest('This list has reached its limit of indexed columns.')
}

// That it is refused is SharePoint's rule; the words Graph has for it are not known.
function refuseClashes(storage: DatabaseSync, list: ListRow, column: Column): void {
  const value = `json_extract(fields, '$.${keyOf(column)}') COLLATE NOCASE`
  const clash = storage
    .prepare(
      `SELECT 1 FROM items WHERE list = ? AND ${value} IS NOT NULL GROUP BY ${value} HAVING count(*) > 1 LIMIT 1`,
    )
    .get(list.id)
  if (clash)
    throw invalidRequest(
      `The column '${column.displayName}' holds duplicate values, so unique values can't be enforced on it.`,
    )
}

/** Where a column's value stands in a row of fields: lookups and people under their `LookupId` name. */
export const keyOf = (column: Column): string =>
  column.facet === 'lookup' || column.facet === 'personOrGroup'
    ? `${column.name}LookupId`
    : column.name

// One index serves every list with a column of this name. Names are checked against a pattern above, so they may stand here.
function indexValues(storage: DatabaseSync, column: Column): void {
  const key = keyOf(column)
  storage.exec(
    `CREATE INDEX IF NOT EXISTS items_by_${key} ON items (list, json_extract(fields, '$.${key}') COLLATE NOCASE)`,
  )
}
