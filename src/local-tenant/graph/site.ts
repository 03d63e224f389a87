// The office's one site, its lists and its library.
import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { itemNotFound, wireNow } from './answer.ts'

const SITE_GUID = '5c1d7a10-3f0a-4a55-8d37-1f6a3a1f0c01'
const WEB_GUID = '5c1d7a10-3f0a-4a55-8d37-1f6a3a1f0c02'
export const SITE_ID = `localhost,${SITE_GUID},${WEB_GUID}`
export const SITE_PATH = '/sites/opcc'

/** What Graph can neither see nor set: SharePoint REST does. Named as there. */
export type ListSettings = {
  readonly EnableVersioning: boolean
  readonly MajorVersionLimit: number
  readonly EnableAttachments: boolean
  /** A list of SharePoint's own, not among those of the site. */
  readonly Hidden?: boolean
  /** Name of the retention label that new items get. */
  readonly ComplianceTag?: string
}
export const FIRST_SETTINGS: ListSettings = {
  EnableVersioning: true,
  MajorVersionLimit: 50,
  EnableAttachments: true,
}

export type ListRow = {
  readonly id: string
  readonly title: string
  /** Last part of its address. */
  readonly path: string
  readonly template: string
  readonly description: string
  readonly created: string
  readonly modified: string
  readonly version: number
  /** Rights come from the site; else the list has role assignments of its own. */
  readonly inherits: boolean
  readonly settings: ListSettings
}

const asList = (row: Record<string, unknown>): ListRow => ({
  id: String(row['id']),
  title: String(row['title']),
  path: String(row['path']),
  template: String(row['template']),
  description: String(row['description']),
  created: String(row['created']),
  modified: String(row['modified']),
  version: Number(row['version']),
  inherits: row['inherits'] === 1,
  settings: JSON.parse(String(row['settings'])) as ListSettings,
})

/** SharePoint's own hidden lists among them. */
export const everyList = (storage: DatabaseSync): readonly ListRow[] =>
  storage.prepare('SELECT * FROM lists ORDER BY created, title').all().map(asList)

/** Without SharePoint's own hidden lists, which are read by their title all the same. */
export const listsOfSite = (storage: DatabaseSync): readonly ListRow[] =>
  everyList(storage).filter(({ settings }) => settings.Hidden !== true)

/** By id or by title, as Graph takes either. */
export function findList(storage: DatabaseSync, idOrTitle: string): ListRow | undefined {
  const row = storage
    .prepare('SELECT * FROM lists WHERE id = ? OR title = ?')
    .get(idOrTitle.toLowerCase(), idOrTitle)
  return row && asList(row)
}

export function needList(storage: DatabaseSync, idOrTitle: string): ListRow {
  const list = findList(storage, idOrTitle)
  if (!list) throw itemNotFound('The specified list was not found')
  return list
}

export function insertList(
  storage: DatabaseSync,
  title: string,
  template: string,
  description: string,
  settings: ListSettings = FIRST_SETTINGS,
): ListRow {
  const now = wireNow()
  const id = randomUUID()
  storage
    .prepare(
      'INSERT INTO lists (id, title, path, template, description, created, modified, version, settings) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)',
    )
    .run(
      id,
      title,
      title.replaceAll(/[^A-Za-z0-9 ]/g, ''),
      template,
      description,
      now,
      now,
      JSON.stringify(settings),
    )
  return needList(storage, id)
}

export function touchList(storage: DatabaseSync, list: ListRow): void {
  storage
    .prepare('UPDATE lists SET version = version + 1, modified = ? WHERE id = ?')
    .run(wireNow(), list.id)
}

/** A library's drive has the list's own id with a mark before it, so that one leads to the other. */
export const driveIdOf = (list: ListRow): string => `b!${list.id.replaceAll('-', '')}`

export const findDrive = (
  storage: DatabaseSync,
): { readonly id: string; readonly list: ListRow } | undefined => {
  const library = listsOfSite(storage).find((list) => list.template === 'documentLibrary')
  return library && { id: driveIdOf(library), list: library }
}

export const webUrlOf = (base: string, list: ListRow): string =>
  list.template === 'documentLibrary'
    ? `${base}${SITE_PATH}/${encodeURIComponent(list.path)}`
    : `${base}${SITE_PATH}/Lists/${encodeURIComponent(list.path)}`
