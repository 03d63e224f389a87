// A report comes in: a record to answer, with what it announces, whom each item is for and by when.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { reportPage } from '../importing/files/reportPage.ts'
import { breachesOf } from '../breaches.ts'
import { openHouse } from './house.ts'
import { choose, file, leaveOut, officerAtImport, paste } from './letters.ts'
import { faultsOf, type Seat } from './stage.ts'

const PEEL = readFileSync(
  new URL('../importing/reports/peel-of-a-force.txt', import.meta.url),
  'utf8',
)

describe('a report', () => {
  const house = openHouse()
  let officer: Seat
  beforeAll(async () => {
    officer = await officerAtImport(house)
  })

  it('pasted as words is a draft to answer, with its items and its last day', async () => {
    const { tab } = officer
    await paste(officer, PEEL)
    await tab.getByRole('button', { name: /^PEEL 2023/ }).click()
    await tab.getByText('Last day to publish: Thursday 3 October 2024.').waitFor()
    await tab.getByRole('textbox', { name: 'Area for improvement 1: wording' }).waitFor()
    await leaveOut(officer)
  })

  it('says what it announces, whom each item is for and by when to answer', async () => {
    const { tab, page } = officer
    await choose(officer, [file('report.html', reportPage())])
    await tab.getByRole('button', { name: /^Northmarch Police: an inspection/ }).click()
    const wording = tab.getByRole('textbox', { name: 'Recommendation 2: wording' })
    expect(await wording.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThan(2)
    await tab
      .getByText(/^The report announces/)
      .first()
      .waitFor()
    await tab.getByText('Last day to publish: Wednesday 18 December 2024.').waitFor()
    await tab
      .getByText(/which this office is/)
      .first()
      .waitFor()
    const earlier = tab.getByRole('region', { name: 'Earlier answers on the same theme' })
    await earlier.getByRole('link').first().waitFor()
    await tab.getByText('More of Recommendation 1', { exact: true }).click()
    await tab
      .getByRole('textbox', { name: 'Recommendation 1: addressed to' })
      .fill('The chief constable of Northmarch')
    const answer = tab.getByRole('textbox', { name: 'Recommendation 1: answer' })
    await answer.click()
    await page.keyboard.type('It is in hand.')
    await answer.getByText('It is in hand.', { exact: true }).waitFor()
    await expect.poll(() => tab.getByText('Given by you.').count()).toBe(2)
    expect(await breachesOf(page)).toEqual([])
    expect(faultsOf(page)).toEqual([])
  })
})
