// An officer who only uses the keyboard; and the settings, the keys and the statement that everybody may read.
import { beforeAll, describe, expect, it } from 'vitest'
import { breachesOf } from '../breaches.ts'
import { openHouse } from './house.ts'
import { faultsOf, type Seat, seat } from './stage.ts'

describe('an officer with a keyboard alone', () => {
  const house = openHouse()
  let officer: Seat

  beforeAll(async () => {
    officer = await seat(house, 'officer')
    await officer.tab.getByText(/^15 records/).waitFor()
  })

  const press = (key: string) => officer.page.keyboard.press(key)

  it('sees every key with ?, and can turn that key off', async () => {
    const { tab, page } = officer
    await tab.getByRole('heading', { level: 1 }).click()
    await press('?')
    const keys = tab.getByRole('dialog', { name: 'Keys' })
    await keys.getByText('Go to any view or record by its name').waitFor()
    expect(await breachesOf(page)).toEqual([])
    await keys.getByRole('checkbox', { name: 'The ? key shows this list' }).press('Space')
    await press('Escape')
    await keys.waitFor({ state: 'hidden' })
    await press('?')
    await page.waitForTimeout(300)
    await expect.poll(() => keys.count()).toBe(0)
  })

  it('goes to a record by a few letters of its name', async () => {
    const { tab, page } = officer
    await press('Control+K')
    await tab.getByRole('combobox', { name: 'View or record' }).waitFor()
    await page.keyboard.type('answering')
    await tab.getByRole('option', { name: /^Answering the call/ }).waitFor()
    expect(await breachesOf(page)).toEqual([])
    await press('Enter')
    await tab.getByRole('heading', { level: 1, name: /^Answering the call/ }).waitFor()
  })

  it('goes from finding to finding, answers one and saves it', async () => {
    const { tab, page } = officer
    const focused = () =>
      tab
        .locator('*:focus')
        .evaluate((element) => element.closest('article')?.querySelector('h3')?.textContent)
    await tab.getByRole('article').first().waitFor()
    await press('Alt+PageDown')
    await expect.poll(focused).toBeTypeOf('string')
    const first = await focused()
    await press('Alt+PageDown')
    await expect.poll(focused).not.toBe(first)
    await press('Alt+PageUp')
    await expect.poll(focused).toBe(first)
    await page.keyboard.type('Action t')
    await press('Tab')
    await press('Control+S')
    await tab.getByText(/^Saved at \d\d:\d\d$/).waitFor()
  })

  it('is led from what was not saved to the field that is wrong', async () => {
    const { tab, page } = officer
    const field = tab.getByRole('textbox', { name: 'Report published on' })
    await field.focus()
    await press('Control+A')
    await page.keyboard.type('soon')
    await press('Control+S')
    const summary = tab.getByRole('region', { name: /^This was not saved/ })
    await summary.getByText(/: This is not a date\./).waitFor()
    await expect.poll(() => summary.evaluate((list) => list === document.activeElement)).toBe(true)
    expect(await breachesOf(page)).toEqual([])
    await press('Tab')
    await press('Enter')
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true)
    await press('Control+A')
    await page.keyboard.type('6 October 2026')
    await press('Control+S')
    await summary.waitFor({ state: 'hidden' })
  })

  it('comes from the follow-up of a finding to its answer in the record', async () => {
    const { tab } = officer
    await tab.getByRole('link', { name: 'Follow-up' }).press('Enter')
    await tab
      .getByRole('searchbox', { name: 'Search the findings' })
      .fill('every investigation has a plan')
    await tab.getByRole('table').getByRole('link').first().press('Enter')
    await tab.getByRole('link', { name: 'Open it in its record' }).press('Enter')
    const finding = tab.getByRole('article').filter({ hasText: 'every investigation has a plan' })
    await expect
      .poll(() => finding.locator('*:focus').count(), { timeout: 15_000 })
      .toBeGreaterThan(0)
  })

  it('reads who holds office, what is set, and what the law asks since when', async () => {
    const { tab, page } = officer
    await press('Control+K')
    await page.keyboard.type('settings')
    await press('Enter')
    await tab.getByText('Records are put to Alex Fenwick today.').waitFor()
    await tab.getByText('pcc.responses@hmicfrs.example').waitFor()
    const law = tab.getByRole('region', { name: 'What the law asks' })
    await law.getByRole('row', { name: /section 55\(5A\) 3 April 2017$/ }).waitFor()
    expect(await breachesOf(page)).toEqual([])
    await tab.getByRole('link', { name: 'Accessibility statement' }).press('Enter')
    await tab.getByRole('heading', { level: 1, name: /^Accessibility statement/ }).waitFor()
    expect(await breachesOf(page)).toEqual([])
    expect(faultsOf(page)).toEqual([])
  })
})
