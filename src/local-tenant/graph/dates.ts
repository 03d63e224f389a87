// Dates as SharePoint keeps them. Instants lose their fraction. A date-only value is turned to the site's local date
// (Europe/London) and kept as local midnight in UTC: 1 July reads 2026-06-30T23:00:00Z.
import { invalidRequest } from './answer.ts'

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

const withoutFraction = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`

const parse = (text: string, column: string): Date => {
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text)
  if (Number.isNaN(date.getTime()))
    throw invalidRequest(`Field '${column}' does not hold a valid date.`)
  return date
}

export const keepInstant = (text: string, column: string): string =>
  withoutFraction(parse(text, column))

export function keepDateOnly(text: string, column: string): string {
  const [day = ''] = london.format(parse(text, column)).split(',')
  const midnightUtc = new Date(`${day}T00:00:00Z`)
  // London is at UTC or an hour ahead of it, never behind.
  const hourThere = Number(london.format(midnightUtc).split(', ')[1]?.slice(0, 2))
  return withoutFraction(new Date(midnightUtc.getTime() - hourThere * 3_600_000))
}
