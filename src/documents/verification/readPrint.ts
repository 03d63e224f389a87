// A printed document as it came from anywhere: the record it carries and the words it shows.
import type { PaperFormat } from '../printing.ts'
import { readDocxPrint } from './readDocxPrint.ts'
import { readHtmlPrint } from './readHtmlPrint.ts'
import { readPdfPrint } from './readPdfPrint.ts'
import type { ReadPrint } from './shown.ts'

const READERS: {
  readonly [format in PaperFormat]: (bytes: Uint8Array) => ReadPrint | Promise<ReadPrint>
} = { html: readHtmlPrint, docx: readDocxPrint, pdf: readPdfPrint }

/** By the first bytes, not by the name, which anybody may change; undefined for a file of no such kind. */
export function formatOf(bytes: Uint8Array): PaperFormat | undefined {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024))
  if (beginning.startsWith('%PDF-')) return 'pdf'
  if (beginning.startsWith('PK\u0003\u0004')) return 'docx'
  return /^[^<]*<(!doctype html|html)\b/i.test(beginning) ? 'html' : undefined
}

/** Throws whatever the reader of that format throws at a damaged file. */
export const readPrint = async (bytes: Uint8Array, format: PaperFormat): Promise<ReadPrint> =>
  READERS[format](bytes)
