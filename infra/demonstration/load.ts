// Writes the demonstration data through the ports, before the service starts. Safe to repeat: what is there already
// is left as it is. What the rounds still lack (prints filed, the open round's card) the service does when it starts.
import { isFault } from '#core/faults.ts'
import type { OfficeHolder, OfficeSettings } from '#core/office.ts'
import type { RecordStore, RoundStore } from '#core/ports.ts'
import type { Day } from '#core/day.ts'
import { OFFICE_SETTINGS, officeHolders } from './office.ts'
import { demonstrationRecords } from './records.ts'
import { roundsOf, type Sign } from './rounds.ts'
import type { People, Setting } from './setting.ts'
import type { DemonstrationRecord } from './writing.ts'

export type OfficeWriter = {
  /** Writes what is not there yet. */
  write(holders: readonly OfficeHolder[], settings: OfficeSettings): Promise<void>
}

export type Loading = {
  readonly records: Pick<RecordStore, 'list' | 'create'>
  readonly rounds: Pick<RoundStore, 'ofRecord' | 'create'>
  readonly office: OfficeWriter
  readonly sign: Sign
  readonly today: Day
  readonly people: People
}

const AT_ONCE = 4

async function forEachAtMost<T>(
  limit: number,
  all: readonly T[],
  deed: (one: T) => Promise<void>,
): Promise<void> {
  const queue = [...all]
  const worker = async (): Promise<void> => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await deed(one)
  }
  await Promise.all(Array.from({ length: limit }, worker))
}

/** Does the deed unless its key is taken: then it was done by an earlier run. */
async function unlessThere(deed: () => Promise<unknown>): Promise<void> {
  try {
    await deed()
  } catch (thrown) {
    if (!isFault(thrown, 'alreadyExists')) throw thrown
  }
}

/** The record, then its rounds: an interrupted load is finished by the next one. */
async function write(
  demonstration: DemonstrationRecord,
  loading: Loading,
  holders: readonly OfficeHolder[],
  known: ReadonlyMap<string, string>,
): Promise<void> {
  const { record, rounds } = await roundsOf(demonstration, loading, holders, loading.sign)
  const knownId = known.get(record.key)
  const there = knownId === undefined ? [] : await loading.rounds.ofRecord(knownId)
  const missing = rounds.filter(({ number }) => there.every(({ value }) => value.number !== number))
  const recordId =
    knownId ?? (await loading.records.create({ ...demonstration.whole, record })).record.id
  for (const round of missing)
    await unlessThere(() => loading.rounds.create({ ...round, recordId }))
}

export async function loadDemonstration(loading: Loading): Promise<void> {
  const setting: Setting = loading
  const holders = officeHolders(setting)
  const known = new Map(
    (await loading.records.list()).rows.map(({ id, value }) => [value.key, id] as const),
  )
  await Promise.all([
    loading.office.write(holders, OFFICE_SETTINGS),
    forEachAtMost(AT_ONCE, demonstrationRecords(setting), (demonstration) =>
      write(demonstration, loading, holders, known),
    ),
  ])
}
