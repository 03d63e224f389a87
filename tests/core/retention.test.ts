import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentOf, fingerprintOf } from '#core/content.ts'
import { addDays, toDay } from '#core/day.ts'
import { STATUSES } from '#core/record.ts'
import {
  endOfFinancialYear,
  hold,
  liftHold,
  reviewDay,
  reviewList,
  signOffDisposal,
  whyNotDispose,
} from '#core/retention.ts'
import { aFinding, aHolder, aRecord, at, aWhole, GRACE, PRIYA } from '../builders.ts'

const YEARS = { retentionYears: 6, retentionYearsUnpublished: 2 }
const TODAY = toDay('2030-04-01')
const NOW = at('2030-04-01T09:00:00.000Z')
const officer = aHolder({
  role: 'Monitoring officer',
  person: GRACE,
  officeTitle: 'Chief Executive',
})
const due = { onHold: false, reviewOn: toDay('2030-03-31') }
const closedFinding = aFinding({ followUp: { status: 'Closed' } })
const done = aWhole({ status: 'Published', retention: due }, [closedFinding])

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
  it('needs a reason, keeps it, and is lifted without a trace of it on the record', () => {
    expect(hold(aRecord(), ' ')).toEqual({ done: false, refusal: 'holdReasonMissing' })
    const held = hold(aRecord({ retention: due }), ' FOI 2026/114 ')
    const retention = held.done && held.result.retention
    expect(retention).toEqual({ ...due, onHold: true, holdReason: 'FOI 2026/114' })
    expect(held.done && liftHold(held.result).retention).toEqual(due)
  })
})

describe('the review list', () => {
  it('has those whose day has come, the longest due first, and those on hold', () => {
    const of = (key: string, reviewOn?: string, onHold = false) =>
      aRecord({ key, retention: { onHold, ...(reviewOn && { reviewOn: toDay(reviewOn) }) } })
    const all = [of('c', '2030-04-01', true), of('a', '2030-03-31'), of('d', '2030-04-02'), of('e')]
    expect(reviewList(all, TODAY).map(({ key }) => key)).toEqual(['a', 'c'])
  })
})

describe('disposal', () => {
  const refusal = (whole = done, by = GRACE, holders = [officer], today = TODAY) =>
    whyNotDispose(whole, by, holders, today)

  it('is for the Monitoring Officer in office that day and nobody else', () => {
    expect(refusal()).toBeUndefined()
    expect(refusal(done, PRIYA)).toBe('notTheMonitoringOfficer')
    expect(
      refusal(done, { id: '', name: 'Grace Okafor' }, [
        { ...officer, person: { id: '', name: '' } },
      ]),
    ).toBe('notTheMonitoringOfficer')
    expect(refusal(done, GRACE, [{ ...officer, to: toDay('2030-03-31') }])).toBe(
      'notTheMonitoringOfficer',
    )
    expect(refusal(done, GRACE, [{ ...officer, role: 'Commissioner' }])).toBe(
      'notTheMonitoringOfficer',
    )
  })

  it('waits for its day, for holds to be lifted and for what is open to be closed', () => {
    expect(refusal(done, GRACE, [officer], toDay('2030-03-30'))).toBe('reviewNotDue')
    const of = (record: object, finding = closedFinding) =>
      refusal({ record: { ...done.record, ...record }, findings: [finding] })
    expect(of({ retention: { onHold: false } })).toBe('reviewNotDue')
    expect(of({ retention: { ...due, onHold: true } })).toBe('onHold')
    expect(of({ status: 'Approved' })).toBe('stillInUse')
    expect(of({}, aFinding())).toBe('stillInUse')
    expect(of({ status: 'Draft' }, aFinding())).toBeUndefined()
  })

  it('leaves a line for the log, with what it said as a fingerprint, who signed it off and why', async () => {
    const outcome = await signOffDisposal(done, GRACE, [officer], NOW, ' Six years are over. ')
    expect(outcome.done && outcome.result).toEqual({
      recordKey: 'getting-a-grip-2023',
      title: 'Getting a grip',
      retentionClass: 'Published response',
      reviewOn: '2030-03-31',
      fingerprint: await fingerprintOf(contentOf(done)),
      findings: 1,
      signedOffBy: GRACE,
      signedOffAs: 'Chief Executive',
      at: NOW,
      reason: 'Six years are over.',
    })
  })

  it('is not signed off without a reason, nor where it may not be', async () => {
    expect(await signOffDisposal(done, GRACE, [officer], NOW, ' ')).toEqual({
      done: false,
      refusal: 'disposalReasonMissing',
    })
    expect(await signOffDisposal(done, PRIYA, [officer], NOW, 'Old.')).toEqual({
      done: false,
      refusal: 'notTheMonitoringOfficer',
    })
  })
})
