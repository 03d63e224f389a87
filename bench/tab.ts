// The tab in real Chromium, its processor slowed four times through CDP, beside the least a Fluent page can be. Each
// time counts from the navigation of the page's own frame to the frame in which it was painted.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import express from 'express'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openChromium } from '../tests/chromium.ts'
import { setStage } from '../tests/journeys/stage.ts'
import { filtering } from './registerFilter.ts'
import { median, type Row } from './row.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SLOWED = 4
const VISITS = 5
const KEYS = 30

/** Built as for an office; gives the folder. */
function build(words: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-page-'))
  const built = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', ...words, '--outDir', folder, '--emptyOutDir'],
    { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' }, encoding: 'utf8' },
  )
  if (built.status !== 0) throw new Error(built.stderr)
  return folder
}

const scriptBytes = (folder: string): number => {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  return [...page.matchAll(/"\/[^"]*(assets\/[^"]+\.js)"/g)].reduce(
    (sum, [, name]) => sum + gzipSync(readFileSync(join(folder, name ?? ''))).length,
    0,
  )
}

// Says in each frame when what is looked for was first painted.
const watchFor = (sign: string): string => `{
  const look = () => {
    if (!document.querySelector(${JSON.stringify(sign)})) return
    seen.disconnect()
    requestAnimationFrame(() => setTimeout(() => { window.paintedAt = performance.now() }))
  }
  const seen = new MutationObserver(look)
  seen.observe(document, { childList: true, subtree: true })
}`

async function paintedAt(page: Page, address: string, isOurs: RegExp): Promise<number> {
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
  await page.goto(address)
  for (;;) {
    const frame = page.frames().find((one) => isOurs.test(one.url()))
    const at = await frame
      ?.evaluate(() => (window as { paintedAt?: number }).paintedAt)
      .catch(() => undefined)
    if (at !== undefined) return at
    await page.waitForTimeout(20)
  }
}

/** The second and later visits of one browser: files and register kept from the first. */
async function warmVisits(
  context: BrowserContext,
  sign: string,
  address: string,
  isOurs: RegExp,
): Promise<number> {
  await context.addInitScript(watchFor(sign))
  const times: number[] = []
  for (let visit = 0; visit <= VISITS; visit += 1) {
    const page = await context.newPage()
    const took = await paintedAt(page, address, isOurs)
    if (visit > 0) times.push(took)
    // What is kept is written once the answers are in.
    await page.waitForTimeout(1_500)
    await page.close()
  }
  return median(times)
}

/** From a key to the frame that shows it. */
async function keyToFrame(page: Page, isOurs: RegExp, field: string): Promise<number> {
  const frame = page.frames().find((one) => isOurs.test(one.url()))
  if (!frame) throw new Error('The page to type in is not there.')
  await frame.locator(field).first().click()
  await frame.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { keyTimes: times })
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp))),
      true,
    )
  })
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('a')
    await page.waitForTimeout(100)
  }
  return median(await frame.evaluate(() => (window as { keyTimes?: number[] }).keyTimes ?? []))
}

async function inBrowser(browser: Browser, blankBase: string): Promise<readonly Row[]> {
  const stage = await setStage()
  const blank = /127\.0\.0\.1/
  const ours = /\/tab\//
  try {
    const teams = `${stage.base}/?person=officer`
    const ownContext = await browser.newContext()
    const painted = await warmVisits(ownContext, '.need', teams, ours)
    const blankContext = await browser.newContext()
    const floor = await warmVisits(blankContext, 'button', blankBase, blank)

    const page = await (await browser.newContext()).newPage()
    await page.goto(teams)
    const tab = page.frameLocator('#stage iframe')
    await tab.getByRole('link', { name: 'Register', exact: true }).click()
    await tab.getByRole('link', { name: /^PEEL 2023/ }).click()
    await tab.getByRole('heading', { name: 'The form' }).waitFor()
    const slow = await page.context().newCDPSession(page)
    await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
    const typing = await keyToFrame(page, ours, '[data-place="summary"] textarea')
    const bare = await (await browser.newContext()).newPage()
    await paintedAtBare(bare, blankBase)
    const bareTyping = await keyToFrame(bare, blank, 'textarea')
    return [
      {
        what: 'What needs me painted, warm',
        figure: painted,
        unit: 'ms',
        limit: 1.3 * floor,
        peers: [{ name: 'a blank Fluent page', figure: floor }],
      },
      {
        what: 'Typing in a record, key to frame',
        figure: typing,
        unit: 'ms',
        limit: 1.1 * bareTyping,
        peers: [{ name: 'a bare text area', figure: bareTyping }],
      },
    ]
  } finally {
    await stage.stop()
  }
}

async function paintedAtBare(page: Page, blankBase: string): Promise<void> {
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
  await page.goto(`${blankBase}?areas=43`)
  await page.getByRole('textbox').first().waitFor()
}

export async function run(): Promise<readonly Row[]> {
  const [own, blank] = [build([]), build(['bench/pages/blank', '--base', '/'])]
  const server = express().use(express.static(blank)).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const browser = await openChromium()
  try {
    return [
      {
        what: 'Script of the first view, gzip',
        figure: scriptBytes(own) / 1024,
        unit: 'KB',
        limit: 185,
        peers: [{ name: 'a blank Fluent page', figure: scriptBytes(blank) / 1024 }],
      },
      { what: 'Filter over 20,000 rows', figure: filtering(), unit: 'ms', limit: 50 },
      ...(await inBrowser(browser, `http://127.0.0.1:${port}/`)),
    ]
  } finally {
    await browser.close()
    server.close()
    rmSync(own, { recursive: true })
    rmSync(blank, { recursive: true })
  }
}
