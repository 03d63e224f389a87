// Setting the office up: its tab in a channel, who holds office, and the values that it goes by. And at the other end, the
// review of what has been kept long enough.
import { beforeAll, describe, expect, it } from 'vitest'
import { breachesOf } from '../breaches.ts'
import { openHouse } from './house.ts'
import { faultsOf, type Seat, seat } from './stage.ts'

describe('setting up, and clearing out', () => {
  const house = openHouse()
  let manager: Seat

  beforeAll(async () => {
    manager = await seat(house, 'chief-executive')
    await manager.tab.getByRole('link', { name: 'Settings' }).click()
    await manager.tab.getByText('Records are put to Alex Fenwick today.').waitFor()
  })

  const dialog = () => manager.tab.getByRole('dialog')

  it('a channel’s tab is added with one press of Save, after the page has said what it will be, and has the register', async () => {
    const { page } = await seat(house, 'officer')
    await page.goto(`${house.stage.base}/?person=officer&view=channel`)
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
    await page.context().close()
  })

  it('the office manager sets the reminder days, is told what they may be, and takes it back', async () => {
    const { tab, page } = manager
    const panel = tab.getByRole('region', { name: 'Reminders, keeping and marking' })
    await panel.getByRole('button', { name: /^Change/ }).click()
    const days = dialog().getByRole('textbox', { name: /^Days before the last day/ })
    await days.fill('a week before')
    await dialog().getByRole('button', { name: 'Save' }).click()
    await dialog()
      .getByText(/^Write whole numbers below 56/)
      .waitFor()
    await expect.poll(() => days.evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await breachesOf(page)).toEqual([])
    await days.fill('20, 10, 2')
    await dialog().getByRole('button', { name: 'Save' }).click()
    await tab.getByText('The settings are saved.').waitFor()
    await panel.getByText('20, 10, 2').waitFor()
    await tab.getByRole('button', { name: 'Undo' }).click()
    await tab.getByText('It is as it was before.').waitFor()
    await panel.getByText('14, 7, 3, 1, 0').waitFor()
  })

  it('a deputy is chosen from the office’s people, for certain days and by a certain act, and it can be undone', async () => {
    const { tab, page } = manager
    await tab.getByRole('button', { name: 'Name a holder' }).click()
    await dialog().getByRole('button', { name: 'Save the holder' }).click()
    // Several faults are listed, and the list takes focus; each line leads to its field.
    const summary = dialog().getByRole('region', { name: 'Mend these first:' })
    await summary.getByText('Choose who holds the office.').waitFor()
    await expect.poll(() => summary.evaluate((list) => list === document.activeElement)).toBe(true)
    expect(await breachesOf(page)).toEqual([])
    await summary.getByRole('button', { name: 'Title of the office' }).press('Enter')
    const title = dialog().getByRole('textbox', { name: 'Title of the office' })
    await expect.poll(() => title.evaluate((field) => field === document.activeElement)).toBe(true)
    await dialog().getByRole('button', { name: 'Choose from the office’s people' }).click()
    await page.getByRole('button', { name: /^Tom Ashby/ }).click()
    await dialog()
      .getByText(/^Tom Ashby holds the office from/)
      .waitFor()
    await dialog()
      .getByRole('textbox', { name: 'Title of the office' })
      .fill('Deputy Police and Crime Commissioner')
    await dialog()
      .getByRole('textbox', { name: /^First day/ })
      .fill('1 June 2027')
    await dialog()
      .getByRole('textbox', { name: /^Last day/ })
      .fill('31 May 2027')
    await dialog()
      .getByRole('textbox', { name: /^By what they hold it/ })
      .fill('delegation of 1 May 2027')
    await dialog().getByRole('button', { name: 'Save the holder' }).click()
    await dialog().getByText('The last day is before the first. Correct one of them.').waitFor()
    expect(await breachesOf(page)).toEqual([])
    await dialog()
      .getByRole('textbox', { name: /^Last day/ })
      .fill('31 May 2028')
    await dialog().getByRole('button', { name: 'Save the holder' }).click()
    await tab.getByText('Tom Ashby is saved.').waitFor()
    const named = tab.getByRole('row', { name: /^Tom Ashby .*1 June 2027 31 May 2028 delegation/ })
    await named.waitFor()
    await tab.getByRole('button', { name: 'Undo' }).click()
    await tab.getByText('It is as it was before.').waitFor()
    await named.waitFor({ state: 'hidden' })
  })

  it('whoever ends an office reads what will happen first, and can undo it', async () => {
    const { tab } = manager
    await tab.getByRole('button', { name: 'Change Alex Fenwick, Commissioner' }).click()
    await dialog()
      .getByRole('textbox', { name: /^Last day/ })
      .fill('1 January 2026')
    await dialog()
      .getByText(/^Records are put to .* from now on, and no longer to Alex Fenwick/)
      .waitFor()
    await dialog().getByRole('button', { name: 'Save the holder' }).click()
    await tab.getByText(/^Records are put to (?!Alex)/).waitFor()
    await tab.getByRole('button', { name: 'Undo' }).click()
    await tab.getByText('Records are put to Alex Fenwick today.').waitFor()
    expect(faultsOf(manager.page)).toEqual([])
  })

  it('what is due for review is held or disposed of by the monitoring officer, and the log keeps it', async () => {
    const { tab, page } = manager
    await tab.getByRole('link', { name: 'Retention' }).click()
    const due = tab.getByRole('region', { name: /^To be reviewed/ })
    const title = 'PEEL: Police efficiency 2015, an inspection of Northmarch Constabulary'
    const row = due.getByRole('row', { name: new RegExp(`^${title}`) })
    await row.getByText('Nothing: it may be disposed of.').waitFor()
    expect(await breachesOf(page)).toEqual([])
    await row.getByRole('button', { name: /^Hold/ }).click()
    await dialog().getByRole('button', { name: 'Put on hold' }).click()
    await dialog()
      .getByText(/^Say what the record is held for/)
      .waitFor()
    await dialog().getByRole('textbox', { name: 'Why' }).fill('FOI 2026/114')
    expect(await breachesOf(page)).toEqual([])
    await dialog().getByRole('button', { name: 'Put on hold' }).click()
    await row.getByText(/^This record is on hold and may not be disposed of/).waitFor()
    await row.getByText(/^Held on .* by Helen Marsh: FOI 2026\/114$/).waitFor()
    await expect.poll(() => row.getByRole('button', { name: /^Dispose/ }).count()).toBe(0)
    await row.getByRole('button', { name: /^Lift the hold/ }).click()
    await dialog().getByRole('textbox', { name: 'Why' }).fill('Answered.')
    await dialog().getByRole('button', { name: 'Lift the hold' }).click()
    await row.getByRole('button', { name: /^Dispose/ }).click()
    await dialog()
      .getByText(/^What was disposed of, when, by you and why stays in the log/)
      .waitFor()
    await dialog().getByRole('textbox', { name: 'Why' }).fill('Six years are over.')
    expect(await breachesOf(page)).toEqual([])
    await dialog().getByRole('button', { name: 'Sign off and dispose' }).click()
    await tab.getByText(`“${title}” was disposed of.`).waitFor()
    const log = tab.getByRole('region', { name: 'Log of disposals (1)' })
    await log
      .getByRole('row', {
        name: /^PEEL: Police efficiency 2015.* Helen Marsh Chief Executive .* Six years are over\. Done$/,
      })
      .waitFor()
    await expect.poll(() => row.count()).toBe(0)
    // The row is gone with its buttons: whoever has no mouse goes on from what was said of it.
    const said = tab.locator('main > div', { hasText: `“${title}” was disposed of.` })
    await expect
      .poll(() => said.evaluate((one) => one === document.activeElement), { timeout: 15_000 })
      .toBe(true)
    await tab.getByRole('link', { name: 'Register', exact: true }).click()
    await tab.getByRole('heading', { name: 'Acknowledgement records' }).waitFor()
    await expect.poll(() => tab.getByRole('link', { name: title }).count()).toBe(0)
    expect(faultsOf(page)).toEqual([])
  })

  it('who has no right to it in SharePoint is told so in one sentence, and nothing is changed', async () => {
    const { tab, page } = await seat(house, 'officer')
    await tab.getByRole('link', { name: 'Settings' }).click()
    await tab.getByRole('button', { name: 'Change the office' }).click()
    const question = tab.getByRole('dialog')
    await question.getByRole('textbox', { name: 'Name of the force' }).fill('Ours')
    await question.getByRole('button', { name: 'Save' }).click()
    await question
      .getByText(
        'You have no right to do this with this setting. Ask the owner of the SharePoint site.',
      )
      .waitFor()
    await question.getByRole('button', { name: 'Leave it as it is' }).click()
    await tab.getByText('Northmarch Police').first().waitFor()
    await expect.poll(() => tab.getByText('Ours', { exact: true }).count()).toBe(0)
    await page.context().close()
  })
})
