// Versions of an item: newest first, and restored by writing the old fields again as the caller, and what a file said.
import { type Answer, type Call, itemNotFound, NO_CONTENT, ok } from './answer.ts'
import type { Fields } from './fields.ts'
import { fileBeside, keepContent, readFileVersion } from './files.ts'
import { fieldsWriter } from './itemFields.ts'
import { type ItemRow, needItem, replaceFields } from './itemRows.ts'
import { checkUnlocked } from './labels.ts'
import { type Actor, actorOf, identityOnWire } from './people.ts'
import { listFor } from './permissions.ts'
import { fieldChoice } from './query.ts'
import { type ListRow } from './site.ts'

type Version = {
  readonly number: number
  readonly modified: string
  readonly by: Actor
  readonly fields: Fields
}

function versionsOf(call: Call, list: ListRow, item: ItemRow): readonly Version[] {
  return call.tenant.storage
    .prepare('SELECT * FROM item_versions WHERE list = ? AND item = ? ORDER BY version DESC')
    .all(list.id, item.id)
    .map((row) => ({
      number: Number(row['version']),
      modified: String(row['modified']),
      by: JSON.parse(String(row['modified_by'])) as Actor,
      fields: JSON.parse(String(row['fields'])) as Fields,
    }))
}

type WriteVersion = (version: Version) => object

function versionWriter(
  call: Call,
  list: ListRow,
  item: ItemRow,
  withFields: boolean,
): WriteVersion {
  const write = withFields ? fieldsWriter(call.tenant, list, true) : undefined
  return ({ number, modified, by, fields }) => ({
    id: `${number}.0`,
    lastModifiedDateTime: modified,
    lastModifiedBy: identityOnWire(by),
    ...(write && {
      fields: write({ ...item, version: number, modified, modifiedBy: by, fields }),
    }),
  })
}

export function listVersions(call: Call, listName: string, id: string): Answer {
  const { storage } = call.tenant
  const list = listFor(call, listName, 'read')
  const item = needItem(storage, list, id)
  const withFields = fieldChoice(call.query) !== undefined
  return ok({
    value: versionsOf(call, list, item).map(versionWriter(call, list, item, withFields)),
  })
}

function needVersion(call: Call, list: ListRow, item: ItemRow, id: string): Version {
  const version = versionsOf(call, list, item).find((one) => `${one.number}.0` === id)
  if (!version) throw itemNotFound()
  return version
}

export function readVersion(call: Call, listName: string, id: string, versionId: string): Answer {
  const { storage } = call.tenant
  const list = listFor(call, listName, 'read')
  const item = needItem(storage, list, id)
  return ok(versionWriter(call, list, item, true)(needVersion(call, list, item, versionId)))
}

export function restoreVersion(
  call: Call,
  listName: string,
  id: string,
  versionId: string,
): Answer {
  const { storage } = call.tenant
  const list = listFor(call, listName, 'write')
  const item = needItem(storage, list, id)
  const { number, fields } = needVersion(call, list, item, versionId)
  const content = readFileVersion(storage, list, item.id, number)
  if (content) checkUnlocked(storage, list, item.id)
  const { version } = replaceFields(storage, list, item, fields, actorOf(call.caller))
  if (content) {
    const file = { ...fileBeside(storage, list, item.id), mediaType: content.mediaType }
    keepContent(storage, list, file, version, content.bytes)
  }
  return NO_CONTENT
}
