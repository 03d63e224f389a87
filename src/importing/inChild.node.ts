// Reads files in a process of their own, one at a time. A file that takes too long or too much is given up with its
// process, and the next has a new one.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { FileToRead, ReadFile, WhatWasRead } from './readFile.ts'
import type { ForOffice } from './reports/readReport.ts'
import { SourceRefused } from './source/refused.ts'

const CHILD = fileURLToPath(new URL('readerChild.node.ts', import.meta.url))
const MOST_MILLISECONDS = 60_000
const HEAP_MEGABYTES = 2000

export type ChildReader = {
  /** Throws SourceRefused with a whole sentence. */
  read(bytes: Uint8Array, file: string, office: ForOffice): Promise<readonly ReadFile[]>
  close(): void
}

const startChild = (): ChildProcess =>
  fork(CHILD, {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`, '--disable-warning=ExperimentalWarning'],
    // What V8 says of its last moments is for nobody.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })

/** Undefined where the process ended without an answer. Throws AbortError when `late` is. */
async function ask(
  child: ChildProcess,
  request: FileToRead,
  late: AbortSignal,
): Promise<WhatWasRead | undefined> {
  const heard = new AbortController()
  const signal = AbortSignal.any([late, heard.signal])
  try {
    const answered = once(child, 'message', { signal })
    const ended = once(child, 'exit', { signal }).then(() => [])
    ended.catch(() => undefined)
    child.send(request)
    const [answer] = (await Promise.race([answered, ended])) as [WhatWasRead?]
    return answer
  } finally {
    heard.abort()
  }
}

/** A file is given up after `within` milliseconds. */
export function createChildReader(within = MOST_MILLISECONDS): ChildReader {
  let child: ChildProcess | undefined
  const close = (): void => {
    child?.kill('SIGKILL')
    child = undefined
  }
  return {
    async read(bytes, file, office) {
      child ??= startChild()
      const late = AbortSignal.timeout(within)
      const answer = await ask(child, { bytes, file, office }, late).catch((thrown: unknown) => {
        if (!late.aborted) throw thrown
        return undefined
      })
      if (answer && 'read' in answer) return answer.read
      if (answer) throw new SourceRefused(answer.refused)
      close()
      const much = late.aborted
        ? `more than ${within / 1000} seconds`
        : 'more memory than a record should'
      throw new SourceRefused(`“${file}” took ${much} and was given up. Import a part of it.`)
    },
    close,
  }
}
