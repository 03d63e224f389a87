// To be asked again on another day. A reminder and nothing more: the record goes on waiting.
import { deadlineOn } from './clock.ts'
import { addDays, type Day, type Instant } from './day.ts'
import type { Refusal } from './refusals.ts'
import type { ApprovalRound } from './round.ts'

export type DaysAhead = { readonly first: Day; readonly last: Day }

/** From tomorrow to the last day to publish; where that has gone, or there is none, for a fortnight. */
export function daysAhead({ content }: ApprovalRound, today: Day): DaysAhead {
  const deadline = deadlineOn(content, today)
  const first = addDays(today, 1)
  const last = deadline && deadline.daysLeft > 0 ? deadline.lastDay : addDays(today, 14)
  return { first, last }
}

export function whyNotPostpone(
  round: ApprovalRound,
  day: Day | undefined,
  today: Day,
): Refusal | undefined {
  if ('decision' in round.state) return 'alreadyDecided'
  if (round.state.state !== 'Asked') return 'notWaiting'
  const { first, last } = daysAhead(round, today)
  const isAhead = day !== undefined && day >= first && day <= last
  return isAhead ? undefined : 'dayNotAhead'
}

/** One day a person: the last that they chose. */
export const postpone = (
  round: ApprovalRound,
  personId: string,
  on: Day,
  at: Instant,
): ApprovalRound => ({
  ...round,
  reminders: [
    ...round.reminders.filter(
      (reminder) => reminder.personId !== personId || reminder.state !== 'wanted',
    ),
    { personId, on, state: 'wanted', at },
  ],
})
