// A provisioned site on a tenant in this process, filled by SQL with records and findings that our own adapter wrote
// one of: through Graph it would take an hour.
import type { DatabaseSync } from 'node:sqlite'
import { provision } from '#infra/sharepoint/provision.ts'
import { createGraphClient, type GraphClient } from '#sharepoint/graphClient.ts'
import { createRecordStore } from '#sharepoint/recordStore.ts'
import { openSite, type Site } from '#sharepoint/site.ts'
import { createTenant } from '../src/local-tenant/app.ts'
import { openForgetfulStorage } from '../src/local-tenant/storage.ts'
import { aFinding, aRecord } from '../tests/builders.ts'

const SITE_PATH = 'localhost:/sites/opcc'
const FINDINGS_EACH = 5

export type OfficeSite = {
  readonly base: string
  readonly graphBase: string
  readonly token: string
  readonly site: Site
  openClient(): GraphClient
  /** What was asked of Graph since last asked. */
  spent(): { readonly requests: number; readonly bytes: number }
  fill(records: number): Promise<void>
  count(list: keyof Site['lists'], what?: string): number
  close(): Promise<void>
}

export async function openOfficeSite(): Promise<OfficeSite> {
  const storage = openForgetfulStorage()
  const { tenant, close } = await createTenant({
    port: 0,
    storage,
    serviceBase: 'http://localhost:1',
    secrets: { service: '', bot: '', api: '' },
  })
  const graphBase = `${tenant.base}/graph/v1.0`
  const { access_token: token } = await tenant.tokens.appToken('service', 'graph')
  await provision({ graphBase, sitePath: SITE_PATH, graphToken: async () => token })
  const openClient = (): GraphClient =>
    createGraphClient({ graphBase, token: async () => token, isJob: true })
  const site = await openSite(openClient(), SITE_PATH)
  return {
    base: tenant.base,
    graphBase,
    token,
    site,
    openClient,
    spent: () => {
      const all = [...tenant.requests.all()]
      tenant.requests.clear()
      return { requests: all.length, bytes: all.reduce((sum, { bytes }) => sum + bytes, 0) }
    },
    fill: async (records) => {
      await createRecordStore(openClient(), site).create({
        record: aRecord({ key: 'record-1' }),
        findings: [aFinding({ key: 'record-1/1' })],
      })
      copy(storage, site.lists.records, records, 'RecordKey', "'1'")
      const findings = records * FINDINGS_EACH
      const record = `cast(1 + n / ${FINDINGS_EACH} AS TEXT)`
      copy(storage, site.lists.findings, findings, 'FindingKey', record)
    },
    count: (list, what = '*') =>
      Number(
        storage
          .prepare(`SELECT count(${what}) AS items FROM items WHERE list = ?`)
          .get(site.lists[list])?.['items'],
      ),
    close,
  }
}

/** The list's first item, until it has so many; `record` is an SQL expression for the record each belongs to. */
export function copy(
  storage: DatabaseSync,
  list: string,
  items: number,
  keyColumn: string,
  record: string,
): void {
  storage
    .prepare(
      `WITH RECURSIVE numbers (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM numbers WHERE n < :items)
       INSERT INTO items (list, id, guid, version, created, created_by, modified, modified_by, fields)
       SELECT list, n, printf('%08x-0000-4000-8000-000000000000', n), 1, created, created_by, modified, modified_by,
         json_set(fields, '$.${keyColumn}', 'key-' || n, '$.Title', 'Inspection ' || n, '$.RecordLookupId', ${record})
       FROM items, numbers WHERE list = :list AND id = 1`,
    )
    .run({ list, items })
  storage
    .prepare(
      'INSERT INTO changes (list, item, sequence, deleted) SELECT list, id, id, 0 FROM items WHERE list = ? AND id > 1',
    )
    .run(list)
  storage
    .prepare('INSERT OR REPLACE INTO serials (list, item, change) VALUES (?, ?, ?)')
    .run(list, items, items)
}
