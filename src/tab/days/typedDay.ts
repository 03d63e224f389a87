// A date as an officer types or pastes it from a document. Day before month, always: this is an English office.
import { type Day, parseDay } from '#core/day.ts'

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const SHORTEST_MONTH = 3

const padded = (digits: string): string => digits.padStart(2, '0')

function monthNumber(word: string): string | undefined {
  const written = word.toLowerCase()
  const short = written === 'sept' ? 'sep' : written
  if (short.length < SHORTEST_MONTH) return undefined
  const index = MONTHS.findIndex((month) => month.startsWith(short))
  return index < 0 ? undefined : String(index + 1)
}

// Reports and answers are of this century.
const wholeYear = (digits: string): string => (digits.length === 2 ? `20${digits}` : digits)

const dayFrom = (day = '', month = '', year = ''): Day | undefined =>
  parseDay(`${wholeYear(year)}-${padded(month)}-${padded(day)}`)

/** The text as a Day, or undefined: `20/7/2023`, `20.7.23`, `20 July 2023`, `Thursday 20th Jul 2023`, `2023-07-20`. */
export function readTypedDay(text: string): Day | undefined {
  const typed = text.trim().replaceAll(/\s+/g, ' ')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  if (iso) return dayFrom(iso[3], iso[2], iso[1])
  const numbers = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(typed)
  if (numbers) return dayFrom(numbers[1], numbers[2], numbers[3])
  const words =
    /^(?:[a-z]+day,? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]+)\.?,?[ -](\d{4}|\d{2})$/i.exec(typed)
  return words ? dayFrom(words[1], monthNumber(words[2] ?? ''), words[3]) : undefined
}
