// Files are read in a worker; here it is a thread of Node's, which stands still for good over some of them.
import { Worker as NodeWorker } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { createFileReader } from '../../src/tab/importing/fileReader.ts'

const READER = `
const { parentPort } = require('node:worker_threads')
parentPort.on('message', ({ id, file }) => {
  if (file.startsWith('endless')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  if (file.startsWith('broken')) throw new Error('broken')
  parentPort.postMessage({ of: 'import', id, refused: file + ' was looked at.' })
})`

/** With the ways of a browser's worker. */
class Thread extends EventTarget {
  readonly thread = new NodeWorker(READER, { eval: true })
  readonly ended = new Promise((resolve) => this.thread.once('exit', resolve))
  constructor() {
    super()
    this.thread.on('message', (data: unknown) =>
      this.dispatchEvent(new MessageEvent('message', { data })),
    )
    this.thread.on('error', () => this.dispatchEvent(new Event('error')))
  }
  postMessage(request: unknown, transfer: Transferable[]): void {
    this.thread.postMessage(request, transfer as ArrayBuffer[])
  }
  terminate(): void {
    void this.thread.terminate()
  }
}

describe('the reader of files', () => {
  const threads: Thread[] = []
  const start = (): Worker => {
    const thread = new Thread()
    threads.push(thread)
    return thread as EventTarget as Worker
  }
  const named = (name: string) => ({ id: name, file: new File(['words'], name) })
  afterEach(async () => {
    for (const thread of threads) thread.terminate()
    await Promise.all(threads.splice(0).map(({ ended }) => ended))
  })

  it('gives a file up that takes too long, in a sentence, and ends its worker; the next one is read', async () => {
    const reader = createFileReader(start, 500)
    expect(await reader.read(named('endless.pdf'), '')).toMatchObject({
      refused:
        '“endless.pdf” takes longer than a minute to read and was given up. Import a part of it.',
    })
    await threads[0]?.ended
    expect(await createFileReader(start).read(named('next.txt'), '')).toMatchObject({
      refused: 'next.txt was looked at.',
    })
  })

  it('tells of a file that its worker broke over, and reads the next in a new one', async () => {
    const reader = createFileReader(start)
    expect(await reader.read(named('broken.docx'), '')).toMatchObject({
      refused: '“broken.docx” can’t be read in this browser.',
    })
    expect(await reader.read(named('next.txt'), '')).toMatchObject({
      refused: 'next.txt was looked at.',
    })
    expect(threads).toHaveLength(2)
  })

  it('stopped over one file, is not stopped again over the next when the first one’s time is up', async () => {
    const reader = createFileReader(start)
    const endless = reader.read(named('endless.pdf'), '')
    while (threads.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    reader.close()
    // It is told at once, and takes no worker with it.
    expect(await endless).toMatchObject({ refused: '“endless.pdf” was not read to its end.' })
    expect(await reader.read(named('next.txt'), '')).toMatchObject({
      refused: 'next.txt was looked at.',
    })
  })

  it('does not even open a file that is too large', async () => {
    const large = new File([], 'large.pdf')
    Object.defineProperty(large, 'size', { value: 100_000_001 })
    expect(await createFileReader(start).read({ id: 'large', file: large }, '')).toMatchObject({
      refused: '“large.pdf” is too large to be a record. Import a part of it.',
    })
    expect(threads).toHaveLength(0)
  })
})
