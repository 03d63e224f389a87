import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  auditOf,
  type AuditRow,
  auditRows,
  auditStanding,
  daysOverdue,
  STANDINGS,
} from '#core/auditTotals.ts'
import { addDays, toDay } from '#core/day.ts'
import { type FollowUp, FOLLOW_UPS } from '#core/finding.ts'
import { isOverdue } from '#core/followUp.ts'
import { aFinding, aRecord } from '../builders.ts'

const TODAY = toDay('2026-03-02')
const window = { from: toDay('2025-04-01'), to: toDay('2026-03-31'), today: TODAY }

const row = (followUp: FollowUp, changes: Partial<AuditRow> = {}): AuditRow => ({
  recordTitle: 'Getting a grip',
  reportPublishedOn: toDay('2025-07-07'),
  finding: aFinding({ followUp }),
  ...changes,
})

const anyDay = fc.integer({ min: -900, max: 900 }).map((days) => addDays(TODAY, days))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const anyRow = fc
  .record({
    status: fc.constantFrom(...FOLLOW_UPS),
    firstTargetOn: maybe(anyDay),
    targetOn: maybe(anyDay),
    reportPublishedOn: maybe(anyDay),
    closedOn: maybe(anyDay),
  })
  .map(({ status, firstTargetOn, targetOn, ...changes }) =>
    row(
      { status, ...(firstTargetOn && { firstTargetOn }), ...(targetOn && { targetOn }) },
      changes,
    ),
  )

describe('the totals of an audit paper', () => {
  it('add up, whatever the office holds: every finding is counted once and none twice', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow),
        anyDay,
        anyDay,
        maybe(anyDay),
        (rows, from, to, lastPaperOn) => {
          const { groups, total, outside, undated } = auditOf(rows, {
            from,
            to,
            today: TODAY,
            lastPaperOn,
          })
          const grouped = groups.flatMap((group) => group.rows)
          expect(groups.map(({ standing }) => standing)).toEqual(STANDINGS)
          expect(grouped).toHaveLength(total)
          expect(new Set(grouped).size).toBe(total)
          expect(total + outside + undated).toBe(rows.length)
        },
      ),
    )
  })

  it('call overdue exactly what the follow-up does, with its days', () => {
    fc.assert(
      fc.property(anyRow, (any) => {
        const late = isOverdue(any.finding.followUp, TODAY)
        expect(auditStanding(any, window) === 'Overdue').toBe(late)
        expect(daysOverdue(any.finding, TODAY) > 0).toBe(late)
      }),
    )
  })

  it('know each finding by its record’s day, and keep one whose record is gone among the undated', () => {
    const filed = (id: string, recordId: string) => ({
      id,
      version: '1',
      recordId,
      value: aFinding({ key: id }),
    })
    const rows = auditRows(
      [filed('a', '7'), filed('b', '99')],
      [{ id: '7', version: '1', value: aRecord({ reportPublishedOn: TODAY }) }],
      new Map([['a', TODAY]]),
    )
    expect(rows.map(({ closedOn }) => closedOn)).toEqual([TODAY, undefined])
    expect(auditOf(rows, window)).toMatchObject({ total: 1, undated: 1 })
  })

  it('count a report of the first day and of the last, and say how many lie outside', () => {
    const on = (day: string) => row({ status: 'Open' }, { reportPublishedOn: toDay(day) })
    const undated = row({ status: 'Open' }, { reportPublishedOn: undefined })
    const rows = [on('2025-03-31'), on('2025-04-01'), on('2026-03-31'), on('2026-04-01'), undated]
    expect(auditOf(rows, window)).toMatchObject({ total: 2, outside: 2, undated: 1 })
  })
})

describe('the standing of a finding', () => {
  const early = toDay('2026-01-31')
  const late = toDay('2026-05-31')
  it.each<[string, FollowUp, string]>([
    ['without a target', { status: 'Open' }, 'No date'],
    ['past its target', { status: 'Open', targetOn: early }, 'Overdue'],
    ['due today', { status: 'Open', targetOn: TODAY }, 'On time'],
    ['given more time', { status: 'Open', firstTargetOn: early, targetOn: late }, 'Extended'],
    ['brought forward', { status: 'Open', firstTargetOn: late, targetOn: TODAY }, 'On time'],
    [
      'given more time and late again',
      { status: 'Open', firstTargetOn: toDay('2025-09-30'), targetOn: early },
      'Overdue',
    ],
    [
      'that the force calls complete',
      { status: 'Force says complete', targetOn: early },
      'Awaiting verification',
    ],
    ['taken over by a newer one', { status: 'Superseded', targetOn: early }, 'Superseded'],
    ['for another body', { status: 'Not for us' }, 'Not for us'],
  ])('%s is told', (_, followUp, standing) => {
    expect(auditStanding(row(followUp), window)).toBe(standing)
  })

  it('says what was closed since the last paper, and calls what has no day closed before', () => {
    const since = { ...window, lastPaperOn: toDay('2025-12-10') }
    const closed = (closedOn?: string) =>
      auditStanding(row({ status: 'Closed' }, closedOn ? { closedOn: toDay(closedOn) } : {}), since)
    expect([closed('2025-12-11'), closed('2025-12-10'), closed()]).toEqual([
      'Closed since last time',
      'Closed before',
      'Closed before',
    ])
  })

  it('counts the days past the target, from the day after it', () => {
    const overdue = (targetOn?: string) =>
      daysOverdue(
        aFinding({ followUp: { status: 'Open', ...(targetOn && { targetOn: toDay(targetOn) }) } }),
        TODAY,
      )
    expect([overdue('2026-03-01'), overdue('2026-03-02'), overdue()]).toEqual([1, 0, 0])
  })
})
