// Our adapter and the public clients against the same local tenant: reading a register, and a bulk import on a tenant
// that throttles. Requests and bytes are what Graph's limits are about; times are of this machine.
import type { WholeRecord } from '#core/record.ts'
import { FINDING_COLUMNS, RECORD_COLUMNS, REGISTER_COLUMNS } from '#sharepoint/columns.ts'
import { toNewWire } from '#sharepoint/fields.ts'
import { findingFields } from '#sharepoint/findingFields.ts'
import { itemsPath, withFields } from '#sharepoint/items.ts'
import { createMany } from '#sharepoint/manyRecords.ts'
import { recordFields } from '#sharepoint/recordFields.ts'
import { createRecordStore } from '#sharepoint/recordStore.ts'
import { aFinding, aWhole } from '../tests/builders.ts'
import { type Peer, peersOf } from './graphPeers.ts'
import { openOfficeSite, type OfficeSite } from './officeSite.ts'
import type { Row } from './row.ts'

const OF_FLOOR = 1.15

type Cost = { readonly ms: number; readonly requests: number; readonly bytes: number }

async function costOf(
  office: OfficeSite,
  work: () => Promise<number>,
  records: number,
): Promise<Cost> {
  office.spent()
  const begun = performance.now()
  const read = await work()
  const ms = performance.now() - begun
  if (read !== records) throw new Error(`${read} records were read of ${records}.`)
  return { ms, ...office.spent() }
}

/** The least that tells these columns of every record: full pages with nothing else in them, and nobody to read them. */
async function readFloor({ graphBase, token, site }: OfficeSite): Promise<number> {
  let read = 0
  let link: string | undefined =
    `${graphBase}${itemsPath(site, 'records')}?$select=id&${withFields(REGISTER_COLUMNS)}&$top=5000`
  while (link !== undefined) {
    const answer = await fetch(link, { headers: { Authorization: `Bearer ${token}` } })
    const page = (await answer.json()) as { value: unknown[]; '@odata.nextLink'?: string }
    read += page.value.length
    link = page['@odata.nextLink']
  }
  return read
}

async function readRegister(records: number): Promise<readonly Row[]> {
  const office = await openOfficeSite()
  try {
    await office.fill(records)
    // Whoever is measured first would pay for the tenant's first steps, and for our own.
    await createRecordStore(office.openClient(), office.site).list()
    const store = createRecordStore(office.openClient(), office.site)
    const readOurs = async (): Promise<number> => (await store.list()).rows.length
    const cold = await costOf(office, readOurs, records)
    const warm = await costOf(office, readOurs, records)
    const floor = await costOf(office, () => readFloor(office), records)
    const peers: { readonly name: string; readonly cost: Cost }[] = [
      { name: 'The floor', cost: floor },
    ]
    for (const peer of peersOf(office))
      peers.push({ name: peer.name, cost: await costOf(office, peer.readRegister, records) })
    const row = (what: string, unit: string, of: (cost: Cost) => number, limit?: number): Row => ({
      what: `Register of ${records.toLocaleString('en-GB')}, cold: ${what}`,
      figure: of(cold),
      unit,
      ...(limit !== undefined && { limit }),
      peers: peers.map(({ name, cost }) => ({ name, figure: of(cost) })),
    })
    return [
      row('requests', 'requests', ({ requests }) => requests, floor.requests * OF_FLOOR),
      row('bytes', 'MB', ({ bytes }) => bytes / 1e6, (floor.bytes / 1e6) * OF_FLOOR),
      row('time', 'ms', ({ ms }) => ms),
      {
        what: `Register of ${records.toLocaleString('en-GB')}, warm`,
        figure: warm.requests,
        unit: 'requests',
        limit: 1,
      },
    ]
  } finally {
    await office.close()
  }
}

