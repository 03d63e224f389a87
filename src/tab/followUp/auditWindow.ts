// Which reports the audit committee's paper is of, as the page's address says.
import { addDays, type Day, parseDay } from '#core/day.ts'

export const AUDIT_NAMES = ['from', 'to', 'since'] as const

export type Window = { readonly from: Day; readonly to: Day; readonly since: Day }

const YEAR_DAYS = 365
const QUARTER_DAYS = 91

/** The reports of the last three years, and what was closed in the last quarter, until it is asked otherwise. */
export const windowOf = (
  asked: { readonly [name in (typeof AUDIT_NAMES)[number]]?: string },
  today: Day,
): Window => ({
  from: parseDay(asked.from ?? '') ?? addDays(today, -3 * YEAR_DAYS),
  to: parseDay(asked.to ?? '') ?? today,
  since: parseDay(asked.since ?? '') ?? addDays(today, -QUARTER_DAYS),
})
