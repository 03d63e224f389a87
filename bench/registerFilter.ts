// The register of 20,000 records in real Chromium, unslowed: filtered by a word, and scrolled.
import { rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Browser, Page } from 'playwright-core'
import { buildPage } from './builtPage.ts'
import { median, type Row } from './row.ts'

const SEARCHES = ['custody', 'inspection 77', 'vetting records', 'child', 'violence 19']
const TURNS = 60
const TURN_PIXELS = 2_500

/** From the input to the frame that shows what was found, in milliseconds. */
async function filter(page: Page, search: string): Promise<number> {
  const box = page.getByRole('searchbox')
  await box.fill('')
  await page.waitForTimeout(500)
  await page.evaluate(() => {
    Object.assign(window, { foundAfter: undefined })
    const grid = document.querySelector('[role="grid"]')
    addEventListener(
      'input',
      ({ timeStamp }) => {
        const seen = new MutationObserver(() => {
          seen.disconnect()
          requestAnimationFrame(() =>
            setTimeout(() => Object.assign(window, { foundAfter: performance.now() - timeStamp })),
          )
        })
        if (grid) seen.observe(grid, { attributes: true })
      },
      { capture: true, once: true },
    )
  })
  await box.fill(search)
  const found = await page.waitForFunction(() => Number(Reflect.get(window, 'foundAfter')))
  return found.jsonValue()
}

/** The longest task while it is scrolled far and fast, in milliseconds; 0 where none took 50. */
async function scroll(page: Page): Promise<number> {
  await page.getByRole('searchbox').fill('')
  await page.waitForTimeout(500)
  await page.evaluate(() => {
    Object.assign(window, { longest: 0 })
    new PerformanceObserver((list) => {
      const tasks = list.getEntries().map(({ duration }) => duration)
      Object.assign(window, { longest: Math.max(Number(Reflect.get(window, 'longest')), ...tasks) })
    }).observe({ type: 'longtask' })
  })
  await page.mouse.move(600, 500)
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.mouse.wheel(0, TURN_PIXELS)
    await page.waitForTimeout(30)
  }
  await page.waitForTimeout(500)
  return page.evaluate(() => Number(Reflect.get(window, 'longest')))
}

export async function longRegister(browser: Browser): Promise<readonly Row[]> {
  const folder = buildPage(['bench/pages/longRegister', '--base', '/'])
  const server = express().use(express.static(folder)).listen(0, 'localhost')
  await new Promise((resolve) => server.once('listening', resolve))
  const page = await browser.newPage()
  try {
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`)
    await page.getByRole('row').nth(1).waitFor()
    const times: number[] = []
    for (const search of SEARCHES) times.push(await filter(page, search))
    return [
      {
        what: 'Filter over 20,000 records, input to frame',
        figure: median(times),
        unit: 'ms',
        limit: 50,
      },
      {
        what: 'Longest task while 20,000 records are scrolled',
        figure: await scroll(page),
        unit: 'ms',
        limit: 100,
      },
    ]
  } finally {
    await page.close()
    server.close()
    rmSync(folder, { recursive: true })
  }
}
