// One description, every print.
import { printCsv } from './csv.ts'
import { printDocx } from './docx.ts'
import { printHtml } from './html.ts'
import { printPdf } from './pdf.ts'
import type { DocumentFormat, Printed, Printing } from './printing.ts'

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

const PRINTERS: {
  readonly [format in DocumentFormat]: {
    readonly print: (printing: Printing) => Promise<Uint8Array<ArrayBuffer>>
    readonly mediaType: string
  }
} = {
  html: {
    print: async (printing) => utf8(printHtml(printing)),
    mediaType: 'text/html; charset=utf-8',
  },
  docx: {
    print: printDocx,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pdf: { print: printPdf, mediaType: 'application/pdf' },
  csv: {
    print: async ({ content }) => utf8(printCsv(content)),
    mediaType: 'text/csv; charset=utf-8; header=present',
  },
}

/** The same printing gives the same bytes in every format. Throws when no PDF can be made; the message says why. */
export async function printDocument(printing: Printing, format: DocumentFormat): Promise<Printed> {
  const { print, mediaType } = PRINTERS[format]
  return { bytes: await print(printing), mediaType, extension: `.${format}` }
}
