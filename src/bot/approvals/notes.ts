// What is kept in a round without deciding it: a point noted for a return, and the day to be asked again.
import { type Day, dayOf } from '#core/day.ts'
import { done, type Outcome, refused } from '#core/outcome.ts'
import { postpone, whyNotPostpone } from '#core/postponing.ts'
import type { Refusal } from '#core/refusals.ts'
import { whyNotNote, withPoint } from '#core/returning.ts'
import type { ApprovalRound } from '#core/round.ts'
import { whyNotDecide } from '#core/whyNot.ts'
import type { Shown } from './decideRound.ts'
import type { Desk } from './desk.ts'
import { roundOf, untilUnchanged } from './reading.ts'

type Which = Pick<Shown, 'recordId' | 'round'>

/** Changes the round as it stands, or says why not. Only for whoever may decide it. */
const keepIn = (
  desk: Desk,
  personId: string,
  { recordId, round }: Which,
  change: (round: ApprovalRound) => ApprovalRound | Refusal,
): Promise<Outcome<ApprovalRound>> =>
  untilUnchanged(async () => {
    const [all, holders] = await Promise.all([
      desk.rounds.ofRecord(recordId),
      desk.office.holders(),
    ])
    const stored = roundOf(all, round)
    const { fingerprint } = stored.value
    const today = dayOf(desk.now())
    const facts = { round: stored.value, shown: fingerprint, current: fingerprint, holders, today }
    const changed = whyNotDecide(personId, facts) ?? change(stored.value)
    if (typeof changed === 'string') {
      desk.log.warn({ recordId, round, refused: changed, by: personId })
      return refused(changed)
    }
    return done((await desk.rounds.save({ ...stored, value: changed })).value)
  })

export const notePoint = (
  desk: Desk,
  personId: string,
  which: Which,
  point: { readonly words: string; readonly finding?: number | undefined },
): Promise<Outcome<ApprovalRound>> =>
  keepIn(desk, personId, which, (round) => {
    const changed = withPoint(round, personId, point)
    return whyNotNote(changed, personId) ?? changed
  })

export const askLater = (
  desk: Desk,
  personId: string,
  which: Which,
  on: Day | undefined,
): Promise<Outcome<ApprovalRound>> =>
  keepIn(desk, personId, which, (round) => {
    const refusal = whyNotPostpone(round, on, dayOf(desk.now()))
    return refusal ?? (on ? postpone(round, personId, on, desk.now()) : 'dayNotAhead')
  })
