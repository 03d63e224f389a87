// Taking the question back. The record's PATCH is the person's own, and shows that they may; the round is the service's.
import { closeRound, copyRound } from '#core/deeds.ts'
import { done, type Outcome } from '#core/outcome.ts'
import type { ApprovalRound } from '#core/round.ts'
import type { Acting, Desk } from './desk.ts'
import { finishRound } from './finishRound.ts'
import { openRecord, roundOf, untilUnchanged } from './reading.ts'

async function closeAsked(
  desk: Desk,
  { records }: Acting,
  recordId: string,
  number: number,
): Promise<Outcome<ApprovalRound>> {
  const stored = await openRecord(records, recordId)
  const round = roundOf(stored.rounds, number)
  const closed = closeRound(round.value, 'Withdrawn')
  if (!closed.done) return closed
  const { record } = stored
  await records.saveRecord({ ...record, value: copyRound(record.value, closed.result) })
  // Decided in this very moment: the decision stands, and finishing it puts the record right.
  return done((await desk.rounds.save({ ...round, value: closed.result })).value)
}

export async function withdraw(
  desk: Desk,
  acting: Acting,
  recordId: string,
  number: number,
): Promise<Outcome<ApprovalRound>> {
  const outcome = await untilUnchanged(() => closeAsked(desk, acting, recordId, number))
  if (outcome.done)
    desk.background.start('finish a withdrawal', () => finishRound(desk, outcome.result))
  return outcome
}
