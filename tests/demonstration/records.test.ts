import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deadlineOn } from '#core/clock.ts'
import { addDays, toDay } from '#core/day.ts'
import type { Finding } from '#core/finding.ts'
import { isReady, readinessOf } from '#core/readiness.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { voicesSupportOnly } from '#core/supportOnly.ts'
import { toPlainText } from '#core/richText.ts'
import { demonstrationRecords } from '#infra/demonstration/records.ts'
import type { DemonstrationRecord } from '#infra/demonstration/writing.ts'
import { northmarchOn } from './northmarch.ts'

const TODAY = toDay('2026-03-02')
const records = demonstrationRecords(northmarchOn(TODAY))

function about(words: string): DemonstrationRecord {
  const found = records.find(({ whole }) => whole.record.title.includes(words))
  if (!found) throw new Error(`No demonstration record is about ${words}.`)
  return found
}
const daysLeft = (record: AcknowledgementRecord) => deadlineOn(record, TODAY)?.daysLeft

describe('the demonstration data', () => {
  it('has the sample as itself, and fourteen records of Northmarch', () => {
    expect(records).toHaveLength(15)
    expect(records[0]?.whole.record).toMatchObject({
      force: 'Staffordshire',
      commissioner: 'Ben Adams',
    })
    expect(records[0]?.whole.findings.map(({ reference }) => reference)).toEqual(['19', '20', '21'])
  })

  it('gives every record and every finding a key of its own', () => {
    const keys = records.flatMap(({ whole }) => [
      whole.record.key,
      ...whole.findings.map(({ key }) => key),
    ])
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(key).toBe(key.toLowerCase())
  })

  it('has every status that a record can have but for one that is set by asking', () => {
    expect(new Set(records.map(({ whole }) => whole.record.status))).toEqual(
      new Set(['Draft', 'Published', 'Closed', 'Published (legacy)']),
    )
  })

  it('has one near its last day, one late, and one ready on its last day', () => {
    expect(daysLeft(about('Answering the call').whole.record)).toBe(5)
    expect(daysLeft(about('Behind the screen').whole.record)).toBe(-9)
    const lastDay = about('Grounds for a search').whole
    expect(daysLeft(lastDay.record)).toBe(0)
    expect(readinessOf(lastDay).problems).toEqual([])
  })

  it('has 43 recommendations in one record, mostly for other bodies', () => {
    const { findings } = about('Fit to serve').whole
    const others = findings.filter(({ forUs }) => forUs === 'Other body')
    expect(findings.map(({ reference }) => reference)).toEqual(
      Array.from({ length: 43 }, (_, index) => String(index + 1)),
    )
    expect(others).toHaveLength(28)
    for (const { answer } of others) expect(answer.outcome).toBe('No action, with reason')
  })

  it('has an old record that no rule binds and nobody approved', () => {
    const { whole, rounds } = about('Police efficiency 2015')
    expect(deadlineOn(whole.record, TODAY)).toBeUndefined()
    expect(rounds).toEqual([])
  })

  it('has grades by area, one of them ungraded, and a recommendation under a cause of concern', () => {
    const { record, findings } = about('PEEL 2023–2025').whole
    expect(record.grades.filter(({ grade }) => grade === undefined)).toHaveLength(1)
    expect(findings.some(({ parentReference }) => parentReference === '1')).toBe(true)
  })

  it('has one answer that only voices support, to be warned about, beside the sample’s', () => {
    const supportOnly = records
      .slice(1)
      .flatMap(({ whole }) => whole.findings)
      .filter(({ answer }) => voicesSupportOnly(toPlainText(answer.words)))
    expect(supportOnly.map(({ key }) => key)).toEqual(['demonstration-answering-the-call/2'])
  })
})

describe('on any day', () => {
  const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(toDay('2025-01-01'), days))

  it('what was asked about was ready, was decided after it was asked, and published after that', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        for (const { whole, rounds } of demonstrationRecords(northmarchOn(today))) {
          expect(rounds.length === 0 || isReady(readinessOf(whole))).toBe(true)
          const days = rounds.flatMap(({ askedOn, decision }) => [
            askedOn,
            ...(decision ? [decision.on] : []),
          ])
          const published = whole.record.publication.publishedOn
          const all = [whole.record.reportPublishedOn, ...days, published].filter(
            (day) => day !== undefined,
          )
          expect(all).toEqual(all.toSorted())
          expect(days.every((day) => day < today)).toBe(true)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('what was published late says why, and nothing else does', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        for (const { whole } of demonstrationRecords(northmarchOn(today))) {
          const { publishedOn, lateReason } = whole.record.publication
          const deadline = publishedOn && deadlineOn(whole.record, publishedOn)
          const isLate = deadline !== undefined && deadline.daysLeft < 0
          expect(lateReason !== undefined).toBe(isLate)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('a deadline of the report has the words that its finding uses', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const findings = demonstrationRecords(northmarchOn(today)).flatMap(
          ({ whole }) => whole.findings,
        )
        const isElsewhere = ({ text, deadline }: Finding): boolean =>
          deadline !== undefined && !text.toLowerCase().includes(deadline.asWritten.toLowerCase())
        expect(findings.filter(isElsewhere)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})
