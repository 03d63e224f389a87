// Files and folders of the library in storage. Each stands beside a list item that holds its columns and its versions.
import type { DatabaseSync } from 'node:sqlite'
import { itemNotFound } from './answer.ts'
import type { ListRow } from './site.ts'

export type FileRow = {
  readonly item: number
  readonly id: string
  /** Id of the folder it stands in, `''` for the root. */
  readonly parent: string
  readonly name: string
  /** Undefined for a folder. */
  readonly mediaType?: string
  readonly size: number
}

const COLUMNS = 'item, id, parent, name, media_type, coalesce(length(content), 0) AS size'

const asFile = (row: Record<string, unknown>): FileRow => ({
  item: Number(row['item']),
  id: String(row['id']),
  parent: String(row['parent']),
  name: String(row['name']),
  ...(typeof row['media_type'] === 'string' && { mediaType: row['media_type'] }),
  size: Number(row['size']),
})

export const filesIn = (storage: DatabaseSync, list: ListRow, parent: string): readonly FileRow[] =>
  storage
    .prepare(`SELECT ${COLUMNS} FROM files WHERE list = ? AND parent = ? ORDER BY name`)
    .all(list.id, parent)
    .map(asFile)

export function findFile(
  storage: DatabaseSync,
  list: ListRow,
  parent: string,
  name: string,
): FileRow | undefined {
  const row = storage
    .prepare(`SELECT ${COLUMNS} FROM files WHERE list = ? AND parent = ? AND name = ?`)
    .get(list.id, parent, name)
  return row && asFile(row)
}

export function needFile(storage: DatabaseSync, list: ListRow, id: string): FileRow {
  const row = storage
    .prepare(`SELECT ${COLUMNS} FROM files WHERE list = ? AND id = ?`)
    .get(list.id, id)
  if (!row) throw itemNotFound('Item not found')
  return asFile(row)
}

export function readContent(
  storage: DatabaseSync,
  id: string,
): { readonly mediaType: string; readonly bytes: Uint8Array } {
  const row = storage.prepare('SELECT media_type, content FROM files WHERE id = ?').get(id)
  if (!(row?.['content'] instanceof Uint8Array)) throw itemNotFound('Item not found')
  return { mediaType: String(row['media_type']), bytes: row['content'] }
}

export function keepFile(
  storage: DatabaseSync,
  list: ListRow,
  file: Omit<FileRow, 'size'>,
  content: Uint8Array | null,
): void {
  storage
    .prepare(
      `INSERT INTO files (list, item, id, parent, name, media_type, content) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (list, item) DO UPDATE SET media_type = excluded.media_type, content = excluded.content`,
    )
    .run(list.id, file.item, file.id, file.parent, file.name, file.mediaType ?? null, content)
}

/** What the file says now, and from this version of its item on. */
export function keepContent(
  storage: DatabaseSync,
  list: ListRow,
  file: Omit<FileRow, 'size'>,
  version: number,
  content: Uint8Array,
): void {
  keepFile(storage, list, file, content)
  const { item, mediaType = 'application/octet-stream' } = file
  storage
    .prepare(
      'INSERT INTO file_versions (list, item, version, media_type, content) VALUES (?, ?, ?, ?, ?)',
    )
    .run(list.id, item, version, mediaType, content)
}

/** What the file said in this version of its item; a version may have changed its columns alone. */
export function readFileVersion(
  storage: DatabaseSync,
  list: ListRow,
  item: number,
  version: number,
): { readonly mediaType: string; readonly bytes: Uint8Array } | undefined {
  const row = storage
    .prepare(
      `SELECT media_type, content FROM file_versions WHERE list = ? AND item = ? AND version <= ?
       ORDER BY version DESC LIMIT 1`,
    )
    .get(list.id, item, version)
  if (!(row?.['content'] instanceof Uint8Array)) return undefined
  return { mediaType: String(row['media_type']), bytes: row['content'] }
}

/** What a file's list item shows beside its own columns; nothing for the row of a plain list. */
export function fileFields(storage: DatabaseSync, list: ListRow): (item: number) => object {
  if (list.template !== 'documentLibrary') return () => ({})
  const find = storage.prepare(`SELECT ${COLUMNS} FROM files WHERE list = ? AND item = ?`)
  return (item) => {
    const row = find.get(list.id, item)
    if (!row) return {}
    const { name, size } = asFile(row)
    return {
      FileLeafRef: name,
      LinkFilename: name,
      LinkFilenameNoMenu: name,
      DocIcon: name.split('.').at(-1) ?? '',
      FileSizeDisplay: String(size),
    }
  }
}

/** The file or folder beside a list item. */
export function fileBeside(storage: DatabaseSync, list: ListRow, item: number): FileRow {
  const row = storage
    .prepare(`SELECT ${COLUMNS} FROM files WHERE list = ? AND item = ?`)
    .get(list.id, item)
  if (!row) throw itemNotFound('Item not found')
  return asFile(row)
}
