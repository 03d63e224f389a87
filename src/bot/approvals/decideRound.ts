// Deciding, by the card or by the tab: the same path. The receipt is signed first and stored by the same conditional
// PATCH as the decision, so that there is never one without the other.
import { closeRound, decide, type DecisionWanted } from '#core/deeds.ts'
import { isFault } from '#core/faults.ts'
import type { Stored } from '#core/ports.ts'
import type { Person } from '#core/record.ts'
import type { Refusal } from '#core/refusals.ts'
import { type ApprovalRound, decisionOf } from '#core/round.ts'
import { claimsFor } from '#documents/receipt.ts'
import { askForWaiting } from './askForWaiting.ts'
import type { Desk } from './desk.ts'
import { finishRound } from './finishRound.ts'
import { isProved } from './proof.ts'
import { currentFingerprint, openRecord, roundOf } from './reading.ts'

/** What the person had before them. */
export type Shown = {
  readonly recordId: string
  readonly round: number
  readonly fingerprint: string
}

/** `round` is the true state, whether or not this press made it so. */
export type Decided =
  | { readonly done: true; readonly round: ApprovalRound }
  | { readonly done: false; readonly refusal: Refusal; readonly round: ApprovalRound }

const MOST_TRIES = 8

async function withReceipt({ receipts }: Desk, round: ApprovalRound): Promise<ApprovalRound> {
  if (round.state.state !== 'Approved') return round
  const { decision } = round.state
  const receipt = await receipts.sign(claimsFor(round, decision))
  return { ...round, state: { state: 'Approved', decision: { ...decision, receipt } } }
}

// A press repeated, resent or made on two devices is one decision: its own answer again, not a refusal.
function isTheirsAlready(round: ApprovalRound, by: Person, wanted: DecisionWanted): boolean {
  const isSameWay = round.state.state === (wanted.decision === 'approve' ? 'Approved' : 'Returned')
  return isSameWay && decisionOf(round)?.by.id === by.id
}

/** The record is not what was shown: this round ends, and the next is asked about what stands now. */
async function overtake(desk: Desk, round: Stored<ApprovalRound>): Promise<ApprovalRound> {
  const closed = closeRound(round.value, 'Overtaken')
  if (!closed.done) return round.value
  const { value } = await desk.rounds.save({ ...round, value: closed.result })
  desk.background.start('ask afresh', async () => {
    await finishRound(desk, value)
    await askForWaiting(desk, value.recordId)
  })
  return value
}

async function tryToDecide(
  desk: Desk,
  by: Person,
  shown: Shown,
  wanted: DecisionWanted,
): Promise<Decided> {
  const [stored, holders] = await Promise.all([
    openRecord(desk.records, shown.recordId),
    desk.office.holders(),
  ])
  const round = roundOf(stored.rounds, shown.round)
  const current = await currentFingerprint(stored, round.value)
  const facts = { round: round.value, shown: shown.fingerprint, current, holders }
  const decided = decide(wanted, by, desk.now(), facts)
  if (decided.done) {
    const value = await withReceipt(desk, decided.result)
    const saved = await desk.rounds.save({ ...round, value })
    return { done: true, round: saved.value }
  }
  const { refusal } = decided
  if (refusal === 'alreadyDecided' && !(await isProved(desk, round.value)))
    return { done: false, refusal: 'noReceipt', round: round.value }
  if (refusal === 'alreadyDecided' && isTheirsAlready(round.value, by, wanted))
    return { done: true, round: round.value }
  if (refusal === 'changedSinceShown' && current !== round.value.fingerprint)
    return { done: false, refusal, round: await overtake(desk, round) }
  return { done: false, refusal, round: round.value }
}

// Somebody was quicker; or the answer to our write was lost after it was made, and reading again tells.
function maySucceedNow(thrown: unknown, tries: number): boolean {
  if (isFault(thrown, 'changedSinceRead')) return tries < MOST_TRIES
  return isFault(thrown, 'unreachable') && tries === 1
}

/** Throws Fault when the store can't be read or written; then nothing is known to be decided, and a press may be repeated. */
export async function decideRound(
  desk: Desk,
  by: Person,
  shown: Shown,
  wanted: DecisionWanted,
): Promise<Decided> {
  for (let tries = 1; ; tries += 1) {
    try {
      const decided = await tryToDecide(desk, by, shown, wanted)
      if (decided.done)
        desk.background.start('finish a decision', () => finishRound(desk, decided.round))
      else desk.log.warn({ ...shown, refused: decided.refusal, by: by.id })
      return decided
    } catch (thrown) {
      if (!maySucceedNow(thrown, tries)) throw thrown
    }
  }
}
