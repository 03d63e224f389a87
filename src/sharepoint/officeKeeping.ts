// What the office manager keeps, to be changed: each holder and each value is an item of its own, so that two people may
// change two of them at once.
import type { OfficeHolder } from '#core/office.ts'
import type { OfficeKeeping } from '#core/ports.ts'
import { HOLDER_COLUMNS, SETTING_COLUMNS } from './columns.ts'
import { toNewWire, toWire } from './fields.ts'
import { ask, type GraphClient } from './graphClient.ts'
import { holderFields } from './holderFields.ts'
import { itemShape, itemsPath } from './items.ts'
import { readHolders, readSettingTexts } from './officeItems.ts'
import type { Site } from './site.ts'
import { changeItem, createItem, removeItem } from './writes.ts'

const sameHolder = (a: OfficeHolder, b: OfficeHolder): boolean =>
  JSON.stringify(holderFields(a)) === JSON.stringify(holderFields(b))

export const createOfficeKeeping = (client: GraphClient, site: Site): OfficeKeeping => ({
  holders: () => readHolders(client, site),

  async addHolder(holder) {
    // The list has no key of its own: one whose answer was lost is found by what it says.
    const there = (await readHolders(client, site)).find(({ value }) => sameHolder(value, holder))
    if (there) return there
    const fields = toNewWire(HOLDER_COLUMNS, holderFields(holder))
    const call = client.api(itemsPath(site, 'holders')).post({ fields })
    const { id, eTag } = await ask('the office holders', call, itemShape)
    return { id, version: eTag, value: holder }
  },

  async saveHolder({ id, version: read, value }) {
    const version = await changeItem(client, site, {
      what: value.person.name,
      list: 'holders',
      columns: HOLDER_COLUMNS,
      id,
      version: read,
      fields: toWire(HOLDER_COLUMNS, holderFields(value)),
    })
    return { id, version, value }
  },

  removeHolder: ({ id, version, value }) =>
    removeItem(client, site, { what: value.person.name, list: 'holders', id, version }),

  settings: () => readSettingTexts(client, site),

  async saveSetting(name, text, seen) {
    const item = {
      what: 'this setting',
      list: 'settings',
      columns: SETTING_COLUMNS,
    } as const
    if (seen) {
      const fields = toWire(SETTING_COLUMNS, { Value: text })
      const version = await changeItem(client, site, { ...item, ...seen, fields })
      return { id: seen.id, version, value: text }
    }
    const fields = toNewWire(SETTING_COLUMNS, { Title: name, Value: text })
    const { id, eTag } = await createItem(client, site, { ...item, keyColumn: 'Title', fields })
    return { id, version: eTag, value: text }
  },
})
