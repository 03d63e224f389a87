// A provisioned office on a tenant of its own, reached through a gateway that can have bad days.
import type { RecordStore, RoundStore, StoredRecord } from '#core/ports.ts'
import type { AcknowledgementRecord, WholeRecord } from '#core/record.ts'
import { createGraphClient, type GraphClient } from '#sharepoint/graphClient.ts'
import { createRecordStore } from '#sharepoint/recordStore.ts'
import { createRoundStore } from '#sharepoint/roundStore.ts'
import { openSite, type Site } from '#sharepoint/site.ts'
import { aFinding, aWhole } from '../builders.ts'
import { provisionSite } from '../bot/provisioning.ts'
import { type Send, SITE, startTenant, type TestTenant } from '../local-tenant/tenant.ts'
import { type Gateway, openGateway } from './gateway.ts'

export const SITE_PATH = 'localhost:/sites/opcc'

export type Office = {
  readonly tenant: TestTenant
  readonly gateway: Gateway
  readonly site: Site
  /** Graph as a records manager. */
  readonly manager: Send
  /** As the officer: each is a store that has read nothing yet. */
  openRecords(options?: Partial<Parameters<typeof createGraphClient>[0]>): RecordStore
  /** As the service. */
  openRounds(): RoundStore
  client(who: string, options?: Partial<Parameters<typeof createGraphClient>[0]>): GraphClient
  /** How long was waited between tries, in milliseconds; forgotten when read. */
  waits(): readonly number[]
  mishap(rule: object): Promise<void>
  /** Ends every mishap. */
  calm(): Promise<void>
  /** Graph requests since last asked, as `GET delta`: the method and the last word of the path. */
  requests(): Promise<readonly string[]>
  /** A record nobody else has, with so many findings. */
  newWhole(findings?: number, changes?: Partial<AcknowledgementRecord>): WholeRecord
  create(findings?: number): Promise<StoredRecord>
  itemPath(list: keyof Site['lists'], id: string): string
  /** How many items of the list hold this value in the indexed column. */
  count(list: keyof Site['lists'], column: string, value: string): Promise<number>
  close(): Promise<void>
}

export async function openOffice(): Promise<Office> {
  const tenant = await startTenant()
  await provisionSite(tenant.base, () => tenant.token('app:service'))
  const gateway = await openGateway(tenant.base)
  let waited: number[] = []
  const client: Office['client'] = (who, options = {}) =>
    createGraphClient({
      graphBase: `${gateway.base}/graph/v1.0`,
      token: () => tenant.token(who),
      pause: async (ms) => void waited.push(ms),
      ...options,
    })
  const site = await openSite(client('officer'), SITE_PATH)
  const manager = await tenant.as('records-manager')
  let made = 0
  const newWhole: Office['newWhole'] = (findings = 2, changes = {}) => {
    made += 1
    const key = `key-${made}`
    const numbers = Array.from({ length: findings }, (_, index) => index + 1)
    return aWhole(
      { key, title: `Inspection ${made}`, ...changes },
      numbers.map((position) =>
        aFinding({ key: `${key}/${position}`, reference: String(position), position }),
      ),
    )
  }
  const openRecords: Office['openRecords'] = (options) =>
    createRecordStore(client('officer', options), site)
  return {
    tenant,
    gateway,
    site,
    manager,
    client,
    openRecords,
    openRounds: () => createRoundStore(client('app:service'), site),
    waits: () => {
      const all = waited
      waited = []
      return all
    },
    mishap: async (rule) => void (await tenant.plain('POST', '/local/mishaps', [rule])),
    calm: async () => void (await tenant.plain('DELETE', '/local/mishaps')),
    requests: async () => {
      const { body } = await tenant.plain('GET', '/local/requests')
      await tenant.plain('DELETE', '/local/requests')
      return body.map(
        (one: { method: string; path: string }) =>
          `${one.method} ${one.path.split('?')[0]?.split('/').at(-1)}`,
      )
    },
    newWhole,
    create: (findings) => openRecords().create(newWhole(findings)),
    itemPath: (list, id) => `${SITE}/lists/${site.lists[list]}/items/${id}`,
    count: async (list, column, value) => {
      const filter = encodeURIComponent(`fields/${column} eq '${value}'`)
      const path = `${SITE}/lists/${site.lists[list]}/items?$filter=${filter}`
      return (await manager('GET', path)).body.value.length
    },
    close: async () => {
      await gateway.close()
      await tenant.close()
    },
  }
}
