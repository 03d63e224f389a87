// Reads files in a worker, one at a time. A file that takes too long is given up with its worker; the next has a new one.
import type { ImportAnswer, ImportRequest } from '#importing/source/importWorker.ts'
// oxlint-disable-next-line import/default -- Vite builds the worker and gives its address
import workerAddress from '#importing/source/importWorker.ts?worker&url'
import { startOwnWorker } from '../trusted.ts'
import { type Candidate, candidatesOf } from './candidates.ts'

/** What became of one file. */
type FileRead =
  | { readonly candidates: readonly Candidate[] }
  /** A sentence for the person. */
  | { readonly refused: string }

const LIMIT_MS = 60_000
const LARGEST = 100_000_000

/** Resolves to the sentence when the file can't be read. */
async function ask(worker: Worker, request: ImportRequest): Promise<ImportAnswer> {
  const refused = (why: string): ImportAnswer => ({
    of: 'import',
    id: request.id,
    refused: `“${request.file}” ${why}`,
  })
  return new Promise((resolve) => {
    const listening = new AbortController()
    const end = (answer: ImportAnswer): void => {
      clearTimeout(timer)
      listening.abort()
      resolve(answer)
    }
    const timer = setTimeout(() => {
      worker.terminate()
      end(refused('takes longer than a minute to read and was given up. Import a part of it.'))
    }, LIMIT_MS)
    const { signal } = listening
    const onMessage = ({ data }: MessageEvent<ImportAnswer>): void => {
      if (data.of === 'import' && data.id === request.id) end(data)
    }
    worker.addEventListener('message', onMessage, { signal })
    worker.addEventListener('error', () => end(refused('can’t be read in this browser.')), {
      signal,
    })
    worker.postMessage(request, [request.bytes.buffer as ArrayBuffer])
  })
}

export type FileReader = {
  read(file: File, force: string): Promise<FileRead>
  close(): void
}

export function createFileReader(): FileReader {
  let worker: Worker | undefined
  let last = 0
  const close = (): void => {
    worker?.terminate()
    worker = undefined
  }
  return {
    async read(file, force) {
      if (file.size > LARGEST)
        return { refused: `“${file.name}” is too large to be a record. Import a part of it.` }
      const bytes = new Uint8Array(await file.arrayBuffer())
      worker ??= startOwnWorker(workerAddress)
      last += 1
      const answer = await ask(worker, { id: last, file: file.name, bytes, office: { force } })
      if ('read' in answer) return candidatesOf(answer.read, file.name)
      // It may have been the worker that failed: the next file has its own.
      close()
      return answer
    },
    close,
  }
}
