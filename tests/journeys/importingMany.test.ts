// Many files at once: told apart, gone through from one to the next, and written with what is too long told.
import { describe, expect, it } from 'vitest'
import { reportPage, reportText } from '../importing/files/reportPage.ts'
import { openHouse } from './house.ts'
import { file, letter, mishap, noMishaps, officerAtImport, openImport } from './letters.ts'
import { faultsOf, seat } from './stage.ts'

/** In words, each thing that the page keeps of the desk. */
function noteWhatIsKept(): void {
  // oxlint-disable-next-line typescript/unbound-method -- called on the store that it is asked of
  const { put } = IDBObjectStore.prototype
  const kept: string[] = []
  Object.assign(globalThis, { kept })
  IDBObjectStore.prototype.put = function note(value: unknown, key?: IDBValidKey) {
    if (this.name === 'desks') kept.push(JSON.stringify(value))
    return put.call(this, value, key)
  }
}

describe('many files', () => {
  const house = openHouse()
  it('of one report are told apart by their names, and one record is promised of them', async () => {
    const { tab, page } = await officerAtImport(house)
    await tab
      .locator('input[type=file]')
      .setInputFiles([file('report.txt', reportText()), file('report.html', reportPage())])
    const drafts = tab.getByRole('navigation', { name: 'Drafts' })
    const first = drafts.getByRole('button', { name: /\(report\.txt\), / })
    await first.click()
    const draft = tab.getByRole('region', { name: 'Draft' })
    await draft.getByText('Read from “report.txt”.').waitFor()
    // From the last field, keys alone lead to the next draft.
    const last = draft.getByRole('combobox').last()
    await last.focus()
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Alt+PageUp')
    await expect.poll(() => last.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Alt+PageDown')
    await page.keyboard.press('Enter')
    await draft.getByText('Read from “report.html”.').waitFor()
    await draft.getByText(/^The draft of “report\.txt” has this key too/).waitFor()
    await expect.poll(() => draft.locator('*:focus').count()).toBe(1)
    // From the last draft they lead to where it is written.
    await last.focus()
    await page.keyboard.press('Alt+PageDown')
    await page.keyboard.press('Enter')
    const write = tab.getByRole('button', { name: /^Write \d/ })
    await expect.poll(() => write.evaluate((one) => one === document.activeElement)).toBe(true)
    await first.click()
    await tab.getByRole('button', { name: 'Leave this draft out' }).click()
    await draft.getByText('Read from “report.html”.').waitFor()
    expect(await draft.getByText(/has this key too/).count()).toBe(0)
    await page.context().close()
  })

  it('are read wherever on the page they are dropped, and the page stays', async () => {
    const { tab, page } = await officerAtImport(house)
    const stays = await tab.getByRole('heading', { level: 1 }).evaluate(
      (heading, words) => {
        const dataTransfer = new DataTransfer()
        for (const [nth, one] of words.entries())
          dataTransfer.items.add(new File([one], `letter-${nth}.txt`))
        const events = ['dragover', 'drop'].map(
          (kind) => new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }),
        )
        return events.map((event) => !heading.dispatchEvent(event))
      },
      [1, 2].map((nth) => letter(nth).buffer.toString()),
    )
    expect(stays).toEqual([true, true])
    await tab.getByText('2 drafts to review. 2 of them with something to check.').waitFor()
    const drafts = tab.getByRole('navigation', { name: 'Drafts' })
    await drafts.getByRole('button', { name: /part 1, 2 to check, \d doubts$/ }).waitFor()
    await drafts.getByRole('button', { name: 'Go to the next with something to check' }).click()
    const draft = tab.getByRole('region', { name: 'Draft' })
    await draft.getByText('Read from “letter-1.txt”.').waitFor()
    const accept = draft.getByRole('button', { name: /^Accept / })
    await expect.poll(() => draft.locator('*:focus').count()).toBe(1)
    await accept.first().click()
    await drafts.getByRole('button', { name: /part 2, 1 to check, \d doubts$/ }).waitFor()
    await accept.first().click()
    await tab.getByText('2 drafts to review. 1 of them with something to check.').waitFor()
    await page.context().close()
  })

  it('of which one is mended: of the drafts that one alone is kept again', async () => {
    const there = await seat(house, 'officer')
    const { tab, page } = there
    await page.addInitScript(noteWhatIsKept)
    await openImport(there)
    const kept = (): Promise<string> =>
      tab.locator('html').evaluate(() => (globalThis as { kept?: string[] }).kept?.join('') ?? '')
    await tab.locator('input[type=file]').setInputFiles([1, 2, 3].map(letter))
    await tab.getByText('3 drafts to review.').waitFor()
    await expect.poll(kept, { timeout: 15_000 }).toContain('Letters of part 3')
    await openImport(there)
    await tab.getByRole('textbox', { name: 'Title of inspection' }).fill('Letters of yesterday')
    await expect.poll(kept, { timeout: 15_000 }).toContain('Letters of yesterday')
    expect(await kept()).not.toContain('Letters of part 3')
    await openImport(there)
    await tab.getByRole('button', { name: /^Letters of yesterday, / }).waitFor()
    await tab.getByRole('button', { name: /^Letters of part 3, / }).waitFor()
    await page.context().close()
  })

  it('of which one is too long: it is told by its name and its item; stopped, the others wait', async () => {
    const { tab, page } = await officerAtImport(house)
    const long = `${letter(0).buffer.toString()} ${'It is looked at each year. '.repeat(2_500)}`
    const letters = Array.from({ length: 12 }, (_, nth) => letter(nth + 1))
    await tab.locator('input[type=file]').setInputFiles([file('long.txt', long), ...letters])
    await tab.getByText('13 drafts to review.').waitFor()
    await mishap(house, { method: 'POST', path: '/items', what: 'slow', ms: 1_500 })
    await tab.getByRole('button', { name: 'Write 13 records to SharePoint' }).click()
    const stop = tab.getByRole('button', { name: 'Stop writing' })
    await stop.click()
    await tab
      .getByText(/^Stopping after those that have begun\. \d of 13 records written\.$/)
      .waitFor()
    await stop.waitFor({ state: 'hidden' })
    await noMishaps(house)
    await tab
      .getByText(/\d records? written, .*\d+ not begun: they wait below\. \d+ drafts to review\./)
      .waitFor()
    const outcome = tab.getByRole('list', { name: 'What was written' })
    await outcome
      .getByText(
        /^Letters of part 0: Not written\. The answer of “Recommendation 1” is too long .*It begins “The force has a plan.*Shorten it, then save again\. The whole text stays in the file, which is kept with the record\.$/,
      )
      .waitFor()
    await page.context().close()
  })

  it('on a page too low for the source, the words of the source stand at the field one is at', async () => {
    const { tab, page } = await officerAtImport(house)
    await tab.locator('input[type=file]').setInputFiles([letter(77)])
    const title = tab.getByRole('textbox', { name: 'Title of inspection' })
    await title.focus()
    const words = tab.getByText('In the source: “Letters of part 77”')
    expect(await words.isVisible()).toBe(false)
    await page.setViewportSize({ width: 320, height: 400 })
    await words.waitFor()
    await page.keyboard.press('Alt+PageDown')
    await words.waitFor({ state: 'hidden' })
    await tab.getByRole('textbox', { name: 'Recommendation 1: wording' }).focus()
    const wording = tab.getByText('In the source: “Forces should plan.”')
    const isInSight = (): Promise<boolean> =>
      wording.evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight
      })
    await expect.poll(isInSight).toBe(true)
    expect(faultsOf(page)).toEqual([])
    await page.context().close()
  })
})
