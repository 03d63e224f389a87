import { describe, expect, it } from 'vitest'
import type { WholeRecord } from '#core/record.ts'
import { toDraft } from '#importing/draft/draft.ts'
import { readRecords } from '#importing/readRecords.ts'

function draftOf(text: string): WholeRecord {
  const [reading] = readRecords(text)
  if (!reading) throw new Error('There is no record in the text.')
  return toDraft(reading, 'old form.txt')
}

const form = (fields: { readonly [label: string]: string }, body = ''): string =>
  [...Object.entries(fields).map(([label, value]) => `${label}\t${value}`), '', body].join('\n')

const FIELDS = {
  Force: 'Northmarch Police',
  'Police and Crime Commissioner': 'Alex Fenwick',
  'Title of inspection': 'Getting a grip',
  Inspectorate: 'HMICFRS',
  'Date of report': '7 July 2023',
}

describe('a draft of an old record', () => {
  it('is a draft under section 55 that nobody approved or published', () => {
    const { record } = draftOf(form(FIELDS))
    expect(record).toMatchObject({
      key: 'hmicfrs-2023-07-07-getting-a-grip',
      status: 'Draft',
      legalBasis: 'Section 55',
      reportPublishedOn: '2023-07-07',
      approval: { version: '', round: 0 },
      publication: {},
    })
  })

  it('of a report before the 56-day rule is not held to it', () => {
    const { record } = draftOf(form({ ...FIELDS, 'Date of report': '2 April 2017' }))
    expect(record.legalBasis).toBe('Before 2017')
  })

  it('tells for whom each recommendation is by its addressee', () => {
    const list =
      'Chief constables 1. They should act. Police and crime commissioners 2. They should ask. Home Office 3. It should pay.'
    const { findings } = draftOf(form({ ...FIELDS, Recommendations: list }))
    expect(findings.map(({ forUs }) => forUs)).toEqual(['This force', 'This office', 'Other body'])
  })

  it('takes the national lead for chief constables and another force for bodies that are not ours', () => {
    const list =
      'NPCC lead for chief constables 1. They should act. Chief Constable of Thornbury Police 2. They should ask.'
    const { findings } = draftOf(form({ ...FIELDS, Recommendations: list }))
    expect(findings.map(({ addressee, forUs }) => [addressee, forUs])).toEqual([
      ['NPCC lead for chief constables', 'Other body'],
      ['Chief Constable of Thornbury Police', 'Other body'],
    ])
  })

  it('takes an outcome only from plain words, and says that it did', () => {
    const draft = draftOf(
      form(
        { ...FIELDS, Recommendations: '1. Act now. 2. Plan well. 3. Tell all. 4. Pay up.' },
        [
          'PCC response',
          'Recommendation 1: Act now. ',
          'I have asked the Chief Constable to report each month.',
          'Recommendation 2: Plan well.',
          'I am supportive of this recommendation.',
          'Recommendation 3: Tell all.',
          'I do not propose to take action because the force already does this.',
        ].join('\n\n'),
      ),
    )
    expect(draft.findings.map(({ answer }) => answer.outcome)).toEqual([
      'Action taken',
      'Not answered',
      'No action, with reason',
      'Not answered',
    ])
    expect(draft.record.source?.notes).toContain(
      'The outcome of recommendation 1 was read from the words of its answer.',
    )
    expect(draft.record.source?.notes).toContain('Item 4 has no answer.')
  })

  it('gives every finding a key of its own when the report numbers afresh', () => {
    const { findings } = draftOf(
      'PCC response\n\nVetting AFIs (2)\n\n• One should act\n• Two should act\n\nDone.\n\nStandards AFIs (1)\n\n• Three should act\n\nDone.',
    )
    expect(new Set(findings.map(({ key }) => key)).size).toBe(3)
  })

  it('has the same key each time it is read', () => {
    expect(draftOf(form(FIELDS)).record.key).toBe(draftOf(form(FIELDS)).record.key)
  })
})
