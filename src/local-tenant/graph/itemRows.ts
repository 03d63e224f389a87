// Items in storage: every write makes a version and a change that delta will show.
import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { invalidRequest, itemNotFound, Refused, wireNow } from './answer.ts'
import { allColumns, keyOf } from './columns.ts'
import { type Fields, writeFields } from './fields.ts'
import { keepLabel } from './labelRows.ts'
import type { Actor } from './people.ts'
import { type ListRow, touchList } from './site.ts'

export type ItemRow = {
  readonly id: number
  readonly guid: string
  readonly version: number
  readonly created: string
  readonly createdBy: Actor
  readonly modified: string
  readonly modifiedBy: Actor
  readonly fields: Fields
}

export const asItem = (row: Record<string, unknown>): ItemRow => ({
  id: Number(row['id']),
  guid: String(row['guid']),
  version: Number(row['version']),
  created: String(row['created']),
  createdBy: JSON.parse(String(row['created_by'])) as Actor,
  modified: String(row['modified']),
  modifiedBy: JSON.parse(String(row['modified_by'])) as Actor,
  fields: JSON.parse(String(row['fields'])) as Fields,
})

export const etagOf = (item: ItemRow): string => `"${item.guid},${item.version}"`

export function needItem(storage: DatabaseSync, list: ListRow, id: string): ItemRow {
  const row = /^\d+$/.test(id)
    ? storage.prepare('SELECT * FROM items WHERE list = ? AND id = ?').get(list.id, Number(id))
    : undefined
  if (!row) throw itemNotFound()
  return asItem(row)
}

/** Throws 412 when the caller names a version that is no longer the current one. Without `If-Match` the last write wins. */
export function checkMatch(
  item: ItemRow,
  ifMatch: string | undefined,
  current = etagOf(item),
): void {
  if (ifMatch !== undefined && ifMatch !== '*' && ifMatch !== current)
    throw new Refused(412, 'resourceModified', "ETag does not match current item's value")
}

export function insertItem(
  storage: DatabaseSync,
  list: ListRow,
  sent: unknown,
  actor: Actor,
): ItemRow {
  const fields = writeFields(allColumns(storage, list), {}, sent, true)
  checkUnique(storage, list, fields)
  return keepItem(storage, list, { id: countUp(storage, list, 'item'), fields, actor })
}

/** A new item of this number, its first version. */
export function keepItem(
  storage: DatabaseSync,
  list: ListRow,
  { id, fields, actor }: { readonly id: number; readonly fields: Fields; readonly actor: Actor },
): ItemRow {
  const now = wireNow()
  const by = JSON.stringify(actor)
  storage
    .prepare(
      'INSERT INTO items (list, id, guid, version, created, created_by, modified, modified_by, fields) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?)',
    )
    .run(list.id, id, randomUUID(), now, by, now, by, JSON.stringify(fields))
  const { ComplianceTag: name } = list.settings
  if (name !== undefined)
    keepLabel(storage, list, id, { name, by: actor, isExplicit: false, isLocked: false })
  return recorded(storage, list, id)
}

export function updateItem(
  storage: DatabaseSync,
  list: ListRow,
  item: ItemRow,
  sent: unknown,
  actor: Actor,
): ItemRow {
  return replaceFields(
    storage,
    list,
    item,
    writeFields(allColumns(storage, list), item.fields, sent, false),
    actor,
  )
}

/** The given fields are all there is afterwards, as when an earlier version is restored. */
export function replaceFields(
  storage: DatabaseSync,
  list: ListRow,
  item: ItemRow,
  fields: Fields,
  actor: Actor,
): ItemRow {
  checkUnique(storage, list, fields, item.id)
  storage
    .prepare(
      'UPDATE items SET version = version + 1, modified = ?, modified_by = ?, fields = ? WHERE list = ? AND id = ?',
    )
    .run(wireNow(), JSON.stringify(actor), JSON.stringify(fields), list.id, item.id)
  return recorded(storage, list, item.id)
}

