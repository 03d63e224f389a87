// The card follows authority: on each day it is with everybody who may decide on that day, and with nobody else.
import { decidersOn } from '#core/authority.ts'
import { type Day, dayOf } from '#core/day.ts'
import type { OfficeHolder } from '#core/office.ts'
import type { Stored } from '#core/ports.ts'
import { type ApprovalRound, type CardPlace, keyOfRound } from '#core/round.ts'
import type { Desk } from '../approvals/desk.ts'
import { editPlace } from '../approvals/editPlace.ts'
import { attempt } from '../attempt.ts'
import { readRound, roundBefore, untilUnchanged } from '../approvals/reading.ts'
import { sendAsking } from '../approvals/sendAsking.ts'

const hasCard = ({ cardPlaces }: ApprovalRound, personId: string): boolean =>
  cardPlaces.some(
    (place) => place.personId === personId && place.endedOn === undefined && !place.isList,
  )

const idsOf = (deciders: readonly OfficeHolder[]): readonly string[] => [
  ...new Set(deciders.map(({ person }) => person.id).filter((id) => id !== '')),
]

/** The approver's own card is a step of the round, and not sent here until that is done. */
const withoutCard = (round: ApprovalRound, deciders: readonly OfficeHolder[]): readonly string[] =>
  idsOf(deciders)
    .filter((id) => !hasCard(round, id))
    .filter((id) => id !== round.approver.id || round.done.includes('cardSent'))

const withoutAuthority = (
  { cardPlaces }: ApprovalRound,
  deciders: readonly OfficeHolder[],
): readonly CardPlace[] =>
  cardPlaces.filter(
    ({ personId, endedOn }) => endedOn === undefined && !idsOf(deciders).includes(personId),
  )

const isApproverGone = ({ approver }: ApprovalRound, deciders: readonly OfficeHolder[]): boolean =>
  deciders.length > 0 && !idsOf(deciders).includes(approver.id)

/** The round with those named who are asked now, and their cards ended who no longer are. */
function handedOver(
  round: ApprovalRound,
  deciders: readonly OfficeHolder[],
  today: Day,
): ApprovalRound {
  const ended = withoutAuthority(round, deciders)
  const [first] = deciders
  return {
    ...round,
    ...(first && isApproverGone(round, deciders) && { approver: first.person }),
    cardPlaces: round.cardPlaces.map((place) =>
      ended.includes(place) ? { ...place, endedOn: today } : place,
    ),
  }
}

async function sendTo(desk: Desk, stored: Stored<ApprovalRound>, personId: string): Promise<void> {
  const all = await desk.rounds.ofRecord(stored.value.recordId)
  const sent = await sendAsking(desk, stored.value, roundBefore(all, stored.value), personId)
  await untilUnchanged(async () => {
    const now = await readRound(desk.rounds, stored.value)
    if (now.value.cardPlaces.some(({ messageId }) => messageId === sent.messageId)) return
    // Another process was quicker, or it was decided meanwhile: one card is enough, and an old one too many.
    if (hasCard(now.value, personId) || now.value.state.state !== 'Asked')
      return desk.chat.remove(sent)
    const cardPlaces = [...now.value.cardPlaces, sent]
    await desk.rounds.save({ ...now, value: { ...now.value, cardPlaces } })
  })
}

async function follow(
  desk: Desk,
  round: ApprovalRound,
  deciders: readonly OfficeHolder[],
): Promise<void> {
  const stored = await readRound(desk.rounds, round)
  if (stored.value.state.state !== 'Asked') return
  const ended = withoutAuthority(stored.value, deciders)
  if (ended.length > 0 || isApproverGone(stored.value, deciders)) {
    const value = handedOver(stored.value, deciders, dayOf(desk.now()))
    await desk.rounds.save({ ...stored, value })
    for (const place of ended) await editPlace(desk, place, value)
  }
  for (const id of withoutCard(stored.value, deciders))
    await attempt(desk, { sendingTo: id, round: keyOfRound(round) }, async () =>
      sendTo(desk, await readRound(desk.rounds, round), id),
    )
}

const needsFollowing = (round: ApprovalRound, deciders: readonly OfficeHolder[]): boolean =>
  withoutCard(round, deciders).length > 0 ||
  withoutAuthority(round, deciders).length > 0 ||
  isApproverGone(round, deciders)

/** What can't be done about one round holds up none of the others. */
export async function followHolders(
  desk: Desk,
  asked: readonly ApprovalRound[],
  holders: readonly OfficeHolder[],
): Promise<void> {
  const deciders = decidersOn(holders, dayOf(desk.now()))
  for (const round of asked.filter((one) => needsFollowing(one, deciders))) {
    const key = keyOfRound(round)
    const work = () => desk.alone(`round ${key}`, () => follow(desk, round, deciders))
    await attempt(desk, { following: key }, work)
  }
}
