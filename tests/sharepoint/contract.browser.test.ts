import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium } from '../chromium.ts'
import { type Office, openOffice, SITE_PATH } from './office.ts'
import { CLAIMS } from './storeContract.ts'

async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2024',
      rolldownOptions: {
        input: fileURLToPath(new URL('./contractPage.ts', import.meta.url)),
        output: { codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput
  return built.output[0].code
}

describe('the stores in SharePoint, from a browser', () => {
  let office: Office
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    office = await openOffice()
    browser = await openChromium()
    page = await browser.newPage()
    // Any page of this machine's: only a safe one may make fingerprints.
    await page.goto(`${office.tenant.base}/local/config`)
    await page.addScriptTag({ content: await bundle(), type: 'module' })
    await page.waitForFunction(() => 'prove' in window)
    await page.evaluate((access) => window.openStores(access), {
      graphBase: office.tenant.graphBase,
      sitePath: SITE_PATH,
      officerToken: await office.tenant.token('officer'),
      serviceToken: await office.tenant.token('app:service'),
    })
  })
  afterAll(async () => {
    await browser?.close()
    await office?.close()
  })
  it.each(CLAIMS)('$title', ({ title }) =>
    expect(page.evaluate((one) => window.prove(one), title)).resolves.toBeUndefined(),
  )
})
