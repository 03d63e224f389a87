import { describe, expect, it } from 'vitest'
import { toDay } from '#core/day.ts'
import { fromPlainText } from '#core/richText.ts'
import type { WholeRecord } from '#core/record.ts'
import { answeredForOthers } from '../../src/tab/record/otherBody.ts'
import { openWork, takenBack, type Work } from '../../src/tab/record/work.ts'
import { aFinding, aRecord } from '../builders.ts'

const other = (reference: string) =>
  aFinding({
    key: `k/${reference}`,
    reference,
    position: Number(reference),
    forUs: 'Other body',
    answer: { outcome: 'Not answered', words: [], sharedWith: [] },
  })

const work = openWork({
  record: { id: '7', version: '1', value: aRecord({ summary: 'As it was.' }) },
  findings: [other('1'), other('2')].map((value) => ({ id: value.reference, version: '1', value })),
  rounds: [],
})
const doing = (draft: WholeRecord): Work => ({ ...work, draft })
const both = new Set(['k/1', 'k/2'])

describe('a deed on a record is taken back', () => {
  it('a finding that was removed is in its place again, with its answer', () => {
    const after = { ...work.draft, findings: work.draft.findings.slice(1) }
    expect(takenBack(doing(after), { before: work.draft, after }).draft).toEqual(work.draft)
  })

  it('a hold that was put on since stays on the desk too', () => {
    const after = { ...work.draft, findings: work.draft.findings.slice(1) }
    const retention = { ...after.record.retention, onHold: true, holdReason: 'A request.' }
    const since = { ...after, record: { ...after.record, retention } }
    const { draft } = takenBack(doing(since), { before: work.draft, after })
    expect(draft.record.retention).toEqual(retention)
    expect(draft.findings).toEqual(work.draft.findings)
  })

  it('answers for other bodies are gone again, but what was written since stays', () => {
    const after = {
      ...work.draft,
      findings: answeredForOthers(work.draft.findings, both, 'it is theirs'),
    }
    const since = {
      record: { ...after.record, summary: 'Written since.' },
      findings: after.findings.map((finding) =>
        finding.key === 'k/2'
          ? { ...finding, answer: { ...finding.answer, words: fromPlainText('Mended since.') } }
          : finding,
      ),
    }
    const { draft } = takenBack(doing(since), { before: work.draft, after })
    expect(draft.record.summary).toBe('Written since.')
    expect(draft.findings.map(({ answer }) => [answer.outcome, answer.words])).toEqual([
      ['Not answered', []],
      ['Not answered', fromPlainText('Mended since.')],
    ])
  })

  it('where the record has come to stand meanwhile is left alone', () => {
    const chiefOfficer = { ...work.draft.record.chiefOfficer, noReplyOn: toDay('2024-03-01') }
    const after = { ...work.draft, record: { ...work.draft.record, chiefOfficer } }
    const approval = { version: '2', round: 3 }
    const asked = {
      ...after,
      record: { ...after.record, status: 'Awaiting approval' as const, approval },
    }
    const { record } = takenBack(doing(asked), { before: work.draft, after }).draft
    expect(record.chiefOfficer.noReplyOn).toBeUndefined()
    expect(record).toMatchObject({ status: 'Awaiting approval', approval })
  })
})
