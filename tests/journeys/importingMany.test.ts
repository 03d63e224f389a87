// Many files at once: told apart, gone through from one to the next, and not lost by a reload in the middle.
import { describe, expect, it } from 'vitest'
import { reportPage, reportText } from '../importing/files/reportPage.ts'
import { openHouse } from './house.ts'
import { type Seat, seat } from './stage.ts'

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
})
const letter = (nth: number) =>
  file(
    `letter-${nth}.txt`,
    `PCC response to Letters of part ${nth}\n\nRecommendation 1: Forces should plan.\n\nThe force has a plan.`,
  )

/** Each file takes a while to read, so that there is a middle however quick the reader is. */
function slowly(): void {
  globalThis.Worker = class extends Worker {
    override postMessage(said: unknown, options?: StructuredSerializeOptions | Transferable[]) {
      const transfer = Array.isArray(options) ? options : (options?.transfer ?? [])
      setTimeout(() => super.postMessage(said, transfer), 100)
    }
  }
}

describe('many files', () => {
  const house = openHouse()
  const openImport = async ({ tab, page }: Seat): Promise<void> => {
    await page.reload()
    await tab.getByRole('link', { name: 'Import', exact: true }).click()
    await tab.getByRole('heading', { level: 1, name: 'Import' }).waitFor()
  }

  it('of one report are told apart by their names, and one record is promised of them', async () => {
    const there = await seat(house, 'officer')
    const { tab, page } = there
    await openImport(there)
    await tab
      .locator('input[type=file]')
      .setInputFiles([file('report.txt', reportText()), file('report.html', reportPage())])
    const drafts = tab.getByRole('navigation', { name: 'Drafts' })
    const first = drafts.getByRole('button', { name: /\(report\.txt\)$/ })
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
    await first.click()
    await tab.getByRole('button', { name: 'Leave this draft out' }).click()
    await draft.getByText('Read from “report.html”.').waitFor()
    expect(await draft.getByText(/has this key too/).count()).toBe(0)
    await page.context().close()
  })

  it('are read wherever on the page they are dropped, and the page stays', async () => {
    const there = await seat(house, 'officer')
    const { tab, page } = there
    await openImport(there)
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
    await tab.getByText('2 drafts to review.').waitFor()
    await page.context().close()
  })

  it('are not lost by a reload in the middle of reading, and a marked place is seen in high contrast', async () => {
    const there = await seat(house, 'officer', { theme: 'contrast' })
    const { tab, page } = there
    await page.addInitScript(slowly)
    await openImport(there)
    const letters = Array.from({ length: 40 }, (_, nth) => letter(nth))
    await tab.locator('input[type=file]').setInputFiles(letters)
    await tab.getByText(/^Reading file 1\d of 40\.$/).waitFor()
    await openImport(there)
    await tab.getByText(/^Stopped after \d+ of 40 files\.$/).waitFor()
    await tab.getByRole('textbox', { name: 'Title of inspection' }).focus()
    const mark = tab.locator('mark', { hasText: 'Letters of part 0' })
    expect(await mark.evaluate((one) => getComputedStyle(one).textDecorationLine)).toBe('underline')
    await tab.getByRole('button', { name: 'Go on reading' }).click()
    const drafts = tab.getByRole('navigation', { name: 'Drafts' })
    await expect.poll(() => drafts.getByRole('button').count(), { timeout: 15_000 }).toBe(40)
    await page.context().close()
  })
})
