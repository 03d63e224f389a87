// The record by pdfkit, as whoever wants PDF/UA of it has to write it: the same words in the same order with the same
// tags, four faces of the font, lists with their marks, the form's labels beside their values, bookmarks, and on every
// page the marking and its number, which are artifacts.
import { PDFDocument } from 'pdfkit'
import type { Fact, PaperBlock } from '#core/document.ts'
import type { RichBlock, RichText } from '#core/richText.ts'
import type { Printing } from '#documents/printing.ts'

type Structure = ReturnType<PDFDocument['struct']>

const face = (name: string): string =>
  new URL(`../src/documents/fonts/SourceSans3_${name}.ttf`, import.meta.url).pathname
const FACES = {
  plain: face('400Regular'),
  italic: face('400Regular_Italic'),
  bold: face('700Bold'),
  boldItalic: face('700Bold_Italic'),
}
const MARGIN = 71
const LABEL_WIDTH = 159
const SIZE = 11

const faceOf = ({ bold, italic }: { bold?: true; italic?: true }): keyof typeof FACES =>
  bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'plain'

function writeRuns(
  document: PDFDocument,
  runs: Extract<RichBlock, { kind: 'paragraph' }>['runs'],
): void {
  runs.forEach((run, place) => {
    const isLast = place === runs.length - 1
    document
      .font(faceOf(run))
      .text(run.text, { continued: !isLast, ...(run.link !== undefined && { link: run.link }) })
  })
  document.font('plain').moveDown(0.4)
}

function addItem(
  document: PDFDocument,
  list: Structure,
  mark: string,
  write: (body: Structure) => void,
): void {
  const item = document.struct('LI')
  list.add(item)
  const { x, y } = document
  item.add(document.struct('Lbl', () => void document.text(mark, x, y, { width: 28 })))
  document.x = x + 30
  document.y = y
  const body = document.struct('LBody')
  item.add(body)
  write(body)
  body.end()
  document.x = x
  item.end()
}

function addRich(document: PDFDocument, parent: Structure, text: RichText): void {
  for (const block of text)
    if (block.kind === 'paragraph')
      parent.add(document.struct('P', () => writeRuns(document, block.runs)))
    else if (block.kind === 'quote') addRich(document, parent, block.blocks)
    else {
      const list = document.struct('L')
      parent.add(list)
      block.items.forEach((item, place) =>
        addItem(document, list, block.ordered ? `${block.start + place}.` : '•', (body) =>
          addRich(document, body, item),
        ),
      )
      list.end()
    }
}

function addFact(document: PDFDocument, list: Structure, { label, parts }: Fact): void {
  const item = document.struct('LI')
  list.add(item)
  const { y } = document
  item.add(
    document.struct('Lbl', () => {
      document.font('bold').text(label, MARGIN, y, { width: LABEL_WIDTH - 6 })
      document.font('plain')
    }),
  )
  document.x = MARGIN + LABEL_WIDTH
  document.y = y
  const body = document.struct('LBody')
  item.add(body)
  for (const part of parts)
    if (part.kind === 'text') addRich(document, body, part.text)
    else {
      if (part.addressee !== '')
        body.add(document.struct('P', () => void document.text(part.addressee)))
      const lines = document.struct('L')
      body.add(lines)
      for (const { mark, text } of part.lines)
        addItem(document, lines, mark || '•', (inside) =>
          inside.add(document.struct('P', () => void document.text(text).moveDown(0.4))),
        )
      lines.end()
    }
  body.end()
  item.end()
  document.x = MARGIN
  // A field without a value has its line all the same.
  document.y = Math.max(document.y, y + 2 * SIZE)
}

function addBlock(document: PDFDocument, root: Structure, block: PaperBlock): void {
  if (block.kind === 'facts') {
    const list = document.struct('L')
    root.add(list)
    for (const fact of block.facts) addFact(document, list, fact)
    list.end()
  } else if (block.kind === 'heading') {
    document.outline.addItem(block.text)
    root.add(
      document.struct(`H${block.level}`, () => {
        document
          .font('bold')
          .fontSize(block.level === 2 ? 15 : 11.5)
          .text(block.text)
        document.font('plain').fontSize(SIZE).moveDown(0.5)
      }),
    )
  } else if (block.kind === 'label')
    root.add(document.struct('P', () => void document.text(`${block.label}: ${block.value}`)))
  else if (block.kind === 'text') addRich(document, root, block.text)
}

/** What stands on every page, once it is known how many there are. */
function addFurniture(document: PDFDocument, marking: string): void {
  const { start, count } = document.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page)
    document.page.margins.bottom = 0
    document.markContent('Artifact', { type: 'Pagination' })
    document.font('bold').fontSize(SIZE).text(marking, MARGIN, 36, { align: 'center' })
    document.text(marking, MARGIN, 790, { align: 'center' })
    document.font('plain').fontSize(9)
    document.text(`Page ${page + 1} of ${count}`, MARGIN, 790, { align: 'right' })
    document.endMarkedContent()
  }
}

export function printByPdfkit({ description }: Printing): Promise<void> {
  return new Promise((resolve) => {
    const document = new PDFDocument({
      size: 'A4',
      margin: MARGIN,
      bufferPages: true,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      tagged: true,
      lang: 'en-GB',
      displayTitle: true,
      font: FACES.plain,
      info: { Title: description.title },
    })
    document.on('data', () => undefined)
    document.on('end', () => resolve())
    for (const [name, path] of Object.entries(FACES)) document.registerFont(name, path)
    document.font('plain').fontSize(SIZE)
    const root = document.struct('Document')
    document.addStructure(root)
    root.add(
      document.struct('H1', () => {
        document.font('bold').fontSize(21).text(description.title)
        document.font('plain').fontSize(SIZE).moveDown()
      }),
    )
    for (const block of description.blocks) addBlock(document, root, block)
    root.end()
    addFurniture(document, description.marking)
    document.end()
  })
}
