import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AND_GOOD_PRACTICE, breachesIn } from '../breaches.ts'
import { openChromium } from '../chromium.ts'
import { LABELS } from '../../src/local-tenant/identity.ts'
import { makeItem, makeRecords, sender, SITE, startTenant, type TestTenant } from './tenant.ts'

const MERGE = { 'X-HTTP-Method': 'MERGE' }

describe('the SharePoint page in a browser', () => {
  let tenant: TestTenant
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    tenant = await startTenant()
    const app = await tenant.as('app:service')
    const officer = await tenant.as('officer')
    const list = await makeRecords(app)
    await makeItem(officer, list, {
      Title: 'Getting a grip: Preventing and tackling organised crime',
      Status: 'Draft',
      LastDay: '2026-07-01T12:00:00Z',
      Acknowledgement: '<p>We welcome the report.</p>',
    })
    await app('POST', `${SITE}/lists`, {
      displayName: 'Published acknowledgements',
      list: { template: 'documentLibrary' },
    })
    await app(
      'PUT',
      `${SITE}/drive/root:/2026/getting-a-grip.html:/content`,
      '<h1>Getting a grip</h1>',
      { 'Content-Type': 'text/html' },
    )
    browser = await openChromium()
    // Without script: the page must do without.
    const context = await browser.newContext({
      javaScriptEnabled: true,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    })
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
  })
  afterAll(async () => {
    await browser.close()
    await tenant.close()
  })

  const faults = () => breachesIn(page.mainFrame(), AND_GOOD_PRACTICE)

  it('a records manager finds a record, changes it and sees the version, and every page is accessible', async () => {
    await page.goto(`${tenant.base}/sharepoint`)
    expect(await faults()).toEqual([])
    await page.getByRole('link', { name: 'Acknowledgement records' }).click()
    expect(await faults()).toEqual([])
    await page.getByRole('link', { name: /^Getting a grip/ }).click()
    expect(await faults()).toEqual([])
    await page.getByLabel('LastDay').fill('2026-08-25')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('status').getByText('Saved. A new version was made.').waitFor()
    const newest = page.getByRole('region', { name: 'Version history' }).getByRole('row').nth(1)
    expect(await newest.innerText()).toMatch(/2\.0[\s\S]*David Lowe[\s\S]*25 August 2026/)
  })

  it('an earlier version is restored as the newest', async () => {
    await page.goto(`${tenant.base}/sharepoint`)
    await page.getByRole('link', { name: 'Acknowledgement records' }).click()
    await page.getByRole('link', { name: /^Getting a grip/ }).click()
    await page.getByRole('button', { name: 'Restore version 1.0' }).click()
    await page.getByRole('status').getByText('Restored.').waitFor()
    expect(await page.getByLabel('LastDay').inputValue()).toBe('2026-07-01')
    const newest = page.getByRole('region', { name: 'Version history' }).getByRole('row').nth(1)
    expect(await newest.innerText()).toMatch(/3\.0[\s\S]*David Lowe[\s\S]*1 July 2026/)
  })

  it('a column is drawn as its formatting says, in colours that can be read', async () => {
    const rest = sender(`${tenant.base}/sites/opcc/_api/web`, await tenant.token('records-manager'))
    const formatter = {
      elmType: 'div',
      txtContent: '@currentField',
      attributes: {
        class:
          "=if(@currentField == 'Draft', 'sp-field-severity--warning', 'sp-field-severity--good')",
      },
    }
    const { body } = await (await tenant.as('records-manager'))('GET', `${SITE}/lists`)
    const { id } = body.value.find((one: { name: string }) => one.name.startsWith('Acknow'))
    const field = `/lists(guid'${id}')/fields/getbyinternalnameortitle('Status')`
    await rest('POST', field, { CustomFormatter: JSON.stringify(formatter) }, MERGE)
    await page.goto(`${tenant.base}/sharepoint/lists/${id}?person=officer`)
    await page.locator('.severity.warning', { hasText: 'Draft' }).waitFor()
    expect(await faults()).toEqual([])
  })

  it('a records manager labels a file as a record and unlocks it; an officer may not', async () => {
    const openFile = async (person: string) => {
      await page.goto(`${tenant.base}/sharepoint?person=${person}`)
      await page.getByRole('link', { name: 'Published acknowledgements' }).click()
      await page.getByRole('link', { name: 'getting-a-grip.html' }).click()
    }
    await openFile('records-manager')
    await page.getByLabel('Label', { exact: true }).selectOption(LABELS.record)
    await page.getByRole('button', { name: 'Set the label' }).click()
    await page.getByText(`${LABELS.record}, locked as a record`).waitFor()
    expect(await faults()).toEqual([])
    await openFile('officer')
    await page.getByRole('button', { name: 'Unlock the record' }).click()
    await page.getByRole('alert').getByText('This was not labelled: Access denied').waitFor()
    await openFile('records-manager')
    await page.getByRole('button', { name: 'Unlock the record' }).click()
    await page.getByRole('button', { name: 'Lock the record' }).waitFor()
    await page.getByRole('link', { name: 'Published acknowledgements' }).click()
    await page.getByRole('cell', { name: LABELS.record }).waitFor()
  })

  it('another person is chosen, and a file is opened', async () => {
    await page.goto(`${tenant.base}/sharepoint`)
    await page.getByLabel('You are').selectOption('commissioner')
    await page.getByRole('button', { name: 'Change' }).click()
    await page.getByRole('link', { name: 'Published acknowledgements' }).click()
    await page.getByRole('link', { name: 'getting-a-grip.html' }).click()
    expect(await faults()).toEqual([])
    await page.getByRole('link', { name: 'Open the file' }).click()
    await page.getByRole('heading', { name: 'Getting a grip' }).waitFor()
  })

  it('fits a phone: nothing but a table scrolls sideways', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${tenant.base}/sharepoint`)
    await page.getByRole('link', { name: 'Acknowledgement records' }).click()
    for (const link of [undefined, /^Getting a grip/]) {
      if (link) await page.getByRole('link', { name: link }).click()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        390,
      )
    }
  })
})
