// Old records come in: several files at once, a hostile one among them; reviewed beside their source and written once.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { breachesOf } from '../breaches.ts'
import { openHouse } from './house.ts'
import {
  choose,
  file,
  form,
  keptDesk,
  leaveOut,
  mishap,
  noMishaps,
  officerAtImport,
  openImport,
  paste,
  siteOf,
  turnToImport,
} from './letters.ts'
import { faultsOf, type Seat } from './stage.ts'

const SAMPLE = readFileSync(
  new URL('../records/sample-acknowledgement-record.txt', import.meta.url),
)
const BACKLOG = [
  file('harbours.txt', form('Safe harbours: policing the docks')),
  file('locked.docx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])),
  file('sample.txt', SAMPLE),
]

describe('the backlog', () => {
  const house = openHouse()
  let officer: Seat
  beforeAll(async () => {
    officer = await officerAtImport(house)
  })
  const writes = async (): Promise<number> => {
    const requests = (await (await fetch(`${house.stage.base}/local/requests`)).json()) as {
      method: string
      path: string
      status: number
    }[]
    return requests.filter(
      ({ method, path, status }) => method === 'POST' && status === 201 && path.endsWith('/items'),
    ).length
  }

  it('is read in the browser; a hostile file is told in a sentence and the others go on', async () => {
    const { tab, page } = officer
    await choose(officer, BACKLOG)
    await tab
      .getByText(
        /^“locked\.docx” is an old Word document \(\.doc\) or is encrypted\. Save it as \.docx/,
      )
      .waitFor()
    await tab.getByText('2 drafts to review.').waitFor()
    await tab.getByRole('button', { name: /^Safe harbours/ }).click()
    const source = tab.getByRole('region', { name: 'Source' })
    await source.getByText('<img src=x onerror=alert(1)>').waitFor()
    await expect.poll(() => source.locator('img').count()).toBe(0)
    const shots = process.env['SHOTS']
    if (shots) await page.screenshot({ path: `${shots}/import.png` })
    expect(await breachesOf(page)).toEqual([])
  })

  it('is mended by keyboard with the place in the source marked, and kept through a reload', async () => {
    const { tab, page } = officer
    const title = tab.getByRole('textbox', { name: 'Title of inspection' })
    await title.focus()
    await tab.locator('mark', { hasText: 'Safe harbours' }).waitFor()
    await title.fill('Safe harbours: policing docks and quays')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => title.evaluate((field) => field === document.activeElement)).toBe(false)
    await page.keyboard.press('Alt+PageUp')
    await expect.poll(() => title.evaluate((field) => field === document.activeElement)).toBe(true)
    const draft = tab.getByRole('region', { name: 'Draft' })
    await draft.getByText('Given by you.').waitFor()
    await tab.getByRole('button', { name: 'Keys' }).click()
    await tab.getByRole('cell', { name: /^Accept a field of an import/ }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => keptDesk(officer), { timeout: 15_000 }).toContain('docks and quays')
    await openImport(officer)
    await tab.getByRole('button', { name: 'Safe harbours: policing docks and quays' }).click()
    await draft.getByText('Given by you.').waitFor()
  })

  it('is written once as history with its files; cut short between the two, the next writing finishes it', async () => {
    const { tab, page } = officer
    await mishap(house, { method: 'PUT', path: ':/content', what: 'status', status: 500 })
    await tab.getByRole('button', { name: 'Write 2 records to SharePoint' }).click()
    const outcome = tab.getByRole('list', { name: 'What was written' })
    await outcome.getByText(/Written\. Its original file is not kept yet\./).waitFor()
    const again = tab.getByRole('button', { name: 'Write 1 record to SharePoint' })
    await again.waitFor()
    const made = await writes()
    await noMishaps(house)
    await again.click()
    await tab.getByRole('region', { name: 'Draft' }).waitFor({ state: 'hidden' })
    expect(await writes()).toBe(made)
    expect((await siteOf(house)).sources).toHaveLength(1)
    await outcome.getByRole('link', { name: /^Safe harbours/ }).click()
    const origin = tab.getByRole('region', { name: 'Where it came from' })
    await origin.getByText('Imported from “harbours.txt”.').waitFor()
    await origin.getByText('Notes of the import').click()
    await origin.getByText('Given by a person in the review: Title of inspection.').waitFor()
    expect(await breachesOf(page)).toEqual([])
    const [original] = await Promise.all([
      page.waitForEvent('download'),
      origin.getByRole('button', { name: 'The original file' }).click(),
    ])
    expect(readFileSync(await original.path(), 'utf8')).toBe(
      form('Safe harbours: policing the docks'),
    )
    await turnToImport(officer)
  })

  it('imported a second time writes nothing, and is late for nothing', async () => {
    const { tab } = officer
    const outcome = tab.getByRole('list', { name: 'What was written' })
    const made = await writes()
    await choose(officer, [
      ...BACKLOG,
      file('harbours-2.txt', form('Safe harbours: policing the docks')),
    ])
    await tab.getByText('3 drafts to review.').waitFor()
    await tab.getByRole('button', { name: /^Write \d/ }).click()
    await outcome
      .getByText(/It is in the register already/)
      .first()
      .waitFor()
    await tab.getByRole('region', { name: 'Draft' }).waitFor({ state: 'hidden' })
    expect(await writes()).toBe(made)
    expect((await siteOf(house)).sources).toHaveLength(1)
    await tab.getByRole('link', { name: 'Register', exact: true }).click()
    const row = tab.getByRole('row', { name: /Safe harbours: policing docks and quays/ })
    await row.getByText('Published (legacy)').waitFor()
    await expect.poll(() => row.getByText(/late/i).count()).toBe(0)
    await turnToImport(officer)
  })

  it('pasted words of a record under another title are held back until a person says otherwise', async () => {
    const { tab } = officer
    await paste(officer, form('The safe harbours: policing of docks and quays'))
    await tab.getByRole('button', { name: 'Write 0 records to SharePoint' }).waitFor()
    await tab.getByText('Held back, as it seems to be there already: 1 draft.').waitFor()
    await tab.getByRole('button', { name: /, held back, / }).waitFor()
    await tab.getByRole('checkbox', { name: /^It seems to be “Safe harbours/ }).check()
    await tab.getByRole('button', { name: 'Write 1 record to SharePoint' }).waitFor()
    await leaveOut(officer)
    // The button is gone: whoever has no mouse goes on from the head of the page.
    const head = tab.locator('.page-head').first()
    await expect
      .poll(() => head.evaluate((one) => one === document.activeElement), { timeout: 15_000 })
      .toBe(true)
    await tab.getByRole('button', { name: 'Read the pasted words' }).click()
    await tab.getByText(/^Nothing is pasted yet/).waitFor()
  })

  it('a neighbouring office’s answer in the same words is a record of its own', async () => {
    const { tab } = officer
    await paste(officer, form('Safe harbours: policing docks and quays', 'Southmarch Police'))
    await tab.getByRole('button', { name: 'Write 1 record to SharePoint' }).waitFor()
    await expect.poll(() => tab.getByRole('checkbox', { name: /^It seems/ }).count()).toBe(0)
    await leaveOut(officer)
    // Graph's own way to say that a key is taken; the service's, that it is no file of the record, or can't be put there.
    const told = /status of (?:400 .*\/items|(?:409|502) .*\/original-file\?\S*)$/
    const faults = faultsOf(officer.page).filter((fault) => !told.test(fault))
    expect(faults).toEqual([])
  })
})
