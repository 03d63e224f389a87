import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  daysLeftInWords,
  deadlineApplies,
  deadlineOn,
  dayNumber,
  lastDayFor,
  lastDayToPublish,
} from '#core/clock.ts'
import { addDays, toDay } from '#core/day.ts'
import { isWorkingDay, lastWorkingDayUpTo } from '#core/workingDays.ts'

const CASES = readFileSync(new URL('clock-cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('|').map((part) => part.trim()))
  .map(([published = '', last = '', working = '', why = '']) => ({ published, last, working, why }))

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(toDay('2017-04-03'), days))

describe('the last day to publish', () => {
  it.each(CASES)('$published ends on $last, working day $working: $why', (given) => {
    const lastDay = lastDayToPublish(toDay(given.published))
    expect(lastDay).toBe(given.last)
    expect(lastWorkingDayUpTo(lastDay)).toBe(given.working)
  })

  it('is always day 56, counting the day of publication as day 1', () => {
    fc.assert(
      fc.property(anyDay, (published) => {
        expect(dayNumber(published, published)).toBe(1)
        expect(dayNumber(published, lastDayToPublish(published))).toBe(56)
      }),
    )
  })

  it('is never moved by weekends and bank holidays; only the working day named beside it is', () => {
    fc.assert(
      fc.property(anyDay, (published) => {
        const deadline = deadlineOn(
          { legalBasis: 'Section 55', reportPublishedOn: published },
          published,
        )
        expect(deadline?.lastDay).toBe(addDays(published, 55))
        expect(deadline && isWorkingDay(deadline.lastWorkingDay)).toBe(true)
        expect(deadline && deadline.lastWorkingDay <= deadline.lastDay).toBe(true)
      }),
    )
  })
})

describe('when the 56 days apply', () => {
  it('not to a report from before 3 April 2017', () => {
    expect(lastDayFor('Section 55', toDay('2017-04-02'))).toBeUndefined()
    expect(lastDayFor('Section 55', toDay('2017-04-03'))).toBe('2017-05-28')
  })

  it('to section 55 and to joint inspections, not to a voluntary answer or a letter', () => {
    const day = toDay('2023-07-20')
    expect(deadlineApplies('Section 55', day)).toBe(true)
    expect(deadlineApplies('Joint inspection', day)).toBe(true)
    expect(deadlineApplies('Voluntary', day)).toBe(false)
    expect(deadlineApplies('Letter', day)).toBe(false)
    expect(deadlineApplies('Before 2017', day)).toBe(false)
  })

  it('not while the day of the report is not known', () => {
    expect(deadlineOn({ legalBasis: 'Section 55' }, toDay('2023-07-20'))).toBeUndefined()
  })
})

describe('days left in words', () => {
  it.each([
    [3, '3 days left'],
    [1, '1 day left'],
    [0, 'last day today'],
    [-1, '1 day late'],
    [-30, '30 days late'],
  ])('%i reads “%s”', (left, words) => {
    expect(daysLeftInWords(left)).toBe(words)
  })
})
