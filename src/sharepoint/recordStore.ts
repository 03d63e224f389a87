// Records with their findings and rounds in SharePoint lists, through Graph.
import type { Client } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import { isFault } from '#core/faults.ts'
import { type Finding, findingName } from '#core/finding.ts'
import type { RecordStore, RegisterRow, Stored, StoredRecord } from '#core/ports.ts'
import type { AcknowledgementRecord, WholeRecord } from '#core/record.ts'
import { type BatchAnswer, sendBatch } from './batch.ts'
import { FINDING_COLUMNS, RECORD_COLUMNS, REGISTER_COLUMNS, ROUND_COLUMNS } from './columns.ts'
import { findingFields, readFinding } from './findingFields.ts'
import { fromWire, toNewWire, toWire, type Wire } from './fields.ts'
import { ask } from './graphClient.ts'
import {
  allPages,
  everyItem,
  isItemId,
  type Item,
  itemPath,
  itemShape,
  itemsPath,
  pageShape,
  readItems,
  whereEquals,
  withFields,
  writtenShape,
} from './items.ts'
import { readRecord, recordFields, recordName, registerRow } from './recordFields.ts'
import { storedRound } from './roundStore.ts'
import type { ListName, Site } from './site.ts'

/** SharePoint does writes of one batch side by side, and in one list a few at a time do not get in each other's way. */
const FINDINGS_AT_ONCE = 5

const storedFinding = ({ id, eTag, fields }: Item): Stored<Finding> => ({
  id,
  version: eTag,
  value: readFinding(fields, id),
})

const rowOf = ({ id, eTag, fields }: Item): Stored<RegisterRow> => ({
  id,
  version: eTag,
  value: registerRow(fromWire(REGISTER_COLUMNS, fields, `Record ${id}`), id),
})

const lastChangeOf = ({
  lastModifiedBy,
  lastModifiedDateTime,
}: Item): StoredRecord['lastChange'] =>
  lastModifiedDateTime === undefined
    ? undefined
    : {
        // An app has a name here and no id.
        ...(lastModifiedBy?.user?.id !== undefined && { personId: lastModifiedBy.user.id }),
        name: lastModifiedBy?.user?.displayName ?? '',
        at: lastModifiedDateTime,
      }

export function createRecordStore(client: Client, site: Site): RecordStore {
  const rows = async (condition = ''): Promise<readonly Stored<RegisterRow>[]> => {
    const address = `${itemsPath(site, 'records')}?${withFields(REGISTER_COLUMNS)}&${everyItem}`
    return (await readItems(client, 'the register', address + condition)).map(rowOf)
  }
  const patch = async <T>(
    what: string,
    list: ListName,
    { id, version, value }: Stored<T>,
    fields: Wire,
  ): Promise<Stored<T>> => {
    const call = client.api(`${itemPath(site, list, id)}/fields`).header('If-Match', version)
    const written = await ask(what, call.patch(fields), writtenShape)
    return { id, version: written['@odata.etag'], value }
  }
  const post = (what: string, list: ListName, fields: Wire): Promise<Item> =>
    ask(what, client.api(itemsPath(site, list)).post({ fields }), itemShape)
  const remove = async (what: string, list: ListName, { id, version }: Stored<unknown>) => {
    const call = client.api(itemPath(site, list, id)).header('If-Match', version)
    await ask(what, call.delete(), z.unknown()).catch(unlessGone)
  }
  const newFinding = (finding: Finding, recordId: string): Wire =>
    toNewWire(FINDING_COLUMNS, findingFields(finding, recordId))

  /** Adds the findings, or takes away again what was made of the record. */
  async function addFindings(record: Item, findings: readonly Finding[]): Promise<readonly Item[]> {
    const answers: BatchAnswer[] = []
    for (let from = 0; from < findings.length; from += FINDINGS_AT_ONCE) {
      const some = findings.slice(from, from + FINDINGS_AT_ONCE).map((finding) => ({
        method: 'POST' as const,
        url: itemsPath(site, 'findings'),
        body: { fields: newFinding(finding, record.id) },
      }))
      // A few at a time.
      answers.push(...(await sendBatch(client, 'the findings', some)))
    }
    return answers.map((answer, index) => answer.read(nameOf(findings[index]), itemShape))
  }

  async function undoCreation(record: Item): Promise<void> {
    const made = await readItems(client, 'the findings', findingsAddress(site, record.id))
    // Rare and unhurried.
    for (const { id, eTag } of made)
      await remove('a finding', 'findings', { id, version: eTag, value: undefined })
    await remove('the record', 'records', { id: record.id, version: record.eTag, value: undefined })
  }

  return {
    list: () => rows(),
    waiting: () => rows(`&${whereEquals('Status', 'choice', 'Awaiting approval')}`),

    async open(id) {
      if (!isItemId(id)) return undefined
      const [record, findings, rounds] = await sendBatch(client, 'the record', [
        { method: 'GET', url: `${itemPath(site, 'records', id)}?${withFields(RECORD_COLUMNS)}` },
        { method: 'GET', url: findingsAddress(site, id) },
        { method: 'GET', url: roundsAddress(site, id) },
      ])
      if (!record || record.status === 404 || !findings || !rounds) return undefined
      const item = record.read('the record', itemShape)
      const pages = async (what: string, answer: BatchAnswer) =>
        allPages(client, what, answer.read(what, pageShape))
      const lastChange = lastChangeOf(item)
      return {
        record: { id, version: item.eTag, value: readRecord(item.fields, id) },
        findings: (await pages('the findings', findings)).map(storedFinding),
        rounds: await Promise.all((await pages('the rounds', rounds)).map(storedRound)),
        ...(lastChange && { lastChange }),
      }
    },

    async create({ record, findings }: WholeRecord) {
      const fields = toNewWire(RECORD_COLUMNS, recordFields(record))
      const item = await post(recordName(record.title, record.key), 'records', fields)
      try {
        const items = await addFindings(item, findings)
        return {
          record: { id: item.id, version: item.eTag, value: record },
          findings: items.map(storedFinding),
          rounds: [],
        }
      } catch (thrown) {
        await undoCreation(item)
        throw thrown
      }
    },

    saveRecord: (stored: Stored<AcknowledgementRecord>) =>
      patch(
        recordName(stored.value.title, stored.id),
        'records',
        stored,
        toWire(RECORD_COLUMNS, recordFields(stored.value)),
      ),
    saveFinding: (stored, recordId) =>
      patch(
        nameOf(stored.value),
        'findings',
        stored,
        toWire(FINDING_COLUMNS, findingFields(stored.value, recordId)),
      ),
    async addFinding(finding, recordId) {
      const { id, eTag } = await post(nameOf(finding), 'findings', newFinding(finding, recordId))
      return { id, version: eTag, value: finding }
    },
    removeFinding: (stored) => remove(nameOf(stored.value), 'findings', stored),
  }
}

const nameOf = (finding: Finding | undefined): string =>
  finding ? findingName(finding) : 'a finding'

function unlessGone(thrown: unknown): undefined {
  if (!isFault(thrown, 'gone')) throw thrown
  return undefined
}

const ofRecord = (recordId: string): string =>
  `${whereEquals('Record', 'lookup', recordId)}&${everyItem}`

const findingsAddress = (site: Site, recordId: string): string =>
  `${itemsPath(site, 'findings')}?${withFields(FINDING_COLUMNS)}&${ofRecord(recordId)}`

const roundsAddress = (site: Site, recordId: string): string =>
  `${itemsPath(site, 'approvals')}?${withFields(ROUND_COLUMNS)}&${ofRecord(recordId)}`
