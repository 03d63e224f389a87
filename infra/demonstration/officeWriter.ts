// Office holders and Office settings as list items. No screen of ours writes these two lists: the office manager does,
// in SharePoint. So only the demonstration needs this, and the columns stand here.
import type { Client } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import type { OfficeHolder, OfficeSettings } from '#core/office.ts'
import type { Site } from '#sharepoint/site.ts'
import type { OfficeWriter } from './load.ts'

const AT_NOON = 'T12:00:00Z'

const holderFields = (holder: OfficeHolder) => ({
  Title: holder.person.name,
  PersonId: holder.person.id,
  SignInName: holder.signInName,
  Role: holder.role,
  OfficeTitle: holder.officeTitle,
  Body: holder.body,
  FromDay: `${holder.from}${AT_NOON}`,
  ...(holder.to && { ToDay: `${holder.to}${AT_NOON}` }),
  Authority: holder.authority,
})

const settingFields = (settings: OfficeSettings) =>
  Object.entries(settings).map(([name, value]) => ({
    Title: name,
    Value: Array.isArray(value) ? value.join(', ') : String(value),
  }))

const titles = z.object({
  value: z.array(z.object({ fields: z.looseObject({ Title: z.string() }) })),
})

export function createOfficeWriter(client: Client, { siteId, lists }: Site): OfficeWriter {
  const addMissing = async (
    listId: string,
    items: readonly { readonly Title: string }[],
  ): Promise<void> => {
    const list = `/sites/${siteId}/lists/${listId}/items`
    const read = titles.parse(await client.api(list).expand('fields($select=Title)').top(200).get())
    const there = new Set(read.value.map(({ fields }) => fields.Title))
    for (const fields of items)
      if (!there.has(fields.Title)) await client.api(list).post({ fields })
  }
  return {
    write: async (holders, settings) => {
      await addMissing(lists.holders, holders.map(holderFields))
      await addMissing(lists.settings, settingFields(settings))
    },
  }
}
