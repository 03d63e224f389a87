// An office at work: a local tenant with our lists and holders, the real service against it, and the people's own ways in.
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Finding } from '#core/finding.ts'
import type { RecordStore, RoundStore, StoredRecord } from '#core/ports.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import type { ApprovalRound } from '#core/round.ts'
import { createGraphClient } from '#sharepoint/graphClient.ts'
import { createRecordStore } from '#sharepoint/recordStore.ts'
import { createRoundStore } from '#sharepoint/roundStore.ts'
import { openSite } from '#sharepoint/site.ts'
import { createLog, type Log } from '../../src/bot/log.ts'
import { createService } from '../../src/bot/services.ts'
import { readSettings } from '../../src/bot/settings.ts'
import { createTenant } from '../../src/local-tenant/app.ts'
import { openForgetfulStorage } from '../../src/local-tenant/storage.ts'
import { aFinding, aRecord } from '../builders.ts'
import { type Answered, SECRETS, type Send, sender, SITE } from '../local-tenant/tenant.ts'
import { provisionSite } from './provisioning.ts'
import { settingsFor } from './settings.ts'

export const SITE_PATH = 'localhost:/sites/opcc'

/** The one holder of authority in the office of a test. */
export const COMMISSIONER = {
  Title: 'Alex Fenwick',
  PersonId: 'a1d0c7e4-0000-4000-8000-000000000003',
  Role: 'Commissioner',
  OfficeTitle: 'Police and Crime Commissioner',
  FromDay: '2021-05-13T12:00:00Z',
}

export type ChatMessage = {
  readonly id: string
  readonly text?: string
  readonly card?: unknown
  readonly editedAt?: string
}

export type Office = {
  readonly base: string
  readonly serviceBase: string
  readonly environment: NodeJS.ProcessEnv
  /** The tenant's own addresses, without a token. */
  readonly plain: Send
  token(who: string, audience?: string, more?: string): Promise<string>
  /** The service's API as a person. */
  api(person: string): Promise<Send>
  /** Graph as a person or `app:service`. */
  graph(who: string): Promise<Send>
  chat(person: string): Promise<readonly ChatMessage[]>
  press(person: string, messageId: string, press: object): Promise<Answered>
  /** As the officer. */
  readonly records: RecordStore
  /** As the service. */
  readonly rounds: RoundStore
  newRecord(
    changes?: Partial<AcknowledgementRecord>,
    findings?: readonly Finding[],
  ): Promise<StoredRecord>
  roundOf(recordId: string, number?: number): Promise<ApprovalRound>
  close(): Promise<void>
}

export type Door = {
  readonly base: string
  open(listener: RequestListener): void
  close(): Promise<void>
}

/** A port of our own, taken before the service is built: the tenant must know where to knock. */
export async function openDoor(): Promise<Door> {
  let listener: RequestListener = (_request, response) => response.writeHead(503).end()
  const http: Server = createServer((request, response) => listener(request, response))
  http.listen(0)
  await new Promise((resolve) => http.once('listening', resolve))
  return {
    base: `http://localhost:${(http.address() as AddressInfo).port}`,
    open: (with_) => {
      listener = with_
    },
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve())
        http.closeAllConnections()
      }),
  }
}

export async function openOffice(
  serviceBase: string,
  storage = openForgetfulStorage(),
): Promise<Office> {
  const running = await createTenant({ port: 0, storage, serviceBase, secrets: SECRETS })
  return { ...(await officeAt(running.tenant.base, serviceBase)), close: () => running.close() }
}

/** On a tenant that runs already, at `base`. */
export async function officeAt(base: string, serviceBase: string): Promise<Omit<Office, 'close'>> {
  const plain = sender(base)
  const token = async (who: string, audience = 'graph', more = ''): Promise<string> => {
    const caller = who.startsWith('app:') ? `app=${who.slice(4)}` : `person=${who}`
    const { body } = await plain('GET', `/local/token?${caller}&audience=${audience}${more}`)
    return String(body.access_token)
  }
  const graphBase = `${base}/graph/v1.0`
  const clientOf = (who: string) => createGraphClient({ graphBase, token: () => token(who) })
  await provisionSite(base, () => token('app:service'))
  const site = await openSite(clientOf('app:service'), SITE_PATH)
  const manager = sender(graphBase, await token('records-manager'))
  await manager('POST', `${SITE}/lists/${site.lists.holders}/items`, { fields: COMMISSIONER })
  const records = createRecordStore(clientOf('officer'), site)
  const rounds = createRoundStore(clientOf('app:service'), site)
  let made = 0
  return {
    base,
    serviceBase,
    environment: await settingsFor({ base, plain }, serviceBase),
    plain,
    token,
    api: async (person) => sender(serviceBase, await token(person, 'api')),
    graph: async (who) => sender(graphBase, await token(who)),
    chat: async (person) => (await plain('GET', `/local/chat/${person}`)).body,
    press: (person, messageId, press) =>
      plain('POST', `/local/chat/${person}/${encodeURIComponent(messageId)}/press`, press),
    records,
    rounds,
    newRecord: (changes = {}, findings) => {
      made += 1
      const key = `record-${made}`
      return records.create({
        record: aRecord({ key, title: `Inspection ${made}`, ...changes }),
        findings: findings ?? [aFinding({ key: `${key}/1` })],
      })
    },
    roundOf: async (recordId, number = 1) => {
      const found = (await rounds.ofRecord(recordId)).find(({ value }) => value.number === number)
      if (!found) throw new Error(`There is no round ${number} about record ${recordId}.`)
      return found.value
    },
  }
}

/** The office with the service running in this process. */
export async function openOfficeWithService(
  environment: NodeJS.ProcessEnv = {},
  log?: Log,
  storage = openForgetfulStorage(),
): Promise<Office & { finish(): Promise<void> }> {
  const door = await openDoor()
  const office = await openOffice(door.base, storage)
  const settings = readSettings({ ...office.environment, ...environment })
  const service = await createService(settings, log ?? createLog(settings.LOG_LEVEL))
  door.open(service.server)
  service.begin()
  await office.plain('POST', '/local/chat/install')
  return {
    ...office,
    finish: () => service.finish(),
    close: async () => {
      await service.finish()
      await door.close()
      await office.close()
    },
  }
}

/** Whether a print is sent as a file, kept in no cache, and without the rights of a page of ours. */
export const isKeptApart = ({ headers }: Response): boolean =>
  (headers.get('content-disposition') ?? '').startsWith('attachment; filename=') &&
  headers.get('cache-control') === 'no-store' &&
  (headers.get('content-security-policy') ?? '').startsWith("sandbox; default-src 'none'")

const WITHIN_MS = 15_000

/** Waits until what is read is so, and gives it back. */
export async function until<T>(read: () => Promise<T>, isSo: (value: T) => boolean): Promise<T> {
  const end = Date.now() + WITHIN_MS
  for (;;) {
    const value = await read()
    if (isSo(value)) return value
    if (Date.now() > end) throw new Error(`It did not come about: ${JSON.stringify(value)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
