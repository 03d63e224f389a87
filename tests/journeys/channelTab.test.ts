// The register as a tab of the office's channel.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium } from '../chromium.ts'
import { breachesOf, faultsOf, seat, setStage, type Stage } from './stage.ts'

describe('a channel’s tab', () => {
  let browser: Browser
  let stage: Stage

  beforeAll(async () => {
    ;[browser, stage] = await Promise.all([openChromium(), setStage()])
  })
  afterAll(async () => {
    await browser?.close()
    expect(await stage?.stop()).toBe(0)
  })

  it('is added with one press of Save, after the page has said what it will be, and has the register', async () => {
    const { page } = await seat(browser, stage, 'officer')
    await page.goto(`${stage.base}/?person=officer&view=channel`)
    await page.getByRole('button', { name: 'Add a tab' }).click()
    await page
      .frameLocator('dialog iframe')
      .getByText(/^Press Save, and this channel has a tab with the office’s register/)
      .waitFor()
    const save = page.getByRole('button', { name: 'Save' })
    await expect.poll(() => save.isEnabled(), { timeout: 10_000 }).toBe(true)
    expect(await breachesOf(page)).toEqual([])
    await save.click()
    const tab = page.frameLocator('#channel-stage iframe')
    await tab.getByRole('heading', { name: 'Today' }).waitFor()
    await page.locator('#channel-tab-name').getByText('Acknowledgement Records').waitFor()
    expect(faultsOf(page)).toEqual([])
  })
})
