// The reader in a worker of the browser: the page stays smooth, and no file leaves it. A reader that may never end is
// ended by the page, which closes the worker.
import { readPdf } from './pdf/readPdf.ts'
import { readFile, type ReadFile } from './readFile.ts'
import type { ForOffice } from './reports/readReport.ts'

export type ImportRequest = {
  readonly id: number
  readonly file: string
  readonly bytes: Uint8Array
  readonly office: ForOffice
}

/** pdf.js posts a message of its own on the same channel: ours bear `of`. */
export type ImportAnswer = { readonly of: 'import'; readonly id: number } & (
  | { readonly read: readonly ReadFile[] }
  | { readonly refused: string }
)

async function answer({ id, file, bytes, office }: ImportRequest): Promise<ImportAnswer> {
  try {
    return { of: 'import', id, read: await readFile(bytes, file, office, { pdf: readPdf }) }
  } catch (thrown) {
    // Were anything thrown from here, the page would wait for an answer that never comes.
    return { of: 'import', id, refused: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}

async function onRequest({ data }: MessageEvent<ImportRequest>): Promise<void> {
  // A worker's messages go to the page that made it, and nowhere else: there is no origin to name.
  self.postMessage(await answer(data), {})
}

self.addEventListener('message', (event: MessageEvent<ImportRequest>) => {
  void onRequest(event)
})
