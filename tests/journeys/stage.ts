// The product as `npm start` starts it, on ports and in a folder of the test's own, and people in front of it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { localConfig, type Secrets, serviceSettings } from '#infra/start/serviceSettings.ts'
import { freePort } from '../freePort.ts'

const START = fileURLToPath(new URL('../../infra/start/start.ts', import.meta.url))

export type Stage = {
  readonly base: string
  readonly serviceBase: string
  /** The service's own settings, for commands that work on the site as the service. */
  readonly environment: NodeJS.ProcessEnv
  /** Ends it as Ctrl-C does and gives back the exit code. */
  stop(): Promise<number | null>
}

/** `words` are the options after `npm start --`. Throws with what it printed when it does not come to its Ready line. */
export async function setStage(words: readonly string[] = []): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'stage-'))
  const [port, appPort] = [await freePort(), await freePort()]
  const places = ['--port', String(port), '--app-port', String(appPort), '--data', folder]
  // Built once for all journeys of a run: builtPages.ts.
  const pages = process.env['BUILT_PAGES']
  if (pages) places.push('--pages', pages)
  const child = spawn(process.execPath, [START, ...places, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // As a person starts it: the test runner's own NODE_ENV would build pages for developing.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  await untilReady(child)
  const base = `http://localhost:${port}`
  const serviceBase = `http://localhost:${appPort}`
  const config = localConfig.parse(await (await fetch(`${base}/local/config`)).json())
  const secrets = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as Secrets
  return {
    base,
    serviceBase,
    environment: serviceSettings(config, secrets, {
      tenantBase: base,
      serviceBase,
      appPort,
      tabFolder: 'dist/tab',
      receiptKeyFile: join(folder, 'service', 'receipt-key.json'),
    }),
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGINT')
      const [code] = await ended
      rmSync(folder, { recursive: true, force: true })
      return code as number | null
    },
  }
}

function untilReady(child: ChildProcess): Promise<void> {
  const said: string[] = []
  const hear = (line: string): number => said.push(line)
  if (child.stderr) createInterface(child.stderr).on('line', hear)
  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      reject(new Error(`It ended with ${code} before it was ready:\n${said.join('\n')}`)),
    )
    if (child.stdout)
      createInterface(child.stdout).on('line', (line) => {
        hear(line)
        if (line.startsWith('Ready ')) resolve()
      })
  })
}

/** The product, and the browser in which people sit before it. */
export type House = { readonly browser: Browser; readonly stage: Stage }

type Look = {
  readonly theme?: 'default' | 'dark' | 'contrast'
  readonly width?: number
  readonly height?: number
  readonly reducedMotion?: 'reduce'
}

export type Seat = { readonly page: Page; readonly tab: FrameLocator; readonly chat: Page }

/** A person in front of their own Teams, the register open. What goes wrong in their browser fails the test that asks `faultsOf`. */
export async function seat(
  { browser, stage }: House,
  person: string,
  { theme = 'default', width = 1440, height = 1000, ...motion }: Look = {},
): Promise<Seat> {
  const context = await browser.newContext({ viewport: { width, height }, ...motion })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  watch(page)
  await page.goto(`${stage.base}/?person=${person}&theme=${theme}`)
  const tab = page.frameLocator('#stage iframe')
  await tab.getByRole('heading', { name: 'Today' }).waitFor()
  await tab.getByRole('link', { name: 'Register', exact: true }).click()
  await tab.getByRole('heading', { name: 'Acknowledgement records' }).waitFor()
  return { page, tab, chat: page }
}

const FAULTS = new WeakMap<Page, string[]>()
// teams-js asks Microsoft for a list of hosts, and goes by its own where there is no network.
const EXPECTED = /validDomains\.json|ERR_NAME_NOT_RESOLVED|ERR_INTERNET_DISCONNECTED/

function watch(page: Page): void {
  const faults: string[] = []
  FAULTS.set(page, faults)
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    const text = `${message.text()} ${message.location().url}`
    if (message.type() === 'error' && !EXPECTED.test(text)) faults.push(text)
  })
}

/** What the person's browser complained of so far. */
export const faultsOf = (page: Page): readonly string[] => FAULTS.get(page) ?? []
