// The process that typesets. One document a message, one answer a document; it ends with whoever started it.
import type { PdfData } from './pdfData.ts'
import { openTypesetter, type Typesetter } from './typesetting.ts'

let typesetter: Typesetter | undefined

function answerTo(data: PdfData): { readonly bytes: Buffer } | { readonly fault: string } {
  try {
    // With the first document: what is wrong with the fonts is told to whoever asked for it.
    typesetter ??= openTypesetter()
    return { bytes: typesetter.typeset(data) }
  } catch (thrown) {
    return { fault: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}

process.on('disconnect', () => process.exit())
process.on('message', (data: PdfData) => {
  process.send?.(answerTo(data), () => typesetter?.forget())
})
