// An item: its columns to edit, and its versions with what changed in each.
import type { DatabaseSync } from 'node:sqlite'
import type { Column } from '../graph/columnDefinition.ts'
import { ownColumns } from '../graph/columns.ts'
import type { Fields } from '../graph/fields.ts'
import { etagOf, type ItemRow } from '../graph/itemRows.ts'
import type { Actor } from '../graph/people.ts'
import type { ListRow } from '../graph/site.ts'
import type { LocalPerson } from '../identity.ts'
import { type Html, html } from './html.ts'
import { inputText, labelled, valueTyped } from './inputs.ts'
import { itemAddress } from './listPage.ts'
import { actorInWords, instantInWords, valueInWords } from './words.ts'

export function editForm(
  storage: DatabaseSync,
  list: ListRow,
  item: ItemRow,
  person: LocalPerson,
): Html {
  const columns = ownColumns(storage, list)
  return html`<form method="post" action="${itemAddress(list, item.id, person)}">
<input type="hidden" name="@etag" value="${etagOf(item)}">
<div class="fields">${columns.map((column) => labelled(column, inputText(column, item.fields)))}
<div><button>Save</button></div></div></form>`
}

/** The columns whose input was changed, as Graph takes them. `form` is by column name. */
export function changedFields(
  columns: readonly Column[],
  before: Fields,
  form: Readonly<Record<string, string>>,
): object {
  const changes = columns.flatMap((column) => {
    const typed = form[column.name]?.replaceAll('\r\n', '\n')
    if (typed === undefined || typed === inputText(column, before)) return []
    const isReference = column.facet === 'lookup' || column.facet === 'personOrGroup'
    return [
      [isReference ? `${column.name}LookupId` : column.name, valueTyped(column, typed)] as const,
    ]
  })
  return Object.fromEntries(changes)
}

export const readOnlyFields = (storage: DatabaseSync, list: ListRow, item: ItemRow): Html =>
  html`<p>You can read this but not change it.</p><dl>${ownColumns(storage, list).map((column) => {
    const text = valueInWords(storage, column, item.fields)
    return text === '' ? undefined : html`<dt>${column.displayName}</dt><dd>${text}</dd>`
  })}</dl>`

type Version = {
  readonly number: number
  readonly modified: string
  readonly by: Actor
  readonly fields: Fields
}

/** `restorer` is the person, where they may restore one. */
export function versionsOf(
  storage: DatabaseSync,
  list: ListRow,
  item: ItemRow,
  restorer: LocalPerson | undefined,
): Html {
  const columns = ownColumns(storage, list)
  const versions = storage
    .prepare('SELECT * FROM item_versions WHERE list = ? AND item = ? ORDER BY version DESC')
    .all(list.id, item.id)
    .map(
      (row): Version => ({
        number: Number(row['version']),
        modified: String(row['modified']),
        by: JSON.parse(String(row['modified_by'])) as Actor,
        fields: JSON.parse(String(row['fields'])) as Fields,
      }),
    )
  return html`<h2>Version history</h2>
<div class="scroll" role="region" aria-label="Version history" tabindex="0"><table>
<thead><tr><th scope="col">Version</th><th scope="col">Modified</th><th scope="col">Modified by</th><th scope="col">What changed</th></tr></thead>
<tbody>${versions.map(
    (
      version,
      index,
    ) => html`<tr><th scope="row">${version.number}.0</th><td>${instantInWords(version.modified)}</td><td>${actorInWords(version.by)}</td>
<td>${differences(storage, columns, versions[index + 1]?.fields, version.fields)}${
      restorer && index > 0 ? restoreForm(list, item, restorer, version) : undefined
    }</td></tr>`,
  )}</tbody></table></div>`
}

const restoreForm = (
  list: ListRow,
  item: ItemRow,
  person: LocalPerson,
  { number }: Version,
): Html =>
  html`<form method="post" action="${itemAddress(list, item.id, person, '/restore')}"><button name="version" value="${number}.0">Restore version ${number}.0</button></form>`

/** `before` is undefined for the oldest version that is kept. */
function differences(
  storage: DatabaseSync,
  columns: readonly Column[],
  before: Fields | undefined,
  after: Fields,
): Html {
  const changed = columns.flatMap((column) => {
    const [old, now] = [
      valueInWords(storage, column, before ?? {}),
      valueInWords(storage, column, after),
    ]
    return old === now ? [] : [{ column, old, now }]
  })
  if (changed.length === 0) return html`Nothing in the columns.`
  return html`<dl>${changed.map(
    ({ column, old, now }) =>
      html`<dt>${column.displayName}</dt><dd>${now === '' ? html`<del>${old}</del> (cleared)` : html`<ins>${now}</ins>`}</dd>`,
  )}</dl>`
}
