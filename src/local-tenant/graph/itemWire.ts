// An item as Graph writes it.
import type { Tenant } from '../tenant.ts'
import { contentTypeOf } from './contentTypes.ts'
import { fieldsWriter } from './itemFields.ts'
import { etagOf, type ItemRow } from './itemRows.ts'
import { identityOnWire } from './people.ts'
import type { FieldChoice } from './query.ts'
import { type ListRow, SITE_ID, webUrlOf } from './site.ts'

export const contextOf = (list: ListRow, rest: string): string =>
  `https://graph.microsoft.com/v1.0/$metadata#sites('${encodeURIComponent(SITE_ID)}')/lists('${list.id}')/${rest}`

/** Writes one item after another of a list. */
export function itemWriter(
  tenant: Tenant,
  list: ListRow,
  choice: FieldChoice,
  isCollection = false,
): (item: ItemRow) => object {
  const contentType = contentTypeOf(list)
  const address = webUrlOf(tenant.base, list)
  const writeFields =
    choice === undefined ? undefined : fieldsWriter(tenant, list, choice, isCollection)
  return (item) => ({
    '@odata.etag': etagOf(item),
    createdDateTime: item.created,
    eTag: etagOf(item),
    id: String(item.id),
    lastModifiedDateTime: item.modified,
    webUrl: `${address}/${item.id}_.000`,
    createdBy: identityOnWire(item.createdBy),
    lastModifiedBy: identityOnWire(item.modifiedBy),
    parentReference: { id: list.id, siteId: SITE_ID },
    contentType,
    ...(writeFields && {
      'fields@odata.context': contextOf(list, `items('${item.id}')/fields/$entity`),
      fields: writeFields(item),
    }),
  })
}

export const itemOnWire = (
  tenant: Tenant,
  list: ListRow,
  item: ItemRow,
  choice: FieldChoice,
): object => itemWriter(tenant, list, choice)(item)
