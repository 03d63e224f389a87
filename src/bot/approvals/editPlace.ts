// A message that stands in the chat, brought to what is so: a round's own card, or the list of all that waited.
import { type ApprovalRound, type CardPlace, keyOfRound } from '#core/round.ts'
import { waitingRounds } from '../turns/waiting.ts'
import type { Desk } from './desk.ts'
import { capacityToday } from './sendAsking.ts'

/**
 * Of those that were listed there, whichever still wait; what was asked about since has a card of its own. Drawn until
 * nothing has changed meanwhile: of two who draw at once, whoever comes last looks again.
 */
async function redrawList(desk: Desk, place: CardPlace, round: ApprovalRound): Promise<void> {
  const { personId, messageId } = place
  const isListed = ({ cardPlaces }: ApprovalRound): boolean =>
    cardPlaces.some((listed) => listed.messageId === messageId)
  const opening = round.state.state === 'Asked' ? [] : desk.cards.outcome(round)
  let drawn: string | undefined
  for (;;) {
    const [all, holders] = await Promise.all([waitingRounds(desk), desk.office.holders()])
    const rounds = all.filter(isListed)
    const now = rounds.map(keyOfRound).join(' ')
    if (now === drawn) return
    const as = capacityToday(desk, personId, holders)
    await desk.chat.redraw(place, (teamsId) =>
      rounds.length === 0
        ? desk.cards.standing(round)
        : desk.cards.waiting(rounds, { personId, teamsId, as }, opening),
    )
    drawn = now
  }
}

/** After what became of `round`, which stands there. */
export const editPlace = (desk: Desk, place: CardPlace, round: ApprovalRound): Promise<void> =>
  place.isList ? redrawList(desk, place, round) : desk.chat.edit(place, desk.cards.standing(round))
