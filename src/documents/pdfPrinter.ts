// The process that typesets. One document a message, one answer a document; it ends with whoever started it.
import type { PdfData } from './pdfData.ts'
import { typeset } from './typesetting.ts'

process.on('disconnect', () => process.exit())
process.on('message', (data: PdfData) => {
  try {
    process.send?.({ bytes: typeset(data) })
  } catch (thrown) {
    process.send?.({ fault: thrown instanceof Error ? thrown.message : String(thrown) })
  }
})
