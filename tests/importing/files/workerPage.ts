// A page of real Chromium with our reader bundled as its worker, served under a strict policy.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { openChromium } from '../../chromium.ts'

const ENTRY = fileURLToPath(new URL('../../../src/importing/importWorker.ts', import.meta.url))
const POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'"

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2024',
      lib: { entry: ENTRY, formats: ['es'], fileName: 'worker' },
    },
  })
  const outputs = Array.isArray(built) ? built : [built]
  const [chunk] = outputs.flatMap((one) => ('output' in one ? one.output : []))
  if (chunk?.type !== 'chunk') throw new Error('Vite gave no worker.')
  return chunk.code
}

export type WorkerPage = { readonly page: Page; readonly close: () => Promise<void> }

/** The worker is at `/worker.js`; `file` is at `/file`, and only a page that is given one may ask for it. */
export async function openWorkerPage(file?: Uint8Array): Promise<WorkerPage> {
  const code = await bundled()
  const served: { readonly [path: string]: readonly [string, string | Uint8Array] } = {
    '/worker.js': ['text/javascript', code],
    '/': ['text/html', '<!doctype html><title>x</title>'],
    ...(file && { '/file': ['application/octet-stream', file] }),
  }
  const server = createServer(({ url = '/' }, answer) => {
    const [type, body] = served[url] ?? ['text/plain', '']
    answer.writeHead(url in served ? 200 : 404, {
      'Content-Type': type,
      'Content-Security-Policy': file ? `${POLICY}; connect-src 'self'` : POLICY,
    })
    answer.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await openChromium()
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  return {
    page,
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}
