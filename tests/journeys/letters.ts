// Letters and forms to import, the page that imports them, and where they are written.
import { openSiteAsApp } from '#infra/commands/siteAsApp.ts'
import { createFileArchive } from '#sharepoint/fileArchive.ts'
import { createRecordStore } from '#sharepoint/recordStore.ts'
import { type House, type Seat, seat } from './stage.ts'

export const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
})
export const letter = (nth: number) =>
  file(
    `letter-${nth}.txt`,
    `PCC response to Letters of part ${nth}\n\nRecommendation 1: Forces should plan.\n\nThe force has a plan.`,
  )

export const form = (title: string, force = 'Northmarch Police'): string =>
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

export const choose = ({ tab }: Seat, files: readonly ReturnType<typeof file>[]): Promise<void> =>
  tab.locator('input[type=file]').setInputFiles([...files])

export async function paste({ tab }: Seat, words: string): Promise<void> {
  await tab.getByRole('textbox', { name: 'Or paste the words of one' }).fill(words)
  await tab.getByRole('button', { name: 'Read the pasted words' }).click()
}

export async function leaveOut({ tab }: Seat): Promise<void> {
  await tab.getByRole('button', { name: 'Leave this draft out' }).click()
  await tab.getByRole('region', { name: 'Draft' }).waitFor({ state: 'hidden' })
}

/** Also the page that ended, opened again. */
export async function openImport({ tab, page }: Seat): Promise<void> {
  await page.reload()
  await turnToImport({ tab })
}

export async function turnToImport({ tab }: Pick<Seat, 'tab'>): Promise<void> {
  await tab.getByRole('link', { name: 'Import', exact: true }).click()
  await tab.getByRole('heading', { level: 1, name: 'Import' }).waitFor()
}

/** An officer before the page that imports. */
export async function officerAtImport(house: House): Promise<Seat> {
  const officer = await seat(house, 'officer')
  await turnToImport(officer)
  return officer
}

/** What the browser keeps through a reload, as text. */
export const keptDesk = ({ tab }: Seat): Promise<string> =>
  tab.locator('html').evaluate(async () => {
    const opening = indexedDB.open('import-desks')
    await new Promise((resolve) => opening.addEventListener('success', resolve))
    const reading = opening.result.transaction('desks').objectStore('desks').getAll()
    await new Promise((resolve) => reading.addEventListener('success', resolve))
    opening.result.close()
    return JSON.stringify(reading.result)
  })

/** What stands in SharePoint. */
export async function siteOf({ stage }: House) {
  const { client, site } = await openSiteAsApp(stage.environment)
  const { rows } = await createRecordStore(client, site).list()
  const files = await createFileArchive(client, site).list()
  return { rows, sources: files.filter(({ fileName }) => fileName.includes('-source-')) }
}

/** What goes wrong from now on in the tenant, and nothing any more. */
export const mishap = ({ stage }: House, rule: object): Promise<unknown> =>
  fetch(`${stage.base}/local/mishaps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([rule]),
  })
export const noMishaps = ({ stage }: House): Promise<unknown> =>
  fetch(`${stage.base}/local/mishaps`, { method: 'DELETE' })
