// Records with their findings and rounds in SharePoint lists, through Graph.
import { type Finding, findingName } from '#core/finding.ts'
import type { RecordStore, Stored, StoredRecord } from '#core/ports.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { type BatchAnswer, sendBatch } from './batch.ts'
import { FINDING_COLUMNS, RECORD_COLUMNS, REGISTER_COLUMNS, ROUND_COLUMNS } from './columns.ts'
import { createFiledFindings } from './filedFindings.ts'
import { findingFields, readFinding } from './findingFields.ts'
import { toWire } from './fields.ts'
import type { GraphClient } from './graphClient.ts'
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
} from './items.ts'
import { findingCreation } from './newFindings.ts'
import { createWhole, findingsAddress } from './newRecord.ts'
import { readRecord, recordFields, recordName } from './recordFields.ts'
import { createRegister, rowsOf } from './register.ts'
import { storedRound } from './roundStore.ts'
import type { Site } from './site.ts'
import { changeItem, createItem, removeItem } from './writes.ts'

const storedFinding = ({ id, eTag, fields }: Item): Stored<Finding> => ({
  id,
  version: eTag,
  value: readFinding(fields, id),
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

/** The record, its findings and its rounds in one request; undefined when there is no such record. */
async function readWhole(
  client: GraphClient,
  site: Site,
  id: string,
): Promise<StoredRecord | undefined> {
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
}

const roundsAddress = (site: Site, recordId: string): string =>
  `${itemsPath(site, 'approvals')}?${withFields(ROUND_COLUMNS)}&${whereEquals('Record', 'lookup', recordId)}&${everyItem}`

export function createRecordStore(
  client: GraphClient,
  site: Site,
  filed = createFiledFindings(client, site),
): RecordStore {
  const register = createRegister(client, site)
  const file = (finding: Stored<Finding>, recordId: string): Stored<Finding> => {
    filed.keep({ ...finding, recordId })
    return finding
  }
  const kept = (record: Stored<AcknowledgementRecord>): Stored<AcknowledgementRecord> => {
    register.keep(record)
    return record
  }
  return {
    list: (since) => register.read(since),

    async waiting() {
      const where = whereEquals('Status', 'choice', 'Awaiting approval')
      const address = `${itemsPath(site, 'records')}?${withFields(REGISTER_COLUMNS)}&${everyItem}&${where}`
      return rowsOf(await readItems(client, 'the register', address))
    },

    async open(id) {
      if (!isItemId(id)) return undefined
      const stored = await readWhole(client, site, id)
      if (stored) register.keep(stored.record)
      for (const finding of stored?.findings ?? []) file(finding, id)
      return stored
    },

    async create(whole) {
      const { record, findings } = await createWhole(client, site, whole)
      return {
        record: kept({ id: record.id, version: record.eTag, value: whole.record }),
        findings: findings.map((item) => file(storedFinding(item), record.id)),
        rounds: [],
      }
    },

    async saveRecord({ id, version: read, value }) {
      const version = await changeItem(client, site, {
        what: recordName(value.title, id),
        list: 'records',
        columns: RECORD_COLUMNS,
        id,
        version: read,
        fields: toWire(RECORD_COLUMNS, recordFields(value)),
      })
      return kept({ id, version, value })
    },

    async saveFinding({ id, version: read, value }, recordId) {
      const version = await changeItem(client, site, {
        what: findingName(value),
        list: 'findings',
        columns: FINDING_COLUMNS,
        id,
        version: read,
        fields: toWire(FINDING_COLUMNS, findingFields(value, recordId)),
      })
      return file({ id, version, value }, recordId)
    },

    async addFinding(finding, recordId) {
      const { id, eTag } = await createItem(client, site, findingCreation(finding, recordId))
      return file({ id, version: eTag, value: finding }, recordId)
    },

    async removeFinding(finding) {
      const { id, version, value } = finding
      await removeItem(client, site, { what: findingName(value), list: 'findings', id, version })
      filed.drop(finding)
    },
  }
}
