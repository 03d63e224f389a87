// The two lists that the office manager keeps, as they are read: by whoever goes by them, and by whoever changes them.
import type { Client } from '@microsoft/microsoft-graph-client'
import type { OfficeHolder } from '#core/office.ts'
import type { Stored } from '#core/ports.ts'
import { HOLDER_COLUMNS, SETTING_COLUMNS } from './columns.ts'
import { fromWire } from './fields.ts'
import { readHolder } from './holderFields.ts'
import { everyItem, itemsPath, readItems, withFields } from './items.ts'
import type { Site } from './site.ts'

export async function readHolders(
  client: Client,
  site: Site,
): Promise<readonly Stored<OfficeHolder>[]> {
  const address = `${itemsPath(site, 'holders')}?${withFields(HOLDER_COLUMNS)}&${everyItem}`
  return (await readItems(client, 'the office holders', address)).flatMap((item) => {
    const value = readHolder(item)
    return value ? [{ id: item.id, version: item.eTag, value }] : []
  })
}

/** By name, as typed, those of no use to us too; a value never set is not in it. */
export async function readSettingTexts(
  client: Client,
  site: Site,
): Promise<ReadonlyMap<string, Stored<string>>> {
  const address = `${itemsPath(site, 'settings')}?${withFields(SETTING_COLUMNS)}&${everyItem}`
  const items = await readItems(client, 'the office settings', address)
  return new Map(
    items.map(({ id, eTag, fields }) => {
      const held = fromWire(SETTING_COLUMNS, fields, `Office setting ${id}`)
      return [held.Title ?? `item ${id}`, { id, version: eTag, value: held.Value ?? '' }] as const
    }),
  )
}
