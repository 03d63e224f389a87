// Holders and settings written to a site that has none yet: each named value as it was, whether we know it or not.
import { z } from 'zod'
import { HOLDER_COLUMNS, SETTING_COLUMNS } from '#sharepoint/columns.ts'
import { toNewWire } from '#sharepoint/fields.ts'
import { holderFields } from '#sharepoint/holderFields.ts'
import { ask, type GraphClient } from '#sharepoint/graphClient.ts'
import { itemsPath } from '#sharepoint/items.ts'
import type { Site } from '#sharepoint/site.ts'
import { readSettingTexts } from '#sharepoint/officeItems.ts'
import { createOfficeStore } from '#sharepoint/officeStore.ts'
import type { HandedOffice } from './shapes.ts'

const holderKey = ({
  role,
  from,
  person,
}: Pick<HandedOffice['holders'][number], 'role' | 'from' | 'person'>): string =>
  `${role} ${from} ${person.name}`

/** What is there already is left as it is. */
export async function writeOffice(
  client: GraphClient,
  site: Site,
  { holders, settings }: HandedOffice,
): Promise<void> {
  const add = (list: 'holders' | 'settings', what: string, fields: object): Promise<unknown> =>
    ask(what, client.api(itemsPath(site, list)).post({ fields }), z.unknown())
  const thereNow = new Set((await createOfficeStore(client, site).holders()).map(holderKey))
  for (const holder of holders.filter((one) => !thereNow.has(holderKey(one))))
    await add('holders', holder.person.name, toNewWire(HOLDER_COLUMNS, holderFields(holder)))
  const setNow = await readSettingTexts(client, site)
  for (const [Title, Value] of Object.entries(settings))
    if (!setNow.has(Title))
      await add('settings', Title, toNewWire(SETTING_COLUMNS, { Title, Value }))
}