const RECORDS = 1_000
const FINDINGS_EACH = 5
// The real minute, and an app's units in it on one of the larger tenants: on a small one this would take nine minutes.
const THROTTLE = { units: 5_000, seconds: 60 }
const UNITS_OF_A_WRITE = 2
const UNITS = RECORDS * (1 + FINDINGS_EACH) * UNITS_OF_A_WRITE
/** Without a single refusal, by whoever needs no time to send: each minute's units at once, the last of them too. */
const LEAST_SECONDS = Math.floor((UNITS - 1) / THROTTLE.units) * THROTTLE.seconds

const wholes: readonly WholeRecord[] = Array.from({ length: RECORDS }, (_, n) =>
  aWhole(
    { key: `record-${n}`, title: `Inspection ${n}` },
    Array.from({ length: FINDINGS_EACH }, (_each, f) =>
      aFinding({ key: `record-${n}/${f}`, reference: `${f}`, position: f }),
    ),
  ),
)

type Import = { readonly seconds: number; readonly wrong: number }

/** How long it took, and how many items failed, are missing or there twice. `write` gives back how many failed. */
async function importInto(office: OfficeSite, write: () => Promise<number>): Promise<Import> {
  await fetch(`${office.base}/local/throttle`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(THROTTLE),
  })
  const begun = performance.now()
  const failed = await write()
  const seconds = (performance.now() - begun) / 1_000
  const keys = (column: string): string => `DISTINCT json_extract(fields, '$.${column}')`
  const there = office.count('records') + office.count('findings')
  const distinct =
    office.count('records', keys('RecordKey')) + office.count('findings', keys('FindingKey'))
  const missing = RECORDS * (1 + FINDINGS_EACH) - distinct
  return { seconds, wrong: failed + missing + (there - distinct) }
}

async function importOurs(): Promise<Import> {
  const office = await openOfficeSite()
  const records = createRecordStore(office.openClient(), office.site)
  try {
    return await importInto(office, async () => {
      const writings = await createMany(records, wholes)
      return writings.filter(({ state }) => state !== 'written').length
    })
  } finally {
    await office.close()
  }
}

async function writeWith({ create }: Peer, { record, findings }: WholeRecord): Promise<void> {
  const id = await create('records', toNewWire(RECORD_COLUMNS, recordFields(record)))
  for (const finding of findings)
    await create('findings', toNewWire(FINDING_COLUMNS, findingFields(finding, id)))
}

async function importWithPeer(place: number): Promise<Import & { readonly name: string }> {
  const office = await openOfficeSite()
  try {
    const peer = peersOf(office)[place]
    if (!peer) throw new Error('There is no such client.')
    const imported = await importInto(office, async () => {
      let failed = 0
      for (const whole of wholes) await writeWith(peer, whole).catch(() => (failed += 1))
      return failed
    })
    return { name: peer.name, ...imported }
  } finally {
    await office.close()
  }
}

async function importBulk(): Promise<readonly Row[]> {
  const ours = await importOurs()
  const peers = await Promise.all([importWithPeer(0), importWithPeer(1)])
  const what = `Import of ${RECORDS} records with ${RECORDS * FINDINGS_EACH} findings, throttled`
  return [
    {
      what: `${what}: time`,
      figure: ours.seconds,
      unit: 's',
      limit: LEAST_SECONDS * 1.2,
      peers: [
        { name: 'What the throttle allows', figure: LEAST_SECONDS },
        ...peers.map(({ name, seconds }) => ({ name, figure: seconds })),
      ],
    },
    {
      what: `${what}: items failed, missing or twice`,
      figure: ours.wrong,
      unit: 'items',
      limit: 0,
      peers: peers.map(({ name, wrong }) => ({ name, figure: wrong })),
    },
  ]
}

/** About six minutes, most of it waiting for the throttle. */
export async function run(): Promise<readonly Row[]> {
  return [...(await readRegister(2_000)), ...(await readRegister(20_000)), ...(await importBulk())]
}
