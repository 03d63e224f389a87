// The service as the world reaches it: its bot, its keys, and the bell that SharePoint rings.
import { z } from 'zod'
import type { SiteAccess } from '#infra/sharepoint/site.ts'
import { ask, createGraphClient } from '#sharepoint/graphClient.ts'
import { openSite } from '#sharepoint/site.ts'
import type { Check } from './check.ts'
import { clockCheck } from './clockCheck.ts'
import { request } from './request.ts'

const DAY_MS = 86_400_000

const subscriptions = z.object({
  value: z.array(
    z.object({
      resource: z.string(),
      notificationUrl: z.string(),
      expirationDateTime: z.string(),
    }),
  ),
})

async function endOfBell(access: SiteAccess, publicBase: string): Promise<string | undefined> {
  const { graphBase, graphToken, sitePath } = access
  const client = createGraphClient({ graphBase, token: graphToken })
  const { siteId, lists } = await openSite(client, sitePath)
  const what = 'the subscriptions'
  const { value } = await ask(what, client.api('/subscriptions').get(), subscriptions)
  return value
    .filter(
      ({ resource, notificationUrl }) =>
        resource === `sites/${siteId}/lists/${lists.records}` &&
        notificationUrl === `${publicBase}/api/notifications`,
    )
    .map(({ expirationDateTime }) => expirationDateTime)
    .toSorted()
    .at(-1)
}

const MEND = 'Start the service, and let Microsoft’s addresses through to it.'

const keySet = z.object({ keys: z.array(z.object({ kty: z.literal('EC'), kid: z.string() })) })

export const serviceChecks = (access: SiteAccess, publicBase: string): readonly Check[] => [
  {
    what: 'Service',
    findFault: async () => {
      const { status } = await request(`${publicBase}/readyz`, MEND)
      if (status === 200) return undefined
      return `The service is not ready (${status}): it has not been through the records for some minutes. Look at its log, then start it again.`
    },
  },
  clockCheck(access.graphBase, publicBase),
  {
    what: 'Subscription',
    findFault: async () => {
      const end = await endOfBell(access, publicBase)
      if (end === undefined)
        return 'SharePoint does not ring the service, so that what is asked waits for the next sweep. Start the service at an address with https: it subscribes by itself.'
      // It renews daily, four weeks ahead.
      if (Date.parse(end) - Date.now() > DAY_MS) return undefined
      return `The subscription ends at ${end} and was not renewed. Start the service again.`
    },
  },
  {
    what: 'Receipt key',
    findFault: async () => {
      const answer = await request(`${publicBase}/.well-known/jwks.json`, MEND)
      const read = keySet.safeParse(await answer.json().catch(() => undefined))
      if (read.success && read.data.keys.length > 0) return undefined
      return 'The service shows no key by which receipts can be checked. Give it one with RECEIPT_KEY_FILE and start it again.'
    },
  },
  {
    what: 'Bot',
    findFault: async () => {
      // Whoever comes without a token of the Bot Framework is turned away at the door: there is one, and it is shut.
      const { status } = await request(`${publicBase}/api/messages`, MEND, 'POST')
      if (status === 401 || status === 403) return undefined
      return `${publicBase}/api/messages answered ${status} to a stranger; it should turn them away. Check that this is the service’s address, and that it is the bot’s messaging endpoint in Azure.`
    },
  },
]
