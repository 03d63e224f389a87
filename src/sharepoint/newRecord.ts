// Making a record with its findings: several requests, of which any may be the last that gets through.
import { isFault } from '#core/faults.ts'
import type { WholeRecord } from '#core/record.ts'
import { FINDING_COLUMNS, RECORD_COLUMNS } from './columns.ts'
import { holds, toNewWire } from './fields.ts'
import type { GraphClient } from './graphClient.ts'
import { type Item, itemsPath, readItems, whereEquals, everyItem, withFields } from './items.ts'
import { addFindings } from './newFindings.ts'
import { recordFields, recordName } from './recordFields.ts'
import type { Site } from './site.ts'
import { createItem, type Creation, findByKey, removeItem } from './writes.ts'

export type NewRecord = { readonly record: Item; readonly findings: readonly Item[] }

export const findingsAddress = (site: Site, recordId: string): string =>
  `${itemsPath(site, 'findings')}?${withFields(FINDING_COLUMNS)}&${whereEquals('Record', 'lookup', recordId)}&${everyItem}`

/** See RecordStore.create, whose promise this keeps. */
export async function createWhole(
  client: GraphClient,
  site: Site,
  { record, findings }: WholeRecord,
): Promise<NewRecord> {
  const creation = {
    what: recordName(record.title, record.key),
    list: 'records',
    columns: RECORD_COLUMNS,
    keyColumn: 'RecordKey',
    fields: toNewWire(RECORD_COLUMNS, recordFields(record)),
  } as const
  let item: Item
  try {
    item = await createItem(client, site, creation)
  } catch (thrown) {
    const finished =
      isFault(thrown, 'alreadyExists') && (await finish(client, site, creation, findings))
    if (finished) return finished
    throw thrown
  }
  try {
    return { record: item, findings: await addFindings(client, site, item.id, findings) }
  } catch (thrown) {
    // What silence or a throttle cut short is left for the next creation to finish.
    if (!isFault(thrown, 'unreachable') && !isFault(thrown, 'tooBusy'))
      await undo(client, site, item)
    throw thrown
  }
}

/**
 * Adds the findings that are missing under the record with this key, if it is this very record, nobody has touched it
 * since it was made, and some are missing.
 */
async function finish(
  client: GraphClient,
  site: Site,
  creation: Creation,
  findings: WholeRecord['findings'],
): Promise<NewRecord | undefined> {
  if (findings.length === 0) return undefined
  const record = await findByKey(client, site, creation)
  if (!record || record.createdDateTime !== record.lastModifiedDateTime) return undefined
  if (!holds(creation.columns, record.fields, creation.fields)) return undefined
  const there = await readItems(client, 'the findings', findingsAddress(site, record.id))
  const byKey = new Map(there.map((item) => [item.fields['FindingKey'], item]))
  const missing = findings.filter(({ key }) => !byKey.has(key))
  if (missing.length === 0) return undefined
  const added = await addFindings(client, site, record.id, missing)
  return { record, findings: [...there, ...added] }
}

/** Takes away what was made of it. Where that fails too, the fault to tell is the first. */
async function undo(client: GraphClient, site: Site, record: Item): Promise<void> {
  try {
    const made = await readItems(client, 'the findings', findingsAddress(site, record.id))
    for (const { id, eTag: version } of made)
      await removeItem(client, site, { what: 'a finding', list: 'findings', id, version })
    const { id, eTag: version } = record
    await removeItem(client, site, { what: 'the record', list: 'records', id, version })
  } catch (thrown) {
    if (!isFault(thrown)) throw thrown
  }
}
