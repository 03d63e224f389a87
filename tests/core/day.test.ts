import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayInWords,
  dayOf,
  daysBetween,
  dayWithWeekday,
  instantInWords,
  parseDay,
  toDay,
} from '#core/day.ts'
import { at } from '../builders.ts'

const anyDay = fc
  .integer({ min: -40_000, max: 40_000 })
  .map((days) => addDays(toDay('2000-02-29'), days))

describe('a day', () => {
  it.each([
    '2023-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-1-1',
    '23-01-01',
    '',
    'tomorrow',
    '2023-07-20T00:00:00Z',
  ])('is not “%s”', (text) => {
    expect(parseDay(text)).toBeUndefined()
    expect(() => toDay(text)).toThrow('is not a date written as YYYY-MM-DD.')
  })

  it('is the day in London, whatever the hour in UTC', () => {
    expect(dayOf(at('2026-06-30T23:00:00Z'))).toBe('2026-07-01')
    expect(dayOf(at('2026-06-30T22:59:59Z'))).toBe('2026-06-30')
    expect(dayOf(at('2026-12-31T23:59:59Z'))).toBe('2026-12-31')
  })

  it('adds and counts days without losing one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days)
        expect(parseDay(addDays(day, days))).toBe(addDays(day, days))
      }),
    )
  })

  it('reads as the office writes it', () => {
    expect(dayInWords(toDay('2026-03-02'))).toBe('2 March 2026')
    expect(dayWithWeekday(toDay('2023-09-13'))).toBe('Wednesday 13 September 2023')
    expect(instantInWords(at('2026-07-01T13:05:00Z'))).toBe('1 July 2026 at 14:05')
  })
})
