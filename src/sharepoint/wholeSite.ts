// Everything the office holds, read list by list: a handful of requests however many records there are.
import { z } from 'zod'
import { type Fault, isFault } from '#core/faults.ts'
import type { Finding } from '#core/finding.ts'
import type { Stored, StoredRecord } from '#core/ports.ts'
import type { ApprovalRound } from '#core/round.ts'
import { sendBatch } from './batch.ts'
import { FINDING_COLUMNS, RECORD_COLUMNS, ROUND_COLUMNS } from './columns.ts'
import type { Wire } from './fields.ts'
import { readFinding } from './findingFields.ts'
import type { GraphClient } from './graphClient.ts'
import { everyItem, type Item, itemPath, itemsPath, readItems, withFields } from './items.ts'
import { readRecord } from './recordFields.ts'
import { storedRound } from './roundStore.ts'
import type { ListName, Site } from './site.ts'

/** What could not be read, as SharePoint holds it: told and handed on, never left out. */
type Unreadable = { readonly list: ListName; readonly fields: Wire; readonly fault: Fault }

export type WholeSite = {
  readonly records: readonly StoredRecord[]
  readonly unreadable: readonly Unreadable[]
}

/** Throws Fault where a list can't be read at all. */
export async function readWholeSite(client: GraphClient, site: Site): Promise<WholeSite> {
  const unreadable: Unreadable[] = []
  async function readList<T>(
    list: ListName,
    columns: Parameters<typeof withFields>[0],
    read: (item: Item) => T | Promise<T>,
  ): Promise<readonly { item: Item; value: T }[]> {
    const address = `${itemsPath(site, list)}?${withFields(columns)}&${everyItem}`
    const all: { item: Item; value: T }[] = []
    for (const item of await readItems(client, `the list of ${list}`, address))
      try {
        all.push({ item, value: await read(item) })
      } catch (thrown) {
        if (!isFault(thrown)) throw thrown
        unreadable.push({ list, fields: item.fields, fault: thrown })
      }
    return all
  }
  const records = await readList('records', RECORD_COLUMNS, ({ fields, id }) =>
    readRecord(fields, id),
  )
  const findings = await readList('findings', FINDING_COLUMNS, ({ fields, id }) =>
    readFinding(fields, id),
  )
  const rounds = await readList('approvals', ROUND_COLUMNS, storedRound)
  const findingsOf = Map.groupBy(findings, ({ item }) => String(item.fields['RecordLookupId']))
  const roundsOf = Map.groupBy(rounds, ({ value }) => value.value.recordId)
  return {
    unreadable,
    records: records.map(({ item, value }) => ({
      record: { id: item.id, version: item.eTag, value },
      findings: (findingsOf.get(item.id) ?? []).map(storedOf),
      rounds: (roundsOf.get(item.id) ?? []).map((round): Stored<ApprovalRound> => round.value),
    })),
  }
}

const storedOf = ({ item, value }: { item: Item; value: Finding }): Stored<Finding> => ({
  id: item.id,
  version: item.eTag,
  value,
})

const versionsShape = z.object({ value: z.array(z.looseObject({ id: z.string() })) })
export type ItemVersions = z.infer<typeof versionsShape>['value']

/** Every version SharePoint keeps of these items, who made it and when, with its columns as they are on the wire. */
export async function readVersions(
  client: GraphClient,
  site: Site,
  items: readonly { readonly list: 'records' | 'findings'; readonly id: string }[],
): Promise<readonly ItemVersions[]> {
  const answers = await sendBatch(
    client,
    'the versions',
    items.map(({ list, id }) => ({
      method: 'GET',
      url: `${itemPath(site, list, id)}/versions?$expand=fields`,
    })),
  )
  return answers.map((answer) => answer.read('the versions', versionsShape).value)
}
