// The ports kept in memory, with their unique keys: enough to see what is written, and what is written twice.
import { Fault } from '#core/faults.ts'
import type { Stored, StoredRecord } from '#core/ports.ts'
import { type ApprovalRound, roundKey } from '#core/round.ts'
import type { Loading } from '#infra/demonstration/load.ts'

const stored = <T>(id: string, value: T): Stored<T> => ({ id, version: '1', value })

export function openMemoryStores() {
  const kept = new Map<string, StoredRecord>()
  const rounds = new Map<string, Stored<ApprovalRound>>()
  const taken = (key: string): never => {
    throw new Fault('alreadyExists', `${key} is there already.`)
  }
  const records: Loading['records'] = {
    list: async () => ({ rows: [...kept.values()].map(({ record }) => record), unreadable: [] }),
    create: async ({ record, findings }) => {
      if (kept.has(record.key)) return taken(record.key)
      const created: StoredRecord = {
        record: stored(String(kept.size + 1), record),
        findings: findings.map((finding) => stored(finding.key, finding)),
        rounds: [],
      }
      kept.set(record.key, created)
      return created
    },
  }
  const roundStore: Loading['rounds'] = {
    create: async (round) => {
      const key = roundKey(round.recordKey, round.number)
      if (rounds.has(key)) return taken(key)
      const created = stored(key, round)
      rounds.set(key, created)
      return created
    },
    ofRecord: async (recordId) =>
      [...rounds.values()].filter(({ value }) => value.recordId === recordId),
  }
  return { records, rounds: roundStore, kept, keptRounds: rounds }
}
