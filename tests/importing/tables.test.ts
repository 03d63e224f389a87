import { describe, expect, it } from 'vitest'
import { readRecords } from '#importing/readRecords.ts'

const ABOVE = [
  'Response to HMICFRS report: Getting a grip',
  'Report published: 2 March 2023',
  'Force: Northmarch Police',
  'Police and Crime Commissioner: Alex Fenwick',
  'Date of response: 20 April 2023',
  '',
]
const ROW = [
  '1',
  'Forces should review how they record crimes that children report.',
  'The force has trained every sergeant who supervises the desk.',
  'I have asked for a report in the autumn and will publish it.',
]
const OTHER = [
  '2',
  'Forces should publish their figures each year.',
  'The figures went onto the website in March of this year.',
  'My office will compare them with those of our neighbours.',
]

const recordOf = (head: readonly string[], order = [0, 1, 2, 3]) => {
  const line = (cells: readonly string[]): string =>
    order.map((column) => cells[column] ?? '').join('\t')
  const text = [...ABOVE, line(head), line(ROW), line(OTHER)].join('\n')
  const [reading] = readRecords(text)
  if (!reading) throw new Error('Nothing was read.')
  return reading.imported
}

describe('a table of items', () => {
  it.each([
    [['No.', 'Recommendation', 'Force response', 'PCC response']],
    [['Rec', 'What the report asks for', 'Chief Constable', 'Commissioner']],
    [['#', 'Recommendation in full', 'Northmarch Police', 'PCC scrutiny']],
    [['Ref', 'Summary of recommendation', 'Latest position (Northmarch Police)', 'What I will do']],
    [
      [
        'Rec no.',
        'What was recommended',
        'Force position',
        'How I will hold the Chief Constable to account',
      ],
    ],
    [
      [
        'Rhif / No.',
        'Argymhelliad / Recommendation',
        'Ymateb yr heddlu / Force response',
        'Ymateb y Comisiynydd / Commissioner’s response',
      ],
    ],
  ])('is read under the heads %j, in whatever order they stand', (head) => {
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [1, 0, 3, 2],
    ]) {
      const { items } = recordOf(head, order)
      expect(
        items.map(({ ref, text, forceResponse, response }) => [ref, text, forceResponse, response]),
      ).toEqual([ROW, OTHER])
    }
  })

  it('has a doubt for a column that is no field of the record, and none for one without words', () => {
    const read = (last: string, words: string) => {
      const text = [
        ...ABOVE,
        `No.\tRecommendation\tPCC response\t${last}`,
        `1\t${ROW[1]}\t${ROW[3]}\t${words}`,
      ]
      return readRecords(text.join('\n'))[0]?.imported.warnings ?? []
    }
    expect(read('Page', 'page 14')).toContain('field-not-read:Page')
    expect(read('Page', '')).not.toContain('field-not-read:Page')
  })

  it('keeps the numbers of areas for improvement under “AFI”, beside their wording', () => {
    const { items } = recordOf([
      'AFI',
      'Area for improvement',
      'Force update',
      'Commissioner’s comments',
    ])
    expect(items.map(({ kind, ref, text }) => [kind, ref, text])).toEqual([
      ['afi', '1', ROW[1]],
      ['afi', '2', OTHER[1]],
    ])
  })

  it('groups its items by the area each is of', () => {
    const text = [
      ...ABOVE,
      'No.\tArea\tRecommendation\tPCC response',
      `1\tCustody\t${ROW[1]}\t${ROW[3]}`,
    ]
    expect(readRecords(text.join('\n'))[0]?.imported.items).toMatchObject([
      { ref: '1', group: 'Custody' },
    ])
  })
})
