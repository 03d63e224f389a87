// What a person waits for on one machine: an install, a start, the register, the answer to a press.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openOfficeWithService } from '../tests/bot/office.ts'
import { openChromium } from '../tests/chromium.ts'
import { setStage, type Stage } from '../tests/journeys/stage.ts'
import { median, type Row } from './row.ts'

const ROOT = new URL('..', import.meta.url)
const VISITS = 5
const PRESSES = 20

async function timed<T>(work: () => Promise<T>): Promise<readonly [number, T]> {
  const begun = performance.now()
  const result = await work()
  return [performance.now() - begun, result]
}

function install(): number {
  const folder = mkdtempSync(join(tmpdir(), 'install-'))
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    cpSync(new URL(file, ROOT), join(folder, file))
  const begun = performance.now()
  const { status, stderr } = spawnSync('npm', ['ci'], { cwd: folder, encoding: 'utf8' })
  const took = performance.now() - begun
  rmSync(folder, { recursive: true })
  if (status !== 0) throw new Error(`npm ci failed: ${stderr}`)
  return took
}

/** From asking for the Teams page to the first row of the register, in a new browser profile each time. */
async function registerPainted(stage: Stage): Promise<number> {
  const browser = await openChromium()
  const times: number[] = []
  for (let visit = 0; visit <= VISITS; visit += 1) {
    const page = await (await browser.newContext()).newPage()
    const [took] = await timed(async () => {
      await page.goto(`${stage.base}/?person=officer`)
      const tab = page.frameLocator('#stage iframe')
      // The tab opens on Today; the way to the register is part of it.
      await tab.getByRole('link', { name: 'Register' }).first().click()
      await tab.getByRole('heading', { name: 'Acknowledgement records' }).waitFor()
      await tab.getByRole('rowheader').first().waitFor()
    })
    // The first visit warms the server.
    if (visit > 0) times.push(took)
    await page.context().close()
  }
  await browser.close()
  return median(times)
}

async function pressAnswered(): Promise<number> {
  const office = await openOfficeWithService()
  const times: number[] = []
  try {
    for (let press = 0; press < PRESSES; press += 1) {
      const { record } = await office.newRecord({ title: `Inspection of bench ${press}` })
      await (await office.api('officer'))('POST', '/api/approvals', { recordId: record.id })
      const card = (await office.chat('commissioner')).at(-1)
      const [took] = await timed(() =>
        office.press('commissioner', card?.id ?? '', { verb: 'approve' }),
      )
      times.push(took)
    }
  } finally {
    await office.close()
  }
  return median(times)
}

export async function run(): Promise<readonly Row[]> {
  const installed = install()
  const [started, stage] = await timed(() => setStage())
  const painted = await registerPainted(stage)
  await stage.stop()
  return [
    {
      what: 'npm ci, then npm start to its Ready line',
      figure: installed + started,
      unit: 'ms',
      limit: 90_000,
    },
    { what: 'npm start to its Ready line', figure: started, unit: 'ms', limit: 15_000 },
    { what: 'The register painted, warm server', figure: painted, unit: 'ms', limit: 1_500 },
    { what: 'A press on the card answered', figure: await pressAnswered(), unit: 'ms', limit: 300 },
  ]
}
