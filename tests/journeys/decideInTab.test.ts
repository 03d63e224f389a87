// The Commissioner decides in the tab alone: puts it off, then returns it for one recommendation.
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, dayInWords, dayOf, toInstant } from '#core/day.ts'
import { breachesOf } from '../breaches.ts'
import { openHouse } from './house.ts'
import { faultsOf, type Seat, seat } from './stage.ts'

const TITLE = /^Fit to hold/
const today = dayOf(toInstant(new Date()))

describe('the Commissioner in the tab', () => {
  const house = openHouse()
  let commissioner: Seat

  beforeAll(async () => {
    commissioner = await seat(house, 'commissioner')
  })

  const open = async ({ tab }: Seat): Promise<void> => {
    await tab.getByRole('link', { name: TITLE }).first().click()
    await tab.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  }
  const press = (name: string) => commissioner.tab.getByRole('button', { name }).click()
  const dialog = (name: string) => commissioner.tab.getByRole('dialog', { name })

  it('finds what waits for them first on their page, and as theirs', async () => {
    await commissioner.tab.getByRole('link', { name: 'Today', exact: true }).click()
    const first = commissioner.tab.getByRole('heading', { level: 2 }).first()
    await expect.poll(() => first.innerText()).toMatch(/^Waiting for your decision/)
    await commissioner.tab.getByRole('button', { name: 'Mine (1)' }).click()
    await open(commissioner)
  })

  it('is asked again on a day ahead, which decides nothing', async () => {
    await press('Ask me again later')
    const question = dialog('Be asked again later?')
    const day = question.getByRole('textbox', { name: 'Ask me again on' })
    await day.fill(dayInWords(today))
    await question.getByRole('button', { name: 'Ask me on this day' }).click()
    await question.getByText('Choose a day after today').waitFor()
    const ahead = dayInWords(addDays(today, 2))
    await day.fill(ahead)
    expect(await breachesOf(commissioner.page)).toEqual([])
    await question.getByRole('button', { name: 'Ask me on this day' }).click()
    await commissioner.tab.getByText(`You will be asked again on ${ahead}.`).waitFor()
    await commissioner.tab.getByRole('button', { name: 'Approve' }).waitFor()
  })

  it('reads every word here, and what would be published, before deciding', async () => {
    const { tab } = commissioner
    await tab.getByRole('article').getByText('Legal basis').waitFor()
    await tab.getByRole('region', { name: 'Download the document' }).waitFor()
  })

  it('notes a point and goes on, then returns it for another: the officer sees both where they belong', async () => {
    await press('Return with a reason')
    const question = dialog('Return this record?')
    const about = question.getByRole('combobox', { name: 'What is it about?' })
    const reason = question.getByRole('textbox', { name: 'Why it is returned' })
    const note = question.getByRole('button', { name: 'Note this and go on' })
    await note.click()
    await question.getByText('Say why the record is returned').waitFor()
    await about.selectOption('Recommendation 1')
    await reason.fill('Say who leads it.')
    await note.click()
    await question.getByText('You noted about Recommendation 1: Say who leads it.').waitFor()
    await expect.poll(() => reason.inputValue()).toBe('')
    await about.selectOption('Recommendation 2')
    await reason.fill('Name the month.')
    expect(await breachesOf(commissioner.page)).toEqual([])
    await question.getByRole('button', { name: 'Return it' }).click()
    await question.waitFor({ state: 'hidden' })
    const officer = await seat(house, 'officer')
    await open(officer)
    await officer.tab
      .getByRole('article', { name: 'Recommendation 2', exact: true })
      .getByText('Returned: Name the month.')
      .waitFor()
    await officer.tab
      .getByRole('article', { name: 'Recommendation 1', exact: true })
      .getByText('Returned: Say who leads it.')
      .waitFor()
    expect([...faultsOf(commissioner.page), ...faultsOf(officer.page)]).toEqual([])
  })
})
