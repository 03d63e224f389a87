import { describe, expect, it } from 'vitest'
import { printDocx } from '#documents/docx.ts'
import { readDocx } from './readDocx.ts'
import { approved, longRecord, printingOf, sampleRecord } from './sample.ts'

describe('the Word document', () => {
  it('uses the styles Word knows, and no table', async () => {
    const { paragraphs, part } = readDocx(await printDocx(approved(longRecord)))
    const styleOf = (text: string) => paragraphs.find((each) => each.text.startsWith(text))?.style
    expect(styleOf('Force inspection acknowledgement record')).toBe('Title')
    expect(styleOf('Police and Crime Commissioner’s acknowledgement')).toBe('Heading1')
    expect(styleOf('Recommendation 1:')).toBe('Heading2')
    expect(styleOf('Version')).toBe('Fact')
    expect(styleOf('Every call matters.')).toBe('Quote')
    expect(part('word/document.xml')).not.toContain('<w:tbl>')
  })

  it('is in British English and says so, with the title and the day of approval', async () => {
    const { part } = readDocx(await printDocx(approved(sampleRecord)))
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
    const properties = part('docProps/core.xml')
    expect(properties).toContain('<dc:language>en-GB</dc:language>')
    expect(properties).toContain(
      '<dc:title>PCC and Joint thematic acknowledgement record: Management of terrorist offenders in the wake of terrorist attacks</dc:title>',
    )
    expect(properties).toContain('2023-09-04T10:05:00.000Z</dcterms:created>')
  })

  it('bears the marking and the page number on every page, and of a draft that it is one', async () => {
    const draft = readDocx(await printDocx(printingOf(sampleRecord)))
    expect(draft.part('word/header1.xml')).toContain('OFFICIAL')
    expect(draft.part('word/header1.xml')).toContain('Draft, not approved')
    expect(draft.part('word/footer1.xml')).toContain('NUMPAGES')
    expect(draft.part('docProps/core.xml')).not.toContain('dcterms:created')
    const final = readDocx(await printDocx(approved(sampleRecord)))
    expect(final.part('word/header1.xml')).not.toContain('Draft')
  })
})
