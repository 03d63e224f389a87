// The Word document. The library writes the clock into two places, its properties and its zip; both are put right, so
// that one record has one file.
import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
} from 'docx'
import { DRAFT_NOTICE, type PaperDescription } from '#core/document.ts'
import { cleanDescription } from './cleanText.ts'
import { blockParagraphs } from './docxBlocks.ts'
import { PAGE_HEIGHT, PAGE_MARGIN, PAGE_WIDTH, STYLES } from './docxStyles.ts'
import { type DocumentParts, plainRun } from './docxText.ts'
import { EMBEDDED_NAMESPACE, EMBEDDED_PART, embeddedRecord } from './embeddedRecord.ts'
import { escapeHtml } from './escapeHtml.ts'
import { DRAFT_MARK, fileTitle, type Paper, type Printing, recordIn } from './printing.ts'
import { withoutZipTimes } from './zipTimes.ts'

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const pageLine = (left: string, marking: string, right: readonly string[]): Paragraph =>
  new Paragraph({
    style: 'PageLine',
    children: [
      new TextRun({ bold: true, text: left }),
      new TextRun({ bold: true, size: 22, children: [new Tab(), marking] }),
      new TextRun({ children: [new Tab(), ...right] }),
    ],
  })

function coreProperties(title: string, subject: string, at: string | undefined): string {
  const dates = at
    ? ['created', 'modified']
        .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`)
        .join('')
    : ''
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeHtml(title)}</dc:title><dc:subject>${escapeHtml(subject)}</dc:subject><dc:language>en-GB</dc:language>${dates}</cp:coreProperties>`
}

const PAGE = {
  size: { width: PAGE_WIDTH, height: PAGE_HEIGHT },
  margin: { top: PAGE_MARGIN, right: PAGE_MARGIN, bottom: PAGE_MARGIN, left: PAGE_MARGIN },
}
const PAGE_COUNT = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]

function pages(description: Required<PaperDescription>, parts: DocumentParts): ISectionOptions {
  const { title, marking, isDraft, opening, blocks } = description
  const draftMark = isDraft ? DRAFT_MARK : ''
  const notice = new Paragraph({ style: 'DraftNotice', children: [plainRun(DRAFT_NOTICE)] })
  return {
    properties: { page: PAGE },
    headers: { default: new Header({ children: [pageLine(draftMark, marking, [])] }) },
    footers: { default: new Footer({ children: [pageLine('', marking, PAGE_COUNT)] }) },
    children: [
      ...opening.flatMap((block) => blockParagraphs(parts, block)),
      new Paragraph({ heading: HeadingLevel.TITLE, children: [plainRun(title)] }),
      ...(isDraft ? [notice] : []),
      ...blocks.flatMap((block) => blockParagraphs(parts, block)),
    ],
  }
}

const recordPart = (printing: Printing): { path: string; data: string } => ({
  path: EMBEDDED_PART,
  data: `<record xmlns="${EMBEDDED_NAMESPACE}">${embeddedRecord(printing)}</record>`,
})

/** Bytes of a .docx file. The same printing gives the same bytes. */
export async function printDocx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const { description, at } = paper
  const clean = cleanDescription(description)
  const parts: DocumentParts = { lists: [], links: [] }
  const section = pages(clean, parts)
  const document = new Document({
    styles: STYLES,
    numbering: { config: parts.lists },
    sections: [section],
  })
  // The library would name each link by chance.
  const { Relationships: relationships } = document.Document
  parts.links.forEach((address, number) =>
    relationships.addRelationship(
      `link${number}`,
      `${RELATIONSHIPS}/hyperlink`,
      address,
      'External',
    ),
  )
  const printing = recordIn(paper)
  // Word keeps such a part when it saves the document again.
  if (printing)
    relationships.addRelationship('record', `${RELATIONSHIPS}/customXml`, `../${EMBEDDED_PART}`)
  const properties = {
    path: 'docProps/core.xml',
    data: coreProperties(fileTitle(clean), clean.subject, at),
  }
  const others = [properties, ...(printing ? [recordPart(printing)] : [])]
  return withoutZipTimes(await Packer.pack(document, 'uint8array', undefined, others))
}
