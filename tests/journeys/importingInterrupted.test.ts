// The page ends in the middle of reading many files, by one of them or by a person: none is lost, and none ends it for ever.
import { describe, expect, it } from 'vitest'
import { breachesOf } from '../breaches.ts'
import { openHouse } from './house.ts'
import { choose, file, form, keptDesk, letter, openImport } from './letters.ts'
import { faultsOf, type Seat, seat } from './stage.ts'

/** Two files are never read to their end, until the page is told otherwise: whatever closes it, closes it in their middle. */
function holdBack(): void {
  const names = ['letter-12.txt', 'letter-14.txt']
  const told = globalThis as { heldBack?: string; isLetThrough?: boolean }
  globalThis.Worker = class extends Worker {
    override postMessage(said: unknown, options?: StructuredSerializeOptions | Transferable[]) {
      const { file } = said as { file?: string }
      if (told.isLetThrough !== true && file !== undefined && names.includes(file))
        told.heldBack = file
      else super.postMessage(said, Array.isArray(options) ? options : (options?.transfer ?? []))
    }
  }
}

describe('many files', () => {
  const house = openHouse()
  const heldBack = ({ tab }: Seat): Promise<string | undefined> =>
    tab.locator('html').evaluate(() => (globalThis as { heldBack?: string }).heldBack)
  const letThrough = ({ tab }: Seat): Promise<unknown> =>
    tab.locator('html').evaluate(() => Object.assign(globalThis, { isLetThrough: true }) && true)
  const askedOf = (name: string): string =>
    `The page ended while “${name}” was being read. Leave it out, or try it again.`

  it('are not lost by a reload in the middle of reading, and a marked place is seen in high contrast', async () => {
    const there = await seat(house, 'officer', { theme: 'contrast' })
    const { tab, page } = there
    await page.addInitScript(holdBack)
    await openImport(there)
    const letters = Array.from({ length: 40 }, (_, nth) => letter(nth))
    await tab.locator('input[type=file]').setInputFiles(letters)
    await expect.poll(() => heldBack(there), { timeout: 15_000 }).toBe('letter-12.txt')
    await tab.getByText('Reading file 13 of 40.').waitFor()
    await openImport(there)
    await tab.getByText('Stopped after 12 of 39 files.').waitFor()
    await tab.getByRole('textbox', { name: 'Title of inspection' }).focus()
    const mark = tab.locator('mark', { hasText: 'Letters of part 0' })
    expect(await mark.evaluate((one) => getComputedStyle(one).textDecorationLine)).toBe('underline')
    await letThrough(there)
    await tab.getByRole('button', { name: 'Go on reading' }).click()
    const drafts = tab.getByRole('navigation', { name: 'Drafts' })
    const count = () => drafts.getByRole('button', { name: /, \d+ to check/ }).count()
    await expect.poll(count, { timeout: 15_000 }).toBe(39)
    await tab.getByRole('button', { name: 'Try “letter-12.txt” again' }).click()
    await expect.poll(count, { timeout: 15_000 }).toBe(40)
    await page.context().close()
  })

  it('of which one ends the page: the others are read, and that one when a person says so', async () => {
    const there = await seat(house, 'officer')
    const { tab, page } = there
    await page.addInitScript(holdBack)
    await openImport(there)
    await tab.locator('input[type=file]').setInputFiles([12, 13, 14, 15].map(letter))
    await expect.poll(() => heldBack(there), { timeout: 15_000 }).toBe('letter-12.txt')
    // It was the first, a moment after the files were chosen: they are all there.
    await openImport(there)
    await tab.getByText(askedOf('letter-12.txt')).waitFor()
    await tab.getByText('Stopped after 0 of 3 files.').waitFor()
    await tab.getByRole('button', { name: 'Go on reading' }).click()
    await expect.poll(() => heldBack(there), { timeout: 15_000 }).toBe('letter-14.txt')
    await openImport(there)
    await tab.getByText(askedOf('letter-12.txt')).waitFor()
    await tab.getByText(askedOf('letter-14.txt')).waitFor()
    expect(await breachesOf(page)).toEqual([])
    await tab.getByRole('button', { name: 'Go on reading' }).click()
    await tab.getByText(/2 files to leave out or try again\. 2 drafts to review\./).waitFor()
    // Tried again it ends the page again: it is asked about in the same words, by itself it is not read.
    await tab.getByRole('button', { name: 'Try “letter-14.txt” again' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => heldBack(there), { timeout: 15_000 }).toBe('letter-14.txt')
    await openImport(there)
    await tab.getByText(askedOf('letter-14.txt')).waitFor()
    expect(await tab.getByRole('button', { name: 'Go on reading' }).count()).toBe(0)
    await tab.getByRole('button', { name: 'Leave “letter-14.txt” out' }).focus()
    await page.keyboard.press('Enter')
    await tab.getByText(askedOf('letter-14.txt')).waitFor({ state: 'hidden' })
    const head = tab.locator('.page-head').first()
    await expect.poll(() => head.evaluate((one) => one === document.activeElement)).toBe(true)
    await letThrough(there)
    await tab.getByRole('button', { name: 'Try “letter-12.txt” again' }).click()
    await tab.getByText('3 drafts to review.').waitFor()
    expect(await tab.getByText(/^The page ended/).count()).toBe(0)
    expect(faultsOf(page)).toEqual([])
    await page.context().close()
  })

  it('of which one is being read while a person looks elsewhere in the tab: nothing has ended', async () => {
    const there = await seat(house, 'officer')
    const { tab, page } = there
    await page.addInitScript(holdBack)
    await openImport(there)
    await tab.locator('input[type=file]').setInputFiles([12, 13].map(letter))
    await expect.poll(() => heldBack(there), { timeout: 15_000 }).toBe('letter-12.txt')
    await tab.getByRole('link', { name: 'Register', exact: true }).click()
    await letThrough(there)
    await tab.getByRole('link', { name: 'Import', exact: true }).click()
    await tab.getByText('Stopped after 0 of 2 files.').waitFor()
    expect(await tab.getByText(/^The page ended/).count()).toBe(0)
    await tab.getByRole('button', { name: 'Go on reading' }).click()
    await tab.getByText('2 drafts to review.').waitFor()
    await page.context().close()
  })

  it('are stopped, and go on after a reload where they stopped', async () => {
    const there = await seat(house, 'officer')
    const { tab, page } = there
    const prose = 'We looked at how the force guards the docks by night.\n\n'.repeat(2000)
    const long = Array.from({ length: 5 }, (_, nth) =>
      file(`long-${nth}.txt`, `${form(`The docks by night, part ${nth}`)}\n\n${prose}`),
    )
    // The reader is kept back until it is to stop: however quick it is, there is something to stop.
    const reader = '**/importWorker-*'
    let letGo = (): void => undefined
    const isStopped = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.route(reader, (route) => isStopped.then(() => route.abort()))
    await openImport(there)
    await choose(there, long)
    await tab.getByText('Reading file 1 of 5.').waitFor()
    const bar = tab.getByRole('progressbar', { name: 'Files read' })
    expect(await bar.getAttribute('aria-valuemax')).toBe('5')
    await tab.getByRole('button', { name: 'Stop reading' }).click()
    await tab.getByText('Stopped after 0 of 5 files.').waitFor()
    letGo()
    await page.unrouteAll({ behavior: 'wait' })
    await expect
      .poll(async () => /"waiting":\["/.test(await keptDesk(there)), { timeout: 15_000 })
      .toBe(true)
    await openImport(there)
    await tab.getByRole('button', { name: 'Go on reading' }).click()
    const drafts = tab.getByRole('navigation', { name: 'Drafts' })
    await drafts.getByRole('button', { name: /part 4\b/ }).waitFor({ timeout: 30_000 })
    await expect
      .poll(() => drafts.getByRole('button', { name: /^The docks by night/ }).count())
      .toBe(5)
    await page.context().close()
  })
})
