// A record of forty-three findings: how soon its form is painted, how soon a key is, what is drawn for it, and whether
// opening records leaves anything behind.
import type { Browser, Frame, Page } from 'playwright-core'
import type { Row } from './row.ts'
import { lowerQuartile, paintedIn, slow, tabOf, watchFor } from './watching.ts'

const KEYS = 12
const ROUNDS = 4
const OPENINGS = 5
const TITLE = /^Fit to serve/

type Desk = { readonly page: Page; readonly tab: Frame }

async function sit(browser: Browser, base: string): Promise<Desk> {
  const page = await (await browser.newContext()).newPage()
  await page.addInitScript(countDraws)
  await page.goto(`${base}/?person=officer`)
  return { page, tab: await tabOf(page) }
}

/** What React tells its tools: every time that it draws. */
function countDraws(): void {
  Object.assign(window, {
    draws: 0,
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: () =>
        Object.assign(window, { draws: Number(Reflect.get(window, 'draws')) + 1 }),
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
    },
  })
}

async function openRecord({ tab }: Desk): Promise<void> {
  await tab.getByRole('link', { name: TITLE }).click()
  await tab.locator('.finding').last().waitFor({ state: 'attached' })
}

const goBack = async ({ tab }: Desk): Promise<void> =>
  tab.getByRole('link', { name: 'All records' }).click()

/** From the press, or from the answer to it where there is one, to the frame in which it is painted. */
async function pressToPaint({ page, tab }: Desk, sign: string, press: () => Promise<void>) {
  await page.bringToFront()
  await slow(page)
  await tab.evaluate(`performance.clearResourceTimings();${watchFor(sign)}
    addEventListener('click', ({ timeStamp }) => { window.pressedAt = timeStamp }, { capture: true, once: true })`)
  await press()
  const painted = await paintedIn(page)
  const begun = await tab.evaluate(() => {
    const { shownAt, pressedAt } = window as unknown as { shownAt: number; pressedAt: number }
    const answers = (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name, responseEnd }) => name.endsWith('$batch') && responseEnd < shownAt)
      .map(({ responseEnd }) => responseEnd)
    return Math.max(pressedAt, ...answers)
  })
  await slow(page, 1)
  return painted - begun
}

async function firstPaint(ours: Desk, blank: Desk): Promise<Row> {
  const times = { ours: [] as number[], bare: [] as number[] }
  for (let opening = 0; opening <= OPENINGS; opening += 1) {
    const form = await pressToPaint(ours, '[data-place="title"] input', () =>
      ours.tab.getByRole('link', { name: TITLE }).click(),
    )
    await ours.page.waitForTimeout(800)
    await goBack(ours)
    await Promise.all([blank.tab.waitForNavigation(), blank.tab.evaluate(() => location.reload())])
    await blank.tab.getByRole('button').waitFor()
    const areas = await pressToPaint(blank, 'textarea', () => blank.tab.getByRole('button').click())
    if (opening === 0) continue
    times.ours.push(form)
    times.bare.push(areas)
  }
  const floor = lowerQuartile(times.bare)
  return {
    what: 'Record of 43 findings, from its answer to its first paint',
    figure: lowerQuartile(times.ours),
    unit: 'ms',
    limit: 1.1 * floor,
    peers: [{ name: '43 bare text areas, from a press', figure: floor }],
  }
}

async function typeIn({ page, tab }: Desk, field: string) {
  await page.bringToFront()
  await tab.locator(field).first().click()
  await page.keyboard.press('Control+End')
  await page.waitForTimeout(800)
  await slow(page)
  await tab.evaluate(() => {
    const times: number[] = []
    const time = ({ timeStamp }: KeyboardEvent): void => {
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp)))
    }
    Object.assign(window, { keyTimes: times, draws: 0 })
    addEventListener('keydown', time, { capture: true })
    Object.assign(window, { timeNoMore: () => removeEventListener('keydown', time, true) })
  })
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('a')
    await page.waitForTimeout(100)
  }
  const told = await tab.evaluate(() => {
    const { keyTimes, draws, timeNoMore } = window as unknown as {
      keyTimes: number[]
      draws: number
      timeNoMore: () => void
    }
    timeNoMore()
    return { times: keyTimes, draws }
  })
  await slow(page, 1)
  return told
}

async function typing(ours: Desk, blank: Desk): Promise<readonly Row[]> {
  const fields = [
    { name: 'a bare text area', desk: blank, field: 'textarea' },
    { name: 'the summary', desk: ours, field: '[data-place="summary"] textarea' },
    { name: 'an answer', desk: ours, field: '.finding .rich-box' },
  ]
  const told = fields.map(() => ({ times: [] as number[], draws: [] as number[] }))
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [place, { desk, field }] of fields.entries()) {
      const { times, draws } = await typeIn(desk, field)
      told[place]?.times.push(...times)
      told[place]?.draws.push(draws / KEYS)
      // What was typed is saved before the next is timed.
      await desk.page.waitForTimeout(desk === ours ? 7_000 : 0)
    }
  const floor = lowerQuartile(told[0]?.times ?? [])
  return fields.slice(1).flatMap(({ name }, place) => {
    const { times = [], draws = [] } = told[place + 1] ?? {}
    return [
      {
        what: `Typing in ${name}, key to frame`,
        figure: lowerQuartile(times),
        unit: 'ms',
        limit: 1.1 * floor,
        peers: [{ name: fields[0]?.name ?? '', figure: floor }],
      },
      { what: `Drawn for a key in ${name}`, figure: lowerQuartile(draws), unit: 'times', limit: 1 },
    ]
  })
}

export async function writing(
  browser: Browser,
  base: string,
  blankBase: string,
): Promise<readonly Row[]> {
  const ours = await sit(browser, base)
  const blank = await sit(browser, blankBase)
  await ours.tab.getByRole('link', { name: 'Register', exact: true }).click()
  const first = await firstPaint(ours, blank)
  await openRecord(ours)
  const rows = await typing(ours, blank)
  return [first, ...rows]
}
