// The reader in a worker of the browser: the page stays smooth, and no file leaves it. A reader that may never end is
// ended by the page, which closes the worker.
import { type ForOffice } from './reports/readReport.ts'
import { readPdf } from './pdf/readPdf.ts'
import { type Reading, readSourceRecords } from './readRecords.ts'
import { blockText } from './source/blockText.ts'
import { readSource } from './readSource.ts'
import { SourceRefused } from './source/refused.ts'

export type ImportRequest = {
  readonly id: number
  readonly file: string
  readonly bytes: Uint8Array
  readonly office: ForOffice
}

export type ReadFile = {
  readonly file: string
  /** The source's words, in which evidence has its places. */
  readonly text: string
  readonly readings: readonly Reading[]
}

/** pdf.js posts a message of its own on the same channel: ours bear `of`. */
export type ImportAnswer = { readonly of: 'import'; readonly id: number } & (
  | { readonly read: readonly ReadFile[] }
  | { readonly refused: string }
)

async function answer({ id, file, bytes, office }: ImportRequest): Promise<ImportAnswer> {
  try {
    const sources = await readSource(bytes, file, { pdf: readPdf })
    const read = sources.map(({ file: name, source }) => ({
      file: name,
      text: blockText(source.blocks),
      readings: readSourceRecords(source, office),
    }))
    return { of: 'import', id, read }
  } catch (thrown) {
    // Were anything else thrown from here, the page would wait for an answer that never comes.
    const isTold = thrown instanceof SourceRefused
    const refused = isTold ? thrown.message : `“${file}” can’t be read. Save it again and try that.`
    return { of: 'import', id, refused }
  }
}

async function onRequest({ data }: MessageEvent<ImportRequest>): Promise<void> {
  // A worker's messages go to the page that made it, and nowhere else: there is no origin to name.
  self.postMessage(await answer(data), {})
}

self.addEventListener('message', (event: MessageEvent<ImportRequest>) => {
  void onRequest(event)
})
