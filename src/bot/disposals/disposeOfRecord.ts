// Disposal: signed off by the Monitoring Officer, logged before anything is deleted, and redone from the log alone.
import { dayOf } from '#core/day.ts'
import { type Disposal, signOffDisposal } from '#core/disposal.ts'
import { isFault } from '#core/faults.ts'
import { done, type Outcome, refused } from '#core/outcome.ts'
import type { Stored } from '#core/ports.ts'
import { keyOfRound } from '#core/round.ts'
import type { Acting, Desk } from '../approvals/desk.ts'
import { openRecord } from '../approvals/reading.ts'
import { attempt } from '../attempt.ts'

async function takeAway({ removals }: Desk, { items, recordKey }: Disposal): Promise<void> {
  // The record first, and only as it was signed off: whoever changes it or puts it on hold before this stops the rest.
  await removals.record(items.record)
  for (const id of items.findings) await removals.finding(id)
  for (const id of items.rounds) await removals.round(id)
  await removals.files(recordKey)
}

const ended = (
  { disposals, now }: Desk,
  disposal: Stored<Disposal>,
  state: 'Done' | 'Stopped',
): Promise<Stored<Disposal>> =>
  disposals.save({ ...disposal, value: { ...disposal.value, state, endedAt: now() } })

/** Safe to repeat. Throws Fault where something can't be deleted now; the sweep tries again. */
async function finish(desk: Desk, disposal: Stored<Disposal>): Promise<Stored<Disposal>> {
  try {
    await takeAway(desk, disposal.value)
  } catch (thrown) {
    if (!isFault(thrown, 'changedSinceRead')) throw thrown
    return ended(desk, disposal, 'Stopped')
  }
  return ended(desk, disposal, 'Done')
}

export async function disposeOfRecord(
  desk: Desk,
  { by, records }: Acting,
  recordId: string,
  reason: string,
): Promise<Outcome<Disposal>> {
  const at = desk.now()
  const stored = await openRecord(records, recordId)
  const { key } = stored.record.value
  return desk.alone(`disposal of ${key}`, async () => {
    const [holders, years] = await Promise.all([desk.office.holders(), desk.office.settings()])
    const facts = { holders, years, today: dayOf(at) }
    const outcome = await signOffDisposal(stored, by, facts, at, reason)
    if (!outcome.done) return outcome
    const own = stored.rounds.map(({ value }) => keyOfRound(value))
    const kept = await desk.removals.whyNotFiles(key, own)
    if (kept) return refused(kept)
    const signedOff = await desk.disposals.signOff(outcome.result)
    desk.log.info({ disposal: recordId, signedOff: true })
    return done((await finish(desk, signedOff)).value)
  })
}

/** Those that were cut short between two deletions. */
export async function finishDisposals(desk: Desk): Promise<void> {
  for (const disposal of await desk.disposals.unfinished())
    await attempt(desk, { disposing: disposal.id }, () =>
      desk.alone(`disposal of ${disposal.value.recordKey}`, () => finish(desk, disposal)),
    )
}
