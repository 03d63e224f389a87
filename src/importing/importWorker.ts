// The reader in a worker of the browser: the page stays smooth, and no file leaves it. A reader that may never end is
// ended by the page, which closes the worker.
import { readPdf } from './pdf/readPdf.ts'
import { type FileToRead, readOrRefuse, type WhatWasRead } from './readFile.ts'

export type ImportRequest = FileToRead & { readonly id: number }

/** pdf.js posts a message of its own on the same channel: ours bear `of`. */
export type ImportAnswer = { readonly of: 'import'; readonly id: number } & WhatWasRead

async function onRequest({ data }: MessageEvent<ImportRequest>): Promise<void> {
  const said = await readOrRefuse(data, { pdf: readPdf })
  const answer: ImportAnswer = { of: 'import', id: data.id, ...said }
  // A worker's messages go to the page that made it, and nowhere else: there is no origin to name.
  self.postMessage(answer, {})
}

self.addEventListener('message', (event: MessageEvent<ImportRequest>) => {
  void onRequest(event)
})
