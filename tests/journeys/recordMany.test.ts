// Many answers at once: for other bodies with one reason, and from an earlier record that reads alike.
import { beforeAll, describe, expect, it } from 'vitest'
import { breachesOf } from '../breaches.ts'
import { barriersIn } from './barriers.ts'
import { openHouse } from './house.ts'
import { faultsOf, type Seat, seat } from './stage.ts'

const TITLE = /^Fit to serve/

describe('a record of forty-three findings', () => {
  const house = openHouse()
  let officer: Seat

  beforeAll(async () => {
    officer = await seat(house, 'officer')
    await officer.tab.getByRole('link', { name: TITLE }).click()
    await officer.tab.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  })

  it.each([
    ['a plain text', '[data-place="summary"] textarea'],
    ['an answer', '.finding .rich-box >> nth=0'],
  ])('what is typed in %s is shown by it alone; the page follows in a pause', async (_, place) => {
    const { tab, page } = officer
    await tab.locator(place).click()
    // Until the editor has taken the place of what was only drawn, and nothing waits to be drawn.
    await page.waitForTimeout(1_000)
    const seen = await tab.locator('body').evaluateHandle((body) => {
      const drawn = { count: 0 }
      new MutationObserver((changes) => {
        const isOwn = ({ target }: MutationRecord): boolean =>
          Boolean(
            (target instanceof Element ? target : target.parentElement)?.closest('.ProseMirror'),
          )
        drawn.count += changes.filter((change) => !isOwn(change)).length
      }).observe(body, { subtree: true, childList: true, attributes: true, characterData: true })
      return drawn
    })
    const drawn = () => seen.evaluate(({ count }) => count)
    await page.keyboard.type('word')
    expect(await drawn()).toBe(0)
    await expect.poll(drawn).toBeGreaterThan(0)
  })

  it('those for another body are answered at once, each naming its own', async () => {
    const { tab } = officer
    for (const body of ['the Home Office', 'the College of Policing']) {
      await tab.getByRole('button', { name: 'Add a finding' }).click()
      const adding = tab.getByRole('dialog', { name: 'Add a finding' })
      await adding.getByRole('textbox', { name: 'Addressed to' }).fill(body)
      await adding.getByRole('combobox', { name: 'Who it is for' }).selectOption('Other body')
      await adding.getByRole('button', { name: 'Add it' }).click()
      await adding.waitFor({ state: 'hidden' })
    }
    const button = tab.getByRole('button', { name: 'Answer those for another body (2)' })
    await button.click()
    const question = tab.getByRole('dialog', { name: 'Answer those for another body' })
    expect(await barriersIn(officer, 'answering for other bodies')).toEqual([])
    await question.getByRole('textbox', { name: 'Because' }).fill('it is theirs to do')
    await question.getByRole('button', { name: 'Answer 2 findings' }).click()
    for (const body of ['the Home Office', 'the College of Policing'])
      await tab
        .getByText(`For ${body}: no action by this office, because it is theirs to do.`)
        .waitFor()
    await button.waitFor({ state: 'hidden' })
    await tab.getByText('2 findings answered for other bodies.').waitFor()
    await tab.getByRole('button', { name: 'Undo' }).click()
    await button.waitFor()
    await tab.getByText('Taken back.').waitFor()
    await tab.getByText(/^Saved at \d\d:\d\d$/).waitFor({ timeout: 30_000 })
  })

  it('a finding that was removed comes back with Ctrl+Z, answer and all', async () => {
    const { tab, page } = officer
    const last = tab
      .getByRole('article')
      .filter({ hasText: 'Addressed to the College of Policing' })
    await last.getByRole('button', { name: /^More for/ }).click()
    await tab.getByRole('menuitem', { name: 'Remove' }).click()
    await tab.getByText('The finding is removed.').waitFor()
    await last.waitFor({ state: 'hidden' })
    expect(await breachesOf(page)).toEqual([])
    await page.keyboard.press('Control+Z')
    await last.waitFor()
    await tab.getByText('Taken back.').waitFor()
  })

  it('an earlier record is looked through for findings that read alike', async () => {
    const { tab, page } = officer
    await tab.getByRole('button', { name: 'Copy from an earlier record' }).click()
    const question = tab.getByRole('dialog', { name: 'Copy answers from an earlier record' })
    const choice = question.getByRole('combobox', { name: 'Earlier record' })
    await choice
      .getByRole('option', { name: /vetting, professional standards/ })
      .waitFor({ state: 'attached' })
    await choice.selectOption({ index: 2 })
    await question.getByText(/^(No answered finding|Only findings without words)/).waitFor()
    expect(await breachesOf(page)).toEqual([])
    await question.getByRole('button', { name: 'Copy nothing' }).click()
    expect(faultsOf(page)).toEqual([])
  })
})
