// The register: found, filtered, sent on and given out.
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { breachesOf } from '../breaches.ts'
import { openHouse } from './house.ts'
import { faultsOf, type Seat, seat } from './stage.ts'

const LONG = { timeout: 15_000 }

describe('the register', () => {
  const house = openHouse()
  let officer: Seat

  beforeAll(async () => {
    officer = await seat(house, 'officer')
    await officer.tab.getByText(/^15 records/).waitFor()
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
    await expect.poll(() => search().inputValue()).toBe('registered overdue visits')
    const [frame] = officer.page.frames().filter((one) => one.url().includes('/tab/'))
    await frame?.evaluate(() => location.reload())
    await expect.poll(() => rows().count(), LONG).toBe(1)
    await expect.poll(() => search().inputValue()).toBe('registered overdue visits')
    await search().fill('')
    await officer.tab.getByText(/^15 records/).waitFor()
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
    await tab.getByRole('button', { name: 'Forget this view' }).click()
    await expect.poll(() => picker.getByRole('option', { name: 'Drafts by title' }).count()).toBe(0)
    await tab.getByRole('button', { name: 'Undo: keep “Drafts by title”' }).click()
    await expect.poll(() => picker.getByRole('option', { name: 'Drafts by title' }).count()).toBe(1)
    await picker.selectOption('All records')
  })

  it('is walked with the arrows, as one stop for the Tab key', async () => {
    const { tab, page } = officer
    await tab.getByRole('grid').getByRole('link').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    const last = tab.getByRole('grid').getByRole('link').last()
    await expect.poll(() => last.evaluate((link) => link === document.activeElement)).toBe(true)
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    // The record's heading takes the focus that its link had.
    const heading = tab.getByRole('heading', { level: 1 })
    await expect
      .poll(() => heading.evaluate((title) => title === document.activeElement), LONG)
      .toBe(true)
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

  it('gives what is picked to a lead officer, and gives it back when that was wrong', async () => {
    const { tab, page } = officer
    const led = (name: string) => tab.getByRole('row', { name: new RegExp(`${name}$`) })
    const before = await led('Tom Ashby').count()
    for (const title of [/^Select Grounds/, /^Select Answering the call/, /^Select Fit to serve/])
      await tab.getByRole('checkbox', { name: title }).check()
    await tab.getByRole('button', { name: 'Give to a lead officer' }).click()
    const question = tab.getByRole('dialog', { name: 'Give 3 records to a lead officer?' })
    await question.getByRole('button', { name: 'Give 3 records' }).click()
    await question.getByText('Choose who is to lead them.').waitFor()
    expect(await breachesOf(page)).toEqual([])
    await question.getByRole('button', { name: 'Somebody else' }).click()
    await page.getByRole('button', { name: /^Helen Marsh/ }).click()
    await question.getByRole('button', { name: 'Give 3 records' }).click()
    await tab.getByText('3 records given to Helen Marsh.').waitFor()
    await expect.poll(() => led('Helen Marsh').count(), LONG).toBe(3)
    await tab.getByRole('button', { name: 'Undo' }).click()
    await tab.getByText('3 records given back.').waitFor()
    await expect.poll(() => led('Helen Marsh').count(), LONG).toBe(0)
    await expect.poll(() => led('Tom Ashby').count()).toBe(before)
    await tab.getByRole('button', { name: 'Pick none' }).click()
  })

  it('says how far it has come with many, and stops when asked', async () => {
    const { tab } = officer
    const slow = { method: 'PATCH', path: '/graph/v1.0/*', what: 'slow', ms: 700 }
    await fetch(`${house.stage.base}/local/mishaps`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([slow]),
    })
    await tab.getByRole('checkbox', { name: 'Select all that are shown' }).check()
    await tab.getByRole('button', { name: 'Give to a lead officer' }).click()
    const question = tab.getByRole('dialog')
    await question.getByRole('combobox', { name: 'Lead officer' }).selectOption('Tom Ashby')
    await question.getByRole('button', { name: 'Give 15 records' }).click()
    await tab.getByRole('progressbar', { name: 'Records given' }).waitFor()
    await tab.getByText(/^[2-9] of 15 done$/).waitFor()
    await tab.getByRole('button', { name: 'Stop' }).click()
    await tab.getByText(/^\d records? given to Tom Ashby, then stopped\.$/).waitFor()
    await fetch(`${house.stage.base}/local/mishaps`, { method: 'DELETE' })
    await tab.getByRole('button', { name: 'Undo' }).click()
    await tab.getByText(/^\d records? given back\.$/).waitFor()
    await tab.getByRole('button', { name: 'Pick none' }).click()
  })

  it('has on paper every row that it has on the page, and no buttons', async () => {
    const { tab, page } = officer
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => rows().count()).toBe(15)
    await expect
      .poll(() => tab.getByRole('button', { name: 'Register a report' }).isVisible())
      .toBe(false)
    await expect.poll(() => tab.getByRole('navigation').isVisible()).toBe(false)
    await page.emulateMedia({ media: null })
  })

  it('a record is given to somebody else from its own page', async () => {
    const { tab, page } = officer
    await tab
      .getByRole('grid')
      .getByRole('link', { name: /^Answering the call/ })
      .click()
    await tab.getByRole('button', { name: 'Change the lead officer' }).click()
    await page.getByRole('button', { name: /^Helen Marsh/ }).click()
    await tab.getByText('Lead officer: Helen Marsh').waitFor()
    await page.keyboard.press('Control+S')
    await tab.getByText(/^Saved at/).waitFor()
    await tab.getByRole('link', { name: 'All records' }).click()
    await tab.getByRole('row', { name: /^Select Answering.*Helen Marsh$/ }).waitFor()
    expect(faultsOf(page)).toEqual([])
  })
})
