// Every page as the law wants it (WCAG 2.2 AA), in Teams' three themes and on a phone. With SHOTS set to a folder the
// pictures are kept there, to be looked at.
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium } from '../chromium.ts'
import { breachesOf, faultsOf, type Look, type Seat, seat, setStage, type Stage } from './stage.ts'

type View = {
  readonly name: string
  readonly person: string
  readonly show: (seat: Seat) => Promise<void>
}

const record =
  (title: RegExp, sign: string) =>
  async ({ tab }: Seat): Promise<void> => {
    await tab.getByRole('link', { name: title }).first().click()
    await tab.getByText(sign).first().waitFor()
  }

const VIEWS: readonly View[] = [
  { name: 'register', person: 'officer', show: async () => undefined },
  {
    name: 'registering a report',
    person: 'officer',
    show: async ({ tab }) => {
      await tab.getByRole('button', { name: 'Register a report' }).click()
      await tab.getByRole('dialog').waitFor()
    },
  },
  { name: 'draft', person: 'officer', show: record(/Answering the call/, 'Ready to ask?') },
  {
    name: 'draft read as a document',
    person: 'officer',
    show: async (seat) => {
      await record(/Answering the call/, 'Ready to ask?')(seat)
      await seat.tab.getByRole('tab', { name: 'Read as a document' }).click()
      await seat.tab.getByText('PCC and Joint thematic acknowledgement record').waitFor()
    },
  },
  { name: 'decision', person: 'commissioner', show: record(/Fit to hold/, 'Your decision') },
  {
    name: 'question before a decision',
    person: 'commissioner',
    show: async (seat) => {
      await record(/Fit to hold/, 'Your decision')(seat)
      await seat.tab.getByRole('button', { name: 'Return with a reason' }).click()
      await seat.tab.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'retention',
    person: 'chief-executive',
    show: async ({ tab }) => {
      await tab.getByRole('link', { name: 'Retention' }).click()
      await tab.getByText('Nothing: it may be disposed of.').first().waitFor()
    },
  },
  { name: 'approved', person: 'officer', show: record(/custody suites/, 'Record publication') },
]

const LOOKS: readonly (readonly [string, Look])[] = [
  ['light', { theme: 'default' }],
  ['dark', { theme: 'dark' }],
  ['high contrast', { theme: 'contrast' }],
  ['phone', { width: 390, height: 844 }],
  // 1280 pixels at 400%.
  ['four times as large', { width: 320, height: 640 }],
]

let browser: Browser
let stage: Stage
beforeAll(async () => {
  ;[browser, stage] = await Promise.all([openChromium(), setStage()])
})
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

describe.each(LOOKS)('in %s', (look, how) => {
  it.each(VIEWS)('$name is open to everybody', async ({ name, person, show }) => {
    const there = await seat(browser, stage, person, how)
    await show(there)
    // What slides in is still half transparent, which axe takes for its colour.
    await there.page.waitForTimeout(400)
    const shots = process.env['SHOTS']
    if (shots) await there.page.screenshot({ path: join(shots, `${name} ${look}.png`) })
    expect(await breachesOf(there.page)).toEqual([])
    const width = await there.tab.locator('html').evaluate((page) => page.scrollWidth)
    const room = await there.tab.locator('html').evaluate((page) => page.clientWidth)
    expect(width).toBeLessThanOrEqual(room)
    expect(faultsOf(there.page)).toEqual([])
    await there.page.context().close()
  })
})
