// Subscriptions to a list's changes. Kept with the tenant; notices are sent by `notices.ts`.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { APPS } from '../identity.ts'
import { type Answer, type Call, created, NO_CONTENT, ok, Refused } from './answer.ts'
import { lastChange } from './delta.ts'
import { listFor } from './permissions.ts'
import { withPlainSite } from './sitePath.ts'

const LONGEST_MS = 42_300 * 60_000
const HANDSHAKE_MS = 10_000

// The real service takes https only; here plain http to this machine is taken as well.
const address = z.string().regex(/^(https:|http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/])/)
const creation = z.object({
  changeType: z.literal('updated'),
  notificationUrl: address,
  lifecycleNotificationUrl: address.optional(),
  resource: z.string(),
  expirationDateTime: z.iso.datetime({ offset: true }),
  clientState: z.string().max(128).optional(),
})
export type Definition = z.infer<typeof creation> & {
  readonly applicationId: string
  readonly creatorId: string
}

const invalid = (message: string): Refused => new Refused(400, 'InvalidRequest', message)
const notFound = (): Refused => new Refused(404, 'ResourceNotFound', 'The object was not found.')

const onWire = (id: string, definition: Definition): object => ({
  '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#subscriptions/$entity',
  id,
  latestSupportedTlsVersion: 'v1_2',
  encryptionCertificate: null,
  encryptionCertificateId: null,
  includeResourceData: null,
  lifecycleNotificationUrl: null,
  notificationContentType: null,
  notificationQueryOptions: null,
  notificationUrlAppId: null,
  ...definition,
})

export async function createSubscription(call: Call): Promise<Answer> {
  const parsed = creation.safeParse(call.body)
  if (!parsed.success)
    throw invalid('The subscription is not valid: changeType must be updated, the addresses https.')
  checkExpiry(parsed.data.expirationDateTime)
  const listName = /^\/site\/lists\/([^/]+)$/.exec(
    withPlainSite(`/${parsed.data.resource.replace(/^\//, '')}`),
  )?.[1]
  if (listName === undefined) throw invalid(`Resource '${parsed.data.resource}' is not supported.`)
  const list = listFor(call, decodeURIComponent(listName), 'read')
  const { notificationUrl, lifecycleNotificationUrl } = parsed.data
  // At most two, and the first refusal ends it.
  for (const url of [notificationUrl, lifecycleNotificationUrl])
    if (url !== undefined) await shakeHands(url)
  const id = randomUUID()
  const [applicationId, creatorId] =
    call.caller.kind === 'app'
      ? [APPS[call.caller.app], APPS[call.caller.app]]
      : [APPS.tab, call.caller.person.id]
  const definition: Definition = { ...parsed.data, applicationId, creatorId }
  call.tenant.storage
    .prepare(
      'INSERT INTO subscriptions (id, list, definition, expires, noticed) VALUES (?, ?, ?, ?, ?)',
    )
    .run(
      id,
      list.id,
      JSON.stringify(definition),
      definition.expirationDateTime,
      lastChange(call.tenant.storage, list),
    )
  return created(onWire(id, definition))
}

function checkExpiry(expires: string): void {
  const left = Date.parse(expires) - Date.now()
  if (left <= 0 || left > LONGEST_MS)
    throw invalid(
      'Subscription expiration can only be 42300 minutes in the future and not in the past.',
    )
}

async function shakeHands(url: string): Promise<void> {
  const token = `Validation: Testing client application reachability. RequestId: ${randomUUID()}`
  const answer = await fetch(
    `${url}${url.includes('?') ? '&' : '?'}validationToken=${encodeURIComponent(token)}`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      signal: AbortSignal.timeout(HANDSHAKE_MS),
    },
  ).catch(() => undefined)
  const echoed =
    answer?.status === 200 && (answer.headers.get('content-type') ?? '').startsWith('text/plain')
  if (!echoed || (await answer.text()) !== token)
    throw invalid(
      `Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.`,
    )
}

function find({ tenant, caller }: Call, id: string): Definition {
  const row = tenant.storage
    .prepare('SELECT definition FROM subscriptions WHERE id = ? AND expires > ?')
    .get(id, now())
  if (!row) throw notFound()
  const definition = JSON.parse(String(row['definition'])) as Definition
  const owner = caller.kind === 'app' ? APPS[caller.app] : caller.person.id
  if (definition.creatorId !== owner) throw notFound()
  return definition
}

const now = (): string => new Date().toISOString()

export const readSubscription = (call: Call, id: string): Answer => ok(onWire(id, find(call, id)))

export function listSubscriptions(call: Call): Answer {
  const owner = call.caller.kind === 'app' ? APPS[call.caller.app] : call.caller.person.id
  const rows = call.tenant.storage
    .prepare('SELECT id, definition FROM subscriptions WHERE expires > ?')
    .all(now())
  const value = rows
    .map((row) => ({
      id: String(row['id']),
      definition: JSON.parse(String(row['definition'])) as Definition,
    }))
    .filter(({ definition }) => definition.creatorId === owner)
  return ok({ value: value.map(({ id, definition }) => onWire(id, definition)) })
}

const renewal = z.strictObject({ expirationDateTime: z.iso.datetime({ offset: true }) })

export function renewSubscription(call: Call, id: string): Answer {
  const parsed = renewal.safeParse(call.body)
  if (!parsed.success) throw invalid('Only expirationDateTime can be changed.')
  checkExpiry(parsed.data.expirationDateTime)
  const definition = { ...find(call, id), ...parsed.data }
  call.tenant.storage
    .prepare('UPDATE subscriptions SET definition = ?, expires = ? WHERE id = ?')
    .run(JSON.stringify(definition), definition.expirationDateTime, id)
  return ok(onWire(id, definition))
}

/** The answer to the lifecycle notice `reauthorizationRequired`. */
export function reauthorizeSubscription(call: Call, id: string): Answer {
  find(call, id)
  return NO_CONTENT
}

export function deleteSubscription(call: Call, id: string): Answer {
  find(call, id)
  call.tenant.storage.prepare('DELETE FROM subscriptions WHERE id = ?').run(id)
  return NO_CONTENT
}
