// One message a person for all that waits for them, once on a day, however many instances of the service run. The
// reminder is claimed in the first of the rounds by a conditional write before it is sent, and noted in all of them after.
import { capacityOf, decidersOn } from '#core/authority.ts'
import { type Day, dayOf } from '#core/day.ts'
import { isFault } from '#core/faults.ts'
import type { OfficeHolder } from '#core/office.ts'
import type { Stored } from '#core/ports.ts'
import { isReminded, isReminderDue, noteReminder } from '#core/reminding.ts'
import { type ApprovalRound, type CardPlace, keyOfRound } from '#core/round.ts'
import type { Desk } from '../approvals/desk.ts'
import { readRound, untilUnchanged } from '../approvals/reading.ts'
import { byUrgency } from '../turns/waiting.ts'

/** True for the one process that may send it. */
async function claim(
  desk: Desk,
  { value, ...stored }: Stored<ApprovalRound>,
  personId: string,
  today: Day,
): Promise<boolean> {
  try {
    const claimed = noteReminder(value, personId, 'claimed', today, desk.now())
    await desk.rounds.save({ ...stored, value: claimed })
    return true
  } catch (thrown) {
    if (isFault(thrown, 'changedSinceRead')) return false
    throw thrown
  }
}

/** Where it was decided while the message was on its way, that is to be edited too. */
const withPlace = (round: ApprovalRound, place: CardPlace): ApprovalRound => ({
  ...round,
  cardPlaces: [...round.cardPlaces, place],
  done:
    round.state.state === 'Asked'
      ? round.done
      : round.done.filter((step) => step !== 'cardsEdited'),
})

const noteSent = (desk: Desk, round: ApprovalRound, place: CardPlace, today: Day) =>
  untilUnchanged(async () => {
    const now = await readRound(desk.rounds, round)
    // The answer to our own note was lost.
    if (now.value.cardPlaces.some(({ messageId }) => messageId === place.messageId)) return now
    const value = noteReminder(now.value, place.personId, 'sent', today, desk.now())
    return desk.rounds.save({ ...now, value: withPlace(value, place) })
  })

async function remindOne(
  desk: Desk,
  holder: OfficeHolder,
  asked: readonly ApprovalRound[],
  today: Day,
): Promise<void> {
  const personId = holder.person.id
  const stored = await Promise.all(asked.map((round) => readRound(desk.rounds, round)))
  const open = stored.filter(({ value }) => value.state.state === 'Asked')
  if (open.some(({ value }) => isReminded(value, personId, today, desk.now()))) return
  const [first] = open
  if (!first || !(await claim(desk, first, personId, today))) return
  const rounds = open.map(({ value }) => value).toSorted(byUrgency)
  const as = capacityOf(holder)
  const sent = await desk.chat.send(personId, (teamsId) =>
    desk.cards.waiting(rounds, { personId, teamsId, as }, []),
  )
  const { name } = holder.person
  const place: CardPlace = { ...sent, name, sentAt: desk.now(), isList: true }
  for (const round of rounds) await noteSent(desk, round, place, today)
}

/** Reminds everybody to whom it is due. `asked` are the rounds open as far as is known. */
export async function remind(
  desk: Desk,
  asked: readonly ApprovalRound[],
  holders: readonly OfficeHolder[],
): Promise<void> {
  const { reminderDays } = await desk.office.settings()
  const today = dayOf(desk.now())
  // The same order in every instance, so that all claim the same round.
  const inOrder = asked.toSorted((a, b) => (keyOfRound(a) < keyOfRound(b) ? -1 : 1))
  for (const holder of decidersOn(holders, today)) {
    const { id } = holder.person
    const isDue = inOrder.some((round) => isReminderDue(round, id, reminderDays, today))
    const isDone = inOrder.some((round) => isReminded(round, id, today, desk.now()))
    if (isDue && !isDone && id !== '') await remindOne(desk, holder, inOrder, today)
  }
}
