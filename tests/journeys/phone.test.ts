// The whole job on a phone, in an office that has nothing yet.
import { beforeAll, describe, expect, it } from 'vitest'
import { dayInWords, dayOf, toInstant } from '#core/day.ts'
import { breachesOf } from '../breaches.ts'
import { openHouse } from './house.ts'
import { faultsOf, type Seat, seat } from './stage.ts'

const PHONE = { width: 390, height: 844 }
const TITLE = 'Out in the cold: rural crime'
const TODAY = dayInWords(dayOf(toInstant(new Date())))

describe('an officer and the Commissioner, each with a phone', () => {
  const house = openHouse(['--empty'])
  let officer: Seat

  beforeAll(async () => {
    officer = await seat(house, 'officer', PHONE)
  })

  const press = (name: string) =>
    officer.tab.getByRole('button', { name, exact: true }).first().click()
  const dialog = () => officer.tab.getByRole('dialog')
  const saved = () => officer.tab.getByText(/^Saved at \d\d:\d\d$/).waitFor({ timeout: 30_000 })

  it('find on every view what there will be, and what to do first', async () => {
    const { tab, page } = officer
    await tab.getByText(/^No record yet\. When an inspectorate publishes/).waitFor()
    expect(await breachesOf(page)).toEqual([])
    await tab.getByRole('link', { name: 'Today' }).click()
    await tab.getByText(/^No record yet\. Register a report/).waitFor()
    await tab.getByRole('link', { name: 'Follow-up' }).click()
    await tab.getByText(/^No findings yet\./).waitFor()
    expect(await breachesOf(page)).toEqual([])
    await tab.getByRole('link', { name: 'Register', exact: true }).click()
  })

  it('the officer registers a report and answers its recommendation', async () => {
    const { tab, page } = officer
    await press('Register a report')
    await dialog().getByRole('textbox', { name: 'Title of inspection' }).fill(TITLE)
    await dialog().getByRole('textbox', { name: 'Report published on' }).fill(TODAY)
    await dialog().getByRole('button', { name: 'Register', exact: true }).click()
    await tab.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    await press('Add a finding')
    await dialog().getByRole('textbox', { name: 'Reference' }).fill('1')
    await dialog()
      .getByRole('textbox', { name: 'Wording of the report' })
      .fill('Chief constables should answer rural calls.')
    await dialog().getByRole('button', { name: 'Add it' }).click()
    const finding = tab.getByRole('article', { name: 'Recommendation 1' })
    await finding.getByRole('combobox', { name: 'Outcome' }).selectOption('Action taken')
    await finding.getByRole('textbox', { name: 'Answer' }).click()
    await finding.getByRole('toolbar').waitFor()
    await page.keyboard.type('I have asked for a rural desk.')
    await saved()
  })

  it('the officer invites the chief officer and asks for approval', async () => {
    const { tab } = officer
    await press('Invite the chief officer')
    await dialog().getByRole('textbox', { name: 'Reply by' }).fill('1 December 2099')
    await dialog().getByRole('button', { name: 'Invite', exact: true }).click()
    await tab.getByRole('combobox', { name: 'Protective marking' }).selectOption('OFFICIAL')
    await saved()
    await press('Ask for approval')
    await dialog().getByRole('button', { name: 'Ask for approval' }).click()
    await tab.getByText(/^Waiting for Alex Fenwick/).waitFor()
    expect(faultsOf(officer.page)).toEqual([])
  })

  it('the Commissioner reads it in the tab, and approves', async () => {
    const { tab, page } = await seat(house, 'commissioner', PHONE)
    await tab.getByRole('link', { name: TITLE }).click()
    await tab.getByText('I have asked for a rural desk.').waitFor()
    await tab.getByRole('button', { name: 'Approve' }).click()
    await tab.getByRole('dialog').getByRole('button', { name: 'Approve' }).click()
    await tab.getByText(/^Approved by Alex Fenwick, Commissioner/).waitFor({ timeout: 30_000 })
    expect(faultsOf(page)).toEqual([])
    await page.context().close()
  })
})
