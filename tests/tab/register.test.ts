import { describe, expect, it } from 'vitest'
import { toDay } from '#core/day.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { clockOf, daysLeftCapital, whyNoLastDay } from '../../src/tab/days/deadlineWords.ts'
import { newRecord, recordKeyOf } from '../../src/tab/register/newRecord.ts'
import {
  countsByStatus,
  entriesFound,
  entriesOf,
  summaryOf,
} from '../../src/tab/register/registerRows.ts'
import { aHolder, aRecord, officeSettings, PRIYA } from '../builders.ts'

const today = toDay('2023-08-20')
const row = (title: string, changes: Partial<AcknowledgementRecord> = {}) => ({
  id: title,
  version: '1',
  value: aRecord({ title, ...changes }),
})
const { reportPublishedOn: _undated, ...undated } = aRecord({ title: 'No date yet' })
const entries = entriesOf(
  [
    row('Published later', {
      status: 'Published',
      publication: { publishedOn: toDay('2023-08-19') },
    }),
    row('Published', { status: 'Published', publication: { publishedOn: toDay('2023-08-01') } }),
    row('A letter', { legalBasis: 'Letter' }),
    row('Calm', { reportPublishedOn: toDay('2023-08-15') }),
    row('Late', { reportPublishedOn: toDay('2023-06-01'), leadOfficer: PRIYA }),
    row('Urgent', { reportPublishedOn: toDay('2023-07-01'), inspectorate: 'HMI Probation' }),
    { id: 'n', version: '1', value: undated },
  ],
  today,
)

describe('the register', () => {
  it('puts first what runs out first, and last what is published, the latest on top', () => {
    expect(entries.map((entry) => entry.row.title)).toEqual([
      'Late',
      'Urgent',
      'Calm',
      'A letter',
      'No date yet',
      'Published later',
      'Published',
    ])
  })

  it('finds every word, in the title, the inspectorate or the officer', () => {
    expect(entriesFound(entries, 'PROBATION urg').map(({ id }) => id)).toEqual(['Urgent'])
    expect(entriesFound(entries, 'priya').map(({ id }) => id)).toEqual(['Late'])
    expect(entriesFound(entries, '  ')).toHaveLength(entries.length)
  })

  it('counts by state and names what is pressing', () => {
    expect(countsByStatus(entries)).toEqual([
      { status: 'Draft', count: 5 },
      { status: 'Published', count: 2 },
    ])
    expect(summaryOf(entries)).toBe('7 records: 1 late, 1 with 7 days or fewer left')
    expect(summaryOf([])).toBe('0 records')
  })
})

describe('the clock in words', () => {
  it('runs to the last day, and is over once published', () => {
    const clock = clockOf(aRecord(), toDay('2023-08-31'))
    expect(clock).toMatchObject({ kind: 'running', urgency: 'urgent' })
    expect(clock.kind === 'running' && daysLeftCapital(clock.deadline.daysLeft)).toBe(
      'Last day today',
    )
    const publication = { publishedOn: toDay('2023-09-01') }
    expect(clockOf(aRecord({ status: 'Published', publication }), today)).toEqual({
      kind: 'over',
      words: 'Published 1 September 2023, day 57',
    })
  })

  it('says why there is no last day', () => {
    const early = aRecord({ reportPublishedOn: toDay('2016-03-01') })
    expect(whyNoLastDay(early)).toBe('the report came before the rule began on 3 April 2017')
    expect(whyNoLastDay(aRecord({ legalBasis: 'Voluntary' }))).toBe('the answer is voluntary')
    expect(whyNoLastDay(undated)).toBe('the day of the report is not given yet')
  })
})

describe('a report newly registered', () => {
  const report = {
    title: 'Getting a grip: Café & control rooms',
    recordType: 'Force inspection' as const,
    leadInspectorate: 'HMICFRS' as const,
    inspectorate: 'HMICFRS',
    reportPublishedOn: toDay('2023-07-07'),
    legalBasis: 'Section 55' as const,
  }

  it('has a key of its title and year, and another when that is taken', () => {
    expect(recordKeyOf(report.title, report.reportPublishedOn, 1)).toBe(
      'getting-a-grip-cafe-control-rooms-2023',
    )
    expect(recordKeyOf('…', undefined, 2)).toBe('record-2')
  })

  it('is signed by whoever held the office on the day of the report', () => {
    const before = aHolder({
      person: { id: 'id-jo', name: 'Jo Ward' },
      from: toDay('2016-05-12'),
      to: toDay('2023-07-31'),
    })
    const now = aHolder({ from: toDay('2023-08-01') })
    const office = { settings: officeSettings(), holders: [now, before] }
    expect(newRecord(report, office, PRIYA, today)).toMatchObject({
      status: 'Draft',
      commissioner: 'Jo Ward',
      force: 'Northmarch Police',
      leadOfficer: PRIYA,
    })
  })
})
