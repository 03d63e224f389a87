// The child process that reads one PDF from its input and writes what it read as JSON.
import { buffer } from 'node:stream/consumers'
import { isMainThread, Worker } from 'node:worker_threads'
import { SourceRefused } from '../source/refused.ts'

/** Bytes in all, array buffers included: those are outside the heap that Node can limit. A thousand full pages take 370 MB. */
const MOST_MEMORY = 600_000_000
const EVERY = 40
/** Milliseconds: whoever asked would have ended it by then, but may be gone. */
const LONGEST = 30_000

// A thread of its own sees the memory grow while the reader holds the main one.
const WATCH = `const end = () => process.kill(process.pid, 'SIGKILL')
setInterval(() => process.memoryUsage.rss() > ${MOST_MEMORY} && end(), ${EVERY})
setTimeout(end, ${LONGEST})`

if (isMainThread) {
  new Worker(WATCH, { eval: true }).unref()
  const bytes = new Uint8Array(await buffer(process.stdin))
  const { readPdf } = await import('./readPdf.ts')
  const answer = await readPdf(bytes).then(
    (source) => ({ source }),
    (thrown: unknown) => {
      if (!(thrown instanceof SourceRefused)) throw thrown
      return { refused: thrown.message }
    },
  )
  process.stdout.write(JSON.stringify(answer))
}
