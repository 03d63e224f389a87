// The register: found, filtered, sent on and given out.
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium } from '../chromium.ts'
import { breachesOf, faultsOf, type Look, type Seat, seat, setStage, type Stage } from './stage.ts'

const LOOKS: readonly Look[] = [
  { theme: 'dark' },
  { theme: 'contrast' },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
]

const LONG = { timeout: 15_000 }

describe('the register', () => {
  let browser: Browser
  let stage: Stage
  let officer: Seat

  beforeAll(async () => {
    ;[browser, stage] = await Promise.all([openChromium(), setStage()])
    officer = await seat(browser, stage, 'officer')
    await officer.tab.getByText(/^15 records/).waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    expect(await stage?.stop()).toBe(0)
  })

  const rows = () => officer.tab.getByRole('grid').getByRole('rowheader')
  const search = () => officer.tab.getByRole('searchbox', { name: 'Search the register' })

  it('is searched in every word, of findings too', async () => {
    await search().fill('registered overdue visits')
    await expect
      .poll(() => rows().allTextContents(), LONG)
      .toEqual([expect.stringMatching(/^PEEL/)])
  })

  it('keeps what it is asked in the address: a record and back, and a reload', async () => {
    await officer.tab.getByRole('link', { name: /^PEEL/ }).click()
    await officer.tab.getByRole('link', { name: 'All records' }).click()
    expect(await search().inputValue()).toBe('registered overdue visits')
    const [frame] = officer.page.frames().filter((one) => one.url().includes('/tab/'))
    await frame?.evaluate(() => location.reload())
    await expect.poll(() => rows().count(), LONG).toBe(1)
    expect(await search().inputValue()).toBe('registered overdue visits')
    await search().fill('')
  })

  it('keeps a view under a name, and shows it again by that name', async () => {
    const { tab } = officer
    await tab.getByRole('button', { name: /^Draft/ }).click()
    await tab.getByRole('combobox', { name: 'Order' }).selectOption('Title')
    await tab.getByRole('button', { name: 'Keep this view' }).click()
    const question = tab.getByRole('dialog', { name: 'Keep this view' })
    await question.getByRole('button', { name: 'Keep it' }).click()
    await question.getByText('Give the view a name.').waitFor()
    await question.getByRole('textbox', { name: 'Name of the view' }).fill('Drafts by title')
    await question.getByRole('button', { name: 'Keep it' }).click()
    const picker = tab.getByRole('combobox', { name: 'View' })
    await picker.selectOption('All records')
    await tab.getByText(/^15 records/).waitFor()
    await picker.selectOption('Drafts by title')
    await tab.getByText(/^9 records/).waitFor()
    const titles = await rows().allTextContents()
    expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'en-GB')))
    await picker.selectOption('All records')
  })

  it('is walked with the arrows, as one stop for the Tab key', async () => {
    const { tab, page } = officer
    await tab.getByRole('grid').getByRole('link').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    const last = tab.getByRole('grid').getByRole('link').last()
    expect(await last.evaluate((link) => link === document.activeElement)).toBe(true)
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await tab.getByRole('link', { name: 'All records' }).click()
  })

  it('gives what is picked as an Excel file, and all that is shown as CSV', async () => {
    const { tab, page } = officer
    await tab.getByRole('checkbox', { name: /^Select PEEL 2023/ }).check()
    await tab.getByRole('checkbox', { name: /^Select Grounds/ }).check()
    await tab.getByText('2 records picked').waitFor()
    const [excel] = await Promise.all([
      page.waitForEvent('download'),
      tab.getByRole('button', { name: 'Excel' }).click(),
    ])
    const sheet = unzipSync(readFileSync(await excel.path()))['xl/worksheets/sheet1.xml']
    expect(new TextDecoder().decode(sheet).match(/<row /g)).toHaveLength(3)
    await tab.getByRole('button', { name: 'Pick none' }).click()
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      tab.getByRole('button', { name: 'CSV' }).click(),
    ])
    const text = readFileSync(await csv.path(), 'utf8')
    expect(text.match(/\r\n/g)).toHaveLength(16)
    expect(text).toContain('"Title of inspection","State"')
    expect(await breachesOf(page)).toEqual([])
    expect(faultsOf(page)).toEqual([])
  })

  it.each(LOOKS)('can be read by everybody: %o', async (look) => {
    const { page, tab } = await seat(browser, stage, 'officer', look)
    await tab.getByText(/^15 records/).waitFor()
    expect(await breachesOf(page)).toEqual([])
    const [frame] = page.frames().filter((one) => one.url().includes('/tab/'))
    const isWide = await frame?.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    expect(isWide).toBe(false)
    await page.context().close()
  })
})
