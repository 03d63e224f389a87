import { describe, expect, it } from 'vitest'
import type { ImportedRecord } from '#importing/imported.ts'
import { readRecords } from '#importing/readRecords.ts'

const NOTHING = ['None', 'N/A', '–', 'TBC', 'Awaited', 'To follow', 'Pending', 'Not received.']

function recordOf(lines: readonly string[]): ImportedRecord {
  const [reading] = readRecords(lines.join('\n'))
  if (!reading) throw new Error('There is no record in the text.')
  return reading.imported
}

const FRONT = ['PCC response to Getting a grip', '', 'Published by HMICFRS on 4 May 2023.', '']

describe.each(NOTHING)('an answer of which the source says “%s”', (nothing) => {
  it('is none in a row of its item, whosever it is', () => {
    const { items, warnings } = recordOf([
      ...FRONT,
      'No.\tRecommendation\tForce response\tPCC response\tDeadline',
      `1\tForces should plan.\t${nothing}\tI accept this.\t3 June 2024`,
      `2\tForces should ask.\tWe have asked.\t${nothing}\t3 June 2024`,
    ])
    expect(items.map(({ forceResponse, response }) => [forceResponse, response])).toEqual([
      [undefined, 'I accept this.'],
      ['We have asked.', undefined],
    ])
    expect(warnings).toContain('unanswered:2')
  })

  it('is none after a label and below a heading', () => {
    const { items, chiefOfficerComments } = recordOf([
      ...FRONT,
      'Recommendation 1: Forces should plan.',
      `PCC response: ${nothing}`,
      '',
      'Recommendation 2: Forces should ask.',
      'PCC response: I accept this.',
      '',
      'Chief Constable’s comments',
      '',
      nothing,
    ])
    expect(items.map(({ response }) => response)).toEqual([undefined, 'I accept this.'])
    expect(chiefOfficerComments).toBeUndefined()
  })

  it('is no attachment of an index', () => {
    const text = `Report\tDate published\tPCC response\nGetting a grip\t4 May 2023\t${nothing}\nOut of sight\t3 June 2023\tResponse (PDF)`
    const records = readRecords(`Responses to HMICFRS reports\n\n${text}`)
    expect(records.map(({ imported }) => imported.attachments)).toEqual([
      undefined,
      [{ label: 'Response (PDF)', present: false }],
    ])
  })

  it('is an empty field of a form, and a deadline without a day', () => {
    const { chiefOfficerName, items } = recordOf([
      'Force: Northmarch Police',
      'Title: Getting a grip',
      'Date of report: 4 May 2023',
      `Chief Constable: ${nothing}`,
      '',
      'No.\tRecommendation\tPCC response\tDeadline',
      `1\tForces should plan.\tI accept this.\t${nothing}`,
      '2\tForces should ask.\tI accept this.\t3 June 2024',
    ])
    expect(chiefOfficerName).toBeUndefined()
    expect(items.map(({ deadline }) => deadline?.precision)).toEqual(['none', 'day'])
  })
})
