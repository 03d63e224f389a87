// When somebody is to hear again that a record waits for them: on the days the office has set before the last day to
// publish, and on the day they chose themselves. A day missed while the service was away is made up for on the next.
import { deadlineOn } from './clock.ts'
import { addDays, type Day, dayOf, dayWithWeekday, type Instant } from './day.ts'
import type { Person } from './record.ts'
import type { ApprovalRound, Reminder } from './round.ts'

/** A claim this old is of a process that ended before it sent anything. */
const CLAIM_MS = 10 * 60_000

const isTheirs =
  (personId: Person['id']) =>
  (reminder: Reminder): boolean =>
    reminder.personId === personId

/** The last day on which the person heard of the round: when it was asked, or when they were reminded. */
function lastHeard({ asked, reminders }: ApprovalRound, personId: Person['id']): Day {
  const sent = reminders.filter(({ state }) => state === 'sent').filter(isTheirs(personId))
  return sent.reduce((last, { on }) => (on > last ? on : last), dayOf(asked.at))
}

/** Whether a reminder about this round is due to the person. `reminderDays` count back from the last day. */
export function isReminderDue(
  round: ApprovalRound,
  personId: Person['id'],
  reminderDays: readonly number[],
  today: Day,
): boolean {
  if (round.state.state !== 'Asked') return false
  const isWanted = round.reminders
    .filter(isTheirs(personId))
    .some(({ state, on }) => state === 'wanted' && on <= today)
  const deadline = deadlineOn(round.content, today)
  if (isWanted || !deadline) return isWanted
  const heard = lastHeard(round, personId)
  return reminderDays
    .map((days) => addDays(deadline.lastDay, -days))
    .some((day) => day > heard && day <= today)
}

/** Whether the person was reminded today, or somebody is just about to do it. */
export const isReminded = (
  { reminders }: ApprovalRound,
  personId: Person['id'],
  today: Day,
  now: Instant,
): boolean =>
  reminders.filter(isTheirs(personId)).some(({ state, on, at }) => {
    if (state === 'wanted' || on !== today) return false
    return state === 'sent' || Date.parse(now) - Date.parse(at) < CLAIM_MS
  })

/** With the reminder of today noted; the days that were wanted and have come are done with. */
export function noteReminder(
  round: ApprovalRound,
  personId: Person['id'],
  state: 'claimed' | 'sent',
  today: Day,
  now: Instant,
): ApprovalRound {
  const isDone = (reminder: Reminder): boolean => {
    if (!isTheirs(personId)(reminder)) return false
    if (reminder.state === 'wanted') return state === 'sent' && reminder.on <= today
    return reminder.state === 'claimed'
  }
  const kept = round.reminders.filter((reminder) => !isDone(reminder))
  return { ...round, reminders: [...kept, { personId, on: today, state, at: now }] }
}

/** Firmer as the last day nears, and naming the last working day before it. */
export function urgencyWords(round: ApprovalRound, today: Day): string {
  const deadline = deadlineOn(round.content, today)
  if (!deadline) return 'The law sets no last day to publish it.'
  const { daysLeft, lastDay, lastWorkingDay } = deadline
  const last = dayWithWeekday(lastDay)
  if (daysLeft < 0) return `The last day to publish was ${last}. Each further day is a day late.`
  if (today >= lastWorkingDay)
    return `Please decide today: the last day to publish is ${last}, and no working day is left after today.`
  const before =
    lastWorkingDay === lastDay
      ? ''
      : `; the last working day before it is ${dayWithWeekday(lastWorkingDay)}`
  if (daysLeft <= 3) return `Please decide now: the last day to publish is ${last}${before}.`
  return daysLeft <= 7
    ? `It is getting close: the last day to publish is ${last}${before}.`
    : `The last day to publish is ${last}${before}.`
}