/** Into the site's recycle bin, with its file and label. */
export function deleteItem(storage: DatabaseSync, list: ListRow, { id, guid }: ItemRow): void {
  moveItem(storage, id, list.id, binOf(guid))
  storage
    .prepare('INSERT INTO recycled (guid, list, item, at) VALUES (?, ?, ?, ?)')
    .run(guid, list.id, id, wireNow())
  noteChange(storage, list, id, true)
}

/** Back to its list, as it was. */
export function restoreItem(storage: DatabaseSync, list: ListRow, guid: string, id: number): void {
  const row = storage.prepare('SELECT * FROM items WHERE list = ? AND id = ?').get(binOf(guid), id)
  if (!row) throw itemNotFound()
  checkUnique(storage, list, asItem(row).fields)
  moveItem(storage, id, binOf(guid), list.id)
  storage.prepare('DELETE FROM recycled WHERE guid = ?').run(guid)
  noteChange(storage, list, id, false)
}

// A list of its own, so that nothing that reads a list sees what is in the bin.
export const binOf = (guid: string): string => `bin/${guid}`

function moveItem(storage: DatabaseSync, id: number, from: string, to: string): void {
  storage.prepare('UPDATE items SET list = ? WHERE list = ? AND id = ?').run(to, from, id)
  for (const beside of ['files', 'file_versions', 'labels'])
    storage.prepare(`UPDATE ${beside} SET list = ? WHERE list = ? AND item = ?`).run(to, from, id)
}

function recorded(storage: DatabaseSync, list: ListRow, id: number): ItemRow {
  const item = needItem(storage, list, String(id))
  storage
    .prepare(
      'INSERT INTO item_versions (list, item, version, modified, modified_by, fields) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(
      list.id,
      id,
      item.version,
      item.modified,
      JSON.stringify(item.modifiedBy),
      JSON.stringify(item.fields),
    )
  const kept = list.settings.EnableVersioning ? list.settings.MajorVersionLimit : 1
  storage
    .prepare('DELETE FROM item_versions WHERE list = ? AND item = ? AND version <= ?')
    .run(list.id, id, item.version - kept)
  noteChange(storage, list, id, false)
  return item
}

// One row an item, moved to the end of the sequence at each change, so that delta is one walk along an index.
function noteChange(storage: DatabaseSync, list: ListRow, id: number, isDeleted: boolean): void {
  storage
    .prepare('INSERT OR REPLACE INTO changes (list, item, sequence, deleted) VALUES (?, ?, ?, ?)')
    .run(list.id, id, countUp(storage, list, 'change'), isDeleted ? 1 : 0)
  touchList(storage, list)
}

// Ids rise and are never used again.
function countUp(storage: DatabaseSync, list: ListRow, what: 'item' | 'change'): number {
  storage
    .prepare('INSERT OR IGNORE INTO serials (list, item, change) VALUES (?, 0, 0)')
    .run(list.id)
  const row = storage
    .prepare(`UPDATE serials SET ${what} = ${what} + 1 WHERE list = ? RETURNING ${what}`)
    .get(list.id)
  return Number(row?.[what])
}

function checkUnique(storage: DatabaseSync, list: ListRow, fields: Fields, except = -1): void {
  for (const column of allColumns(storage, list)) {
    const value = fields[keyOf(column)]
    if (!column.enforceUniqueValues || value === undefined || Array.isArray(value)) continue
    const clash = storage
      .prepare(
        `SELECT id FROM items WHERE list = ? AND json_extract(fields, '$.${keyOf(column)}') COLLATE NOCASE = ? AND id <> ?`,
      )
      .get(list.id, String(value), except)
    if (clash)
      throw invalidRequest(
        'One or more fields with unique constraints already has the provided value.',
      )
  }
}
