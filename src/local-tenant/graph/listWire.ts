// A list as Graph writes it, with what `$expand` names. How many items come with it, and how one goes on past them, the
// notes do not say: here it is the first page.
import type { Call } from './answer.ts'
import { columnsOnWire } from './columns.ts'
import { driveOnWire } from './driveWire.ts'
import { asItem } from './itemRows.ts'
import { contextOf, itemWriter } from './itemWire.ts'
import { fieldChoice, pageSize, selected } from './query.ts'
import { type ListRow, SITE_ID, webUrlOf } from './site.ts'

type Expanded = ReadonlyMap<string, URLSearchParams>

const contextOfList = (list: ListRow, member: string): object => ({
  [`${member}@odata.context`]: contextOf(list, member),
})

export const listOnWire = (call: Call, list: ListRow, expanded: Expanded = new Map()): object => ({
  '@odata.etag': `"${list.id},${list.version}"`,
  createdDateTime: list.created,
  description: list.description,
  eTag: `"${list.id},${list.version}"`,
  id: list.id,
  lastModifiedDateTime: list.modified,
  name: list.path,
  webUrl: webUrlOf(call.tenant.base, list),
  displayName: list.title,
  parentReference: { siteId: SITE_ID },
  list: {
    contentTypesEnabled: false,
    hidden: list.settings.Hidden === true,
    template: list.template,
  },
  ...(list.settings.Hidden === true && { system: {} }),
  ...expandedMembers(call, list, expanded),
})

function expandedMembers(call: Call, list: ListRow, expanded: Expanded): object {
  const columns = expanded.get('columns')
  const items = expanded.get('items')
  return {
    ...(columns && {
      ...contextOfList(list, 'columns'),
      columns: columnsOnWire(call.tenant.storage, list).map((column) => selected(columns, column)),
    }),
    ...(items && { ...contextOfList(list, 'items'), items: firstItems(call, list, items) }),
    ...(expanded.has('drive') &&
      list.template === 'documentLibrary' && { drive: driveOnWire(call.tenant, list) }),
  }
}

function firstItems({ tenant }: Call, list: ListRow, options: URLSearchParams): readonly object[] {
  const write = itemWriter(tenant, list, fieldChoice(options), true)
  return tenant.storage
    .prepare('SELECT * FROM items WHERE list = ? ORDER BY id LIMIT ?')
    .all(list.id, pageSize(options))
    .map((row) => selected(options, write(asItem(row))))
}
