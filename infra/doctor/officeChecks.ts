// What the office manager keeps in the site: who may decide today, and what the office has set for itself.
import { decidersOn } from '#core/authority.ts'
import { dayOf, toInstant } from '#core/day.ts'
import type { OfficeStore } from '#core/ports.ts'
import type { SiteAccess } from '#infra/sharepoint/site.ts'
import { createGraphClient } from '#sharepoint/graphClient.ts'
import { createOfficeStore } from '#sharepoint/officeStore.ts'
import { openSite } from '#sharepoint/site.ts'
import type { Check } from './check.ts'

async function openOffice({ graphBase, graphToken, sitePath }: SiteAccess): Promise<OfficeStore> {
  const client = createGraphClient({ graphBase, token: graphToken })
  return createOfficeStore(client, await openSite(client, sitePath))
}

const NEEDED = ['bodyName', 'forceName', 'inspectorsAddress', 'homeSecretaryAddress'] as const

export const officeChecks = (access: SiteAccess): readonly Check[] => [
  {
    what: 'Holders',
    findFault: async () => {
      const holders = await (await openOffice(access)).holders()
      const deciders = decidersOn(holders, dayOf(toInstant(new Date())))
      const known = deciders.filter(({ person }) => person.id !== '')
      if (known.length > 0) return undefined
      return deciders.length === 0
        ? 'Nobody holds authority today, so that nothing can be approved. Add the Commissioner to Office holders, with a role, a first day and a directory id.'
        : `${deciders.map(({ person }) => person.name).join(', ')} can’t be asked without a directory id. Write it beside the name in Office holders.`
    },
  },
  {
    what: 'Office settings',
    findFault: async () => {
      const settings = await (await openOffice(access)).settings()
      const missing = NEEDED.filter((name) => settings[name] === '')
      if (missing.length === 0) return undefined
      return `${missing.join(', ')} not set. Add ${missing.length === 1 ? 'it' : 'them'} to Office settings.`
    },
  },
]
