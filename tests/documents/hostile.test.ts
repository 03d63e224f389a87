// What people paste. It may look odd in print; it may not act, break the print or take the service with it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromPlainText, type RichText } from '#core/richText.ts'
import { printDocx } from '#documents/docx.ts'
import { EMBEDDED_RECORD_ID, printHtml } from '#documents/html.ts'
import { printPdf } from '#documents/pdf.ts'
import type { Printing } from '#documents/printing.ts'
import { aFinding, aRecord } from '../builders.ts'
import { readDocx } from './readDocx.ts'
import { attributeOf, readHtml, textOf } from './readHtml.ts'
import { readPdf } from './readPdf.ts'
import { printingOf } from './sample.ts'

/** A record with the words in every kind of place. */
const saying = (words: string, acknowledgement: RichText = fromPlainText(words)): Printing =>
  printingOf({
    record: aRecord({ title: words, summary: words, acknowledgement, grades: [{ area: words }] }),
    findings: [
      aFinding({
        text: words,
        addressee: words,
        reference: words,
        deadline: { asWritten: words, precision: 'None' },
        answer: { outcome: 'Action taken', words: acknowledgement, sharedWith: [words] },
      }),
    ],
  })

const withoutSpaces = (words: readonly string[]): string => words.join('')

async function readAll(printing: Printing) {
  return {
    html: readHtml(printHtml(printing)),
    docx: readDocx(await printDocx(printing)),
    pdf: await readPdf(await printPdf(printing)),
  }
}

const MARKUP = [
  '#panic("x") #eval("1") *b* _i_ $x$ @ref <label> `raw` // gone /* gone */ \\ = Heading',
  '</script><script>alert(1)</script><img src=x onerror=alert(1)>&amp;&lt;',
  '{{template}} ${code} <%= erb %> &#x41; ]]> <!-- gone -->',
  '<w:p><w:r><w:t>xml</w:t></w:r></w:p> HYPERLINK "http://evil.example"',
  '#import "@preview/cetz:0.1.0" #read("/etc/passwd") #include "record.typ"',
]

describe('text that looks like markup', () => {
  it.each(MARKUP)('stands as it was typed: %s', async (words) => {
    const { html, docx, pdf } = await readAll(saying(words))
    const typed = words.replaceAll(/\s+/g, '')
    for (const read of [html, docx, pdf]) expect(withoutSpaces(read.words)).toContain(typed)
  })

  it('makes no element, no script and no request', () => {
    const plain = readHtml(printHtml(saying('plain words')))
    const hostile = readHtml(printHtml(saying(MARKUP.join(' '))))
    const names = (read: typeof plain) => read.elements.map((element) => element.tagName)
    expect(names(hostile)).toEqual(names(plain))
    expect(hostile.named('script').map((script) => attributeOf(script, 'type'))).toEqual([
      'application/ld+json',
      'application/json',
    ])
  })

  it('makes no link of an address that could act', async () => {
    const link = 'javascript:alert(1)'
    const printing = saying('words', [{ kind: 'paragraph', runs: [{ text: 'press', link }] }])
    expect(readHtml(printHtml(printing)).named('a')).toEqual([])
    const docx = readDocx(await printDocx(printing))
    expect(docx.part('word/_rels/document.xml.rels')).not.toContain('javascript')
    expect((await readPdf(await printPdf(printing))).links).toEqual([])
  })
})

describe('links', () => {
  it('are kept in every print, however they are written', async () => {
    const link = "https://a.example/\u0007\"><x%20y='1'>&#x41;\\"
    const printing = saying('words', [{ kind: 'paragraph', runs: [{ text: 'press', link }] }])
    const address = "https://a.example/%07%22%3E%3Cx%20y='1'%3E&#x41;\\"
    const [first] = readHtml(printHtml(printing)).named('a')
    expect(first && attributeOf(first, 'href')).toBe(address)
    expect(readDocx(await printDocx(printing)).targets).toContain(address)
    expect(readHtml(printHtml(printing)).named('x')).toEqual([])
    expect((await readPdf(await printPdf(printing))).links).toContain(address)
  })
})

