// Views in storage. Graph does not show them; SharePoint REST and the SharePoint page do.
import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { ListRow } from './site.ts'

export type ViewRow = {
  readonly id: string
  readonly title: string
  readonly isDefault: boolean
  /** The inside of a CAML `<Query>`; `''` for all items. */
  readonly query: string
  readonly rowLimit: number
  /** Internal names, in order. */
  readonly fields: readonly string[]
  /** JSON of SharePoint's view formatting; `''` for none. */
  readonly formatter?: string
}

const asView = (row: Record<string, unknown>): ViewRow =>
  JSON.parse(String(row['definition'])) as ViewRow

export const viewsOf = (storage: DatabaseSync, list: ListRow): readonly ViewRow[] =>
  storage
    .prepare(
      "SELECT definition FROM views WHERE list = ? ORDER BY json_extract(definition, '$.isDefault') DESC, rowid",
    )
    .all(list.id)
    .map(asView)

export function findView(storage: DatabaseSync, list: ListRow, id: string): ViewRow | undefined {
  const row = storage
    .prepare('SELECT definition FROM views WHERE list = ? AND id = ?')
    .get(list.id, id.toLowerCase())
  return row && asView(row)
}

export function insertView(
  storage: DatabaseSync,
  list: ListRow,
  given: Partial<ViewRow> & { readonly title: string },
): ViewRow {
  const view: ViewRow = {
    isDefault: false,
    query: '',
    rowLimit: 30,
    fields: ['LinkTitle'],
    ...given,
    id: randomUUID(),
  }
  storage
    .prepare("INSERT INTO views (list, id, title, definition) VALUES (?, ?, ?, '')")
    .run(list.id, view.id, view.title)
  keepView(storage, list.id, view)
  return view
}

/** A list has one default view: the last one made so. */
export function keepView(storage: DatabaseSync, listId: string, view: ViewRow): void {
  if (view.isDefault)
    storage
      .prepare(
        "UPDATE views SET definition = json_set(definition, '$.isDefault', json('false')) WHERE list = ? AND id <> ?",
      )
      .run(listId, view.id)
  storage
    .prepare('UPDATE views SET title = ?, definition = ? WHERE list = ? AND id = ?')
    .run(view.title, JSON.stringify(view), listId, view.id)
}

export function removeView(storage: DatabaseSync, listId: string, id: string): void {
  storage.prepare('DELETE FROM views WHERE list = ? AND id = ?').run(listId, id.toLowerCase())
}
