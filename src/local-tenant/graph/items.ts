// Items of a list, one at a time: create, read, change, delete.
import { z } from 'zod'
import { type Answer, type Call, created, invalidRequest, NO_CONTENT, ok } from './answer.ts'
import { driveItemOnWire } from './driveWire.ts'
import { fileBeside } from './files.ts'
import {
  checkMatch,
  deleteItem,
  etagOf,
  insertItem,
  type ItemRow,
  needItem,
  updateItem,
} from './itemRows.ts'
import { fieldsWriter } from './itemFields.ts'
import { itemOnWire } from './itemWire.ts'
import { checkDeletable } from './labels.ts'
import { actorOf } from './people.ts'
import { listFor } from './permissions.ts'
import { fieldChoice, selected } from './query.ts'
import type { ListRow } from './site.ts'

const sentItem = z.strictObject({
  fields: z.record(z.string(), z.unknown()),
  contentType: z.unknown().optional(),
  '@odata.type': z.string().optional(),
})

function sentFields(call: Call): object {
  const parsed = sentItem.safeParse(call.body)
  if (!parsed.success) throw invalidRequest('Invalid request')
  return parsed.data.fields
}

export function createItem(call: Call, listName: string): Answer {
  const { storage } = call.tenant
  const list = listFor(call, listName, 'write')
  const item = insertItem(storage, list, sentFields(call), actorOf(call.caller))
  return created(itemOnWire(call.tenant, list, item, true))
}

// A single item carries its fields without $expand; a collection does not.
export function readItem(call: Call, listName: string, id: string): Answer {
  const { storage } = call.tenant
  const list = listFor(call, listName, 'read')
  const item = needItem(storage, list, id)
  return ok(
    selected(call.query, itemOnWire(call.tenant, list, item, fieldChoice(call.query) ?? true)),
    {
      ETag: etagOf(item),
    },
  )
}

export function readFields(call: Call, listName: string, id: string): Answer {
  const { storage } = call.tenant
  const list = listFor(call, listName, 'read')
  const item = needItem(storage, list, id)
  const choice = call.query.get('$select')?.split(',') ?? true
  return ok(fieldsWriter(call.tenant, list, choice)(item), { ETag: etagOf(item) })
}

function change(
  call: Call,
  listName: string,
  id: string,
  sent: unknown,
): { list: ListRow; item: ItemRow } {
  const { storage } = call.tenant
  const list = listFor(call, listName, 'write')
  const before = needItem(storage, list, id)
  checkMatch(before, call.header('if-match'))
  return { list, item: updateItem(storage, list, before, sent, actorOf(call.caller)) }
}

export function patchItem(call: Call, listName: string, id: string): Answer {
  const { list, item } = change(
    call,
    listName,
    id,
    (call.body as { fields?: unknown } | null)?.fields,
  )
  return ok(itemOnWire(call.tenant, list, item, true), { ETag: etagOf(item) })
}

export function patchFields(call: Call, listName: string, id: string): Answer {
  const { list, item } = change(call, listName, id, call.body)
  return ok(fieldsWriter(call.tenant, list, true)(item), { ETag: etagOf(item) })
}

export function removeItem(call: Call, listName: string, id: string): Answer {
  const { storage } = call.tenant
  const list = listFor(call, listName, 'write')
  const item = needItem(storage, list, id)
  checkMatch(item, call.header('if-match'))
  checkDeletable(storage, list, item.id)
  deleteItem(storage, list, item)
  return NO_CONTENT
}

/** The file behind a row of a library. */
export function readDriveItem(call: Call, listName: string, id: string): Answer {
  const { tenant } = call
  const list = listFor(call, listName, 'read')
  const item = needItem(tenant.storage, list, id)
  if (list.template === 'documentLibrary')
    return ok(driveItemOnWire(tenant, list, fileBeside(tenant.storage, list, item.id)))
  throw invalidRequest(
    'Only a File or a Folder in a DocumentLibrary can be accessed as a DriveItem.',
  )
}
