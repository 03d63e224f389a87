// Old records come in: many files at once, a hostile one among them; reviewed beside their source and written once.
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { openSiteAsApp } from '#infra/commands/siteAsApp.ts'
import { createFileArchive } from '#sharepoint/fileArchive.ts'
import { createRecordStore } from '#sharepoint/recordStore.ts'
import { reportPage } from '../importing/files/reportPage.ts'
import { breachesOf } from '../breaches.ts'
import { openHouse } from './house.ts'
import { faultsOf, type Seat, seat } from './stage.ts'

const COMMAND = fileURLToPath(new URL('../../infra/commands/import.ts', import.meta.url))
const stored = (path: string): URL => new URL(path, import.meta.url)
const LETTER = fileURLToPath(
  stored('../records/worked-examples/04-letter-to-the-home-secretary-on-a-web-page.txt'),
)

const form = (title: string, force = 'Northmarch Police'): string =>
  [
    'PCC and Joint thematic acknowledgement record',
    `Force\t${force}`,
    'Police and Crime Commissioner\tAlice Brook',
    `Inspection title\t${title}`,
    'Inspectorate\tHMICFRS',
    'Report published\t9 May 2016',
    '',
    'Recommendation 4: Forces should plan. <img src=x onerror=alert(1)>',
    'I have asked the Chief Constable for the plan.',
  ].join('\n')

