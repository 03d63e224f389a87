import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyRoutes } from '../../src/bot/routes/verify.ts'
import { createLog } from '../../src/bot/log.ts'
import { openServer } from '../../src/bot/server.ts'
import { readSettings } from '../../src/bot/settings.ts'
import { AND_GOOD_PRACTICE, lookInto } from '../breaches.ts'
import { openChromium } from '../chromium.ts'

const id = '11111111-2222-4333-8444-555555555555'
const settings = readSettings({
  PUBLIC_BASE: 'https://records.example/',
  TENANT_ID: id,
  SITE_PATH: 'example.sharepoint.com:/sites/opcc',
  SERVICE_APP_ID: id,
  SERVICE_SECRET: 'service',
  API_APP_ID: id,
  API_SECRET: 'api',
  TAB_APP_ID: id,
  BOT_APP_ID: `${id}6`,
  BOT_SECRET: 'bot',
  TEAMS_APP_ID: id,
  RECEIPT_KEY_FILE: 'unused.json',
})

describe('the page that tells a citizen how to check a document', () => {
  let browser: Browser
  const server = createServer(openServer(settings, createLog('silent')).use(verifyRoutes(settings)))
  let address: string
  beforeAll(async () => {
    await once(server.listen(0), 'listening')
    address = `http://localhost:${(server.address() as AddressInfo).port}/verify`
    browser = await openChromium()
  })
  afterAll(async () => {
    await browser.close()
    server.close()
    server.closeAllConnections()
  })

  it.each([320, 1280])('has nothing axe finds fault with at %i px', async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    await page.goto(address)
    const { violations, incomplete } = await lookInto(page.mainFrame(), AND_GOOD_PRACTICE)
    expect(violations).toEqual([])
    expect(incomplete).toEqual([])
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('needs no sign-in, and leads to the office’s own keys', async () => {
    const page = await browser.newPage()
    await page.goto(address)
    expect(await page.locator('h1').textContent()).toBe('How to check an acknowledgement record')
    expect(await page.locator('a').getAttribute('href')).toBe(
      'https://records.example/.well-known/jwks.json',
    )
    await page.close()
  })
})
