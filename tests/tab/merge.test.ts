import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromPlainText } from '#core/richText.ts'
import type { WholeRecord } from '#core/record.ts'
import { mergeParts, type Part } from '../../src/tab/record/merge.ts'
import { mergeWhole, withoutFinding } from '../../src/tab/record/mergeWhole.ts'
import { aFinding, aRecord, aWhole } from '../builders.ts'

type Note = { readonly a: number; readonly b: number; readonly c: number }
const part = (key: keyof Note): Part<Note> => ({
  label: key,
  isSame: (one, other) => one[key] === other[key],
  copy: (from, onto) => ({ ...onto, [key]: from[key] }),
  inWords: (from) => String(from[key]),
})
const PARTS = [part('a'), part('b'), part('c')]
const small = fc.integer({ min: 0, max: 2 })
const note = fc.record({ a: small, b: small, c: small })

describe('what two people changed is brought together', () => {
  it('what one side changed is taken; only what both changed differently is asked about', () => {
    fc.assert(
      fc.property(note, note, note, (base, mine, theirs) => {
        const { merged, clashes } = mergeParts(PARTS, base, mine, theirs)
        for (const { label } of PARTS) {
          const key = label as keyof Note
          const [byMe, byThem] = [base[key] !== mine[key], base[key] !== theirs[key]]
          const isClash = byMe && byThem && mine[key] !== theirs[key]
          expect(merged[key]).toBe(byMe ? mine[key] : theirs[key])
          expect(clashes.some((clash) => clash.part.label === key)).toBe(isClash)
        }
      }),
    )
  })

  it('with nothing changed here, theirs is taken whole', () => {
    fc.assert(
      fc.property(note, note, (base, theirs) => {
        expect(mergeParts(PARTS, base, base, theirs)).toEqual({ merged: theirs, clashes: [] })
      }),
    )
  })
})

const base = aWhole({}, [aFinding(), aFinding({ key: 'k/2', reference: '2', position: 2 })])
const withRecord = (changes: Partial<WholeRecord['record']>): WholeRecord => ({
  ...base,
  record: aRecord(changes),
})

describe('a record that Priya and Tom both have open', () => {
  it('keeps Priya’s title and Tom’s summary without a question', () => {
    const { merged, choices } = mergeWhole(
      base,
      withRecord({ title: 'Getting a better grip' }),
      withRecord({ summary: 'By Tom.' }),
    )
    expect(choices).toEqual([])
    expect(merged.record).toMatchObject({ title: 'Getting a better grip', summary: 'By Tom.' })
  })

  it('shows both summaries, keeps Priya’s until she chooses, and takes Tom’s when she does', () => {
    const { merged, choices } = mergeWhole(
      base,
      withRecord({ summary: 'By Priya.' }),
      withRecord({ summary: 'By Tom.' }),
    )
    expect(choices).toMatchObject([
      { label: 'Summary of inspection', mine: 'By Priya.', theirs: 'By Tom.' },
    ])
    expect(merged.record.summary).toBe('By Priya.')
    expect(choices[0]?.takeTheirs(merged).record.summary).toBe('By Tom.')
  })

  it('a date that Priya took away stays away, and Tom’s change beside it is kept', () => {
    const { reportPublishedOn: _gone, ...undated } = base.record
    const { merged, choices } = mergeWhole(
      base,
      { ...base, record: undated },
      withRecord({ force: 'Other' }),
    )
    expect(choices).toEqual([])
    expect('reportPublishedOn' in merged.record).toBe(false)
    expect(merged.record.force).toBe('Other')
  })

  it('the status is never merged: it is as it is stored', () => {
    const { merged } = mergeWhole(
      base,
      withRecord({ status: 'Approved', title: 'Mine' }),
      withRecord({ status: 'Awaiting approval' }),
    )
    expect(merged.record.status).toBe('Awaiting approval')
  })

  it('two answers to two findings never clash; two to one finding do', () => {
    const answered = (key: string, words: string): WholeRecord => ({
      ...base,
      findings: base.findings.map((finding) =>
        finding.key === key
          ? { ...finding, answer: { ...finding.answer, words: fromPlainText(words) } }
          : finding,
      ),
    })
    const first = base.findings[0]?.key ?? ''
    expect(mergeWhole(base, answered(first, 'A'), answered('k/2', 'B')).choices).toEqual([])
    expect(mergeWhole(base, answered(first, 'A'), answered(first, 'B')).choices).toMatchObject([
      { label: 'Recommendation 1: answer', mine: 'A', theirs: 'B' },
    ])
  })

  it('a finding that Tom removed while Priya answered it is asked about, and not lost', () => {
    const mine = {
      ...base,
      findings: base.findings.map((finding) => ({ ...finding, addressee: 'The force' })),
    }
    const { merged, choices } = mergeWhole(base, mine, withoutFinding(base, 'k/2'))
    expect(choices).toMatchObject([{ label: 'Recommendation 2', theirs: '(removed)' }])
    expect(merged.findings).toHaveLength(2)
    expect(choices[0]?.takeTheirs(merged).findings.map(({ key }) => key)).not.toContain('k/2')
  })

  it('a finding that nobody else touched goes when it is removed, and a new one comes', () => {
    const added = aFinding({ key: 'k/3', reference: '3', position: 3 })
    const { merged, choices } = mergeWhole(base, withoutFinding(base, 'k/2'), {
      ...base,
      findings: [...base.findings, added],
    })
    expect(choices).toEqual([])
    expect(merged.findings.map(({ reference }) => reference)).toEqual(['1', '3'])
  })
})
