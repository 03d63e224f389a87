// The tab in real Chromium, its processor slowed four times through CDP, beside the least a Fluent page can be. Each
// time counts from the navigation of the page's own frame to the frame in which it was painted.
import { rmSync } from 'node:fs'
import express from 'express'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openChromium } from '../tests/chromium.ts'
import { setStage } from '../tests/journeys/stage.ts'
import { buildPage, scriptBytes } from './builtPage.ts'
import { filtering } from './registerFilter.ts'
import type { Row } from './row.ts'

const SLOWED = 4
const VISITS = 5
const KEYS = 12
const ROUNDS = 3

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
  await slow(page)
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

type Visited = {
  readonly context: BrowserContext
  /** What is looked for. */
  readonly sign: string
  readonly address: string
  readonly isOurs: RegExp
}

/** One after the other in turns, each in one browser whose files are kept from its first visit. */
async function warmVisits(visited: readonly Visited[]): Promise<readonly number[]> {
  const times = visited.map((): number[] => [])
  for (const { context, sign } of visited) await context.addInitScript(watchFor(sign))
  for (let visit = 0; visit <= VISITS; visit += 1)
    for (const [place, { context, address, isOurs }] of visited.entries()) {
      const page = await context.newPage()
      const took = await paintedAt(page, address, isOurs)
      if (visit > 0) times[place]?.push(took)
      // What is kept is written once the answers are in.
      await page.waitForTimeout(1_500)
      await page.close()
    }
  return times.map(lowerQuartile)
}

/** What neighbours on the machine disturb least. */
const lowerQuartile = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)] ?? Number.NaN

type TypedIn = { readonly page: Page; readonly isOurs: RegExp; readonly field: string }

/** From a key to the frame that shows it, in turns. */
async function keyToFrame(typed: readonly TypedIn[]): Promise<readonly number[]> {
  const times = typed.map((): number[] => [])
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [place, one] of typed.entries()) times[place]?.push(...(await typeIn(one)))
  return times.map(lowerQuartile)
}

async function typeIn({ page, isOurs, field }: TypedIn): Promise<readonly number[]> {
  const frame = page.frames().find((one) => isOurs.test(one.url()))
  if (!frame) throw new Error('The page to type in is not there.')
  await page.bringToFront()
  await frame.locator(field).first().click()
  await frame.evaluate(() => {
    const times: number[] = []
    const time = ({ timeStamp }: KeyboardEvent): void => {
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp)))
    }
    Object.assign(window, { keyTimes: times })
    addEventListener('keydown', time, true)
  })
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('a')
    await page.waitForTimeout(100)
  }
  return frame.evaluate(() => (window as { keyTimes?: number[] }).keyTimes ?? [])
}

async function inBrowser(browser: Browser, blankBase: string): Promise<readonly Row[]> {
  const stage = await setStage()
  const blank = /127\.0\.0\.1/
  const ours = /\/tab\//
  try {
    const teams = `${stage.base}/?person=officer`
    const [painted = Number.NaN, floor = Number.NaN] = await warmVisits([
      { context: await browser.newContext(), sign: '.need', address: teams, isOurs: ours },
      { context: await browser.newContext(), sign: 'button', address: blankBase, isOurs: blank },
    ])
    const [typing = Number.NaN, bareTyping = Number.NaN] = await keyToFrame([
      {
        page: await openRecord(browser, teams),
        isOurs: ours,
        field: '[data-place="summary"] textarea',
      },
      { page: await openBare(browser, blankBase), isOurs: blank, field: 'textarea' },
    ])
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

const slow = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
}

async function openRecord(browser: Browser, teams: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(teams)
  const tab = page.frameLocator('#stage iframe')
  await tab.getByRole('link', { name: 'Register', exact: true }).click()
  await tab.getByRole('link', { name: /^PEEL 2023/ }).click()
  await tab.getByRole('heading', { name: 'The form' }).waitFor()
  await slow(page)
  return page
}

async function openBare(browser: Browser, blankBase: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await slow(page)
  await page.goto(`${blankBase}?areas=43`)
  await page.getByRole('textbox').first().waitFor()
  return page
}

export async function run(): Promise<readonly Row[]> {
  const [own, blank] = [buildPage([]), buildPage(['bench/pages/blank', '--base', '/'])]
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
