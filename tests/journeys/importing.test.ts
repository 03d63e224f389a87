// Old records come in: many files at once, a hostile one among them; reviewed beside their source and written once.
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSiteAsApp } from '#infra/commands/siteAsApp.ts'
import { createFileArchive } from '#sharepoint/fileArchive.ts'
import { createRecordStore } from '#sharepoint/recordStore.ts'
import { openChromium } from '../chromium.ts'
import { reportPage } from '../importing/files/reportPage.ts'
import { breachesOf } from '../breaches.ts'
import { faultsOf, type Seat, seat, setStage, type Stage } from './stage.ts'

const COMMAND = fileURLToPath(new URL('../../infra/commands/import.ts', import.meta.url))
const LETTER = fileURLToPath(
  new URL(
    '../records/worked-examples/04-letter-to-the-home-secretary-on-a-web-page.txt',
    import.meta.url,
  ),
)

const form = (title: string): string =>
  [
    'PCC and Joint thematic acknowledgement record',
    'Force\tNorthmarch Police',
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
const SAMPLE = readFileSync(
  new URL('../records/sample-acknowledgement-record.txt', import.meta.url),
)
const BACKLOG = [
  file('harbours.txt', form('Safe harbours: policing the docks')),
  file('locked.docx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])),
  file('sample.txt', SAMPLE),
]

describe('the backlog', () => {
  let browser: Browser
  let stage: Stage
  let officer: Seat

  const openImport = async (): Promise<void> => {
    await officer.tab.getByRole('link', { name: 'Import', exact: true }).click()
    await officer.tab.getByRole('heading', { level: 1, name: 'Import' }).waitFor()
  }
  const choose = (files: readonly ReturnType<typeof file>[]): Promise<void> =>
    officer.tab.locator('input[type=file]').setInputFiles([...files])
  const writes = async (): Promise<number> => {
    const requests = (await (await fetch(`${stage.base}/local/requests`)).json()) as {
      method: string
      path: string
      status: number
    }[]
    return requests.filter(
      ({ method, path, status }) => method === 'POST' && status === 201 && path.endsWith('/items'),
    ).length
  }

  beforeAll(async () => {
    ;[browser, stage] = await Promise.all([openChromium(), setStage()])
    officer = await seat(browser, stage, 'officer')
    await openImport()
  })
  afterAll(async () => {
    await browser?.close()
    expect(await stage?.stop()).toBe(0)
  })

  it('is read in the browser; a hostile file is told in a sentence and the others go on', async () => {
    const { tab, page } = officer
    await choose(BACKLOG)
    await tab.getByText('“locked.docx” is an old Word document or is encrypted.').waitFor()
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
    // What is kept follows the typing by a moment.
    await page.waitForTimeout(600)
    await page.reload()
    await tab.getByRole('link', { name: 'Import', exact: true }).click()
    await tab.getByRole('button', { name: 'Safe harbours: policing docks and quays' }).click()
  })

  it('is written once as history, and a second import of the same files writes nothing', async () => {
    const { tab } = officer
    await tab.getByRole('button', { name: 'Write 2 records to SharePoint' }).click()
    const outcome = tab.getByRole('list', { name: 'What was written' })
    await outcome.getByRole('link', { name: /^Safe harbours/ }).waitFor()
    await tab.getByRole('button', { name: /^Write/ }).waitFor({ state: 'hidden' })
    const made = await writes()
    await choose([...BACKLOG, file('harbours-2.txt', form('Safe harbours: policing the docks'))])
    await tab.getByText('3 drafts to review.').waitFor()
    await tab.getByRole('button', { name: /^Write \d/ }).click()
    await outcome
      .getByText(/It is in the register already/)
      .first()
      .waitFor()
    expect(await writes()).toBe(made)
    await tab.getByRole('link', { name: 'Register', exact: true }).click()
    const row = tab.getByRole('row', { name: /Safe harbours: policing docks and quays/ })
    await row.getByText('Published (legacy)').waitFor()
    await expect.poll(() => row.getByText(/late/i).count()).toBe(0)
    await openImport()
  })

  it('pasted words of a record under another title are held back until a person says otherwise', async () => {
    const { tab } = officer
    const words = tab.getByRole('textbox', { name: 'Or paste the words of one' })
    await words.fill(form('The safe harbours: policing of docks and quays'))
    await tab.getByRole('button', { name: 'Read the pasted words' }).click()
    await tab.getByRole('button', { name: 'Write 0 records to SharePoint' }).waitFor()
    await tab.getByRole('checkbox', { name: /^It seems to be “Safe harbours/ }).check()
    await tab.getByRole('button', { name: 'Write 1 record to SharePoint' }).waitFor()
    await tab.getByRole('button', { name: 'Leave this draft out' }).click()
    await tab.getByRole('region', { name: 'Draft' }).waitFor({ state: 'hidden' })
  })

  it('a report says what it announces, whom each item is for and by when to answer', async () => {
    const { tab, page } = officer
    await choose([file('report.html', reportPage())])
    await tab.getByRole('button', { name: /^Northmarch Police: an inspection/ }).click()
    await tab
      .getByText(/^The report announces/)
      .first()
      .waitFor()
    await tab.getByText('Last day to publish: Wednesday 18 December 2024.').waitFor()
    await tab
      .getByText(/which this office is/)
      .first()
      .waitFor()
    expect(await breachesOf(page)).toEqual([])
    // Graph's own way to say that a key is taken.
    const faults = faultsOf(page).filter((fault) => !/status of 400 .*\/items$/.test(fault))
    expect(faults).toEqual([])
  })

  it('is also written by the command, twice with one outcome, the original file kept in the library', async () => {
    const run = async (): Promise<string> => {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [COMMAND, LETTER, '--to-site', '--history'],
        { env: { ...process.env, ...stage.environment } },
      )
      return stdout
    }
    const written = await run()
    expect(written).toContain('was written to the site as item')
    expect(await run()).toContain('is on the site already')
    const { client, site } = await openSiteAsApp(stage.environment)
    const { rows } = await createRecordStore(client, site).list()
    const row = rows.find(({ id }) => written.includes(`to the site as item ${id}.`))
    expect(row?.value.status).toBe('Published (legacy)')
    const files = await createFileArchive(client, site).list()
    const kept = files.filter(({ fileName }) => /-source-[0-9a-f]{32}\.txt$/.test(fileName))
    expect(kept).toHaveLength(1)
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
    await page.reload()
    await tab.getByRole('link', { name: 'Import', exact: true }).click()
    await choose(long)
    await tab.getByRole('button', { name: 'Stop reading' }).click()
    await tab.getByText(/^\d files? waits?$/).waitFor()
    letThrough()
    await page.unroute(heldBack)
    await page.waitForTimeout(600)
    await page.reload()
    await tab.getByRole('link', { name: 'Import', exact: true }).click()
    await tab.getByRole('button', { name: 'Go on reading' }).click()
    const drafts = tab.getByRole('navigation', { name: 'Drafts' })
    await drafts.getByRole('button', { name: /part 4$/ }).waitFor({ timeout: 30_000 })
    await expect
      .poll(() => drafts.getByRole('button', { name: /^The docks by night/ }).count())
      .toBe(5)
  })
})
