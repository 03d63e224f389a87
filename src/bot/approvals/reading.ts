// Reading afresh, and trying again when somebody was quicker.
import { type Fingerprint, contentOf, fingerprintOf } from '#core/content.ts'
import { Fault, isFault } from '#core/faults.ts'
import {
  type RecordStore,
  type RoundStore,
  type Stored,
  type StoredRecord,
  wholeOf,
} from '#core/ports.ts'
import type { ApprovalRound } from '#core/round.ts'

const MOST_TRIES = 8

/** Does the work again, from its reading on, while it meets a change made since. */
export async function untilUnchanged<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (thrown) {
      if (!isFault(thrown, 'changedSinceRead') || tries === MOST_TRIES) throw thrown
    }
  }
}

/** Throws Fault `gone`. */
export async function openRecord(records: RecordStore, id: string): Promise<StoredRecord> {
  const stored = await records.open(id)
  if (stored) return stored
  throw new Fault(
    'gone',
    'This record is no longer there. Somebody may have deleted it: look in SharePoint’s recycle bin.',
  )
}

/** Throws Fault `gone`. */
export function roundOf(
  rounds: readonly Stored<ApprovalRound>[],
  number: number,
): Stored<ApprovalRound> {
  const found = rounds.find(({ value }) => value.number === number)
  if (found) return found
  throw new Fault('gone', `Round ${number} of asking about this record is not there.`)
}

/** The round as it stands now. Throws Fault `gone`. */
export const readRound = async (
  rounds: RoundStore,
  { recordId, number }: ApprovalRound,
): Promise<Stored<ApprovalRound>> => roundOf(await rounds.ofRecord(recordId), number)

/** The round of asking before this one, to say what changed since. */
export const roundBefore = (
  rounds: readonly Stored<ApprovalRound>[],
  { number }: ApprovalRound,
): ApprovalRound | undefined =>
  rounds
    .map(({ value }) => value)
    .filter((round) => round.number < number)
    .toSorted((a, b) => b.number - a.number)[0]

/** What the record says now, as the version that was asked about. */
export const currentFingerprint = (
  stored: StoredRecord,
  round: ApprovalRound | undefined,
): Promise<Fingerprint> => fingerprintOf(contentOf(wholeOf(stored), round?.documentVersion))
