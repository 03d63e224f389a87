// Reads a PDF in a process of its own, which is ended when it takes too long or too much.
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Source } from '../source/blocks.ts'
import { refuse } from '../source/refused.ts'

const CHILD = fileURLToPath(new URL('pdfChild.node.ts', import.meta.url))
const MOST_MILLISECONDS = 20_000
const HEAP_MEGABYTES = 512

type Answer = { readonly source: Source } | { readonly refused: string }

/** Throws SourceRefused, whose words follow the file's name. */
export async function readPdfInChild(
  bytes: Uint8Array,
  within = MOST_MILLISECONDS,
): Promise<Source> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${HEAP_MEGABYTES}`, '--disable-warning=ExperimentalWarning', CHILD],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  )
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    child.kill('SIGKILL')
  }, within)
  // The child may be gone before it has read everything.
  child.stdin.on('error', () => undefined)
  child.stdin.end(bytes)
  try {
    const written = await text(child.stdout)
    if (isLate) refuse(`took more than ${within / 1000} seconds to read and was given up`)
    if (written === '') refuse('took more memory to read than a record should and was given up')
    const answer = JSON.parse(written) as Answer
    return 'source' in answer ? answer.source : refuse(answer.refused)
  } finally {
    clearTimeout(timer)
  }
}
