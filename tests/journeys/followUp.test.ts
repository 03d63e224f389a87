// What became of what was promised: an owner, a target that moves with its reason, a dated update, a paper.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { breachesOf } from '../breaches.ts'
import { openHouse } from './house.ts'
import { faultsOf, type Seat, seat } from './stage.ts'

const WORDING = /^Within three months, the force should make sure that every investigation/

describe('the follow-up of findings', () => {
  const house = openHouse()
  let officer: Seat

  beforeAll(async () => {
    officer = await seat(house, 'officer')
    await officer.tab.getByRole('link', { name: 'Follow-up' }).click()
    await officer.tab.getByRole('heading', { level: 1, name: 'Follow-up' }).waitFor()
  })

  const button = (name: string) => officer.tab.getByRole('button', { name, exact: true })

  it('is one row a finding over all records, found by its words', async () => {
    const { tab, page } = officer
    await tab
      .getByRole('searchbox', { name: 'Search the findings' })
      .fill('every investigation plan')
    const row = tab.getByRole('row', { name: /every investigation has a plan/ })
    await row.getByText('Tom Ashby').waitFor()
    expect(await breachesOf(page)).toEqual([])
    await row.getByRole('link').click()
    await tab.getByText(WORDING).waitFor()
  })

  it('moves no target without a reason, and keeps the first', async () => {
    const { tab } = officer
    await tab.getByRole('textbox', { name: 'Target', exact: true }).fill('30 June 2028')
    await tab.getByRole('combobox', { name: 'Target set by' }).selectOption('Force')
    await button('Save the follow-up').click()
    await tab.getByText('Say why the target moved.').waitFor()
    await tab
      .getByRole('textbox', { name: 'Why the target moved' })
      .fill('The crime system is late.')
    await tab
      .getByRole('textbox', { name: 'Add a dated update' })
      .fill('The supplier has given a new date.')
    await button('Save the follow-up').click()
    const past = tab.getByRole('region', { name: 'What happened' })
    await past.getByText('The supplier has given a new date.').waitFor()
    await past
      .getByText(/^The target was moved by the force from .* to 30 June 2028, because: The crime/)
      .waitFor()
    await past.getByText(/, Priya Nair$/).waitFor()
    await tab.getByText(/^The first target, .*, is kept\.$/).waitFor()
  })

  it('adds a second update below which the first still stands', async () => {
    const { tab, page } = officer
    await tab.getByRole('textbox', { name: 'Add a dated update' }).fill('It works since today.')
    await tab.getByRole('combobox', { name: 'State' }).selectOption('Awaiting verification')
    await button('Save the follow-up').click()
    const past = tab.getByRole('region', { name: 'What happened' })
    await past.getByText('It works since today.').waitFor()
    await past.getByText('The supplier has given a new date.').waitFor()
    await past.getByText('It stands as “Awaiting verification”.').waitFor()
    expect(await breachesOf(page)).toEqual([])
    await tab.getByText(/^The follow-up is saved\./).waitFor()
    await button('Undo').click()
    const state = tab.getByRole('combobox', { name: 'State' })
    await expect.poll(() => state.inputValue()).toBe('Open')
    await past.getByText('It works since today.').waitFor()
    await state.selectOption('Awaiting verification')
    await button('Save the follow-up').click()
    await expect.poll(() => past.getByText('It stands as “Awaiting verification”.').count()).toBe(2)
  })

  it('does not write over what somebody else has saved meanwhile', async () => {
    const { tab, page } = await seat(house, 'second-officer')
    await tab.getByRole('link', { name: 'Follow-up' }).click()
    await tab
      .getByRole('searchbox', { name: 'Search the findings' })
      .fill('every investigation plan')
    await tab.getByRole('table').getByRole('link').click()
    await officer.tab.getByRole('textbox', { name: 'Add a dated update' }).fill('One more word.')
    await button('Save the follow-up').click()
    await officer.tab
      .getByRole('region', { name: 'What happened' })
      .getByText('One more word.')
      .waitFor()
    await tab.getByRole('textbox', { name: 'Add a dated update' }).fill('Mine came later.')
    await tab.getByRole('button', { name: 'Save the follow-up' }).click()
    await tab.getByText(/was changed by someone else since it was read/).waitFor()
    await expect
      .poll(() => tab.getByRole('textbox', { name: 'Add a dated update' }).inputValue())
      .toBe('Mine came later.')
    await page.context().close()
  })

  it('is given out as CSV, with who moved the target and why', async () => {
    const { tab, page } = officer
    await tab.getByRole('link', { name: 'All findings' }).click()
    await tab.getByText('Moved by the force from').waitFor()
    const [csv] = await Promise.all([page.waitForEvent('download'), button('CSV').click()])
    const text = readFileSync(await csv.path(), 'utf8')
    expect(text).toContain('"Force","The crime system is late.","Awaiting verification"')
    expect(faultsOf(page)).toEqual([])
  })

  it('is a paper for the audit committee whose totals add up', async () => {
    const { tab, page } = officer
    await tab.getByRole('link', { name: 'For the audit committee' }).click()
    const totals = tab.getByRole('table', { name: 'All findings by where they stand' })
    await totals.waitFor()
    const counted = async () => (await totals.locator('tbody td').allTextContents()).map(Number)
    const counts = await counted()
    const total = counts.pop() ?? 0
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total)
    await tab.getByRole('textbox', { name: 'Reports published from' }).fill('1 January 2010')
    await page.keyboard.press('Tab')
    await expect.poll(async () => (await counted()).at(-1)).toBeGreaterThan(total)
    expect(await breachesOf(page)).toEqual([])
  })

  it('gives that paper out as it is on the screen: web page, Word, PDF and CSV', async () => {
    const { tab, page } = officer
    const standings = tab.getByRole('table', { name: 'All findings by where they stand' })
    const shown = await standings
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)))
    const download = async (name: string): Promise<Buffer> => {
      const [file] = await Promise.all([page.waitForEvent('download'), button(name).click()])
      return readFileSync(await file.path())
    }
    const printed = (await download('Web page')).toString()
    for (const [standing, count] of shown)
      expect(printed).toContain(`<th scope="row">${standing}</th><td>${count}</td>`)
    const rows = (await download('CSV')).toString().trim().split('\r\n').slice(1)
    for (const [standing, count] of shown.slice(0, -1))
      expect(rows.filter((row) => row.startsWith(`"${standing}"`))).toHaveLength(Number(count))
    expect((await download('Word')).subarray(0, 2).toString()).toBe('PK')
    expect((await download('PDF')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(faultsOf(page)).toEqual([])
  })
})
