// Retention labels through SharePoint REST, for what Graph cannot label: rows of a plain list, and a list as a whole,
// whose label goes to every item made in it from then on (the calls and their parameters as github pnp/cli-microsoft365
// makes them).
import { z } from 'zod'
import { type Answer, type Call, invalidRequest, ok, Refused } from '../graph/answer.ts'
import { checkMayRelabel, isKnownLabel, isRecordLabel } from '../graph/labels.ts'
import { keepLabel, labelOf, removeLabel } from '../graph/labelRows.ts'
import { actorOf } from '../graph/people.ts'
import { listFor } from '../graph/permissions.ts'
import { type ListRow, listsOfSite, webUrlOf } from '../graph/site.ts'

const listAddress = z.object({ listUrl: z.string() })
const listTag = listAddress.extend({
  complianceTagValue: z.string(),
  syncToItems: z.boolean().default(false),
})
const itemsTag = listAddress.extend({
  complianceTagValue: z.string(),
  itemIds: z.array(z.number().int()).min(1).max(100),
})

function read<Shape>(shape: z.ZodType<Shape>, body: unknown): Shape {
  const sent = shape.safeParse(body)
  if (!sent.success) throw invalidRequest(z.prettifyError(sent.error))
  return sent.data
}

function listAt(call: Call, address: string): ListRow {
  const found = listsOfSite(call.tenant.storage).find(
    (list) => decodeURI(webUrlOf(call.tenant.base, list)) === decodeURI(address),
  )
  if (found) return found
  throw new Refused(404, 'System.ArgumentException', `There is no list at ${address}.`)
}

function checkKnown(name: string): void {
  if (name !== '' && !isKnownLabel(name))
    throw invalidRequest(`The label '${name}' is not published to this site.`)
}

export function readListTag(call: Call): Answer {
  const { listUrl } = read(listAddress, call.body)
  const list = listFor(call, listAt(call, listUrl).id, 'read')
  const name = list.settings.ComplianceTag
  return ok(name === undefined ? { 'odata.null': true } : { TagName: name })
}

/** An empty value takes the list's label away. Items that have one already keep it. */
export function setListTag(call: Call): Answer {
  const { listUrl, complianceTagValue: name, syncToItems } = read(listTag, call.body)
  const list = listFor(call, listAt(call, listUrl).id, 'full')
  checkKnown(name)
  const { ComplianceTag: _old, ...rest } = list.settings
  const { storage } = call.tenant
  storage
    .prepare('UPDATE lists SET settings = ? WHERE id = ?')
    .run(JSON.stringify(name === '' ? rest : { ...rest, ComplianceTag: name }), list.id)
  if (syncToItems && name !== '')
    for (const row of storage.prepare('SELECT id FROM items WHERE list = ?').all(list.id))
      if (!labelOf(storage, list, Number(row['id'])))
        setLabel(call, list, Number(row['id']), name, false)
  return ok({ 'odata.null': true })
}

/** An empty value takes the items' labels away. */
export function setItemTags(call: Call): Answer {
  const { listUrl, complianceTagValue: name, itemIds } = read(itemsTag, call.body)
  const list = listFor(call, listAt(call, listUrl).id, 'write')
  checkKnown(name)
  for (const id of itemIds) setLabel(call, list, id, name, true)
  return ok({ value: [] })
}

function setLabel(call: Call, list: ListRow, id: number, name: string, isExplicit: boolean): void {
  const { storage } = call.tenant
  const before = labelOf(storage, list, id)
  if (before) checkMayRelabel(call, list, before)
  const by = actorOf(call.caller)
  if (name === '') removeLabel(storage, list, id)
  else keepLabel(storage, list, id, { name, by, isExplicit, isLocked: isRecordLabel(name) })
}
