// Reads files in a worker, one at a time. A file that takes too long is given up with its worker; the next has a new one.
import type { ImportAnswer, ImportRequest } from '#importing/importWorker.ts'
import { tooLarge } from '#importing/source/refused.ts'
import { type Candidate, candidatesOf } from './candidates.ts'

/** What became of one file. */
export type FileRead =
  | { readonly candidates: readonly Candidate[] }
  /** A sentence for the person. */
  | { readonly refused: string }

export type HeldFile = { readonly id: string; readonly file: File }

const LIMIT_MS = 60_000

type ReaderWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

/** Resolves to a sentence when the file can't be read. `closed` ends the waiting. */
async function ask(
  worker: ReaderWorker,
  request: ImportRequest,
  limit: number,
  closed: AbortSignal,
): Promise<ImportAnswer> {
  const refused = (why: string): ImportAnswer => ({
    of: 'import',
    id: request.id,
    refused: `“${request.file}” ${why}`,
  })
  return new Promise((resolve) => {
    const listening = new AbortController()
    const { signal } = listening
    const end = (answer: ImportAnswer): void => {
      clearTimeout(timer)
      listening.abort()
      resolve(answer)
    }
    const late = refused(
      'takes longer than a minute to read and was given up. Import a part of it.',
    )
    const timer = setTimeout(() => end(late), limit)
    const onMessage = ({ data }: MessageEvent<ImportAnswer>): void => {
      if (data.of === 'import' && data.id === request.id) end(data)
    }
    worker.addEventListener('message', onMessage, { signal })
    worker.addEventListener('error', () => end(refused('can’t be read in this browser.')), {
      signal,
    })
    closed.addEventListener('abort', () => end(refused('was not read to its end.')), { signal })
    worker.postMessage(request, [request.bytes.buffer as ArrayBuffer])
  })
}

export type FileReader = {
  read(held: HeldFile, force: string): Promise<FileRead>
  /** Ends what is being read. */
  close(): void
}

/** `start` starts a worker; a file is given up after `limit` milliseconds. */
export function createFileReader(start: () => ReaderWorker, limit = LIMIT_MS): FileReader {
  let open: { readonly worker: ReaderWorker; readonly closing: AbortController } | undefined
  let last = 0
  const close = (): void => {
    open?.worker.terminate()
    open?.closing.abort()
    open = undefined
  }
  return {
    async read({ id: fileId, file }, force) {
      const refused = tooLarge(file.name, file.size)
      if (refused) return { refused }
      const bytes = new Uint8Array(await file.arrayBuffer())
      const mine = (open ??= { worker: start(), closing: new AbortController() })
      last += 1
      const request = { id: last, file: file.name, bytes, office: { force } }
      const answer = await ask(mine.worker, request, limit, mine.closing.signal)
      if ('read' in answer) return candidatesOf(answer.read, fileId, file)
      // It may have been the worker that failed: the next file has its own.
      if (open === mine) close()
      return answer
    },
    close,
  }
}
