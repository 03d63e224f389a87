// The lists of the site.
import { z } from 'zod'
import {
  type Answer,
  type Call,
  created,
  invalidRequest,
  NO_CONTENT,
  ok,
  Refused,
} from './answer.ts'
import { readDefinition } from './columnDefinition.ts'
import { addColumn } from './columns.ts'
import { listOnWire } from './listWire.ts'
import { listFor, needSite, rightOn } from './permissions.ts'
import { expansions, selected } from './query.ts'
import { everyList, insertList, listsOfSite, type ListRow, needList, touchList } from './site.ts'
import { insertView } from './viewRows.ts'

// The Title column has this id in every list of every site.
const TITLE_ID = 'fa564e0f-0c70-4ab9-b863-0177e6ddd247'

/** Hidden lists of SharePoint's own are shown where `$select` names `system`. */
export function listLists(call: Call): Answer {
  const { storage } = call.tenant
  needSite(call, 'read')
  const wantsSystem = (call.query.get('$select') ?? '').split(',').includes('system')
  const filter = call.query.get('$filter')
  const title = filter === null ? undefined : /^displayName eq '((?:[^']|'')*)'$/.exec(filter)?.[1]
  if (filter !== null && title === undefined)
    throw invalidRequest('The provided filter statement is not supported')
  const name = title?.replaceAll("''", "'")
  const shown = (wantsSystem ? everyList : listsOfSite)(storage).filter(
    (list) =>
      (name === undefined || list.title === name) && rightOn(storage, call.caller, list) !== 'none',
  )
  return ok({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(list)',
    value: shown.map((list) =>
      selected(call.query, listOnWire(call, list, expansions(call.query))),
    ),
  })
}

export function readList(call: Call, name: string): Answer {
  const list = listFor(call, name, 'read')
  return ok(selected(call.query, listOnWire(call, list, expansions(call.query))))
}

const newList = z.strictObject({
  displayName: z.string().min(1),
  description: z.string().optional(),
  columns: z.array(z.unknown()).optional(),
  list: z.object({ template: z.string() }).optional(),
})

export function createList(call: Call): Answer {
  const { storage } = call.tenant
  needSite(call, 'full')
  const parsed = newList.safeParse(call.body)
  if (!parsed.success) throw invalidRequest('Invalid request')
  const { displayName, description, columns = [], list: facet } = parsed.data
  if (listsOfSite(storage).some((list) => list.title.toLowerCase() === displayName.toLowerCase()))
    throw new Refused(409, 'nameAlreadyExists', 'Name already exists')
  const definitions = columns.map(readDefinition)
  const list = insertList(storage, displayName, facet?.template ?? 'genericList', description ?? '')
  addColumn(storage, list, { ...readDefinition({ name: 'Title', text: {} }), id: TITLE_ID })
  for (const definition of definitions) addColumn(storage, list, definition)
  insertView(storage, list, firstView(list))
  return created(listOnWire(call, list))
}

const firstView = ({ template }: ListRow) =>
  template === 'documentLibrary'
    ? { title: 'All Documents', isDefault: true, fields: ['LinkFilename', 'Modified', 'Editor'] }
    : { title: 'All Items', isDefault: true, fields: ['LinkTitle'] }

const changedList = z.strictObject({
  displayName: z.string().min(1).optional(),
  description: z.string().optional(),
})

/** No reference page describes it; the model allows it and others use it. */
export function patchList(call: Call, name: string): Answer {
  const { storage } = call.tenant
  const list = listFor(call, name, 'full')
  const parsed = changedList.safeParse(call.body)
  if (!parsed.success) throw invalidRequest('Invalid request')
  const { displayName = list.title, description = list.description } = parsed.data
  storage
    .prepare('UPDATE lists SET title = ?, description = ? WHERE id = ?')
    .run(displayName, description, list.id)
  touchList(storage, list)
  return ok(listOnWire(call, needList(storage, list.id)))
}

const LIST_TABLES = [
  'items',
  'item_versions',
  'columns',
  'views',
  'changes',
  'serials',
  'files',
  'labels',
  'role_assignments',
]

export function deleteList(call: Call, name: string): Answer {
  const { storage } = call.tenant
  const list = listFor(call, name, 'full')
  for (const table of LIST_TABLES)
    storage.prepare(`DELETE FROM ${table} WHERE list = ?`).run(list.id)
  storage.prepare('DELETE FROM lists WHERE id = ?').run(list.id)
  return NO_CONTENT
}
