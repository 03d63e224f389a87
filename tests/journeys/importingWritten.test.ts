// Writing the backlog to SharePoint: through a page that was closed, or by the command, each record and its file once.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { openHouse } from './house.ts'
import {
  choose,
  file,
  form,
  keptDesk,
  mishap,
  noMishaps,
  officerAtImport,
  openImport,
  siteOf,
} from './letters.ts'

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const COMMAND = pathOf('../../infra/commands/import.ts')
const LETTER = pathOf(
  '../records/worked-examples/04-letter-to-the-home-secretary-on-a-web-page.txt',
)

describe('the backlog', () => {
  const house = openHouse()

  it('goes on after the page was closed in the middle of writing: each record and each file is there once', async () => {
    const officer = await officerAtImport(house)
    const { tab, page } = officer
    const titles = ['Horses on parade', 'Lost bicycles', 'Night markets', 'Railway arches']
    await choose(
      officer,
      titles.map((title) => file(`${title}.txt`, form(title))),
    )
    await tab.getByText('4 drafts to review.').waitFor()
    await expect.poll(() => keptDesk(officer), { timeout: 15_000 }).toContain('Railway arches.txt')
    await mishap(house, { method: 'POST', path: '/items', what: 'slow', ms: 1_500 })
    await Promise.all([
      page.waitForRequest(
        (request) => request.method() === 'POST' && request.url().endsWith('/items'),
      ),
      tab.getByRole('button', { name: 'Write 4 records to SharePoint' }).click(),
    ])
    await openImport(officer)
    await noMishaps(house)
    await tab.getByRole('button', { name: 'Write 4 records to SharePoint' }).click()
    await tab.getByRole('region', { name: 'Draft' }).waitFor({ state: 'hidden' })
    const { rows, sources } = await siteOf(house)
    const keys = rows.flatMap(({ value }) => (titles.includes(value.title) ? [value.key] : []))
    expect(new Set(keys).size).toBe(titles.length)
    expect(keys).toHaveLength(titles.length)
    expect(
      sources.filter(({ recordKey = '' }) => keys.includes(recordKey)).map(({ format }) => format),
    ).toEqual(keys.map(() => 'Source'))
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
    const { rows, sources } = await siteOf(house)
    const row = rows.find(({ id }) => written.includes(`to the site as item ${id}.`))
    expect(row?.value.status).toBe('Published (legacy)')
    const kept = sources.filter(({ recordKey }) => recordKey === row?.value.key)
    expect(kept).toHaveLength(1)
    expect(kept[0]?.fileName).toMatch(/-source-[0-9a-f]{32}\.txt$/)
    expect(kept[0]?.format).toBe('Source')
  })
})
