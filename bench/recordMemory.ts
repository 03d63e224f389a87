// Whether opening records leaves anything behind: what the page holds after two hundred openings, and before.
import type { Browser, Frame, Page } from 'playwright-core'
import type { Row } from './row.ts'
import { tabOf } from './watching.ts'

// What is loaded once and kept is no leak.
const BEFORE = 20
const OPENINGS = 200
const MOST_MORE_MB = 2

async function openOne(tab: Frame): Promise<void> {
  await tab.locator('tr[data-row] a').first().click()
  await tab.getByRole('heading', { level: 1 }).first().waitFor()
  await tab.locator('.desk').waitFor()
  await tab.getByRole('link', { name: 'All records' }).click()
  await tab.locator('tr[data-row] a').first().waitFor()
}

/** In megabytes, of what is still reached. */
async function heldBy(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1024 / 1024
}

export async function memoryOfOpenings(browser: Browser, base: string): Promise<Row> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${base}/?person=officer`)
  const tab = await tabOf(page)
  await tab.getByRole('link', { name: 'Register', exact: true }).click()
  for (let opening = 0; opening < BEFORE; opening += 1) await openOne(tab)
  const before = await heldBy(page)
  for (let opening = 0; opening < OPENINGS; opening += 1) await openOne(tab)
  const after = await heldBy(page)
  await page.context().close()
  return {
    what: `Held more after ${OPENINGS} openings of a record`,
    figure: after - before,
    unit: 'MB',
    limit: MOST_MORE_MB,
    peers: [{ name: 'held before', figure: before }],
  }
}
