// What PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) ask of a file, read from its own bytes. There is no validator
// on the machines that run these tests; the typesetter's own checks, and these rules, are what the claims stand on.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PaperDescription } from '#core/document.ts'
import { letterOf } from '#core/letters.ts'
import { toDay } from '#core/day.ts'
import { printPdf } from '#documents/pdf.ts'
import { pdfData } from '#documents/pdfData.ts'
import type { Paper } from '#documents/printing.ts'
import { aRecord, officeSettings } from '../builders.ts'
import { readObjects, untagged } from './pdfObjects.ts'
import { approved, longRecord, printingOf, sampleRecord } from './sample.ts'

const letter: PaperDescription = letterOf(
  aRecord({ publication: { publishedOn: toDay('2023-08-30'), address: 'https://pcc.example/1' } }),
  officeSettings(),
  'inspectors',
  toDay('2023-09-01'),
)

const figures: PaperDescription = {
  ...letter,
  opening: [],
  blocks: [
    { kind: 'heading', level: 2, text: 'Figures' },
    { kind: 'table', caption: 'All', columns: ['Standing', 'Findings'], rows: [['Overdue', '2']] },
  ],
}

const WORKSPACE = new URL('../../src/documents/typst/', import.meta.url).pathname
const FONTS = new URL('../../src/documents/fonts/', import.meta.url).pathname

/** The paper by the typesetter's own accessible export, which throws on what PDF/UA-1 forbids. */
function exportAccessible(paper: Paper): Buffer {
  const fontArgs = [{ fontPaths: [FONTS] }]
  const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs })
  compiler.mapShadow(`${WORKSPACE}record.json`, Buffer.from(JSON.stringify(pdfData(paper))))
  const { result } = compiler.compile({ mainFilePath: `${WORKSPACE}record.typ` })
  if (!result) throw new Error('The typesetter refused the paper.')
  return compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp: 0 })
}

it('a paper whose headings skip a level is refused', async () => {
  const blocks = [{ kind: 'heading', level: 3, text: 'Too deep' }] as const
  await expect(printPdf({ description: { ...letter, blocks } })).rejects.toThrow(
    'The PDF could not be made: a heading of it skips a level.',
  )
})

describe.each([
  ['an approved record', () => approved(sampleRecord)],
  ['a long one, with links', () => approved(longRecord)],
  ['a draft', () => printingOf(longRecord)],
  ['a letter', () => ({ description: letter })],
  ['figures in a table', () => ({ description: figures })],
])('the PDF of %s', (_name, paper) => {
  let pdf: ReturnType<typeof readObjects>
  beforeAll(async () => {
    pdf = readObjects(await printPdf(paper()))
  })
  const catalog = () => pdf.ofType('Catalog')[0]?.text ?? ''

  it('passes the typesetter’s own checks of PDF/UA-1', () => {
    expect(exportAccessible(paper()).length).toBeGreaterThan(1_000)
  })

  it('is tagged, says its language and shows its title', () => {
    expect(catalog()).toMatch(/\/MarkInfo <<\s*\/Marked true\s*\/Suspects false\s*>>/)
    expect(catalog()).toMatch(/\/Lang \(en-GB\)/)
    expect(catalog()).toMatch(/\/StructTreeRoot \d+ 0 R/)
    expect(catalog()).toMatch(/\/DisplayDocTitle true/)
    const xmp = pdf.ofType('Metadata')[0]?.stream?.toString('utf8') ?? ''
    expect(xmp).toMatch(/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">[^<]+</)
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
  })

  it('shows nothing that is neither tagged nor marked as an artifact', () => {
    const pages = pdf.ofType('Page')
    expect(pages.length).toBeGreaterThan(0)
    for (const page of pages) {
      const content = pdf.entry(page, 'Contents')?.stream
      expect(content?.length).toBeGreaterThan(100)
      expect(untagged(content ?? Buffer.from(''))).toEqual([])
    }
  })

  it('embeds every font, with what each glyph says', () => {
    const descriptors = pdf.ofType('FontDescriptor')
    expect(descriptors.length).toBeGreaterThan(0)
    for (const descriptor of descriptors) {
      expect(descriptor.text).toMatch(/\/FontName \/[A-Z]{6}\+SourceSans3/)
      expect(pdf.entry(descriptor, 'FontFile2')?.stream?.length).toBeGreaterThan(1_000)
    }
    const shown = pdf.ofType('Font').filter(({ text }) => text.includes('/Subtype /Type0'))
    for (const font of shown) expect(pdf.entry(font, 'ToUnicode')?.stream).toBeDefined()
  })

  it('has a way through its links by keyboard, and says where each leads', () => {
    for (const link of pdf.ofType('Annot')) {
      expect(link.text).toMatch(/\/Contents [(<]/)
      expect(link.text).toMatch(/\/StructParent \d+/)
    }
    for (const page of pdf.ofType('Page').filter(({ text }) => text.includes('/Annots')))
      expect(page.text).toMatch(/\/Tabs \/S\b/)
  })

  it('goes down the headings one level at a time', () => {
    const levels = pdf
      .ofType('StructElem')
      .toSorted((a, b) => a.number - b.number)
      .flatMap(({ text }) => Number(/\/S \/H([1-6])\b/.exec(text)?.[1] ?? Number.NaN))
      .filter((level) => !Number.isNaN(level))
    expect(Math.min(...levels)).toBe(1)
    expect(new Set(levels).size).toBe(Math.max(...levels))
  })

  it('can be kept: its colours are defined, and nothing in it is locked, acts or lies elsewhere', () => {
    const [intent] = pdf.ofType('OutputIntent')
    expect(intent && pdf.entry(intent, 'DestOutputProfile')?.stream?.length).toBeGreaterThan(100)
    expect(pdf.trailer).toMatch(/\/ID \[/)
    expect(pdf.file).not.toMatch(/\/(Encrypt|JavaScript|JS|Launch|EmbeddedFile|AA|XFA|LZWDecode)\b/)
    const kinds = pdf.all.flatMap(
      ({ text }) => /\/S \/(URI|GoTo|Launch|Named)\b/.exec(text)?.[1] ?? [],
    )
    expect(kinds.every((kind) => kind === 'URI' || kind === 'GoTo')).toBe(true)
    // The packet of metadata can be read without inflating anything.
    expect(pdf.ofType('Metadata')[0]?.text).not.toContain('/Filter')
  })
})
