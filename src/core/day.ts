// Calendar days. The law counts days, not hours, so nothing here subtracts timestamps: a Day is a date in
// Europe/London written YYYY-MM-DD, and arithmetic is done on the date itself.

declare const dayBrand: unique symbol
/** A calendar date, `YYYY-MM-DD`. Days compare rightly with `<` and `>`. */
export type Day = string & { readonly [dayBrand]: true }

declare const instantBrand: unique symbol
/** A moment in UTC, ISO 8601 ending in `Z`. */
export type Instant = string & { readonly [instantBrand]: true }

const DAY_MS = 86_400_000
const atMidnightUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`)

/** The text as a Day, or undefined when it is not a real date (`2023-02-29`). */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
    ? (text as Day)
    : undefined
}

/** The text as a Day. Throws RangeError when it is not one: for constants and tests. */
export function toDay(text: string): Day {
  const day = parseDay(text)
  if (!day) throw new RangeError(`“${text}” is not a date written as YYYY-MM-DD.`)
  return day
}

export const addDays = (day: Day, days: number): Day =>
  new Date(atMidnightUtc(day) + days * DAY_MS).toISOString().slice(0, 10) as Day

/** Days from one date to another: 1 from today to tomorrow, negative backwards. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((atMidnightUtc(to) - atMidnightUtc(from)) / DAY_MS)

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (day: Day): number => new Date(atMidnightUtc(day)).getUTCDay()

export const toInstant = (date: Date): Instant => date.toISOString() as Instant

const londonDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar day in London at a moment. */
export const dayOf = (instant: Instant): Day => toDay(londonDay.format(new Date(instant)))

const inWords = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' })
const withWeekday = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const clockTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
})

/** `2 March 2026` */
export const dayInWords = (day: Day): string => inWords.format(atMidnightUtc(day))

/** `Monday 2 March 2026` */
export const dayWithWeekday = (day: Day): string =>
  withWeekday.format(atMidnightUtc(day)).replace(',', '')

/** `2 March 2026 at 14:05`, London time. */
export const instantInWords = (instant: Instant): string =>
  `${dayInWords(dayOf(instant))} at ${clockTime.format(new Date(instant))}`
