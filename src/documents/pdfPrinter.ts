// The process that typesets. One document a message, one answer a document; it ends with whoever started it.
import type { PdfData } from './pdfData.ts'
import { openTypesetter } from './typesetting.ts'

let typeset: ReturnType<typeof openTypesetter> | undefined

process.on('disconnect', () => process.exit())
process.on('message', (data: PdfData) => {
  try {
    // With the first document: what is wrong with the fonts is told to whoever asked for it.
    typeset ??= openTypesetter()
    process.send?.({ bytes: typeset(data) })
  } catch (thrown) {
    process.send?.({ fault: thrown instanceof Error ? thrown.message : String(thrown) })
  }
})
