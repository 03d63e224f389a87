// A file or folder as Graph writes it.
import type { Tenant } from '../tenant.ts'
import { downloadAddress } from './download.ts'
import { type FileRow, filesIn, needFile } from './files.ts'
import { type ItemRow, needItem } from './itemRows.ts'
import { identityOnWire } from './people.ts'
import { driveIdOf, type ListRow, SITE_ID, webUrlOf } from './site.ts'

/** A file's eTag has braces round the guid, its list item's has none. */
export const etagOfFile = (item: ItemRow): string =>
  `"{${item.guid.toUpperCase()}},${item.version}"`

export function driveItemOnWire(tenant: Tenant, list: ListRow, file: FileRow): object {
  const item = needItem(tenant.storage, list, String(file.item))
  const folders = foldersOf(tenant, list, file.parent)
  const address = [...folders, file.name].map(encodeURIComponent).join('/')
  return {
    '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#drives('${driveIdOf(list)}')/items/$entity`,
    ...(file.mediaType !== undefined && {
      '@microsoft.graph.downloadUrl': downloadAddress(tenant, file.id),
    }),
    createdDateTime: item.created,
    eTag: etagOfFile(item),
    id: file.id,
    lastModifiedDateTime: item.modified,
    name: file.name,
    webUrl: `${webUrlOf(tenant.base, list)}/${address}`,
    cTag: `"c:{${item.guid.toUpperCase()}},${item.version}"`,
    size: file.size,
    createdBy: identityOnWire(item.createdBy),
    lastModifiedBy: identityOnWire(item.modifiedBy),
    parentReference: {
      driveType: 'documentLibrary',
      driveId: driveIdOf(list),
      id: file.parent === '' ? rootId(list) : file.parent,
      path: `/drives/${driveIdOf(list)}/root:${folders.map((name) => `/${name}`).join('')}`,
      siteId: SITE_ID,
    },
    fileSystemInfo: { createdDateTime: item.created, lastModifiedDateTime: item.modified },
    ...(file.mediaType === undefined
      ? { folder: { childCount: filesIn(tenant.storage, list, file.id).length } }
      : { file: { mimeType: file.mediaType } }),
  }
}

export const driveOnWire = (tenant: Tenant, list: ListRow): object => ({
  id: driveIdOf(list),
  name: list.title,
  description: list.description,
  driveType: 'documentLibrary',
  createdDateTime: list.created,
  lastModifiedDateTime: list.modified,
  webUrl: webUrlOf(tenant.base, list),
})

const rootId = (list: ListRow): string => `01ROOT${list.id.replaceAll('-', '').toUpperCase()}`

export const rootOnWire = (tenant: Tenant, list: ListRow): object => ({
  createdDateTime: list.created,
  id: rootId(list),
  lastModifiedDateTime: list.modified,
  name: 'root',
  webUrl: webUrlOf(tenant.base, list),
  size: 0,
  parentReference: { driveType: 'documentLibrary', driveId: driveIdOf(list) },
  folder: { childCount: filesIn(tenant.storage, list, '').length },
  root: {},
})

function foldersOf(tenant: Tenant, list: ListRow, parent: string): readonly string[] {
  if (parent === '') return []
  const folder = needFile(tenant.storage, list, parent)
  return [...foldersOf(tenant, list, folder.parent), folder.name]
}