const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
})
const SAMPLE = readFileSync(stored('../records/sample-acknowledgement-record.txt'))
const PEEL = readFileSync(stored('../importing/reports/peel-of-a-force.txt'), 'utf8')
const BACKLOG = [
  file('harbours.txt', form('Safe harbours: policing the docks')),
  file('locked.docx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])),
  file('sample.txt', SAMPLE),
]

describe('the backlog', () => {
  const house = openHouse()
  let officer: Seat

  const openImport = async (): Promise<void> => {
    await officer.tab.getByRole('link', { name: 'Import', exact: true }).click()
    await officer.tab.getByRole('heading', { level: 1, name: 'Import' }).waitFor()
  }
  const choose = (files: readonly ReturnType<typeof file>[]): Promise<void> =>
    officer.tab.locator('input[type=file]').setInputFiles([...files])
  const mishap = async (rule: object): Promise<unknown> =>
    fetch(`${house.stage.base}/local/mishaps`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([rule]),
    })
  const noMishaps = (): Promise<unknown> =>
    fetch(`${house.stage.base}/local/mishaps`, { method: 'DELETE' })
  /** What the browser keeps through a reload, as text. */
  const keptDesk = (): Promise<string> =>
    officer.tab.locator('html').evaluate(async () => {
      const opening = indexedDB.open('import-desks')
      await new Promise((resolve) => opening.addEventListener('success', resolve))
      const reading = opening.result.transaction('desks').objectStore('desks').getAll()
      await new Promise((resolve) => reading.addEventListener('success', resolve))
      opening.result.close()
      return JSON.stringify(reading.result)
    })
  const reload = async (): Promise<void> => {
    await officer.page.reload()
    await openImport()
  }
  /** What stands in SharePoint. */
  const site = async () => {
    const { client, site: there } = await openSiteAsApp(house.stage.environment)
    const { rows } = await createRecordStore(client, there).list()
    const files = await createFileArchive(client, there).list()
    return { rows, sources: files.filter(({ fileName }) => fileName.includes('-source-')) }
  }
  const paste = async (words: string): Promise<void> => {
    await officer.tab.getByRole('textbox', { name: 'Or paste the words of one' }).fill(words)
    await officer.tab.getByRole('button', { name: 'Read the pasted words' }).click()
  }
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

  beforeAll(async () => {
    officer = await seat(house, 'officer')
    await openImport()
  })

  it('is read in the browser; a hostile file is told in a sentence and the others go on', async () => {
    const { tab, page } = officer
    await choose(BACKLOG)
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
    await expect.poll(keptDesk, { timeout: 15_000 }).toContain('docks and quays')
    await reload()
    await tab.getByRole('button', { name: 'Safe harbours: policing docks and quays' }).click()
    await draft.getByText('Given by you.').waitFor()
  })

  it('is written once as history with its files; cut short between the two, the next writing finishes it', async () => {
    const { tab, page } = officer
    await mishap({ method: 'PUT', path: ':/content', what: 'status', status: 500 })
    await tab.getByRole('button', { name: 'Write 2 records to SharePoint' }).click()
    const outcome = tab.getByRole('list', { name: 'What was written' })
    await outcome.getByText(/Written\. Its original file is not kept yet\./).waitFor()
    const again = tab.getByRole('button', { name: 'Write 1 record to SharePoint' })
    await again.waitFor()
    const made = await writes()
    await noMishaps()
    await again.click()
    await tab.getByRole('region', { name: 'Draft' }).waitFor({ state: 'hidden' })
    expect(await writes()).toBe(made)
    expect((await site()).sources).toHaveLength(1)
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
    await openImport()
  })

  it('imported a second time writes nothing, and is late for nothing', async () => {
    const { tab } = officer
    const outcome = tab.getByRole('list', { name: 'What was written' })
    const made = await writes()
    await choose([...BACKLOG, file('harbours-2.txt', form('Safe harbours: policing the docks'))])
    await tab.getByText('3 drafts to review.').waitFor()
    await tab.getByRole('button', { name: /^Write \d/ }).click()
    await outcome
      .getByText(/It is in the register already/)
      .first()
      .waitFor()
    await tab.getByRole('region', { name: 'Draft' }).waitFor({ state: 'hidden' })
    expect(await writes()).toBe(made)
    expect((await site()).sources).toHaveLength(1)
    await tab.getByRole('link', { name: 'Register', exact: true }).click()
    const row = tab.getByRole('row', { name: /Safe harbours: policing docks and quays/ })
    await row.getByText('Published (legacy)').waitFor()
    await expect.poll(() => row.getByText(/late/i).count()).toBe(0)
    await openImport()
  })

  it('pasted words of a record under another title are held back until a person says otherwise', async () => {
    const { tab } = officer
    await paste(form('The safe harbours: policing of docks and quays'))
    await tab.getByRole('button', { name: 'Write 0 records to SharePoint' }).waitFor()
    await tab.getByText('Held back, as it seems to be there already: 1 draft.').waitFor()
    await tab.getByRole('button', { name: /, held back, / }).waitFor()
    await tab.getByRole('checkbox', { name: /^It seems to be “Safe harbours/ }).check()
    await tab.getByRole('button', { name: 'Write 1 record to SharePoint' }).waitFor()
    await tab.getByRole('button', { name: 'Leave this draft out' }).click()
    await tab.getByRole('region', { name: 'Draft' }).waitFor({ state: 'hidden' })
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
    await paste(form('Safe harbours: policing docks and quays', 'Southmarch Police'))
    await tab.getByRole('button', { name: 'Write 1 record to SharePoint' }).waitFor()
    await expect.poll(() => tab.getByRole('checkbox', { name: /^It seems/ }).count()).toBe(0)
    await tab.getByRole('button', { name: 'Leave this draft out' }).click()
    await tab.getByRole('region', { name: 'Draft' }).waitFor({ state: 'hidden' })
  })

  it('goes on after the page was closed in the middle of writing: each record and each file is there once', async () => {
    const { tab, page } = officer
    const titles = ['Horses on parade', 'Lost bicycles', 'Night markets', 'Railway arches']
    await choose(titles.map((title) => file(`${title}.txt`, form(title))))
    await tab.getByText('4 drafts to review.').waitFor()
    await expect.poll(keptDesk, { timeout: 15_000 }).toContain('Railway arches.txt')
    await mishap({ method: 'POST', path: '/items', what: 'slow', ms: 1_500 })
    await Promise.all([
      page.waitForRequest(
        (request) => request.method() === 'POST' && request.url().endsWith('/items'),
      ),
      tab.getByRole('button', { name: 'Write 4 records to SharePoint' }).click(),
    ])
    await reload()
    await noMishaps()
    await tab.getByRole('button', { name: 'Write 4 records to SharePoint' }).click()
    await tab.getByRole('region', { name: 'Draft' }).waitFor({ state: 'hidden' })
    const { rows, sources } = await site()
    const keys = rows.flatMap(({ value }) => (titles.includes(value.title) ? [value.key] : []))
    expect(new Set(keys).size).toBe(titles.length)
    expect(keys).toHaveLength(titles.length)
    expect(
      sources.filter(({ recordKey = '' }) => keys.includes(recordKey)).map(({ format }) => format),
    ).toEqual(keys.map(() => 'Source'))
  })

  it('a report pasted as words is a draft to answer, with its items and its last day', async () => {
    const { tab } = officer
    await paste(PEEL)
    await tab.getByRole('button', { name: /^PEEL 2023/ }).click()
    await tab.getByText('Last day to publish: Thursday 3 October 2024.').waitFor()
    await tab.getByRole('textbox', { name: 'Area for improvement 1: wording' }).waitFor()
    await tab.getByRole('button', { name: 'Leave this draft out' }).click()
    await tab.getByRole('region', { name: 'Draft' }).waitFor({ state: 'hidden' })
  })

  it('a report says what it announces, whom each item is for and by when to answer', async () => {
    const { tab, page } = officer
    await choose([file('report.html', reportPage())])
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
    // Graph's own way to say that a key is taken; the service's, that it is no file of the record, or can't be put there.
    const told = /status of (?:400 .*\/items|(?:409|502) .*\/original-file\?\S*)$/
    const faults = faultsOf(page).filter((fault) => !told.test(fault))
    expect(faults).toEqual([])
  })

  it('is also written by the command, twice with one outcome, the original file kept in the library', async () => {
    const run = async (): Promise<string> => {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [COMMAND, LETTER, '--to-site', '--history'],
        { env: { ...process.env, ...house.stage.environment } },
      )
      return stdout
    }
    const written = await run()
    expect(written).toContain('was written to the site as item')
    expect(await run()).toContain('is on the site already')
    const { rows, sources } = await site()
    const row = rows.find(({ id }) => written.includes(`to the site as item ${id}.`))
    expect(row?.value.status).toBe('Published (legacy)')
    const kept = sources.filter(({ recordKey }) => recordKey === row?.value.key)
    expect(kept).toHaveLength(1)
    expect(kept[0]?.fileName).toMatch(/-source-[0-9a-f]{32}\.txt$/)
    expect(kept[0]?.format).toBe('Source')
  })

  it('is stopped, and goes on after a reload where it stopped', async () => {
    const { tab, page } = officer
    const prose = 'We looked at how the force guards the docks by night.\n\n'.repeat(2000)
    const long = Array.from({ length: 5 }, (_, nth) =>
      file(`long-${nth}.txt`, `${form(`The docks by night, part ${nth}`)}\n\n${prose}`),
    )
    // The reader is kept back until it is to stop: however quick it is, there is something to stop.
    const heldBack = '**/importWorker-*'
    let letThrough = (): void => undefined
    const isStopped = new Promise<void>((resolve) => {
      letThrough = resolve
    })
    await page.route(heldBack, (route) => isStopped.then(() => route.abort()))
    await reload()
    await choose(long)
    await tab.getByText('Reading file 1 of 5.').waitFor()
    const bar = tab.getByRole('progressbar', { name: 'Files read' })
    expect(await bar.getAttribute('aria-valuemax')).toBe('5')
    await tab.getByRole('button', { name: 'Stop reading' }).click()
    await tab.getByText('Stopped after 0 of 5 files.').waitFor()
    letThrough()
    await page.unrouteAll({ behavior: 'wait' })
    await expect
      .poll(async () => /"waiting":\["/.test(await keptDesk()), { timeout: 15_000 })
      .toBe(true)
    await reload()
    await tab.getByRole('button', { name: 'Go on reading' }).click()
    const drafts = tab.getByRole('navigation', { name: 'Drafts' })
    await drafts.getByRole('button', { name: /part 4\b/ }).waitFor({ timeout: 30_000 })
    await expect
      .poll(() => drafts.getByRole('button', { name: /^The docks by night/ }).count())
      .toBe(5)
  })
})
