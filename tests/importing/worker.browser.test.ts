import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { pdfBomb } from './files/pdfBomb.ts'
import { column, pdfFile } from './files/pdfFile.ts'
import { paragraph, wordFile } from './files/wordFile.ts'
import { openWorkerPage, type WorkerPage } from './files/workerPage.ts'

const said = z.object({
  refused: z.string().optional(),
  items: z.array(z.object({ ref: z.string() })),
})

const WORDS = [
  'PCC response to Getting a grip',
  'Recommendation 4: Forces should plan.',
  'I have asked for the plan.',
]

describe('in a worker of the browser', () => {
  let opened: WorkerPage
  let page: Page
  beforeAll(async () => {
    opened = await openWorkerPage()
    page = opened.page
  }, 90_000)
  afterAll(() => opened.close())

  async function readThere(bytes: Uint8Array, file: string) {
    const answer: unknown = await page.evaluate(
      async ({ values, name }) => {
        const worker = new Worker('/worker.js', { type: 'module' })
        try {
          return await new Promise((resolve, reject) => {
            worker.addEventListener('error', ({ message }) => reject(new Error(message)))
            worker.addEventListener('message', ({ data }) => {
              if (data?.of !== 'import') return
              const [read] = data.read ?? []
              resolve({ refused: data.refused, items: read?.readings[0]?.imported.items ?? [] })
            })
            worker.postMessage(
              {
                id: 1,
                file: name,
                bytes: new Uint8Array(values),
                office: { force: '' },
              },
              [],
            )
          })
        } finally {
          worker.terminate()
        }
      },
      { values: [...bytes], name: file },
    )
    return said.parse(answer)
  }

  it.each([
    ['form.docx', wordFile({ body: WORDS.map((words) => paragraph(words)).join('') })],
    [
      'page.html',
      new TextEncoder().encode(
        `<!doctype html><body>${WORDS.map((words) => `<p>${words}</p>`).join('')}</body>`,
      ),
    ],
    ['letter.pdf', pdfFile([WORDS.flatMap((words, line) => column([words], 60, 80 + 40 * line))])],
  ])('%s is read under a strict policy, and nothing is sent anywhere', async (file, bytes) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    expect((await readThere(bytes, file)).items.map(({ ref }) => ref)).toEqual(['4'])
    expect(asked.filter((url) => !url.endsWith('/worker.js'))).toEqual([])
  })

  it('a hostile file is refused there too, in the same sentence', async () => {
    const { refused } = await readThere(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'old.doc')
    expect(refused).toBe(
      '“old.doc” is an old Word document (.doc) or is encrypted. Save it as .docx without a password and import that, or have it read as it is by the command “npm run import”.',
    )
  })

  it('a PDF that unpacks to hundreds of megabytes is refused in a sentence; the page lives on and the next is read', async () => {
    let hasCrashed = false
    page.once('crash', () => {
      hasCrashed = true
    })
    const { refused } = await readThere(pdfBomb(300), 'bomb.pdf')
    expect(refused).toMatch(/^“bomb\.pdf” .+\.$/)
    const next = wordFile({ body: WORDS.map((words) => paragraph(words)).join('') })
    expect((await readThere(next, 'next.docx')).items).toHaveLength(1)
    expect(hasCrashed).toBe(false)
  }, 30_000)
})
