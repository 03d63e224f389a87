// The library as a drive: folders and files by id or by path, uploads, downloads, and the list item behind a file.
import { type Answer, badRequest, type Call, itemNotFound, NO_CONTENT, ok } from './answer.ts'
import { downloadAddress } from './download.ts'
import { driveItemOnWire, driveOnWire, etagOfFile, rootOnWire } from './driveWire.ts'
import { type FileRow, filesIn, findFile, needFile } from './files.ts'
import { checkMatch, deleteItem, needItem } from './itemRows.ts'
import { itemOnWire } from './itemWire.ts'
import { patchFields, readFields } from './items.ts'
import { listFor } from './permissions.ts'
import { driveIdOf, findDrive, type ListRow, listsOfSite } from './site.ts'
import { uploadInto, uploadOver } from './upload.ts'
import { createUploadSession } from './uploadSession.ts'
import { checkDeletable, deleteLabel, patchLabel, readLabel } from './labels.ts'

export function answerSiteDrive(call: Call, rest: string): Answer {
  const drive = findDrive(call.tenant.storage)
  if (!drive) throw itemNotFound()
  return answerDrive(call, drive.id, rest)
}

export const answerListDrive = (call: Call, listName: string, rest: string): Answer =>
  answerDrive(call, driveIdOf(listFor(call, listName, 'read')), rest)

/** Everything under `/drives/{id}`. `rest` begins with a slash or is empty. */
export function answerDrive(call: Call, driveId: string, rest: string): Answer {
  const library = listsOfSite(call.tenant.storage).find((one) => driveIdOf(one) === driveId)
  if (library?.template !== 'documentLibrary') throw itemNotFound()
  const list = listFor(call, library.id, call.method === 'GET' ? 'read' : 'write')
  if (rest === '') return ok(driveOnWire(call.tenant, list))
  const { parent, names, action } = readAddress(rest)
  if (call.method === 'PUT' && action === 'content')
    return names.length > 0
      ? uploadInto(call, list, parent, names)
      : uploadOver(call, list, needFile(call.tenant.storage, list, parent))
  if (call.method === 'POST' && action === 'createUploadSession')
    return createUploadSession(
      call,
      names.length > 0
        ? { list, parent, names }
        : { list, file: needFile(call.tenant.storage, list, parent) },
    )
  const file = fileAt(call, list, parent, names)
  return file ? answerFile(call, list, file, action) : answerRoot(call, list, action)
}

type Address = {
  readonly parent: string
  readonly names: readonly string[]
  readonly action: string
}

/** `/items/{id}/content`, `/root:/2026/name.pdf:/content`, `/items/{id}:/name.pdf:/content`: where, which, and what of it. */
function readAddress(rest: string): Address {
  const match = /^\/(?:root|items\/([^/:]+))(?::\/([^:]*?)\/?(?::|$))?(?:\/(.*))?$/.exec(rest)
  if (!match) throw badRequest(`Resource not found for the segment '${rest.split('/').at(-1)}'.`)
  const [, id = '', path, action = ''] = match
  return { parent: id === 'root' ? '' : id, names: path ? path.split('/') : [], action }
}

/** Undefined for the root itself. */
function fileAt(
  { tenant }: Call,
  list: ListRow,
  parent: string,
  names: readonly string[],
): FileRow | undefined {
  let at = parent === '' ? undefined : needFile(tenant.storage, list, parent)
  for (const name of names) {
    at = findFile(tenant.storage, list, at?.id ?? '', name)
    if (!at) throw itemNotFound('The resource could not be found.')
  }
  return at
}

const childrenOf = (call: Call, list: ListRow, folder: string): Answer =>
  ok({
    value: filesIn(call.tenant.storage, list, folder).map((file) =>
      driveItemOnWire(call.tenant, list, file),
    ),
  })

function answerRoot(call: Call, list: ListRow, action: string): Answer {
  if (action === '') return ok(rootOnWire(call.tenant, list))
  if (action === 'children') return childrenOf(call, list, '')
  throw badRequest(`Resource not found for the segment '${action}'.`)
}

function answerFile(call: Call, list: ListRow, file: FileRow, action: string): Answer {
  const { tenant } = call
  const item = needItem(tenant.storage, list, String(file.item))
  switch (`${call.method} ${action}`) {
    case 'GET ':
      return ok(driveItemOnWire(tenant, list, file), { ETag: etagOfFile(item) })
    case 'DELETE ':
      checkMatch(item, call.header('if-match'), etagOfFile(item))
      removeFile(call, list, file)
      return NO_CONTENT
    case 'GET children':
      return childrenOf(call, list, file.id)
    case 'GET content':
      if (file.mediaType === undefined) throw itemNotFound('Item not found')
      return { status: 302, headers: { Location: downloadAddress(tenant, file.id) } }
    case 'GET listItem':
      return ok(itemOnWire(tenant, list, item, true))
    case 'GET listItem/fields':
      return readFields(call, list.id, String(file.item))
    case 'PATCH listItem/fields':
      return patchFields(call, list.id, String(file.item))
    case 'GET retentionLabel':
      return readLabel(call, list, item)
    case 'PATCH retentionLabel':
      return patchLabel(call, list, item)
    case 'DELETE retentionLabel':
      return deleteLabel(call, list, item)
    default:
      throw badRequest(`Resource not found for the segment '${action}'.`)
  }
}

function removeFile(call: Call, list: ListRow, file: FileRow): void {
  const { storage } = call.tenant
  for (const child of filesIn(storage, list, file.id)) removeFile(call, list, child)
  checkDeletable(storage, list, file.item)
  deleteItem(storage, list, needItem(storage, list, String(file.item)))
}
