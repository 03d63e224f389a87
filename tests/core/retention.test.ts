import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, toDay } from '#core/day.ts'
import { STATUSES } from '#core/record.ts'
import {
  endOfFinancialYear,
  hold,
  keepLonger,
  liftHold,
  reviewDay,
  reviewList,
} from '#core/retention.ts'
import { aRecord, GRACE, PRIYA } from '../builders.ts'

const YEARS = { retentionYears: 6, retentionYearsUnpublished: 2 }
const TODAY = toDay('2030-04-01')
const due = { onHold: false, reviewOn: toDay('2030-03-31') }
describe('how long a record is kept', () => {
  it.each([
    // domain.md L30
    ['2023-09-13', '2030-03-31'],
    ['2024-03-31', '2030-03-31'],
    ['2024-04-01', '2031-03-31'],
  ])('published on %s, it is reviewed from %s', (publishedOn, review) => {
    const record = aRecord({
      status: 'Published',
      publication: { publishedOn: toDay(publishedOn) },
    })
    expect(reviewDay(record, YEARS)).toBe(review)
  })

  it('goes by the class: what was never published is kept for fewer years, from its report', () => {
    expect(reviewDay(aRecord(), YEARS)).toBe('2026-03-31')
    const { reportPublishedOn: _, ...undated } = aRecord()
    expect(reviewDay(undated, YEARS)).toBeUndefined()
  })

  it('is never shorter than the years set, and ends with a financial year', () => {
    const anyDay = fc
      .integer({ min: 0, max: 40_000 })
      .map((days) => addDays(toDay('1990-01-01'), days))
    fc.assert(
      fc.property(anyDay, fc.nat(99), fc.constantFrom(...STATUSES), (day, years, status) => {
        const record = aRecord({ status, publication: { publishedOn: day } })
        const review = reviewDay(record, {
          retentionYears: years,
          retentionYearsUnpublished: years,
        })
        const end = endOfFinancialYear(day)
        expect(end >= day && end < addDays(day, 366)).toBe(true)
        expect(review).toBe(`${Number(end.slice(0, 4)) + years}-03-31`)
      }),
    )
  })
})

describe('a hold', () => {
  const by = (reason: string) => ({ by: PRIYA, on: TODAY, reason })

  it('needs a reason to be put on and to be lifted', () => {
    expect(hold(aRecord(), by(' '))).toEqual({ done: false, refusal: 'holdReasonMissing' })
    const held = aRecord({ retention: { onHold: true } })
    expect(liftHold(held, by(''))).toEqual({ done: false, refusal: 'liftReasonMissing' })
    expect(hold(held, by('Again.'))).toEqual({ done: false, refusal: 'alreadyOnHold' })
    expect(liftHold(aRecord(), by('Over.'))).toEqual({ done: false, refusal: 'notOnHold' })
  })

  it('leaves on the record who held it, who lifted it, when and why', () => {
    const held = hold(aRecord({ retention: due }), by(' FOI 2026/114 '))
    if (!held.done) throw new Error(held.refusal)
    const reason = 'Answered on 2 May.'
    const lifted = liftHold(held.result, { by: GRACE, on: toDay('2030-05-03'), reason })
    expect(held.result.retention).toMatchObject({ ...due, onHold: true })
    expect(lifted.done && lifted.result.retention).toEqual({
      ...due,
      holdReason:
        'Held on 1 April 2030 by Priya Nair: FOI 2026/114\nLifted on 3 May 2030 by Grace Okafor: Answered on 2 May.',
    })
  })
})

describe('keeping a record longer', () => {
  it('moves its review to a day ahead, with who decided it and why', () => {
    const keep = (until: string, reason = 'The inspectors return to it.') =>
      keepLonger(aRecord({ retention: due }), toDay(until), { by: GRACE, on: TODAY, reason })
    expect(keep('2030-04-01')).toEqual({ done: false, refusal: 'keepUntilNotAhead' })
    expect(keep('2032-03-31', '')).toEqual({ done: false, refusal: 'keepReasonMissing' })
    const kept = keep('2032-03-31')
    expect(kept.done && kept.result.retention).toEqual({
      onHold: false,
      reviewOn: '2032-03-31',
      holdReason:
        'Kept until 31 March 2032, decided on 1 April 2030 by Grace Okafor: The inspectors return to it.',
    })
  })
})

describe('the review list', () => {
  const of = (key: string, reviewOn?: string, onHold = false) => ({
    id: key,
    version: '1',
    value: aRecord({
      key,
      reportPublishedOn: toDay('2029-07-07'),
      retention: { onHold, ...(reviewOn && { reviewOn: toDay(reviewOn) }) },
    }),
  })

  it('has those whose day has come, the longest due first, and those on hold', () => {
    const all = [of('c', '2030-04-01', true), of('a', '2030-03-31'), of('d', '2030-04-02'), of('e')]
    expect(reviewList(all, YEARS, TODAY).map(({ row }) => row.id)).toEqual(['a', 'c'])
  })

  it('has drafts and imported records too, on which nobody has set a day', () => {
    const later = toDay('2032-04-01')
    expect(reviewList([of('e')], YEARS, later)).toMatchObject([{ on: '2032-03-31' }])
  })
})
