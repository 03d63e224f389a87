// What the page kept is found when it opens: slowly, or kept by an older version.
import { describe, expect, it } from 'vitest'
import { openHouse } from './house.ts'
import { letter, openImport } from './letters.ts'
import { type Seat, seat } from './stage.ts'

type Kept = { shape: number; draftIds: readonly string[] }

/** Gives what is kept of the desks the shape of an older version; says how many drafts stand on them. */
async function makeOlder(): Promise<number> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)))
  const database = await done(indexedDB.open('import-desks'))
  const desks = database.transaction('desks', 'readwrite').objectStore('desks')
  const keys = (await done(desks.getAllKeys())) as string[]
  let drafts = 0
  for (const key of keys) {
    const kept = (await done(desks.get(key))) as Kept
    if (!kept.draftIds) continue
    drafts += kept.draftIds.length
    await done(desks.put({ ...kept, shape: kept.shape - 1 }, key))
  }
  database.close()
  return drafts
}

/** What is kept of the desks is not told while this goes on. */
function holdBackTheDesks(): void {
  const opening = indexedDB.open('import-desks')
  opening.addEventListener('success', () => {
    if (!opening.result.objectStoreNames.contains('desks')) return
    const desks = opening.result.transaction('desks', 'readwrite').objectStore('desks')
    const until = Date.now() + 4_000
    const ask = (): void => {
      if (Date.now() < until) desks.count().addEventListener('success', ask)
    }
    ask()
  })
}

/** And leaves the page: what is kept changes under none that would keep it again. */
async function keepTwoDrafts(there: Seat): Promise<void> {
  const { tab } = there
  await openImport(there)
  await tab.locator('input[type=file]').setInputFiles([letter(1), letter(2)])
  await tab.getByText('2 drafts to review.').waitFor()
  await tab.getByRole('link', { name: 'Register', exact: true }).click()
}

describe('what was kept of an import', () => {
  const house = openHouse()
  it('is not lost to a file that is dropped before them', async () => {
    const there = await seat(house, 'officer')
    const { tab, page } = there
    await keepTwoDrafts(there)
    await page.addInitScript(holdBackTheDesks)
    await openImport(there)
    await tab.locator('input[type=file]').setInputFiles([letter(3)])
    await tab.getByText('3 drafts to review.').waitFor()
    await page.context().close()
  })

  it('by an older version of the page is read again when the officer says so, and it is said that nothing mended is left', async () => {
    const there = await seat(house, 'officer')
    const { tab, page } = there
    await keepTwoDrafts(there)
    await expect.poll(() => tab.locator('html').evaluate(makeOlder)).toBe(2)
    await openImport(there)
    await tab
      .getByText(
        /^An older version of this page kept the drafts\. Their files are to be read again, .* Stopped after 0 of 2 files\.$/,
      )
      .waitFor()
    await tab.getByRole('button', { name: 'Go on reading' }).click()
    await tab.getByText('2 drafts to review.').waitFor()
    await page.context().close()
  })
})
