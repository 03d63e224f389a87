import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayInWords, toDay } from '#core/day.ts'
import { dateLine, readDate } from '#importing/words/dates.ts'

describe('a date', () => {
  it.each([
    ['04 September 2023', '2023-09-04'],
    ['12th December 2023', '2023-12-12'],
    ['the 10th of September 2024', '2024-09-10'],
    ['Monday 9 January 2025', '2025-01-09'],
    ['31/12/2024', '2024-12-31'],
    ['2024-02-29', '2024-02-29'],
    ['3 Mai 2022', '2022-05-03'],
  ])('written %s is read', (text, day) => {
    expect(dateLine(text)).toEqual({ precision: 'day', on: day, isOfPost: false })
  })

  it('on a page may be only that of its posting', () => {
    expect(dateLine('Posted on: 3 May 2024')).toMatchObject({ on: '2024-05-03', isOfPost: true })
  })

  it('of a month alone comes to the month’s last day', () => {
    expect(readDate('February 2024')).toEqual({ precision: 'month', on: '2024-02-29' })
    expect(readDate('December 2025')).toEqual({ precision: 'month', on: '2025-12-31' })
  })

  it.each(['31 February 2024', '29 February 2023', '00/01/2024', 'Smarch 2024', '2024'])(
    'that does not exist is none: %s',
    (text) => expect(readDate(text)).toBeUndefined(),
  )

  it('written in words is read back, every day of the century', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_500 }), (days) => {
        const day = addDays(toDay('2000-01-01'), days)
        expect(readDate(dayInWords(day))).toEqual({ precision: 'day', on: day })
      }),
    )
  })
})
