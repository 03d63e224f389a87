// Dates as offices write them: `04 September 2023`, `the 10th of September 2024`, `31/12/2024`, `May 2025`.
import { remembering } from './remembering.ts'
import { addDays, type Day, parseDay, toDay } from '#core/day.ts'

const MONTHS = [
  ['January', 'Jan', 'Ionawr'],
  ['February', 'Feb', 'Chwefror'],
  ['March', 'Mar', 'Mawrth'],
  ['April', 'Apr', 'Ebrill'],
  ['May', 'Mai'],
  ['June', 'Jun', 'Mehefin'],
  ['July', 'Jul', 'Gorffennaf'],
  ['August', 'Aug', 'Awst'],
  ['September', 'Sept', 'Sep', 'Medi'],
  ['October', 'Oct', 'Hydref'],
  ['November', 'Nov', 'Tachwedd'],
  ['December', 'Dec', 'Rhagfyr'],
]
const MONTH = `(?:${MONTHS.flat().join('|')})\\.?`

/** Source of a pattern for a date, or a month and year. */
export const DATE = [
  `\\d{1,2}(?:st|nd|rd|th)?(?: day)?(?: of)? ${MONTH},? \\d{4}`,
  `${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`,
  '\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2})(?!\\d)',
  '\\d{4}-\\d{2}-\\d{2}',
  `${MONTH},? \\d{4}`,
].join('|')

type ReadDate = {
  readonly precision: 'day' | 'month'
  /** The day, or the last day of the month. */
  readonly on: Day
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')

function monthNumber(name: string): number {
  const plain = name.toLowerCase()
  return MONTHS.findIndex((names) => names.some((one) => one.toLowerCase() === plain)) + 1
}

function lastDayOfMonth(year: string, month: number): Day {
  const next = month === 12 ? `${Number(year) + 1}-01-01` : `${year}-${twoDigits(month + 1)}-01`
  return addDays(toDay(next), -1)
}

/** What the whole text says as a date; undefined when it is none, such as 31 February 2024. */
export const readDate = remembering((text: string): ReadDate | undefined => {
  const asDay = (year: string, month: number, day: string): ReadDate | undefined => {
    const on = parseDay(`${year}-${twoDigits(month)}-${twoDigits(Number(day))}`)
    return on && { precision: 'day', on }
  }
  if (parseDay(text)) return asDay(text.slice(0, 4), Number(text.slice(5, 7)), text.slice(8))
  const [, day, inYear, year = ''] =
    /^(\d{1,2})[/.](\d{1,2})[/.]((?:\d{2})?\d{2})$/.exec(text) ?? []
  if (day !== undefined) return asDay(year.padStart(4, '20'), Number(inYear), day)
  const month = monthNumber(/[A-Za-z]{3,}/.exec(text.replace(/\bof\b|\bday\b/g, ''))?.[0] ?? '')
  const inFull = /\d{4}$/.exec(text)?.[0]
  if (month === 0 || !inFull) return undefined
  const ofMonth = /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0]
  return ofMonth === undefined
    ? { precision: 'month', on: lastDayOfMonth(inFull, month) }
    : asDay(inFull, month, ofMonth)
})

const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?'
const DATE_LINE = new RegExp(
  `^(?:Sent:? |Dated?(?: of (?:the )?(?:response|reply|letter|record|acknowledgement))?:? |(?:letter|response|reply|answer|statement) (?:of|dated):? |((?:posted|published|(?:page )?(?:last )?(?:updated|reviewed))(?: on)?:? ))?${WEEKDAY}(?:the )?(${DATE})(?:,? (?:at )?\\d{1,2}[:.]\\d{2}(?: ?[ap]m)?)?\\.?$`,
  'i',
)

/** A month is no day. */
export function readDay(text: string): Day | undefined {
  const read = readDate(text)
  return read?.precision === 'day' ? read.on : undefined
}

const LONGEST_LINE = 100

/** The date of a line that says nothing else; `isOfPost` when it is only that of the page's posting. */
export function dateLine(line: string): (ReadDate & { readonly isOfPost: boolean }) | undefined {
  if (line.length > LONGEST_LINE || !/\d(?: ?[ap]m)?\.?$/i.test(line)) return undefined
  const [, posted, date] = DATE_LINE.exec(line) ?? []
  const read = date === undefined ? undefined : readDate(date)
  return read && { ...read, isOfPost: posted !== undefined }
}
