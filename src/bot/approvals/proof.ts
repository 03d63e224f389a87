// An approval is believed where its receipt is ours and fits: the list and its columns can be written by hand.
import { type StoredRecord, wholeOf } from '#core/ports.ts'
import { type ApprovalRound, standingRound } from '#core/round.ts'
import { standingOf } from '#core/standing.ts'
import { contentOf, fingerprintOf } from '#core/content.ts'
import type { Desk } from './desk.ts'

type Proving = Pick<Desk, 'receipts'>

/** False for a round that says it is approved, and has no receipt of ours to show for it. */
export const isProved = async ({ receipts }: Proving, round: ApprovalRound): Promise<boolean> =>
  round.state.state !== 'Approved' || (await receipts.hold(round))

/** Whether what the record's status says of its approval is borne out by its rounds. */
export async function isBorneOut(desk: Proving, stored: StoredRecord): Promise<boolean> {
  const rounds = stored.rounds.map(({ value }) => value)
  const round = standingRound(rounds)
  const [current, receiptHolds] = await Promise.all([
    fingerprintOf(contentOf(wholeOf(stored))),
    round ? isProved(desk, round) : undefined,
  ])
  return standingOf(stored.record.value, rounds, { current, receiptHolds }).kind !== 'unproved'
}
