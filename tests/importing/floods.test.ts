// Few bytes that would be much work: marks in long runs, numbers that lie, one part that is a thousand.
import { afterAll, describe, expect, it } from 'vitest'
import { createChildReader } from '#importing/inChild.node.ts'
import { NODE_READERS } from '#importing/nodeReaders.node.ts'
import { readFile } from '#importing/readFile.ts'
import { readSource } from '#importing/readSource.ts'
import { cyclicDoc } from './files/cyclicDoc.ts'
import { refusalOf, utf8 } from './files/refusal.ts'
import { repeatedParts } from './files/repeatedParts.ts'
import { paragraph, wordFile } from './files/wordFile.ts'

const OFFICE = { force: '' }

describe('thirty thousand characters', () => {
  const LONG = 30_000
  const asRecord = (flood: string): string =>
    `Acknowledgement record\nTitle: Getting a grip\nRecommendation 4: Forces should plan.\n\nI have ${flood}x\n`
  const asReport = (flood: string): string =>
    `Getting a grip: an inspection of Westmere Police\n\nHMICFRS\n\nPublished on 2 March 2023\n\nSummary\n\nWe found ${flood}x\n\nRecommendation 1\n\nThe force should plan.\n`
  // What grows with the square of its length is given up long before: ten thousand tabs once took three seconds.
  const reader = createChildReader(15_000)
  afterAll(() => reader.close())

  it.each([
    '\t',
    '?',
    ': ',
    ': \n',
    '.',
    '|a',
    '“',
    '==\n',
    'a-\n',
    'co-\nop',
    'Menu\n',
    'Menu\nAbout\n',
    'Related links\n',
    'Title\ta\n',
    'Force: a\n',
    'PCC: a\n',
    'Recommendation 1\n',
    'Westmere Police and ',
  ])(
    'of %j are read before the file would be given up, alone and in a record or report',
    async (mark) => {
      const flood = mark.repeat(LONG / mark.length)
      for (const text of [`${flood}x`, asRecord(flood), asReport(flood)])
        expect(await reader.read(utf8(text), 'flood.txt', OFFICE)).toHaveLength(1)
    },
  )
})

describe('ten thousand rows', () => {
  it.each(['Recommendation\ta\tb\n', 'a\tGrade\n', 'No.\tx\ty\n'])(
    'that each may be the head of a table, %j, are read before the file would be given up',
    async (row) => {
      const reader = createChildReader(15_000)
      try {
        const text = `PCC response to Getting a grip\n\n${row.repeat(10_000)}`
        expect(await reader.read(utf8(text), 'rows.txt', OFFICE)).toHaveLength(1)
      } finally {
        reader.close()
      }
    },
  )
})

const read = (text: string) => readFile(utf8(text), 'many.txt', OFFICE, NODE_READERS)

describe('more than a person can go through is refused', () => {
  it('of letters in one file', async () => {
    const letter = 'Dear Sir\n\nI agree.\n\nYours sincerely\n\nJo Bell\n\n'
    await expect(read(letter.repeat(600))).rejects.toThrow(
      '“many.txt” seems to hold 600 records; at most 500 are read of one file.',
    )
  })

  it('of recommendations in one record', async () => {
    const items = Array.from(
      { length: 501 },
      (_, index) => `Recommendation ${index + 1}: Forces should plan.\n\nI agree.\n`,
    )
    await expect(read(items.join('\n'))).rejects.toThrow(
      '“many.txt” has more recommendations than a report. Import a part of it.',
    )
  })

  it('of words', async () => {
    await expect(read('word '.repeat(1_000_001))).rejects.toThrow(
      '“many.txt” has more words than a record. Import a part of it.',
    )
  })
})

