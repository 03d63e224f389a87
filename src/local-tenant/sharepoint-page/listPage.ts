// A list as a table, by view.
import type { DatabaseSync } from 'node:sqlite'
import type { Column } from '../graph/columnDefinition.ts'
import { ownColumns } from '../graph/columns.ts'
import { fileFields } from '../graph/files.ts'
import type { ItemRow } from '../graph/itemRows.ts'
import { labelOf } from '../graph/labelRows.ts'
import type { ListRow } from '../graph/site.ts'
import { viewsOf, type ViewRow } from '../graph/viewRows.ts'
import type { LocalPerson } from '../identity.ts'
import { readQuery } from './caml.ts'
import { formattedCell, rowFormatter } from './formatting.ts'
import { groupsOf } from './groups.ts'
import { type Html, html } from './html.ts'
import { itemsIn, MOST_SHOWN } from './viewItems.ts'
import { actorInWords, instantInWords, valueInWords } from './words.ts'

const COLUMNS_WITHOUT_A_VIEW = 6

export const itemAddressAt = (
  at: { readonly list: string; readonly item: number | string },
  person: LocalPerson,
  deed = '',
): string => `/sharepoint/lists/${at.list}/items/${at.item}${deed}?person=${person.key}`
export const itemAddress = (list: ListRow, item: number, person: LocalPerson, deed = ''): string =>
  itemAddressAt({ list: list.id, item }, person, deed)
export const listAddress = (list: ListRow, person: LocalPerson): string =>
  `/sharepoint/lists/${list.id}?person=${person.key}`

type Cell = { readonly heading: string; readonly text: (item: ItemRow) => string | Html }

export function listContent(
  storage: DatabaseSync,
  list: ListRow,
  person: LocalPerson,
  viewId: string | undefined,
): Html {
  const views = viewsOf(storage, list)
  const view = views.find((one) => one.id === viewId) ?? views[0]
  const query = readQuery(view?.query ?? '')
  const columns = ownColumns(storage, list)
  const { count, shown } = itemsIn(storage, list, query, columns)
  const cells = [...cellsOf(storage, columns, view), ...labelCell(storage, list)]
  const rowClass = rowFormatter(view, columns)
  const rowOf = (item: ItemRow): Html =>
    html`<tr${rowClass(item)}><th scope="row"><a href="${itemAddress(list, item.id, person)}">${nameOf(storage, list, item)}</a></th>${cells.map((cell) => html`<td>${cell.text(item)}</td>`)}</tr>`
  return html`
${viewLinks(list, person, views, view)}
<p>${count === 1 ? '1 item' : `${count} items`}${count > MOST_SHOWN ? `, the first ${MOST_SHOWN} shown` : ''}.</p>
<div class="scroll" role="region" aria-label="${list.title}" tabindex="0"><table>
<thead><tr><th scope="col">${list.template === 'documentLibrary' ? 'Name' : 'Title'}</th>${cells.map((cell) => html`<th scope="col">${cell.heading}</th>`)}</tr></thead>
${groupsOf(storage, shown, query, columns).map(
  ({ heading, items }) =>
    html`<tbody>${heading === undefined ? undefined : html`<tr class="group"><th scope="rowgroup" colspan="${cells.length + 1}">${heading}</th></tr>`}${items.map(rowOf)}</tbody>`,
)}
</table></div>`
}

export function nameOf(storage: DatabaseSync, list: ListRow, item: ItemRow): string {
  const file = fileFields(storage, list)(item.id)
  return 'FileLeafRef' in file
    ? String(file.FileLeafRef)
    : String(item.fields['Title'] ?? `Item ${item.id}`)
}

const viewLinks = (
  list: ListRow,
  person: LocalPerson,
  views: readonly ViewRow[],
  current: ViewRow | undefined,
): Html =>
  html`<nav aria-label="Views"><ul>${views.map(
    (one) =>
      html`<li><a href="${listAddress(list, person)}&view=${one.id}"${one === current ? { html: ' aria-current="page"' } : undefined}>${one.title}</a></li>`,
  )}</ul></nav>`

// A view that names nothing but the title would make an empty table: it shows the first columns instead.
function cellsOf(
  storage: DatabaseSync,
  columns: readonly Column[],
  view: ViewRow | undefined,
): readonly Cell[] {
  const named = (view?.fields ?? []).flatMap((name): readonly Cell[] => {
    if (name === 'Modified')
      return [{ heading: 'Modified', text: (item) => instantInWords(item.modified) }]
    if (name === 'Editor')
      return [{ heading: 'Modified by', text: (item) => actorInWords(item.modifiedBy) }]
    return columns
      .filter((column) => column.name === name && name !== 'Title')
      .map((column) => cellOf(storage, column, columns))
  })
  if (named.length > 0) return named
  const first = columns.filter((column) => column.name !== 'Title').slice(0, COLUMNS_WITHOUT_A_VIEW)
  return first.map((column) => cellOf(storage, column, columns))
}

const cellOf = (storage: DatabaseSync, column: Column, columns: readonly Column[]): Cell => ({
  heading: column.displayName,
  text: (item) => {
    const text = shortened(valueInWords(storage, column, item.fields))
    return formattedCell(column, columns, item, text) ?? text
  },
})

const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 157)}…` : text)

// A records manager looks for the label of a file in any view.
function labelCell(storage: DatabaseSync, list: ListRow): readonly Cell[] {
  if (list.template !== 'documentLibrary') return []
  const text = ({ id }: ItemRow): string => labelOf(storage, list, id)?.name ?? ''
  return [{ heading: 'Retention label', text }]
}
