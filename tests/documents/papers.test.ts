// Papers that are no records: letters with lines, and figures in tables.
import { expect, it } from 'vitest'
import { at } from '../builders.ts'
import type { PaperDescription } from '#core/document.ts'
import { fromPlainText } from '#core/richText.ts'
import { printPaper } from '#documents/print.ts'
import { readDocx } from './readDocx.ts'
import { readHtml, textOf } from './readHtml.ts'
import { readPdf } from './readPdf.ts'

const description: PaperDescription = {
  title: 'Response to “Getting a grip”',
  subject: 'Northmarch Police',
  language: 'en-GB',
  marking: 'OFFICIAL',
  isDraft: false,
  opening: [{ kind: 'lines', lines: ['Northmarch House', 'Marchford NM1 1AA'] }],
  blocks: [
    { kind: 'text', text: fromPlainText('Dear Home Secretary') },
    {
      kind: 'table',
      caption: 'Where they stand',
      columns: ['Standing', 'Findings'],
      rows: [
        ['Overdue <b>', '2'],
        ['#panic() \u202E', '1'],
      ],
    },
  ],
}
const WORDS =
  'Northmarch House Marchford NM1 1AA Response to “Getting a grip” Dear Home Secretary Where they stand Standing Findings Overdue <b> 2 #panic() 1'
const paper = { description, at: at('2023-09-01T12:00:00.000Z') }
const printed = async (format: 'html' | 'docx' | 'pdf') => (await printPaper(paper, format)).bytes

it('says the same as page, Word document and PDF, with the opening above the title', async () => {
  const page = new TextDecoder().decode(await printed('html'))
  const words = {
    html: readHtml(page.replaceAll('<br>', ' ')).words.join(' '),
    docx: readDocx(await printed('docx')).words.join(' '),
    pdf: (await readPdf(await printed('pdf'))).words.join(' '),
  }
  expect(words).toEqual({ html: WORDS, docx: WORDS, pdf: WORDS })
})

it('has heads for columns and rows, and carries no record', async () => {
  const { elements, named } = readHtml(new TextDecoder().decode(await printed('html')))
  expect(named('th').map(textOf)).toEqual(['Standing', 'Findings', 'Overdue <b>', '#panic() '])
  expect(elements.some(({ tagName }) => tagName === 'script')).toBe(false)
  expect(Buffer.from(await printed('pdf')).toString('latin1')).not.toContain('ackrec:record>')
})
