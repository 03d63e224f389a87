// The list of what was read: gone through by keys, and nothing is left out of it for good by one press.
import { describe, expect, it } from 'vitest'
import { breachesOf } from '../breaches.ts'
import { openHouse } from './house.ts'
import { file, letter, openImport } from './letters.ts'
import { faultsOf, type Seat, seat } from './stage.ts'

const isFocused = (one: Element): boolean => one === document.activeElement

describe('the list of drafts', () => {
  const house = openHouse()
  /** Of letters from the `first` on. */
  const openList = async (count: number, first = 1): Promise<Seat> => {
    const there = await seat(house, 'officer')
    await openImport(there)
    const letters = Array.from({ length: count }, (_, nth) => letter(nth + first))
    await there.tab.locator('input[type=file]').setInputFiles(letters)
    await there.tab.getByText(`${count} drafts to review.`).waitFor()
    return there
  }

  it('is one stop on the way to what is below it, however long it is, and arrows lead through it', async () => {
    const { tab, page } = await openList(30)
    const drafts = tab.getByRole('navigation', { name: 'Drafts' })
    const draft = (nth: number) => drafts.getByRole('button', { name: `of part ${nth}, ` })
    const { height = 0 } = (await drafts.boundingBox()) ?? {}
    expect(height).toBeLessThan(500)
    await drafts.getByRole('button', { name: /^Go to the next/ }).focus()
    await page.keyboard.press('Tab')
    expect(await draft(1).evaluate(isFocused)).toBe(true)
    await page.keyboard.press('ArrowDown')
    expect(await draft(2).evaluate(isFocused)).toBe(true)
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await tab.getByText('Read from “letter-30.txt”.').waitFor()
    expect(await draft(30).evaluate(isFocused)).toBe(true)
    await page.keyboard.press('Tab')
    const write = tab.getByRole('button', { name: 'Write 30 records to SharePoint' })
    expect(await write.evaluate(isFocused)).toBe(true)
    await page.keyboard.press('Shift+Tab')
    expect(await draft(30).evaluate(isFocused)).toBe(true)
    expect(await breachesOf(page)).toEqual([])
    await page.context().close()
  })

  it('leads by keys alone from the head of a draft to its fields, and past them to the next draft', async () => {
    const { tab, page } = await openList(2)
    const draft = tab.getByRole('region', { name: 'Draft' })
    await tab.getByRole('button', { name: /^Go to the next/ }).click()
    await tab.getByText('Read from “letter-2.txt”.').waitFor()
    await expect.poll(() => draft.locator('*:focus').count()).toBe(1)
    await page.keyboard.press('Alt+PageDown')
    const force = draft.getByRole('textbox', { name: 'Force', exact: true })
    expect(await force.evaluate(isFocused)).toBe(true)
    await page.keyboard.press('Alt+End')
    const on = draft.getByRole('button', { name: 'Go on to Write' })
    expect(await on.evaluate(isFocused)).toBe(true)
    await page.keyboard.press('Alt+PageUp')
    expect(await on.evaluate(isFocused)).toBe(false)
    await page.context().close()
  })

  it('grows while one is elsewhere on the page, and one stays there; focus is lost to no list that is cleared', async () => {
    const { tab, page } = await openList(12)
    // As whoever reads on with the mouse alone: nothing has focus.
    const end = tab.getByRole('button', { name: /^Next draft/ })
    const blur = (one: Element): void => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      one.scrollIntoView()
    }
    await end.evaluate(blur)
    await tab.locator('input[type=file]').setInputFiles([file('empty.txt', ''), letter(13)])
    await tab.getByText('13 drafts to review.').waitFor()
    await tab.getByText('“empty.txt” is empty.').waitFor()
    await page.waitForTimeout(300)
    expect(await tab.locator('*:focus').count()).toBe(0)
    await tab.getByRole('button', { name: 'Clear the list' }).click()
    const head = tab.locator('.page-head').first()
    await expect.poll(() => head.evaluate(isFocused)).toBe(true)
    await tab.getByRole('button', { name: 'Write 13 records to SharePoint' }).click()
    await tab.getByText('13 records written.').waitFor()
    const outcome = tab.getByRole('list', { name: 'What was written' })
    const { height = 0 } = (await outcome.boundingBox()) ?? {}
    expect(height).toBeLessThan(320)
    await head.evaluate(blur)
    await tab.getByRole('button', { name: 'Clear what was written' }).click()
    await outcome.waitFor({ state: 'hidden' })
    await expect.poll(() => head.evaluate(isFocused)).toBe(true)
    await page.context().close()
  })

  it('gives a draft back that was left out by mistake, with what was mended in it', async () => {
    const { tab, page } = await openList(2, 41)
    const title = tab.getByRole('textbox', { name: 'Title of inspection' })
    await title.fill('Letters of yesterday')
    await tab.getByRole('button', { name: 'Leave this draft out' }).click()
    await tab.getByText('“Letters of yesterday” was left out.').waitFor()
    await tab.getByText('1 draft to review.').waitFor()
    await tab.getByRole('button', { name: 'Put it back' }).click()
    await tab.getByText('Read from “letter-41.txt”.').waitFor()
    expect(await title.inputValue()).toBe('Letters of yesterday')
    await tab.getByText('2 drafts to review.').waitFor()
    await tab.getByRole('button', { name: 'Write 2 records to SharePoint' }).click()
    const outcome = tab.getByRole('list', { name: 'What was written' })
    await outcome.getByText('Letters of yesterday: Written.').waitFor()
    expect(await tab.getByText('was left out').count()).toBe(0)
    expect(faultsOf(page)).toEqual([])
    await page.context().close()
  })
})
