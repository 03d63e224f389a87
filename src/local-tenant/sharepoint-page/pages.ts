// The pages themselves: the site, a list, an item, and the saving of an item.
import type { Request, Response } from 'express'
import { z } from 'zod'
import { type Answer, Refused } from '../graph/answer.ts'
import { ownColumns } from '../graph/columns.ts'
import { fileBeside } from '../graph/files.ts'
import { etagOf, needItem } from '../graph/itemRows.ts'
import type { ListRow } from '../graph/site.ts'
import type { LocalPerson } from '../identity.ts'
import type { Tenant } from '../tenant.ts'
import { askGraph, listsFor, mayWrite } from './asPerson.ts'
import { html } from './html.ts'
import { changedFields, editForm, readOnlyFields, versionsOf } from './itemPage.ts'
import { labelPart } from './labelPart.ts'
import { itemAddressAt, listAddress, listContent, nameOf } from './listPage.ts'
import { type Crumb, message, page } from './page.ts'

export const home = (person: LocalPerson): Crumb => ({
  text: 'Site contents',
  address: `/sharepoint?person=${person.key}`,
})

export function showList(
  tenant: Tenant,
  person: LocalPerson,
  id: string,
  view: string | undefined,
  response: Response,
): void {
  const list = needVisible(tenant, person, id)
  const content = listContent(tenant.storage, list, person, view)
  response.send(page(person, list.title, `/sharepoint/lists/${list.id}`, [home(person)], content))
}

export function needVisible(tenant: Tenant, person: LocalPerson, id: string): ListRow {
  const list = listsFor(tenant, person).find((one) => one.id === id)
  if (!list) throw new Refused(404, 'itemNotFound', 'The list is not here.')
  return list
}

export function showSite(tenant: Tenant, person: LocalPerson, response: Response): void {
  const lists = listsFor(tenant, person)
  const count = tenant.storage.prepare('SELECT count(*) AS n FROM items WHERE list = ?')
  const content =
    lists.length === 0
      ? html`<p>There is nothing here that you may see.</p>`
      : html`<div class="scroll" role="region" aria-label="Lists and libraries" tabindex="0"><table><thead><tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">Items</th></tr></thead>
<tbody>${lists.map(
          (list) =>
            html`<tr><th scope="row"><a href="${listAddress(list, person)}">${list.title}</a></th><td>${list.template === 'documentLibrary' ? 'Document library' : 'List'}</td><td>${Number(count.get(list.id)?.['n'])}</td></tr>`,
        )}</tbody></table></div>`
  response.send(page(person, 'Site contents', '/sharepoint', [], content))
}

export type Place = { readonly list: string; readonly item: string }

export function showItem(
  tenant: Tenant,
  person: LocalPerson,
  at: Place,
  response: Response,
  said?: string,
  isBad = false,
): void {
  const { storage } = tenant
  const list = needVisible(tenant, person, at.list)
  const item = needItem(storage, list, at.item)
  const isFile =
    list.template === 'documentLibrary' &&
    fileBeside(storage, list, item.id).mediaType !== undefined
  const content = html`${message(said, isBad)}
${isFile ? html`<p><a href="/sharepoint/lists/${list.id}/items/${item.id}/file?person=${person.key}">Open the file</a></p>` : undefined}
${mayWrite(tenant, person, list) ? editForm(storage, list, item, person) : readOnlyFields(storage, list, item)}
${labelPart(storage, list, item, person, isFile && mayWrite(tenant, person, list))}
${versionsOf(storage, list, item, mayWrite(tenant, person, list) ? person : undefined)}`
  const crumbs = [home(person), { text: list.title, address: listAddress(list, person) }]
  response
    .status(isBad ? 409 : 200)
    .send(
      page(
        person,
        nameOf(storage, list, item),
        `/sharepoint/lists/${list.id}/items/${item.id}`,
        crumbs,
        content,
      ),
    )
}

const form = z.record(z.string(), z.string())

export async function saveItem(
  tenant: Tenant,
  person: LocalPerson,
  request: Request,
  response: Response,
): Promise<void> {
  const at = { list: String(request.params['list']), item: String(request.params['item']) }
  const list = needVisible(tenant, person, at.list)
  const item = needItem(tenant.storage, list, at.item)
  const sent = form.parse(request.body)
  const changes = changedFields(ownColumns(tenant.storage, list), item.fields, sent)
  if (sent['@etag'] !== etagOf(item))
    return showItem(
      tenant,
      person,
      at,
      response,
      'Someone else changed this since you opened it. It is shown as it is now: make your change again.',
      true,
    )
  if (Object.keys(changes).length === 0)
    return showItem(tenant, person, at, response, 'Nothing was changed, so nothing was saved.')
  const answer = await askGraph(tenant, person, {
    method: 'PATCH',
    path: `/lists/${list.id}/items/${item.id}/fields`,
    body: changes,
    ifMatch: etagOf(item),
  })
  showOutcome(tenant, person, at, response, answer, 'saved')
}

const SAID = {
  saved: 'Saved. A new version was made.',
  restored: 'Restored. What that version said is now the newest version.',
  labelled: 'The retention label was changed.',
} as const
export type Said = keyof typeof SAID

const isSaid = (word: unknown): word is Said => typeof word === 'string' && word in SAID

/** What the page says after a deed, from its address; undefined when nothing was done. */
export const saidIn = ({ query }: Request): string | undefined =>
  isSaid(query['done']) ? SAID[query['done']] : undefined

/** Back to the item when it was done; else the item with what Graph said. */
export function showOutcome(
  tenant: Tenant,
  person: LocalPerson,
  at: Place,
  response: Response,
  answer: Answer,
  done: Said,
): void {
  if (answer.status < 300)
    return response.redirect(303, `${itemAddressAt(at, person)}&done=${done}`)
  const { error } = answer.body as { error: { message: string } }
  showItem(tenant, person, at, response, `This was not ${done}: ${error.message}`, true)
}
