import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { WholeRecord } from '#core/record.ts'
import { toPlainText } from '#core/richText.ts'
import { toDraft } from '#importing/draft/draft.ts'
import type { ImportedRecord } from '#importing/imported.ts'
import { readRecords } from '#importing/readRecords.ts'

const FILE = 'sample-acknowledgement-record.txt'

describe('the sample record', () => {
  let imported: ImportedRecord
  let draft: WholeRecord
  beforeAll(() => {
    const text = readFileSync(new URL(`../records/${FILE}`, import.meta.url), 'utf8')
    const [reading, ...others] = readRecords(text)
    if (!reading || others.length > 0) throw new Error('The sample is one record.')
    imported = reading.imported
    draft = toDraft(reading, FILE)
  })

  it('is a form about Staffordshire by Ben Adams', () => {
    expect(imported).toMatchObject({
      form: 'acknowledgement-form',
      force: 'Staffordshire',
      bodyHolder: 'Ben Adams',
      bodyOffice: 'PCC',
      inspectionTitle: 'Management of terrorist offenders in the wake of terrorist attacks',
      inspectorates: ['HMI-Probation', 'HMICFRS', 'HMIP-Prisons'],
      joint: true,
    })
  })

  it('has recommendations 19, 20 and 21 for Counter Terrorism Policing, worded as in the list', () => {
    expect(imported.items.map(({ kind, ref, addressee }) => [kind, ref, addressee])).toEqual([
      ['recommendation', '19', 'Counter Terrorism Policing'],
      ['recommendation', '20', 'Counter Terrorism Policing'],
      ['recommendation', '21', 'Counter Terrorism Policing'],
    ])
    const [first, , last] = imported.items
    expect(first?.text).toBe(
      'The senior national coordinator should review the Registered Terrorism Offender Assessment Framework process to ensure that it is fit for police led cases.',
    )
    expect(last?.text).toContain('that sets out a consistent use of ViSOR')
  })

  it('has each answer whole, the page break mended', () => {
    const answers = imported.items.map(({ response }) => response?.split('\n\n') ?? [])
    expect(answers.map((paragraphs) => paragraphs.length)).toEqual([2, 3, 2])
    expect(answers[0]?.[0]).toContain('has led to greater protection of the public.')
    expect(answers[2]?.[1]?.endsWith('managing nominals in Staffordshire.')).toBe(true)
  })

  it('keeps the fields that the form leaves empty empty', () => {
    for (const key of ['version', 'graded', 'reportPublished', 'recordDate', 'marking'])
      expect(imported).not.toHaveProperty(key)
    expect(imported.grades).toEqual([])
    expect(draft.record).toMatchObject({
      approval: { version: '', round: 0 },
      grades: [],
      chiefOfficer: { comments: [], response: [] },
    })
    expect(draft.record.reportPublishedOn).toBeUndefined()
    expect(draft.record.marking).toBeUndefined()
  })

  it('opens its acknowledgement with the general words, and them alone', () => {
    expect(imported.generalComment).toMatch(/^This response focusses on recommendations 19-21/)
    expect(imported.generalComment).toMatch(/of which I am supportive of:$/)
  })

  it('names its doubts', () => {
    expect(imported.warnings).toEqual(
      expect.arrayContaining([
        'no-report-date',
        'no-record-date',
        'no-chief-officer-comments',
        'text-drift:21',
        'support-only:19',
        'support-only:20',
        'support-only:21',
        'numbering-gap',
      ]),
    )
    expect(draft.record.source?.notes).toContain(
      'The answer to item 20 voices support but names no action or reason.',
    )
  })

  it('becomes a draft with three findings that nobody has answered in law', () => {
    expect(draft.record).toMatchObject({
      key: 'criminal-justice-joint-inspection-management-of-terrorist-offenders-in-the-wake-of-terrorist-attacks',
      status: 'Draft',
      legalBasis: 'Joint inspection',
      inspectorate: 'CJJ Criminal Justice Joint Inspection',
    })
    for (const finding of draft.findings) {
      expect(finding.answer.outcome).toBe('Not answered')
      expect(finding.forUs).toBe('Other body')
      expect(toPlainText(finding.answer.words)).not.toBe('')
    }
  })
})
