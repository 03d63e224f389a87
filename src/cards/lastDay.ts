// By when a record must be published, as every card and message of ours says it.
import { daysLeftInWords, deadlineOn } from '#core/clock.ts'
import { type Day, dayInWords, dayWithWeekday } from '#core/day.ts'
import type { LegalBasis } from '#core/record.ts'

type Clocked = {
  readonly legalBasis: LegalBasis
  readonly reportPublishedOn?: Day | undefined
}

/** `31 August 2023, 3 days left`; where the law sets no day, on what basis it sets none. */
export function lastDayWords(record: Clocked, today: Day): string {
  const deadline = deadlineOn(record, today)
  return deadline
    ? `${dayInWords(deadline.lastDay)}, ${daysLeftInWords(deadline.daysLeft)}`
    : `None in law (${record.legalBasis})`
}

/** The day, and the last working day before it where it is none itself. */
export function lastDayFacts(
  record: Clocked,
  today: Day,
): readonly (readonly [title: string, value: string])[] {
  const { lastDay, lastWorkingDay } = deadlineOn(record, today) ?? {}
  return [
    ['Last day to publish', lastDayWords(record, today)],
    ...(lastWorkingDay === undefined || lastWorkingDay === lastDay
      ? []
      : [['Last working day before it', dayWithWeekday(lastWorkingDay)] as const]),
  ]
}