/** A list whose one level says so, and one paragraph in it. */
const listed = (level: string, start: string, mark: string) => ({
  numbering: `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="${mark}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
  body: `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Words</w:t></w:r></w:p>`,
})

const blocksOf = async (bytes: Uint8Array, name: string) =>
  (await readSource(bytes, name, NODE_READERS))[0]?.source.blocks

describe('a Word file', () => {
  it('whose list has a level beyond all sense shows no number for it', async () => {
    expect(await blocksOf(wordFile(listed('400000000', '1', '%1.')), 'deep.docx')).toEqual([
      { kind: 'text', text: 'Words' },
    ])
  })

  it('whose list begins at no whole number counts from nothing', async () => {
    expect(await blocksOf(wordFile(listed('0', '1.5', '%1.')), 'half.docx')).toEqual([
      { kind: 'text', text: 'Words', mark: '0.' },
    ])
  })

  it('whose mark is a megabyte has no more of it in each paragraph than a mark can be', async () => {
    const { numbering, body } = listed('0', '1', 'A'.repeat(1_000_000))
    const blocks = await blocksOf(wordFile({ numbering, body: body.repeat(2000) }), 'mark.docx')
    expect(JSON.stringify(blocks).length).toBeLessThan(1_000_000)
  })

  it('of two hundred thousand paragraphs in one box of content is read', async () => {
    const body = `<w:sdt><w:sdtContent>${paragraph('a').repeat(200_000)}</w:sdtContent></w:sdt>`
    expect(await blocksOf(wordFile({ body }), 'box.docx')).toHaveLength(200_000)
  }, 20_000)

  it('of cells that span sixty columns each, or of fields in fields, is refused', async () => {
    const cell = '<w:tc><w:tcPr><w:gridSpan w:val="60"/></w:tcPr></w:tc>'
    const field = '<w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/>'
    const cells = wordFile({ body: `<w:tbl><w:tr>${cell.repeat(3000)}</w:tr></w:tbl>` })
    expect(await refusalOf(cells, 'cells.docx')).toMatch(/ has larger tables than a record can\./)
    const fields = wordFile({ body: `<w:p>${field.repeat(1000)}</w:p>` })
    expect(await refusalOf(fields, 'fields.docx')).toMatch(/ is nested too deeply to be a record\./)
  })

  it('whose parts are all the same megabytes, which they say are none, is not unpacked', async () => {
    expect(await refusalOf(repeatedParts(4000, 1_000_000), 'same.docx')).toBe(
      '“same.docx” unpacks to more than a record can hold, and was not opened.',
    )
  })
})

const page = (body: string): Uint8Array => utf8(`<!doctype html><html><body>${body}`)

describe('a web page', () => {
  it('of cells that span sixty columns each is refused', async () => {
    const cells = page(`<table><tr>${'<td colspan=60>a'.repeat(3000)}`)
    expect(await refusalOf(cells, 'cells.html')).toMatch(/ has larger tables than a record can\./)
  })

  it('whose unclosed tags open again in every paragraph is refused', async () => {
    const tags = Array.from({ length: 2000 }, (_, index) => `<b id=${index}>`).join('')
    expect(await refusalOf(page(`<p>${tags}</p>${'<p>a</p>'.repeat(2000)}`), 'bold.html')).toMatch(
      / is too large to be a web page with records\./,
    )
  })

  it('with a list of terms nested without end is read as far as it makes sense', async () => {
    expect(await blocksOf(page(`<p>Seen</p><dl>${'<div>'.repeat(20_000)}`), 'terms.html')).toEqual([
      { kind: 'text', text: 'Seen' },
    ])
  })
})

describe('rich text', () => {
  it('of two hundred thousand rows is one table', async () => {
    expect(
      await blocksOf(utf8(`{\\rtf1 ${'a\\cell\\row'.repeat(200_000)}}`), 'rows.rtf'),
    ).toHaveLength(1)
  })

  it('with a head of three hundred thousand lines is read', async () => {
    const rtf = `{\\rtf1 {\\header ${'a\\par '.repeat(300_000)}}Words\\par}`
    expect(await blocksOf(utf8(rtf), 'head.rtf')).toEqual([{ kind: 'text', text: 'Words' }])
  })
})

/** A message with parts, each with its own heads. */
const message = (parts: readonly string[]): Uint8Array =>
  utf8(
    [
      'From: a@b.example\r\nMIME-Version: 1.0\r\nSubject: PCC response\r\nContent-Type: multipart/mixed; boundary=B\r\n',
      ...parts.map((part) => `--B\r\n${part}\r\n`),
      '--B--\r\n',
    ].join('\r\n'),
  )
const carried = (name: string, words: string): string =>
  `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=${name}\r\n\r\n${words}`

describe('a message', () => {
  it('with sixty PDFs starts no sixty processes', async () => {
    const parts = Array.from({ length: 60 }, (_, index) => carried(`${index}.pdf`, '%PDF-1.7'))
    expect(await refusalOf(message(parts), 'many.eml')).toBe(
      '“many.eml” carries 60 files; at most 40 are read. Save them, and import those with records.',
    )
  })
})

describe('a text', () => {
  const words =
    'PCC response to Getting a \\u8238?grip\\par Recommendation 4: Forces should plan \\u-10179?now.\\par I agree\\u27?[31m.\\par'

  it('with half a character, a sign of control or an override of direction gives a draft that can be approved', async () => {
    const [found] = await readFile(utf8(`{\\rtf1 ${words}}`), 'half.rtf', OFFICE, NODE_READERS)
    const [reading] = found?.readings ?? []
    expect(reading?.imported.inspectionTitle).toBe('Getting a grip')
    expect(reading?.imported.items[0]?.text).toBe('Forces should plan \ufffdnow.')
    expect(reading?.imported.items[0]?.response).toBe('I agree[31m.')
    expect(
      reading &&
        'place' in (reading.evidence.find(({ field }) => field === 'inspectionTitle') ?? {}),
    ).toBe(true)
  })

  it('carried under a name of a thousand letters is kept under a short one', async () => {
    const sources = await readSource(
      message([carried(`${'a'.repeat(1000)}.txt`, 'PCC response to Getting a grip')]),
      'mail.eml',
      NODE_READERS,
    )
    expect(sources.map(({ file }) => file.length < 255)).toEqual([true, true])
  })
})

describe('an old Word document', () => {
  it('whose sectors lead in a circle is given up; the next file is read', async () => {
    const reader = createChildReader(12_000)
    try {
      await expect(reader.read(cyclicDoc(), 'circle.doc', OFFICE)).rejects.toThrow(
        /^“circle\.doc” (?:took more than 12 seconds|took more memory|is an old Word document)/,
      )
      const [next] = await reader.read(utf8('PCC response to Getting a grip'), 'next.txt', OFFICE)
      expect(next?.readings).toHaveLength(1)
    } finally {
      reader.close()
    }
  }, 60_000)
})
