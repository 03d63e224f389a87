// Other ways to the PDF of a record. Chromium prints our own page; pdfkit writes the same words with tags; LibreOffice
// turns our Word document into a PDF/UA file, where it is installed.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { PaperBlock } from '#core/document.ts'
import { toPlainText } from '#core/richText.ts'
import { printDocx } from '#documents/docx.ts'
import { printHtml } from '#documents/html.ts'
import type { Printing } from '#documents/printing.ts'
import { openChromium } from '../tests/chromium.ts'

export type PdfPeer = {
  readonly name: string
  readonly rounds: number
  print(printing: Printing): Promise<unknown>
}

const run = promisify(execFile)

const linesOf = (block: PaperBlock): readonly string[] => {
  switch (block.kind) {
    case 'facts':
      return block.facts.flatMap(({ label, parts }) => [
        label,
        ...parts.flatMap((part) =>
          part.kind === 'text'
            ? [toPlainText(part.text)]
            : [part.addressee, ...part.lines.map(({ mark, text }) => `${mark} ${text}`)],
        ),
      ])
    case 'heading':
      return [block.text]
    case 'label':
      return [`${block.label}: ${block.value}`]
    case 'text':
      return [toPlainText(block.text)]
    case 'lines':
      return block.lines
    case 'table':
      return block.rows.flat()
    default:
      return block satisfies never
  }
}

const FONT = new URL('../src/documents/fonts/SourceSans3_400Regular.ttf', import.meta.url).pathname

async function pdfkitPeer(): Promise<PdfPeer> {
  const { default: PDFDocument } = await import('pdfkit')
  return {
    name: 'pdfkit, the same words with tags',
    rounds: 5,
    print: ({ description }) =>
      new Promise((resolve) => {
        const document = new PDFDocument({
          size: 'A4',
          pdfVersion: '1.7',
          subset: 'PDF/UA',
          tagged: true,
          lang: 'en-GB',
          displayTitle: true,
          font: FONT,
          info: { Title: description.title },
        })
        document.on('data', () => undefined)
        document.on('end', () => resolve(undefined))
        const root = document.struct('Document')
        document.addStructure(root)
        const add = (tag: string, text: string): void => {
          if (text !== '') root.add(document.struct(tag, () => document.text(text)))
        }
        add('H1', description.title)
        for (const block of description.blocks)
          for (const line of linesOf(block))
            add(block.kind === 'heading' ? `H${block.level}` : 'P', line)
        root.end()
        document.end()
      }),
  }
}

async function libreOfficePeer(folder: string): Promise<readonly PdfPeer[]> {
  try {
    await run('soffice', ['--version'])
  } catch {
    return []
  }
  const filter = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'
  const file = join(folder, 'record.docx')
  return [
    {
      name: 'LibreOffice, from our Word document, as PDF/UA',
      rounds: 3,
      print: async (printing) => {
        writeFileSync(file, await printDocx(printing))
        await run('soffice', ['--headless', '--convert-to', filter, '--outdir', folder, file])
      },
    },
  ]
}

export async function openPdfPeers(): Promise<{
  readonly peers: readonly PdfPeer[]
  close(): Promise<void>
}> {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-peers-'))
  const browser = await openChromium()
  const page = await browser.newPage()
  const chromium: PdfPeer = {
    name: 'Chromium printing our page, already running',
    rounds: 9,
    print: async (printing) => {
      await page.setContent(printHtml(printing))
      return page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
    },
  }
  return {
    peers: [chromium, await pdfkitPeer(), ...(await libreOfficePeer(folder))],
    close: async () => {
      await browser.close()
      rmSync(folder, { recursive: true })
    },
  }
}
