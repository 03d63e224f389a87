import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printHtml } from '#documents/html.ts'
import type { Printing } from '#documents/printing.ts'
import { AND_GOOD_PRACTICE, lookInto } from '../breaches.ts'
import { openChromium } from '../chromium.ts'
import { readPdf } from './readPdf.ts'
import { approved, longRecord, printingOf, sampleRecord } from './sample.ts'

const RECORDS = {
  'the sample record as a draft': printingOf(sampleRecord),
  'an approved record of 43 recommendations': approved(longRecord),
}

describe('the page in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(() => browser.close())

  async function open(printing: Printing, width: number) {
    const context = await browser.newContext({ viewport: { width, height: 800 } })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.setContent(printHtml(printing))
    return { page, complaints }
  }

  // 320 px is also what 400 % leaves of a page of 1280 (WCAG 2.2, 1.4.10).
  const sidewaysScroll = (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

  describe.each(Object.entries(RECORDS))('%s', (_, printing) => {
    it.each([320, 1280])('has nothing axe finds fault with at %i px', async (width) => {
      const { page, complaints } = await open(printing, width)
      const { violations, incomplete } = await lookInto(page.mainFrame(), AND_GOOD_PRACTICE)
      expect(violations).toEqual([])
      expect(incomplete).toEqual([])
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
      // The policy lets the style sheet in, and nothing was turned away.
      expect(complaints).toEqual([])
      expect(await page.locator('h1').evaluate((h1) => getComputedStyle(h1).fontWeight)).toBe('700')
      await page.close()
    })
  })

  it('has no sideways scroll for a word of 500 letters', async () => {
    const { record, findings } = sampleRecord
    const long = { record: { ...record, title: 'x'.repeat(500), force: 'y'.repeat(500) }, findings }
    const { page } = await open(printingOf(long), 320)
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
  })

  it('prints on paper with the marking, and of a draft that it is one, on every page', async () => {
    const { page } = await open(printingOf(sampleRecord), 1280)
    const { everyPage } = await readPdf(await page.pdf({ preferCSSPageSize: true }))
    expect(everyPage.length).toBeGreaterThan(2)
    everyPage.forEach((text, index) => {
      expect(text).toContain('OFFICIAL')
      expect(text).toMatch(/Draft[.,]/)
      expect(text.replaceAll(/\s+/g, ' ')).toContain(`Page ${index + 1} of ${everyPage.length}`)
    })
  })
})
