import { describe, expect, it } from 'vitest'
import { contentOf } from '#core/content.ts'
import { documentOf } from '#core/document.ts'
import { printDocument } from '#documents/print.ts'
import { readSourceRecords } from '#importing/readRecords.ts'
import { blockText } from '#importing/source/blockText.ts'
import { readPdf } from '#importing/pdf/readPdf.ts'
import { NODE_READERS } from '#importing/nodeReaders.node.ts'
import { sampleRecord } from '../documents/sample.ts'
import { column, pdfFile, type Placed } from './files/pdfFile.ts'
import { refusalOf } from './files/refusal.ts'

const linesOf = async (pages: readonly (readonly Placed[])[]): Promise<readonly string[]> =>
  blockText((await readPdf(pdfFile(pages))).blocks)
    .split('\n')
    .map((line) => line.replace('\f', ''))
    .filter((line) => line !== '')

const LEFT = Array.from(
  { length: 14 },
  (_, line) => `Left column line ${line + 1} goes on for a while`,
)
const RIGHT = Array.from(
  { length: 14 },
  (_, line) => `Right column line ${line + 1} goes on as well`,
)

const ABOVE = [
  'I have asked the Chief Constable for a plan of what will be done',
  'and she will report to my board in March, when I shall publish it',
  'with what I think of it.',
]

describe('an untagged PDF', () => {
  it('that is a form has each label beside its value, wrapped or not', async () => {
    const page = [
      ...column(['Force', 'Title of inspection', '', 'Areas for', 'improvement'], 60, 80),
      ...column(['Northmarch', 'Getting a grip: how forces', 'answer calls', 'None'], 220, 80),
    ]
    expect(await linesOf([page])).toEqual([
      'Force\tNorthmarch',
      'Title of inspection\tGetting a grip: how forces',
      'answer calls',
      'Areas for\tNone',
      'improvement',
    ])
  })

  it('in two columns is read down the left, then down the right', async () => {
    const page = [...column(LEFT, 50, 100), ...column(RIGHT, 320, 100)]
    expect(await linesOf([page])).toEqual([...LEFT, ...RIGHT])
  })

  it('loses its running heads, its page numbers and its turned side tabs', async () => {
    const pageOf = (number: number): readonly Placed[] => [
      { text: 'OFFICIAL', x: 270, y: 30 },
      { text: `Page ${number} of 3`, x: 270, y: 820 },
      { text: 'Contents', x: 580, y: 400, isTurned: true },
      ...column([`This is the text of page ${number}.`], 60, 200),
    ]
    const source = await readPdf(pdfFile([1, 2, 3].map(pageOf)))
    expect(source.blocks).toEqual(
      [1, 2, 3].map((page) => ({ kind: 'text', text: `This is the text of page ${page}.`, page })),
    )
    expect(source.furniture).toContain('OFFICIAL')
    expect(source.doubts).toEqual(['page-furniture-removed'])
    expect(readSourceRecords(source)[0]?.imported.marking).toBe('OFFICIAL')
  })

  it('has a larger line as a heading and a wider gap as a new paragraph', async () => {
    const page = [
      { text: 'Findings', x: 60, y: 80, size: 18 },
      ...column(['First paragraph that', 'goes on.', '', 'Second paragraph.'], 60, 110),
    ]
    const { blocks } = await readPdf(pdfFile([page]))
    expect(blocks).toEqual([
      { kind: 'text', text: 'Findings', page: 1, level: 2 },
      { kind: 'text', text: 'First paragraph that\ngoes on.', page: 1 },
      { kind: 'text', text: 'Second paragraph.', page: 1 },
    ])
  })

  it('with no text is said to hold pictures only', async () => {
    expect(await refusalOf(pdfFile([[], []]), 'scan.pdf')).toBe(
      '“scan.pdf” holds no text, only pictures of pages. Import a copy with text, or type it.',
    )
  })

  it('goes on with a sentence over the end of a page, from its first line and with a figure too', async () => {
    const pages = [
      column(['I have asked the Chief Constable to visit each of the'], 60, 780),
      column(['24 stations by March.'], 60, 60),
    ]
    expect(await linesOf(pages)).toEqual([
      'I have asked the Chief Constable to visit each of the',
      '24 stations by March.',
    ])
    expect((await readPdf(pdfFile(pages))).blocks).toHaveLength(1)
  })

  it.each([
    ['I have asked the Chief Constable for visits by officers of the', 'Counter Fraud Unit.'],
    ['Recommendation 3: The lead should agree how the officers of each', 'Force are told'],
  ])(
    'goes on over a page’s end after a full line, whatever begins the next: %s',
    async (end, next) => {
      const pages = [column([...ABOVE, '', end], 60, 700), column([next], 60, 60)]
      const { blocks } = await readPdf(pdfFile(pages))
      expect(blocks).toHaveLength(2)
      expect(blocks[1]).toMatchObject({ text: `${end}\n${next}` })
    },
  )

  it.each([
    [
      'an answer opens the next',
      'Recommendation 3: The lead should agree how all are told',
      'I agree.',
    ],
    ['its last line is short', 'A line by itself', 'Northmarch Police'],
  ])('ends a paragraph with a page where %s', async (_when, end, next) => {
    const pages = [column([...ABOVE, '', end], 60, 700), column([next], 60, 60)]
    expect((await readPdf(pdfFile(pages))).blocks).toHaveLength(3)
  })

  it('of too many pages is refused', async () => {
    const pages = Array.from({ length: 1001 }, () => [{ text: 'Words', x: 60, y: 60 }])
    expect(await refusalOf(pdfFile(pages), 'long.pdf')).toMatch(/^“long\.pdf” has 1001 pages; /)
  })
})

describe('a tagged PDF', () => {
  it('is read by its tags: numbers, labels and values, headings, and no running heads', async () => {
    const content = contentOf(sampleRecord, '1')
    const description = documentOf(content, { kind: 'draft' })
    const { bytes } = await printDocument({ description, content }, 'pdf')
    const { embedded: _record, ...words } = await NODE_READERS.pdf(bytes)
    const [reading] = readSourceRecords(words)
    expect(reading?.imported).toMatchObject({
      force: content.force,
      inspectionTitle: content.title,
      summary: content.summary,
      marking: 'OFFICIAL',
    })
    expect(reading?.imported.items.map(({ ref, text }) => [ref, text])).toEqual(
      content.findings.map(({ reference, text }) => [reference, text]),
    )
  })
})
