// The card that asks, sent to one person.
import { authorityOf, capacityOf } from '#core/authority.ts'
import { dayOf } from '#core/day.ts'
import type { OfficeHolder } from '#core/office.ts'
import type { ApprovalRound, CardPlace } from '#core/round.ts'
import type { Desk } from './desk.ts'

/** As what a person decides on this day; `''` where they hold no authority. */
export function capacityToday(
  { now }: Pick<Desk, 'now'>,
  personId: string,
  holders: readonly OfficeHolder[],
): string {
  const office = authorityOf(personId, holders, dayOf(now()))
  return office ? capacityOf(office) : ''
}

/** How many records wait besides this one. */
export const othersWaiting = async (
  { records }: Pick<Desk, 'records'>,
  recordId: string,
): Promise<number> => (await records.waiting()).rows.filter(({ id }) => id !== recordId).length

export async function sendAsking(
  desk: Desk,
  round: ApprovalRound,
  before: ApprovalRound | undefined,
  personId: string,
): Promise<CardPlace> {
  const [holders, others] = await Promise.all([
    desk.office.holders(),
    othersWaiting(desk, round.recordId),
  ])
  const as = capacityToday(desk, personId, holders)
  const place = await desk.chat.send(personId, (teamsId) =>
    desk.cards.asking(round, before, { personId, teamsId, as }, others),
  )
  const name = holders.find(({ person }) => person.id === personId)?.person.name ?? ''
  return { ...place, name, sentAt: desk.now() }
}
