// SharePoint rings when a record changes, so that what is asked while nobody looks is sent within seconds. A notice
// says no more than that something changed; lost ones cost a minute at most.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Client } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import { isFault } from '#core/faults.ts'
import { ask } from '#sharepoint/graphClient.ts'
import type { Site } from '#sharepoint/site.ts'
import { briefly, type Log } from './log.ts'
import { isLoopback } from './loopback.ts'
import type { Settings } from './settings.ts'

const DAY_MS = 86_400_000
// A list's subscription lives 42,300 minutes at most, a little over 29 days.
const LIFETIME_MS = 28 * DAY_MS

/** Where SharePoint rings, and with what word. */
export type Bell = Pick<Settings, 'PUBLIC_BASE' | 'GRAPH_BASE'> & { readonly clientState: string }

/** Graph rings over https only; a local tenant on this machine also without. */
const canBeRung = ({ PUBLIC_BASE, GRAPH_BASE }: Bell): boolean =>
  PUBLIC_BASE.startsWith('https:') || (isLoopback(PUBLIC_BASE) && isLoopback(GRAPH_BASE))

/**
 * The word by which a notice is known for ours: the same for every instance and after every restart, and no other office’s.
 * `key` is the secret part of the key of receipts, the one secret that every office has.
 */
export const clientStateOf = (
  key: string,
  { SITE_PATH, PUBLIC_BASE }: Pick<Settings, 'SITE_PATH' | 'PUBLIC_BASE'>,
): string =>
  createHmac('sha256', key).update(`notices of ${SITE_PATH} to ${PUBLIC_BASE}`).digest('base64url')

export function isOurs(given: string | undefined, expected: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const subscriptions = z.object({
  value: z.array(z.object({ id: z.string(), resource: z.string(), notificationUrl: z.string() })),
})

const addressOf = ({ PUBLIC_BASE }: Bell): string => `${PUBLIC_BASE}/api/notifications`
const endOf = (now: number): string => new Date(now + LIFETIME_MS).toISOString()

async function findOurs(client: Client, bell: Bell, resource: string) {
  const { value } = subscriptions.parse(await client.api('/subscriptions').get())
  return value.filter((one) => one.resource === resource && one.notificationUrl === addressOf(bell))
}

// Graph tells nobody the word a subscription rings with. One made before the word was changed would ring
// with the old word and be refused for ever, so that whoever starts makes a new one and takes away those before it.
async function begin(client: Client, bell: Bell, resource: string): Promise<void> {
  const before = await findOurs(client, bell, resource)
  await client.api('/subscriptions').post({
    changeType: 'updated',
    notificationUrl: addressOf(bell),
    resource,
    expirationDateTime: endOf(Date.now()),
    clientState: bell.clientState,
  })
  await Promise.all(before.map(({ id }) => takeAway(client, id)))
}

/** Another instance that starts may have been quicker. */
async function takeAway(client: Client, id: string): Promise<void> {
  try {
    await ask('SharePoint’s notices', client.api(`/subscriptions/${id}`).delete(), z.unknown())
  } catch (thrown) {
    if (!isFault(thrown, 'gone')) throw thrown
  }
}

/** Another instance may have made the one that stands. */
async function renew(client: Client, bell: Bell, resource: string): Promise<void> {
  const there = await findOurs(client, bell, resource)
  if (there.length === 0) return begin(client, bell, resource)
  const change = { expirationDateTime: endOf(Date.now()) }
  await Promise.all(there.map(({ id }) => client.api(`/subscriptions/${id}`).patch(change)))
}

/** Subscribes anew now and renews daily. Gives back how to stop. */
export function keepSubscribed(
  client: Client,
  bell: Bell,
  site: Pick<Site, 'siteId' | 'lists'>,
  log: Log,
): () => void {
  if (!canBeRung(bell)) return () => undefined
  const resource = `sites/${site.siteId}/lists/${site.lists.records}`
  const keep = (deed: typeof begin): Promise<void> =>
    deed(client, bell, resource).catch((thrown: unknown) =>
      log.warn({ subscription: 'failed', ...briefly(thrown) }),
    )
  void keep(begin)
  const timer = setInterval(() => void keep(renew), DAY_MS)
  return () => clearInterval(timer)
}
