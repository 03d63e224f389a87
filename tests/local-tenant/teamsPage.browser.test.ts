import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { conversationOf } from '../../src/local-tenant/chat/conversations.ts'
import { TENANT_ID } from '../../src/local-tenant/identity.ts'
import { AND_GOOD_PRACTICE, breachesIn } from '../breaches.ts'
import { openChromium } from '../chromium.ts'
import { message, offered, plainCard, sharedCard } from '../local-tenant-chat/cards.ts'
import { type ChatOffice, openChatOffice, showCard } from '../local-tenant-chat/office.ts'
import { serveSmallTab } from './smallTab.ts'

const CONFIG = fileURLToPath(
  new URL('../../src/local-tenant/teams-page/vite.config.ts', import.meta.url),
)
/** The tab's page with what Teams writes into its address: who opens it, and the theme. */
const TAB_PAGE = /\/tab\/\?/
const THEMES = ['default', 'dark', 'contrast'] as const

describe('the Teams page in a browser', () => {
  let folder: string
  let browser: Browser
  let office: ChatOffice
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'teams-page-'))
    await build({ configFile: CONFIG, logLevel: 'warn', build: { outDir: folder } })
    browser = await openChromium()
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })
  beforeEach(async () => {
    office = await openChatOffice(folder)
    serveSmallTab(office.server, office.base, TENANT_ID)
    await office.plain('POST', '/local/chat/install')
    context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' })
    page = await context.newPage()
    page.setDefaultTimeout(15_000)
  })
  afterEach(async () => {
    await context.close()
    await office.close()
  })

  const open = async (query = ''): Promise<FrameLocator> => {
    await page.goto(`${office.base}/?person=officer${query}`)
    return page.frameLocator('#stage iframe')
  }
  // What an app shows in its frame is the app's own business.
  const faults = () => breachesIn(page.mainFrame(), AND_GOOD_PRACTICE)
  const current = () => page.locator('.rail [aria-current]').allInnerTexts()

  it('shows the tab beside the chat, says what it stands in for, and marks where one is', async () => {
    const tab = await open()
    await tab.getByText('Hello Priya Nair in a personal tab at records').waitFor()
    await page.getByText('Local stand-in').waitFor()
    expect(await current()).toEqual(['Records'])
    await page.getByRole('button', { name: 'Chat' }).click()
    expect(await current()).toEqual(['Chat'])
    expect(await page.locator('#stage').isVisible()).toBe(false)
  })

  it.each(THEMES)(
    'in the theme %s every view is accessible, and the tab has it too',
    async (theme) => {
      await office.bot.conversations.createActivity(
        conversationOf('officer'),
        message(plainCard('Please read')),
      )
      const tab = await open(`&theme=${theme}`)
      await tab.locator(`html[data-theme="${theme}"]`).waitFor()
      await page.getByText('Please read').first().waitFor()
      for (const view of ['Records', 'Chat', 'Activity', 'Teams']) {
        await page.locator('.rail').getByRole('button', { name: view }).click()
        expect(await faults()).toEqual([])
      }
    },
  )

  it('another theme and another person are chosen from the profile, and the tab hears of both', async () => {
    const tab = await open()
    await tab.getByText('Hello Priya').waitFor()
    await page.getByRole('button', { name: /You are Priya Nair/ }).click()
    expect(await faults()).toEqual([])
    await page.getByLabel('Dark').check()
    await tab.locator('html[data-theme="dark"]').waitFor()
    await page.getByRole('link', { name: /Alex Fenwick/ }).click()
    await tab.getByText('Hello Alex Fenwick').waitFor()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  })

  it('a deep link opens the tab at its page, from the address and from the tab', async () => {
    const pageContext = encodeURIComponent(JSON.stringify({ subPageId: '12' }))
    await page.goto(`${office.base}/l/entity/any/records?context=${pageContext}`)
    const tab = page.frameLocator('#stage iframe')
    await tab.getByText('at 12').waitFor()
    await tab.getByRole('button', { name: 'Open the chat' }).click()
    await expect.poll(current).toEqual(['Chat'])
  })

  it('a dialog of the tab gives its answer back, or says that it was closed', async () => {
    const tab = await open()
    await tab.getByRole('button', { name: 'Open a dialog' }).click()
    expect(await faults()).toEqual([])
    await page.frameLocator('dialog iframe').getByRole('button', { name: 'Choose this' }).click()
    await tab.getByText('Dialog: chosen').waitFor()
    await tab.getByRole('button', { name: 'Open a dialog' }).click()
    await page.getByRole('button', { name: 'Close' }).click()
    await tab.getByText('Dialog: User cancelled/closed the task module.').waitFor()
  })

  it('MSAL signs in without a question; when it must ask, yes signs in and no does not', async () => {
    const tab = await open()
    await tab.getByRole('button', { name: 'Sign in' }).click()
    await tab.getByText('Graph knows Priya Nair').waitFor()
    await office.plain('POST', '/local/mishaps', { path: '*/teams-page/token', what: 'status' })
    const askedAgain = await open()
    await askedAgain.getByRole('button', { name: 'Sign in' }).click()
    expect(await faults()).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await askedAgain.getByText(/^Fault: /).waitFor()
    await askedAgain.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Continue' }).click()
    await askedAgain.getByText('Graph knows Priya Nair').waitFor()
  })

  it('a channel’s tab is added through the app’s configuration page, stays, and is taken away', async () => {
    await open('&view=channel')
    await page.getByText('has no tab yet').waitFor()
    await page.getByRole('button', { name: 'Add a tab' }).click()
    const configuration = page.frameLocator('dialog iframe')
    await configuration.getByText('Configured in settings').waitFor()
    const save = page.getByRole('button', { name: 'Save' })
    expect(await save.isDisabled()).toBe(true)
    await configuration.getByLabel('Show').selectOption('broken')
    await save.click()
    await page.getByText('The app could not save: nothing was chosen.').waitFor()
    expect(await faults()).toEqual([])
    await configuration.getByLabel('Show').selectOption('late')
    await save.click()
    const hello = 'Hello Priya Nair in General at of-the-channel'
    await page.frameLocator('#channel-stage iframe').getByText(hello).waitFor()
    await page.reload()
    await page.frameLocator('#channel-stage iframe').getByText(hello).waitFor()
    await page.getByText('Late records').waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'Remove the tab' }).click()
    await page.getByText('has no tab yet').waitFor()
  })

  it('a record is found with the app’s search and shared with the office, where a colleague sees it', async () => {
    office.bot.extend = () => offered(sharedCard('Custody suites: draft'))
    office.bot.answer = ({ from }) => showCard(plainCard(`Custody suites, as ${from.name} sees it`))
    await open('&view=chat')
    await page.getByRole('button', { name: 'The office' }).click()
    await page.getByRole('button', { name: 'Find a record' }).click()
    await page.getByRole('searchbox').fill('custody')
    const found = page.getByRole('button', { name: /^Custody suites/ })
    await found.waitFor()
    expect(await faults()).toEqual([])
    await found.click()
    await page.getByRole('group', { name: 'Goes with your message' }).getByText('draft').waitFor()
    expect(await faults()).toEqual([])
    await page.getByLabel('Write to The office').fill('Where this stands')
    await page.keyboard.press('Enter')
    await page.getByText('as Priya Nair sees it').waitFor()
    await page.goto(`${office.base}/?person=second-officer`)
    await page.locator('#office-badge').getByText('1').waitFor()
    await page.getByRole('button', { name: 'The office' }).click()
    await page.getByText('as Tom Ashby sees it').waitFor()
    await page.getByText('Where this stands').waitFor()
    await page.getByText('Priya Nair', { exact: true }).waitFor()
    expect(await faults()).toEqual([])
  })

  it('a link to a record is drawn before it is sent, and the card can be taken away', async () => {
    office.bot.extend = () => offered(plainCard('Custody suites: draft'))
    await open('&view=chat')
    await page.getByRole('button', { name: 'The office' }).click()
    const link = `${office.serviceBase}/tab/#/records/2`
    await page.getByLabel('Write to The office').fill(`Look: ${link}`)
    const drawn = page.getByRole('group', { name: 'Goes with your message' })
    await drawn.getByText('Custody suites: draft').waitFor()
    await page.getByRole('button', { name: 'Send without the card' }).click()
    await drawn.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.locator('#office-messages').getByText(`Look: ${link}`).waitFor()
    expect(await page.locator('#office-messages .card').count()).toBe(0)
    const place = encodeURIComponent(JSON.stringify({ subPageId: '12' }))
    const { body } = await office.plain('GET', '/local/config')
    const deep = `${office.base}/l/entity/${body.teams.externalId}/records?context=${place}`
    await page.getByLabel('Write to The office').fill(`And ${deep} too`)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: deep }).click()
    await page.frameLocator('#stage iframe').getByText('at 12').waitFor()
  })

  it('says when the local tenant does not answer, and is well again when it does', async () => {
    await page.route('**/events', (route) => route.abort())
    await open('&view=chat')
    const warning = page.getByText('The local tenant does not answer')
    await warning.waitFor()
    expect(await faults()).toEqual([])
    await page.unroute('**/events')
    await warning.waitFor({ state: 'hidden' })
    await page.getByText(/Cards that wait/).waitFor()
  })

  it('says when the tab does not open, and opens it when asked again', async () => {
    await page.route(TAB_PAGE, (route) =>
      route.fulfill({
        body: '<script>parent.postMessage({ func: "appInitialization.failure", args: ["AuthFailed", "You could not be signed in."] }, "*")</script>',
        contentType: 'text/html',
      }),
    )
    const tab = await open()
    await page.getByText('You could not be signed in.').waitFor()
    expect(await faults()).toEqual([])
    await page.unroute(TAB_PAGE)
    await page.getByRole('button', { name: 'Try again' }).click()
    await tab.getByText('Hello Priya').waitFor()
  })

  it('at a phone’s width there is one pane, the rail below, and nothing to scroll sideways', async () => {
    const checkNarrow = async () => {
      const narrow = await page.evaluate(() => ({
        body: document.body.getBoundingClientRect().width,
        scroll: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        railTop: document.querySelector('.rail')?.getBoundingClientRect().top ?? 0,
        mainBottom: document.querySelector('main')?.getBoundingClientRect().bottom ?? 0,
      }))
      expect(narrow).toMatchObject({ body: 390, scroll: 0 })
      expect(narrow.railTop).toBeGreaterThanOrEqual(narrow.mainBottom)
      expect(await page.locator('#chat').isVisible()).toBe(false)
      expect(await faults()).toEqual([])
    }
    await page.setViewportSize({ width: 390, height: 844 })
    const tab = await open()
    await tab.getByText('Hello Priya').waitFor()
    await checkNarrow()
    await page.setViewportSize({ width: 1366, height: 900 })
    await page.getByRole('button', { name: /You are Priya Nair/ }).click()
    await page.getByLabel('A phone').check()
    await page.keyboard.press('Escape')
    await checkNarrow()
  })
})
