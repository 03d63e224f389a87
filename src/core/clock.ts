// The clock of Police Act 1996 s.55.
import { counted } from './counted.ts'
import { addDays, type Day, daysBetween, toDay } from './day.ts'
import type { LegalBasis } from './record.ts'
import { lastWorkingDayUpTo } from './workingDays.ts'

// Police Act 1996 s.55(5A): before the end of 56 days *beginning with* the day the report is published.
// That day is day 1, so the last day is 55 days later. Weekends and bank holidays do not move it.
const DAYS_TO_PUBLISH = 56

// Policing and Crime Act 2017 s.37 brought the 56 days in; it began on 3 April 2017.
export const RULE_BEGAN: Day = toDay('2017-04-03')

export const lastDayToPublish = (reportPublished: Day): Day =>
  addDays(reportPublished, DAYS_TO_PUBLISH - 1)

// A joint report published by another inspectorate may not be one under s.54, but offices answer it citing s.55. Held
// to the law's standard until the office says the answer is voluntary.
export const answersUnderSection55 = (basis: LegalBasis): boolean =>
  basis === 'Section 55' || basis === 'Joint inspection'

/** Whether the 56 days bind an answer on this basis to a report of this day. */
export const deadlineApplies = (basis: LegalBasis, reportPublished: Day | undefined): boolean =>
  answersUnderSection55(basis) && reportPublished !== undefined && reportPublished >= RULE_BEGAN

/** The day to publish by, where the law sets one. */
export const lastDayFor = (basis: LegalBasis, reportPublished: Day | undefined): Day | undefined =>
  reportPublished && deadlineApplies(basis, reportPublished)
    ? lastDayToPublish(reportPublished)
    : undefined

/** 1 on the day the report is published, 56 on the last day. */
export const dayNumber = (reportPublished: Day, today: Day): number =>
  daysBetween(reportPublished, today) + 1

export type Deadline = {
  readonly lastDay: Day
  /** The last day itself, or the nearest working day before it. */
  readonly lastWorkingDay: Day
  readonly dayNumber: number
  /** 0 on the last day, negative once it has passed. */
  readonly daysLeft: number
}

export function deadlineOn(
  record: { readonly legalBasis: LegalBasis; readonly reportPublishedOn?: Day | undefined },
  today: Day,
): Deadline | undefined {
  const lastDay = lastDayFor(record.legalBasis, record.reportPublishedOn)
  if (!lastDay || !record.reportPublishedOn) return undefined
  return {
    lastDay,
    lastWorkingDay: lastWorkingDayUpTo(lastDay),
    dayNumber: dayNumber(record.reportPublishedOn, today),
    daysLeft: daysBetween(today, lastDay),
  }
}

/** `3 days left`, `last day today`, `2 days late` */
export function daysLeftInWords(daysLeft: number): string {
  const days = Math.abs(daysLeft)
  if (daysLeft === 0) return 'last day today'
  return daysLeft > 0 ? `${counted(days, 'day')} left` : `${counted(days, 'day')} late`
}
