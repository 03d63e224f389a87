import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepDateOnly, keepInstant } from '../../src/local-tenant/graph/dates.ts'

const inLondon = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

describe('dates as SharePoint keeps them for a site in London', () => {
  it.each([
    ['2026-07-01T12:00:00Z', '2026-06-30T23:00:00Z'],
    ['2026-07-01T00:00:00Z', '2026-06-30T23:00:00Z'],
    ['2026-07-01T23:30:00Z', '2026-07-01T23:00:00Z'],
    ['2026-01-01T12:00:00Z', '2026-01-01T00:00:00Z'],
    ['2026-01-01T23:30:00Z', '2026-01-01T00:00:00Z'],
    ['2026-03-29T12:00:00Z', '2026-03-29T00:00:00Z'],
    ['2026-10-25T12:00:00Z', '2026-10-24T23:00:00Z'],
    ['2026-07-01', '2026-06-30T23:00:00Z'],
  ])('the date %s is kept as %s', (sent, kept) => {
    expect(keepDateOnly(sent, 'LastDay')).toBe(kept)
  })

  it('a date sent at noon is that date in London, on any day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1980-01-01'), max: new Date('2080-01-01'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10)
          const kept = keepDateOnly(`${day}T12:00:00Z`, 'LastDay')
          expect(inLondon.format(new Date(kept))).toBe(day)
          expect(keepDateOnly(kept, 'LastDay')).toBe(kept)
        },
      ),
    )
  })

  it('an instant loses its fraction', () => {
    expect(keepInstant('2026-07-01T09:15:30.987Z', 'AskedAt')).toBe('2026-07-01T09:15:30Z')
  })

  it('what is not a date is refused, with the column', () => {
    expect(() => keepDateOnly('soon', 'LastDay')).toThrow(
      "Field 'LastDay' does not hold a valid date.",
    )
  })
})
