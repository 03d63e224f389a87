// A round as this viewer should see it now: with buttons for whoever may decide today, without for everybody else.
import { authorityOf } from '#core/authority.ts'
import { dayOf } from '#core/day.ts'
import type { Shown } from '../approvals/decideRound.ts'
import type { Desk } from '../approvals/desk.ts'
import { roundBefore, roundOf } from '../approvals/reading.ts'
import type { Incoming, Reply } from './turn.ts'

export async function viewOf(
  { rounds, office, cards, now }: Desk,
  shown: Pick<Shown, 'recordId' | 'round'>,
  { person, teamsId }: Incoming,
): Promise<Reply> {
  const [all, holders] = await Promise.all([rounds.ofRecord(shown.recordId), office.holders()])
  const round = roundOf(all, shown.round).value
  const mayDecide = authorityOf(person.id, holders, dayOf(now())) !== undefined
  return {
    card:
      round.state.state === 'Asked' && mayDecide
        ? cards.asking(round, roundBefore(all, round), [teamsId])
        : cards.standing(round),
  }
}
