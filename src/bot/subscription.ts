// SharePoint rings when a record changes, so that what is asked while nobody looks is sent within seconds. A notice
// says no more than that something changed; lost ones cost a minute at most.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Client } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import type { Site } from '#sharepoint/site.ts'
import { briefly, type Log } from './log.ts'
import { isLoopback } from './loopback.ts'
import type { Settings } from './settings.ts'

const DAY_MS = 86_400_000
// A list's subscription lives 42,300 minutes at most, a little over 29 days.
const LIFETIME_MS = 28 * DAY_MS

/** Graph rings over https only; a local tenant on this machine also without. */
const canBeRung = ({ PUBLIC_BASE, GRAPH_BASE }: Settings): boolean =>
  PUBLIC_BASE.startsWith('https:') || (isLoopback(PUBLIC_BASE) && isLoopback(GRAPH_BASE))

/** The word by which a notice is known for ours: the same for every instance and after every restart. */
export const clientStateOf = ({ SERVICE_SECRET, SITE_PATH }: Settings): string =>
  createHmac('sha256', SERVICE_SECRET).update(`notices of ${SITE_PATH}`).digest('base64url')

export function isOurs(given: string | undefined, expected: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const subscriptions = z.object({
  value: z.array(z.object({ id: z.string(), resource: z.string(), notificationUrl: z.string() })),
})

async function subscribe(client: Client, settings: Settings, resource: string): Promise<void> {
  const notificationUrl = `${settings.PUBLIC_BASE}/api/notifications`
  const expirationDateTime = new Date(Date.now() + LIFETIME_MS).toISOString()
  const there = subscriptions
    .parse(await client.api('/subscriptions').get())
    .value.find((one) => one.resource === resource && one.notificationUrl === notificationUrl)
  if (there) await client.api(`/subscriptions/${there.id}`).patch({ expirationDateTime })
  else
    await client.api('/subscriptions').post({
      changeType: 'updated',
      notificationUrl,
      resource,
      expirationDateTime,
      clientState: clientStateOf(settings),
    })
}

/** Subscribes now and renews daily. Gives back how to stop. */
export function keepSubscribed(
  client: Client,
  settings: Settings,
  site: Pick<Site, 'siteId' | 'lists'>,
  log: Log,
): () => void {
  if (!canBeRung(settings)) return () => undefined
  const keep = (): Promise<void> =>
    subscribe(client, settings, `sites/${site.siteId}/lists/${site.lists.records}`).catch(
      (thrown: unknown) => log.warn({ subscription: 'failed', ...briefly(thrown) }),
    )
  void keep()
  const timer = setInterval(() => void keep(), DAY_MS)
  return () => clearInterval(timer)
}
