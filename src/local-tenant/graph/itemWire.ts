// An item as Graph writes it, with the system fields that were observed and no empty column.
import type { Tenant } from '../tenant.ts'
import { contentTypeOf } from './contentTypes.ts'
import { ownColumns } from './columns.ts'
import { etagOf, type ItemRow } from './itemRows.ts'
import { fileFields } from './files.ts'
import { identityOnWire, siteUserId } from './people.ts'
import type { FieldChoice } from './query.ts'
import { type ListRow, SITE_ID, webUrlOf } from './site.ts'

export const contextOf = (list: ListRow, rest: string): string =>
  `https://graph.microsoft.com/v1.0/$metadata#sites('${encodeURIComponent(SITE_ID)}')/lists('${list.id}')/${rest}`

const systemFields = (list: ListRow, item: ItemRow): Record<string, unknown> => ({
  ...('Title' in item.fields && {
    LinkTitle: item.fields['Title'],
    LinkTitleNoMenu: item.fields['Title'],
  }),
  id: String(item.id),
  ContentType: contentTypeOf(list).name,
  Modified: item.modified,
  Created: item.created,
  AuthorLookupId: siteUserId(item.createdBy),
  EditorLookupId: siteUserId(item.modifiedBy),
  ...(item.createdBy.app !== undefined && { AppAuthorLookupId: siteUserId(item.createdBy) }),
  ...(item.modifiedBy.app !== undefined && { AppEditorLookupId: siteUserId(item.modifiedBy) }),
  _UIVersionString: `${item.version}.0`,
  Attachments: false,
  Edit: '',
  ItemChildCount: '0',
  FolderChildCount: '0',
  _ComplianceFlags: '',
  _ComplianceTag: '',
  _ComplianceTagWrittenTime: '',
  _ComplianceTagUserId: '',
})

/** `choice` as `query.ts` reads it: `true` shows every field, a list these only. */
export function fieldsOnWire(
  tenant: Tenant,
  list: ListRow,
  item: ItemRow,
  choice: true | readonly string[],
): object {
  const all = {
    ...item.fields,
    ...systemFields(list, item),
    ...fileFields(tenant.storage, list, item.id),
  }
  const etag = { '@odata.etag': etagOf(item) }
  if (choice === true) return { ...etag, ...all }
  const chosen = Object.entries(all).filter(([name]) => choice.includes(name))
  return { ...etag, ...Object.fromEntries(chosen), ...lookedUpText(tenant, list, item, choice) }
}

// A lookup's text is shown only where the column itself is selected by name (graph-notes.md section 3).
function lookedUpText(
  tenant: Tenant,
  list: ListRow,
  item: ItemRow,
  names: readonly string[],
): object {
  const lookups = ownColumns(tenant.storage, list).filter(
    (one) => one.facet === 'lookup' && names.includes(one.name),
  )
  const texts = lookups.flatMap(({ name, settings }) => {
    const row = tenant.storage
      .prepare('SELECT fields FROM items WHERE list = ? AND id = ?')
      .get(String(settings['listId']), Number(item.fields[`${name}LookupId`] ?? 0))
    const fields = row && (JSON.parse(String(row['fields'])) as Record<string, unknown>)
    const text = fields?.[String(settings['columnName'])]
    return typeof text === 'string' || typeof text === 'number'
      ? [[name, String(text)] as const]
      : []
  })
  return Object.fromEntries(texts)
}

export const itemOnWire = (
  tenant: Tenant,
  list: ListRow,
  item: ItemRow,
  choice: FieldChoice,
): object => ({
  '@odata.etag': etagOf(item),
  createdDateTime: item.created,
  eTag: etagOf(item),
  id: String(item.id),
  lastModifiedDateTime: item.modified,
  webUrl: `${webUrlOf(tenant.base, list)}/${item.id}_.000`,
  createdBy: identityOnWire(item.createdBy),
  lastModifiedBy: identityOnWire(item.modifiedBy),
  parentReference: { id: list.id, siteId: SITE_ID },
  contentType: contentTypeOf(list),
  ...(choice !== undefined && {
    'fields@odata.context': contextOf(list, `items('${item.id}')/fields/$entity`),
    fields: fieldsOnWire(tenant, list, item, choice),
  }),
})
