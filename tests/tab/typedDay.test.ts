import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayInWords, dayWithWeekday, toDay } from '#core/day.ts'
import { readTypedDay } from '../../src/tab/days/typedDay.ts'

const aDay = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays(toDay('2000-01-01'), days))

describe('a date as an officer types it', () => {
  it.each([
    '20/7/2023',
    '20/07/2023',
    '20.7.23',
    '20-7-2023',
    '20 7 2023',
    '2023-07-20',
    '2023-7-20',
    ' 20  July 2023 ',
    '20 jul 2023',
    '20th July, 2023',
    '20-Jul-23',
    'Thursday 20 July 2023',
    'Thursday, 20 July 2023',
  ])('“%s” is 20 July 2023', (typed) => {
    expect(readTypedDay(typed)).toBe('2023-07-20')
  })

  it('the day stands before the month, always', () => {
    expect(readTypedDay('3/4/2024')).toBe('2024-04-03')
    expect(readTypedDay('7/20/2023')).toBeUndefined()
  })

  it.each(['', '31/4/2024', '29 February 2023', '20 Ju 2023', '20 July', 'tomorrow', '20/7/023'])(
    '“%s” is no date',
    (typed) => {
      expect(readTypedDay(typed)).toBeUndefined()
    },
  )

  it('whatever we print can be typed back', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const [year, month, date] = day.split('-')
        expect(readTypedDay(day)).toBe(day)
        expect(readTypedDay(dayInWords(day))).toBe(day)
        expect(readTypedDay(dayWithWeekday(day))).toBe(day)
        expect(readTypedDay(`${Number(date)}/${Number(month)}/${year}`)).toBe(day)
      }),
    )
  })

  it('nothing that is typed makes it throw, and what is read is a real day', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const day = readTypedDay(typed)
        expect(day === undefined || toDay(day) === day).toBe(true)
      }),
    )
  })
})
