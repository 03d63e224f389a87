import { createServer, type Server } from 'node:http'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toDay } from '#core/day.ts'
import { registerOf } from '#infra/register/entries.ts'
import { writeRegister } from '#infra/register/write.ts'
import { AND_GOOD_PRACTICE, breachesIn } from '../breaches.ts'
import { openChromium } from '../chromium.ts'
import { archiveOf, published } from './site.ts'

const TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.xml': 'application/atom+xml',
}
const OFFICE = {
  name: 'PCC for Northmarch',
  force: 'Northmarch Police',
  contact: 'Northmarch House',
}

describe('the register as a website', () => {
  let browser: Browser
  let folder: string
  let server: Server
  let base: string
  let files: number
  beforeAll(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'register-')), 'site')
    const shelves = [
      await published({ key: 'twice', title: 'Twice <b>bold</b> & “quoted”' }, [
        '2023-08-30',
        '2024-01-15',
      ]),
      await published({
        key: 'custody',
        title: 'Custody in Ynys Môn',
        summary: 'Cells and dignity.',
      }),
    ]
    const register = registerOf(
      shelves.map(({ stored }) => stored),
      shelves.flatMap(({ files }) => files),
    )
    const written = await writeRegister(folder, register, {
      office: OFFICE,
      archive: archiveOf(shelves),
      on: toDay('2024-02-01'),
    })
    files = written.files
    server = createServer((request, response) => {
      const path = join(folder, decodeURIComponent(new URL(request.url ?? '', base).pathname))
      try {
        response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream')
        response.end(readFileSync(path))
      } catch {
        response.writeHead(404).end()
      }
    }).listen(0)
    await new Promise((resolve) => server.once('listening', resolve))
    base = `http://localhost:${(server.address() as AddressInfo).port}`
    browser = await openChromium()
  })
  afterAll(async () => {
    await browser.close()
    server.close()
    rmSync(join(folder, '..'), { recursive: true })
  })

  async function open(
    path: string,
    { width = 1280, script = true } = {},
  ): Promise<{ page: Page; faults: string[] }> {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      javaScriptEnabled: script,
    })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('console', (message) => faults.push(message.text()))
    await page.goto(`${base}/${path}`)
    return { page, faults }
  }

  it.each(['index.html', 'responses/twice/index.html', 'accessibility.html'])(
    '%s has nothing axe finds fault with, wide and narrow, and does not scroll sideways',
    async (path) => {
      for (const width of [320, 1280]) {
        const { page, faults } = await open(path, { width })
        expect(await breachesIn(page.mainFrame(), AND_GOOD_PRACTICE)).toEqual([])
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        ).toBeLessThanOrEqual(0)
        expect(faults).toEqual([])
        await page.close()
      }
    },
  )

  it('is found by any word of the response, with accents or without', async () => {
    const { page } = await open('index.html')
    const shown = () => page.locator('#responses tr:visible').allTextContents()
    expect(await shown()).toHaveLength(2)
    await page.getByLabel('Search the responses').fill('dignity cells')
    expect(await shown()).toEqual([expect.stringContaining('Custody in Ynys Môn')])
    expect(await page.getByRole('status').textContent()).toBe('1 response')
    await page.getByLabel('Search the responses').fill('nothing of the kind')
    expect(await page.getByRole('status').textContent()).toBe('0 responses')
  })

  it('works without a script: the list, the response, its earlier version, its documents', async () => {
    const { page } = await open('index.html', { script: false })
    expect(await page.getByLabel('Search the responses').isVisible()).toBe(false)
    await page.getByRole('link', { name: 'Twice <b>bold</b> & “quoted”' }).click()
    expect(await page.locator('main').innerText()).toContain(
      'Published on 30 August 2023. It was superseded by version 2 and no longer stands.',
    )
    await page.getByRole('link', { name: 'Web page, version 1' }).click()
    expect(await page.locator('h1').textContent()).toContain('acknowledgement record')
    expect(page.url()).toBe(`${base}/responses/twice/version-1.html`)
  })

  it('has three documents of each version, a page for each response, and five files for all', () => {
    expect(files).toBe(3 * 3 + 2 + 5)
  })

  it('has a feed with each version once, the newest first', async () => {
    const xml = readFileSync(join(folder, 'feed.xml'), 'utf8')
    const titles: string[] = []
    const parser = new SaxesParser()
    let text = ''
    parser.on('opentag', () => (text = ''))
    parser.on('text', (part) => (text += part))
    parser.on('closetag', ({ name }) => name === 'title' && titles.push(text))
    parser.write(xml).close()
    expect(titles.slice(1)).toEqual([
      'Response to “Twice <b>bold</b> & “quoted””, version 2',
      'Response to “Twice <b>bold</b> & “quoted””, version 1',
      'Response to “Custody in Ynys Môn”, version 1',
    ])
    const ids = [...xml.matchAll(/<id>(urn:uuid:[^<]+)/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(3)
  })

  it('is written over its own folder and over nothing else', async () => {
    const elsewhere = join(folder, '..', 'elsewhere')
    const nothing = registerOf([], [])
    const writing = { office: OFFICE, archive: archiveOf([]), on: toDay('2024-02-01') }
    await writeRegister(elsewhere, nothing, writing)
    await writeRegister(elsewhere, nothing, writing)
    rmSync(join(elsewhere, 'register.json'))
    writeFileSync(join(elsewhere, 'mine.txt'), 'mine')
    await expect(writeRegister(elsewhere, nothing, writing)).rejects.toThrow(
      'holds something that is no register of ours',
    )
    await expect(writeRegister('/dev/full', nothing, writing)).rejects.toThrow(
      /can’t be written \(.*\)\. See that there is room/,
    )
  })
})
