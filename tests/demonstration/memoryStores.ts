// The ports kept in memory, with their unique keys and versions: what a store promises, without a SharePoint behind it.
import { Fault, type FaultCode } from '#core/faults.ts'
import type { Finding } from '#core/finding.ts'
import type { RecordStore, RoundStore, Stored, StoredRecord } from '#core/ports.ts'
import { type ApprovalRound, roundKey } from '#core/round.ts'

const fault = (code: FaultCode, what: string): Fault => new Fault(code, `${what}: ${code}.`)
const stored = <T>(id: string, value: T): Stored<T> => ({ id, version: '1', value })

/** The next version, if the one named is the one that is there. */
function next<T>(there: Stored<T> | undefined, { id, version, value }: Stored<T>): Stored<T> {
  if (!there) throw fault('gone', id)
  if (there.version !== version) throw fault('changedSinceRead', id)
  return { id, version: String(Number(version) + 1), value }
}

function openRecords(
  kept: Map<string, StoredRecord>,
  roundsOf: (id: string) => ReturnType<RoundStore['ofRecord']>,
) {
  let made = 0
  const newId = (): string => String((made += 1))
  const withId = (id: string): StoredRecord | undefined =>
    [...kept.values()].find(({ record }) => record.id === id)
  const need = (id: string): StoredRecord => {
    const there = withId(id)
    if (!there) throw fault('gone', id)
    return there
  }
  const keep = (whole: StoredRecord): void => void kept.set(whole.record.value.key, whole)
  const refuseTaken = (keys: readonly string[]): void => {
    const there = [...kept.values()].flatMap(({ findings }) => findings)
    const taken = new Set(there.map(({ value }) => value.key))
    for (const key of keys)
      if (taken.has(key)) throw fault('alreadyExists', key)
      else taken.add(key)
  }
  const rows = async () => ({
    rows: [...kept.values()].map(({ record }) => record),
    unreadable: [],
  })
  const records: RecordStore = {
    list: async () => ({ ...(await rows()), mark: '' }),
    waiting: async () => ({
      rows: (await rows()).rows.filter(({ value }) => value.status === 'Awaiting approval'),
      unreadable: [],
    }),
    async open(id) {
      const there = withId(id)
      return there && { ...there, rounds: await roundsOf(id) }
    },
    async create({ record, findings }) {
      if (kept.has(record.key)) throw fault('alreadyExists', record.key)
      refuseTaken(findings.map(({ key }) => key))
      const created: StoredRecord = {
        record: stored(newId(), record),
        findings: findings.map((finding) => stored(newId(), finding)),
        rounds: [],
      }
      keep(created)
      return created
    },
    async saveRecord(record) {
      const there = need(record.id)
      const saved = next(there.record, record)
      keep({ ...there, record: saved })
      return saved
    },
    async saveFinding(finding, recordId) {
      const there = need(recordId)
      const saved = next(findingIn(there, finding.id), finding)
      const findings = there.findings.map((one) => (one.id === saved.id ? saved : one))
      keep({ ...there, findings })
      return saved
    },
    async addFinding(finding, recordId) {
      const there = need(recordId)
      refuseTaken([finding.key])
      const added = stored(newId(), finding)
      keep({ ...there, findings: [...there.findings, added] })
      return added
    },
    async removeFinding(finding) {
      const there = [...kept.values()].find((whole) => findingIn(whole, finding.id))
      if (!there) return
      next(findingIn(there, finding.id), finding)
      keep({ ...there, findings: there.findings.filter(({ id }) => id !== finding.id) })
    },
  }
  return records
}

const findingIn = ({ findings }: StoredRecord, id: string): Stored<Finding> | undefined =>
  findings.find((finding) => finding.id === id)

function openRounds(kept: Map<string, Stored<ApprovalRound>>): RoundStore {
  const changedAt = new Map<string, number>()
  let changes = 0
  const keep = (key: string, round: Stored<ApprovalRound>): Stored<ApprovalRound> => {
    changedAt.set(key, (changes += 1))
    kept.set(key, round)
    return round
  }
  const keyOf = ({ recordKey, number }: ApprovalRound): string => roundKey(recordKey, number)
  return {
    async create(round) {
      if (kept.has(keyOf(round))) throw fault('alreadyExists', keyOf(round))
      return keep(keyOf(round), stored(keyOf(round), round))
    },
    save: async (round) => keep(keyOf(round.value), next(kept.get(keyOf(round.value)), round)),
    async changes(token = '0') {
      const since = [...kept].filter(([key]) => (changedAt.get(key) ?? 0) > Number(token))
      return { rounds: since.map(([, round]) => round), unreadable: [], token: String(changes) }
    },
    ofRecord: async (recordId) =>
      [...kept.values()].filter(({ value }) => value.recordId === recordId),
  }
}

export function openMemoryStores() {
  const kept = new Map<string, StoredRecord>()
  const keptRounds = new Map<string, Stored<ApprovalRound>>()
  const rounds = openRounds(keptRounds)
  return { records: openRecords(kept, (id) => rounds.ofRecord(id)), rounds, kept, keptRounds }
}
