// Other ways to the PDF of a record. Chromium prints our own page; pdfkit writes it tagged by hand; LibreOffice
// turns our Word document into a PDF/UA file, where it is installed.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
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

async function pdfkitPeer(): Promise<PdfPeer> {
  const { printByPdfkit } = await import('./pdfkitPeer.ts')
  return { name: 'pdfkit, tagged by hand as PDF/UA', rounds: 5, print: printByPdfkit }
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
