// Uploads: new or over what is there, folders on the way made as Graph makes them.
import { randomUUID } from 'node:crypto'
import { type Answer, type Call, created, invalidRequest, ok, Refused } from './answer.ts'
import { driveItemOnWire, etagOfFile } from './driveWire.ts'
import { type FileRow, findFile, keepContent, keepFile, needFile } from './files.ts'
import { checkUnlocked } from './labels.ts'
import { checkMatch, insertItem, needItem, updateItem } from './itemRows.ts'
import { actorOf } from './people.ts'
import type { ListRow } from './site.ts'

const REFUSED_IN_NAMES = /["*:<>?/\\|]|^\s|\s$/

/** Throws 400 for a name SharePoint does not take. */
export function checkNames(names: readonly string[]): void {
  if (names.some((name) => REFUSED_IN_NAMES.test(name)))
    throw invalidRequest('The provided name cannot contain the characters " * : < > ? / \\ |.')
}

/** 201 for a new file, 200 for one replaced. `@microsoft.graph.conflictBehavior=fail` refuses instead of replacing. */
export function uploadInto(
  call: Call,
  list: ListRow,
  parent: string,
  names: readonly string[],
): Answer {
  checkNames(names)
  const folder = makeFolders(call, list, parent, names.slice(0, -1))
  const name = names.at(-1) ?? ''
  const existing = findFile(call.tenant.storage, list, folder, name)
  if (existing) {
    if (call.query.get('@microsoft.graph.conflictBehavior') === 'fail')
      throw new Refused(409, 'nameAlreadyExists', 'The specified item name already exists.')
    return uploadOver(call, list, existing)
  }
  const item = insertItem(call.tenant.storage, list, {}, actorOf(call.caller))
  const file = {
    item: item.id,
    id: newFileId(),
    parent: folder,
    name,
    mediaType: mediaTypeOf(call, name),
  }
  keepContent(call.tenant.storage, list, file, item.version, bytesOf(call))
  return created(driveItemOnWire(call.tenant, list, needFile(call.tenant.storage, list, file.id)))
}

export function uploadOver(call: Call, list: ListRow, file: FileRow): Answer {
  const { storage } = call.tenant
  const item = needItem(storage, list, String(file.item))
  checkMatch(item, call.header('if-match'), etagOfFile(item))
  checkUnlocked(storage, list, item.id)
  const { version } = updateItem(storage, list, item, {}, actorOf(call.caller))
  const changed = { ...file, mediaType: mediaTypeOf(call, file.name) }
  keepContent(storage, list, changed, version, bytesOf(call))
  return ok(driveItemOnWire(call.tenant, list, needFile(storage, list, file.id)))
}

/** Id of the last folder. */
function makeFolders(call: Call, list: ListRow, parent: string, names: readonly string[]): string {
  const { storage } = call.tenant
  return names.reduce((at, name) => {
    const there = findFile(storage, list, at, name)
    if (there) return there.id
    const item = insertItem(storage, list, {}, actorOf(call.caller))
    const folder = { item: item.id, id: newFileId(), parent: at, name }
    keepFile(storage, list, folder, null)
    return folder.id
  }, parent)
}

const newFileId = (): string => `01${randomUUID().replaceAll('-', '').toUpperCase()}`

const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  json: 'application/json',
  pdf: 'application/pdf',
  txt: 'text/plain',
}
const mediaTypeOf = (call: Call, name: string): string =>
  call.header('content-type') ??
  TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ??
  'application/octet-stream'

const bytesOf = (call: Call): Uint8Array =>
  call.body instanceof Uint8Array ? call.body : new Uint8Array()
