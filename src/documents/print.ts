// One description, every print.
import { csvOf, printCsv } from './csv.ts'
import { printDocx } from './docx.ts'
import { printHtml } from './html.ts'
import { printPdf } from './pdf.ts'
import type { DocumentFormat, Paper, PaperFormat, Printed, Printing } from './printing.ts'

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

const PAPER_PRINTERS: {
  readonly [format in PaperFormat]: {
    readonly print: (paper: Paper) => Promise<Uint8Array<ArrayBuffer>>
    readonly mediaType: string
  }
} = {
  html: {
    print: async (paper) => utf8(printHtml(paper)),
    mediaType: 'text/html; charset=utf-8',
  },
  docx: {
    print: printDocx,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pdf: { print: printPdf, mediaType: 'application/pdf' },
}

/** The same paper gives the same bytes in every format. Throws when no PDF can be made; the message says why. */
export async function printPaper(paper: Paper, format: PaperFormat): Promise<Printed> {
  const { print, mediaType } = PAPER_PRINTERS[format]
  return { bytes: await print(paper), mediaType, extension: `.${format}` }
}

const asCsv = (text: string): Printed => ({
  bytes: utf8(text),
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: '.csv',
})

/** Rows of cells, the first the headings. */
export const printTable = (rows: readonly (readonly string[])[]): Printed => asCsv(csvOf(rows))

/** As `printPaper`, for a record, which may be had as a table of its findings too. */
export const printDocument = async (
  printing: Printing,
  format: DocumentFormat,
): Promise<Printed> =>
  format === 'csv' ? asCsv(printCsv(printing.content)) : printPaper(printing, format)
