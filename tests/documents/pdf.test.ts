import { describe, expect, it } from 'vitest'
import { createPdfPrinter, printPdf } from '#documents/pdf.ts'
import { claimBothStandards } from '#documents/pdfStandards.ts'
import { readPdf } from './readPdf.ts'
import { approved, longRecord, printingOf, sampleRecord } from './sample.ts'

describe('the PDF', () => {
  it('is tagged, in English, with a title that is shown', async () => {
    const pdf = await readPdf(await printPdf(approved(sampleRecord)))
    expect(pdf.isTagged).toBe(true)
    expect(pdf.showsTitle).toBe(true)
    expect(pdf.info).toMatchObject({
      Language: 'en-GB',
      CreationDate: 'D:20230904100500Z',
      Title:
        'PCC and Joint thematic acknowledgement record: Management of terrorist offenders in the wake of terrorist attacks',
    })
    expect([...pdf.roles]).toEqual(
      expect.arrayContaining(['Document', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody']),
    )
    expect([...pdf.roles]).not.toContain('Table')
  })

  it('has a bookmark for each heading', async () => {
    const { outline } = await readPdf(await printPdf(approved(longRecord)))
    const [title] = outline ?? []
    expect(title?.title).toBe('Force inspection acknowledgement record')
    expect(title?.items[0]?.items).toHaveLength(43)
  })

  it('claims PDF/UA-1 and PDF/A-2a, and describes the claim PDF/A does not know', async () => {
    const { xmp } = await readPdf(await printPdf(approved(sampleRecord)))
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
    expect(xmp.match(/<pdfaExtension:schemas>/g)).toHaveLength(1)
    expect(xmp).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>')
  })

  it('bears the marking, and of a draft that it is one, on every page', async () => {
    const draft = await readPdf(await printPdf(printingOf(longRecord)))
    expect(draft.everyPage.length).toBeGreaterThan(10)
    draft.everyPage.forEach((page, index) => {
      expect(page).toContain('OFFICIAL')
      expect(page).toContain('Draft, not approved')
      expect(page.replaceAll(/\s+/g, ' ')).toContain(
        `Page ${index + 1} of ${draft.everyPage.length}`,
      )
    })
    const final = await readPdf(await printPdf(approved(longRecord)))
    expect(final.everyPage.join()).not.toContain('Draft')
  })

  it('has the same bytes from another process', async () => {
    const other = createPdfPrinter()
    const [first, second] = await Promise.all([
      printPdf(approved(sampleRecord)),
      other.print(approved(sampleRecord)),
    ])
    other.stop()
    expect(Buffer.compare(first, second)).toBe(0)
  })
})

describe('printing PDFs', () => {
  it('gives up at its time limit and says what to do instead', async () => {
    const hurried = createPdfPrinter(1)
    await expect(hurried.print(approved(longRecord))).rejects.toThrow(
      'The PDF was not ready in 0.001 seconds and was given up. Take the Word document or the web page instead',
    )
  })

  it('says that the typesetter stopped, and prints the next one all the same', async () => {
    const printer = createPdfPrinter()
    const first = printer.print(approved(longRecord))
    const second = printer.print(approved(sampleRecord))
    setTimeout(() => printer.stop(), 5)
    await expect(first).rejects.toThrow(
      'The typesetter stopped before the PDF was ready. Ask for the PDF again.',
    )
    expect((await second).length).toBeGreaterThan(10_000)
    printer.stop()
  })

  it('refuses a file it does not know how to add to', () => {
    expect(() => claimBothStandards(Buffer.from('%PDF-1.7\ntrailer\n<<>>\n%%EOF'), '{}')).toThrow(
      'The typesetter’s PDF has no startxref where it was. Its version has changed.',
    )
  })
})
