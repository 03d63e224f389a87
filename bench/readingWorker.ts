// A file read by our worker in Chromium, while the page draws frame after frame.
import { z } from 'zod'
import type { ImportAnswer } from '#importing/importWorker.ts'
import { openWorkerPage } from '../tests/importing/files/workerPage.ts'

const measured = z.object({
  ms: z.number(),
  longestFrame: z.number(),
  paragraphs: z.number().min(1),
})
export type ReadThere = z.infer<typeof measured>

/** From the start of the worker to its answer, and the longest time between two frames of the page. Throws on refusal. */
export async function readInWorker(file: Uint8Array): Promise<ReadThere> {
  const { page, close } = await openWorkerPage(file)
  try {
    const answer: unknown = await page.evaluate(async () => {
      const bytes = new Uint8Array(await (await fetch('/file')).arrayBuffer())
      let [last, longestFrame, isReading] = [performance.now(), 0, true]
      const frame = (now: number): void => {
        longestFrame = Math.max(longestFrame, now - last)
        last = now
        if (isReading) requestAnimationFrame(frame)
      }
      requestAnimationFrame(frame)
      const begun = performance.now()
      const worker = new Worker('/worker.js', { type: 'module' })
      const text = await new Promise<string>((resolve, reject) => {
        worker.addEventListener('error', ({ message }) => reject(new Error(message)))
        worker.addEventListener('message', (event: MessageEvent<ImportAnswer | undefined>) => {
          // pdf.js posts a message of its own on the same channel.
          if (event.data?.of !== 'import') return
          if ('refused' in event.data) reject(new Error(event.data.refused))
          else resolve(event.data.read[0]?.text ?? '')
        })
        worker.postMessage({ id: 1, file: 'long.pdf', bytes, office: { force: '' } }, [
          bytes.buffer,
        ])
      })
      const ms = performance.now() - begun
      isReading = false
      worker.terminate()
      return { ms, longestFrame, paragraphs: text.split('\n\n').length }
    })
    return measured.parse(answer)
  } finally {
    await close()
  }
}
