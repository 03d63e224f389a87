// A list has one content type of its own, Item, or Document in a library; others of the site's are copied into it. The
// site has those that SharePoint brings: making new ones is not offered here.
import type { DatabaseSync } from 'node:sqlite'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import {
  type Answer,
  type Call,
  created,
  invalidRequest,
  itemNotFound,
  ok,
  Refused,
} from './answer.ts'
import { listFor, needSite } from './permissions.ts'
import { type ListRow } from './site.ts'

type ContentType = { readonly id: string; readonly name: string }

const SITE_TYPES: readonly ContentType[] = [
  { id: '0x01', name: 'Item' },
  { id: '0x0101', name: 'Document' },
  { id: '0x0102', name: 'Event' },
  { id: '0x0104', name: 'Announcement' },
  { id: '0x0105', name: 'Link' },
  { id: '0x0106', name: 'Contact' },
  { id: '0x0108', name: 'Task' },
  { id: '0x0120', name: 'Folder' },
]

const hex = (text: string): string => text.replaceAll('-', '').toUpperCase()

/** As seen on the real service: the parent's id, then `00` and 32 digits of the list's own. */
export const contentTypeOf = (list: ListRow): ContentType => {
  const isLibrary = list.template === 'documentLibrary'
  const own = hex(list.id)
  return {
    id: `0x010${isLibrary ? '1' : '0'}${own}00${Array.from(own).toReversed().join('')}`,
    name: isLibrary ? 'Document' : 'Item',
  }
}

const onWire = ({ id, name }: ContentType): object => {
  const isDocument = id.startsWith('0x0101')
  return {
    id,
    name,
    description: isDocument ? 'Create a new document.' : 'Create a new list item.',
    group: isDocument ? 'Document Content Types' : 'List Content Types',
    hidden: false,
    readOnly: false,
    sealed: false,
  }
}

const typesOf = (storage: DatabaseSync, list: ListRow): readonly ContentType[] => [
  contentTypeOf(list),
  ...storage
    .prepare('SELECT id, name FROM content_types WHERE list = ? ORDER BY name')
    .all(list.id)
    .map(({ id, name }) => ({ id: String(id), name: String(name) })),
]

export function listSiteTypes(call: Call): Answer {
  needSite(call, 'read')
  return ok({ value: SITE_TYPES.map(onWire) })
}

export function listContentTypes(call: Call, listName: string): Answer {
  const list = listFor(call, listName, 'read')
  return ok({ value: typesOf(call.tenant.storage, list).map(onWire) })
}

export function readContentType(call: Call, listName: string, id: string): Answer {
  const list = listFor(call, listName, 'read')
  const type = typesOf(call.tenant.storage, list).find((one) => one.id === id)
  if (!type) throw itemNotFound()
  return ok(onWire(type))
}

const copyShape = z.object({ contentType: z.string() })

/** `contentType` is the address of one of the site's. The words of a clash are not known. */
export function addCopy(call: Call, listName: string): Answer {
  const { storage } = call.tenant
  const list = listFor(call, listName, 'full')
  const sent = copyShape.safeParse(call.body)
  if (!sent.success) throw invalidRequest('Invalid request')
  const wanted = sent.data.contentType.split('/').at(-1)
  const type = SITE_TYPES.find(({ id }) => id === wanted)
  if (!type) throw itemNotFound('The content type was not found.')
  if (typesOf(storage, list).some(({ name }) => name === type.name))
    throw new Refused(409, 'nameAlreadyExists', 'A content type of this name is in the list.')
  const copy = { id: `${type.id}00${hex(randomUUID())}`, name: type.name }
  storage
    .prepare('INSERT INTO content_types (list, id, name) VALUES (?, ?, ?)')
    .run(list.id, copy.id, copy.name)
  return created(onWire(copy))
}
