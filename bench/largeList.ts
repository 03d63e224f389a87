// A list in the shape of the product's own, filled by SQL: through Graph it would take an hour.
import { openStorage } from '../src/local-tenant/storage.ts'
import { createTenant } from '../src/local-tenant/app.ts'

const SITE = '/sites/localhost:/sites/opcc:'

const COLUMNS = [
  { name: 'RecordKey', text: {}, indexed: true, enforceUniqueValues: true },
  { name: 'Status', choice: { choices: ['Draft', 'Published'] }, indexed: true },
  { name: 'LastDay', dateTime: { format: 'dateOnly' }, indexed: true },
  { name: 'LeadOfficerId', text: {}, indexed: true },
  { name: 'OnHold', boolean: {}, indexed: true },
  { name: 'Round', number: {} },
  { name: 'Summary', text: { allowMultipleLines: true } },
]

/** Makes the list through Graph, so that its columns and indexes are what Graph makes. Its id. */
export async function makeLargeList(folder: string): Promise<string> {
  const { tenant, close } = await createTenant({
    port: 0,
    storage: openStorage(folder),
    serviceBase: 'http://localhost:1',
    secrets: { service: '', bot: '', api: '' },
  })
  const { access_token: token } = await tenant.tokens.appToken('service', 'graph')
  const post = async (path: string, body: object): Promise<{ readonly id: string }> => {
    const answer = await fetch(`${tenant.base}/graph/v1.0${SITE}${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (answer.status !== 201) throw new Error(await answer.text())
    return (await answer.json()) as { readonly id: string }
  }
  try {
    const { id } = await post('/lists', { displayName: 'Findings', columns: COLUMNS })
    const record = { name: 'Record', indexed: true, lookup: { listId: id, columnName: 'Title' } }
    await post(`/lists/${id}/columns`, record)
    return id
  } finally {
    await close()
  }
}

const ACTOR = JSON.stringify({ app: 'a benchmark' })
const FIELDS = `json_object('Title', 'Recommendation ' || n, 'RecordKey', 'key-' || n, 'Status', 'Draft',
  'LastDay', strftime('%Y-%m-%dT00:00:00Z', '2020-01-01', (n % 2000) || ' days'), 'LeadOfficerId', 'officer-' || (n % 1000),
  'OnHold', json(iif(n % 50 = 0, 'true', 'false')), 'Round', n % 9, 'RecordLookupId', cast(1 + n / 20 AS TEXT),
  'Summary', 'The force should make sure that it answers every recommendation in time, and that it says how. ' || n)`
const NUMBERS =
  'WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :items)'

export function fillList(folder: string, list: string, items: number, versionsEach: number): void {
  const storage = openStorage(folder)
  const at = '2026-03-02T09:15:00Z'
  storage.exec('BEGIN')
  storage
    .prepare(
      `${NUMBERS} INSERT INTO items (list, id, guid, version, created, created_by, modified, modified_by, fields)
       SELECT :list, n, printf('%08x-0000-4000-8000-000000000000', n), :versions, :at, :actor, :at, :actor, ${FIELDS} FROM numbers`,
    )
    .run({ list, items, versions: versionsEach, at, actor: ACTOR })
  storage
    .prepare(
      `WITH RECURSIVE versions (v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM versions WHERE v < :versions)
       INSERT INTO item_versions (list, item, version, modified, modified_by, fields)
       SELECT list, id, v, modified, modified_by, fields FROM items, versions WHERE list = :list`,
    )
    .run({ list, versions: versionsEach })
  storage
    .prepare(
      'INSERT INTO changes (list, item, sequence, deleted) SELECT list, id, id, 0 FROM items WHERE list = ?',
    )
    .run(list)
  storage
    .prepare('INSERT OR REPLACE INTO serials (list, item, change) VALUES (?, ?, ?)')
    .run(list, items, items)
  storage.exec('COMMIT')
  storage.close()
}