describe('characters no font draws', () => {
  it.each([
    ['CJK', '警察', '[U+8B66][U+5BDF]'],
    ['emoji that are signs', '✅ ⚠️ 🟠', '✓[warning][amber]'],
    ['other emoji', '🦔', '[U+1F994]'],
    ['maths letters and ligatures', '𝔘𝔫𝔦 ﬁnal', 'Unifinal'],
    ['Hebrew', 'שלום', '[U+05E9][U+05DC][U+05D5][U+05DD]'],
    ['Arabic', 'أ', '[U+0623]'],
  ])('are spelled or named in the PDF: %s', async (_, words, expected) => {
    const { html, docx, pdf } = await readAll(saying(words))
    expect(withoutSpaces(pdf.words)).toContain(expected)
    for (const read of [html, docx])
      expect(withoutSpaces(read.words)).toContain(words.replaceAll(' ', ''))
  })

  it.each([
    ['a bullet of the Symbol font', 'a\uF0B7b', 'a•b'],
    ['an unknown private character', 'a\uF8FFb', 'a[U+F8FF]b'],
    ['control characters', 'a\u0007b\u0000c', 'a[U+0007]b[U+0000]c'],
    ['noncharacters', 'a\uFFFEb', 'a[U+FFFE]b'],
    ['a byte order mark and soft hyphens', 'a\uFEFFb\u00ADc', 'abc'],
    ['overrides of direction', 'a\u202Eb\u2066c', 'abc'],
    ['tabs and line ends', 'one\ttwo\r\nthree\u2028four', 'one two three four'],
  ])('are mended alike in every print: %s', async (_, words, expected) => {
    const { html, docx, pdf } = await readAll(saying(words))
    for (const read of [html, docx, pdf]) expect(` ${read.words.join(' ')} `).toContain(expected)
  })

  it('prints half a character as a sign that something is missing', async () => {
    const { html, docx, pdf } = await readAll(saying('a\uD800b'))
    for (const read of [html, docx]) expect(withoutSpaces(read.words)).toContain('a\uFFFDb')
    expect(withoutSpaces(pdf.words)).toContain('a[U+FFFD]b')
  })
})

describe('Welsh, Polish, Greek and office signs', () => {
  it('are printed as they are', async () => {
    const words = 'Ŵyl y Môr Łódź Ελλάδα “don’t” – — … £ € ½ ≤ → ✓ ☐ • café'
    const { html, docx, pdf } = await readAll(saying(words))
    for (const read of [html, docx]) expect(read.words.join(' ')).toContain(words)
    expect(withoutSpaces(pdf.words)).toContain(words.replaceAll(/[ •]/g, ''))
  })
})

describe('text of unusual shape', () => {
  it('keeps every letter of a word of 5,000', async () => {
    const { pdf } = await readAll(saying('x'.repeat(5_000)))
    expect(withoutSpaces(pdf.words)).toContain('x'.repeat(5_000))
    const pages = pdf.everyPage.join('').replaceAll(/[^x]/g, '')
    expect(pages.length).toBeGreaterThan(5_000 * 8)
  })

  it('prints an answer of 100,000 characters', async () => {
    const words = 'The answer goes on. '.repeat(5_000)
    const printing = printingOf({
      record: aRecord({ acknowledgement: fromPlainText(words) }),
      findings: [],
    })
    const { html, docx, pdf } = await readAll(printing)
    for (const read of [html, docx, pdf]) expect(read.words.length).toBeGreaterThan(20_000)
  })

  it('prints lists nested 300 deep, with their words', async () => {
    let deep: RichText = fromPlainText('the innermost')
    for (let level = 0; level < 300; level++)
      deep = [{ kind: 'list', ordered: level % 2 === 0, start: -3, items: [deep] }]
    const { html, docx, pdf } = await readAll(saying('words', deep))
    for (const read of [html, docx, pdf])
      expect(withoutSpaces(read.words)).toContain('theinnermost')
  })

  it('prints empty items, empty quotes and a record with nothing in it', async () => {
    const empty: RichText = [
      { kind: 'list', ordered: true, start: 1, items: [[], [{ kind: 'quote', blocks: [] }]] },
      { kind: 'quote', blocks: [] },
      { kind: 'paragraph', runs: [{ text: '' }] },
      { kind: 'list', ordered: false, start: 1, items: [] },
      ...fromPlainText('after'),
    ]
    const { html, docx, pdf } = await readAll(saying('', empty))
    for (const read of [html, docx, pdf]) expect(read.words).toContain('after')
  })
})

describe('any text at all', () => {
  it('is printed in every format, and the PDF shows each character it can', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (words) => {
        const { html, docx, pdf } = await readAll(saying(words))
        expect(withoutSpaces(docx.words)).toBe(withoutSpaces(html.words))
        expect(pdf.words.length).toBeGreaterThan(0)
      }),
      { numRuns: 25 },
    )
  })

  it('comes back whole from the record inside the page', () => {
    const json = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(fc.oneof(json, fc.constantFrom(...MARKUP)), (words) => {
        const printing = saying(words)
        const read = readHtml(printHtml(printing))
        const script = read.elements.find(
          (element) => attributeOf(element, 'id') === EMBEDDED_RECORD_ID,
        )
        expect(script).toBeDefined()
        expect(JSON.parse(script ? textOf(script) : '')).toEqual({ content: printing.content })
      }),
      { numRuns: 100 },
    )
  })
})
