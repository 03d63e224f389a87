// Working days in England and Wales, only ever used to name the last working day *before* a legal day:
// the legal day itself never moves (Police Act 1996 s.55(5A) has no such rule).
// Bank holidays: Banking and Financial Dealings Act 1971 s.1 and Sch. 1, and the proclamations under it.
import { addDays, type Day, toDay, weekdayOf } from './day.ts'

const MONDAY = 1
const isWeekend = (day: Day): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6

/** Easter Sunday by the Gregorian computus. */
function easterSunday(year: number): Day {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const moonShift = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25)
  const epact = (moonShift + 19 * golden + 15) % 30
  const fullMoon = epact - (epact === 29 || (epact === 28 && golden > 10) ? 1 : 0)
  const sundayShift =
    (year + Math.floor(year / 4) + fullMoon + 2 - century + Math.floor(century / 4)) % 7
  return addDays(toDay(`${year}-03-28`), fullMoon - sundayShift)
}

const firstMonday = (year: number, month: string): Day => {
  const first = toDay(`${year}-${month}-01`)
  return addDays(first, (MONDAY - weekdayOf(first) + 7) % 7)
}
const lastMonday = (lastOfMonth: Day): Day =>
  addDays(lastOfMonth, -((weekdayOf(lastOfMonth) - MONDAY + 7) % 7))

/** A holiday on a weekend is taken on the next day that is neither weekend nor holiday. */
const substitute = (day: Day, taken: readonly Day[]): Day => {
  let next = day
  while (isWeekend(next) || taken.includes(next)) next = addDays(next, 1)
  return next
}

// Moved or added by proclamation.
const MOVED_EARLY_MAY: Readonly<Record<number, string>> = { 2020: '2020-05-08' }
const MOVED_SPRING: Readonly<Record<number, string>> = { 2012: '2012-06-04', 2022: '2022-06-02' }
const ADDED = ['2011-04-29', '2012-06-05', '2022-06-03', '2022-09-19', '2023-05-08'].map(toDay)

function bankHolidays(year: number): readonly Day[] {
  const easter = easterSunday(year)
  const christmas = substitute(toDay(`${year}-12-25`), [toDay(`${year}-12-26`)])
  const boxing = substitute(toDay(`${year}-12-26`), [christmas])
  return [
    substitute(toDay(`${year}-01-01`), []),
    addDays(easter, -2),
    addDays(easter, 1),
    toDay(MOVED_EARLY_MAY[year] ?? firstMonday(year, '05')),
    toDay(MOVED_SPRING[year] ?? lastMonday(toDay(`${year}-05-31`))),
    lastMonday(toDay(`${year}-08-31`)),
    christmas,
    boxing,
    ...ADDED.filter((day) => day.startsWith(String(year))),
  ].toSorted()
}

export const isWorkingDay = (day: Day): boolean =>
  !isWeekend(day) && !bankHolidays(Number(day.slice(0, 4))).includes(day)

/** The day itself when it is a working day, else the nearest one before it. */
export function lastWorkingDayUpTo(day: Day): Day {
  let candidate = day
  while (!isWorkingDay(candidate)) candidate = addDays(candidate, -1)
  return candidate
}
