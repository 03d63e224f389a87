import type { Browser, Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RichText } from '#core/richText.ts'
import { AND_GOOD_PRACTICE, breachesIn } from '../breaches.ts'
import { openChromium } from '../chromium.ts'

const PLACE = 'https://editor.example'
// As the service has it of scripts: what is pasted is read by the editor's own policy or ours, or not at all.
const POLICY =
  "script-src 'self'; require-trusted-types-for 'script'; trusted-types records ProseMirrorClipboard"

let browser: Browser
let script: string
let page: Page

beforeAll(async () => {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    // As it is shipped, though the tests themselves run otherwise.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      write: false,
      target: 'es2024',
      rolldownOptions: {
        input: new URL('./editorPage.tsx', import.meta.url).pathname,
        output: { codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput
  script = built.output[0].code
  browser = await openChromium()
}, 90_000)

afterAll(() => browser?.close())

beforeEach(async () => {
  const context = await browser.newContext()
  page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.route(`${PLACE}/**`, (route) =>
    route.request().url() === `${PLACE}/editor.js`
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({
          contentType: 'text/html',
          headers: { 'Content-Security-Policy': POLICY },
          body: '<!doctype html><html lang="en-GB"><title>Answer</title><body><script type="module" src="/editor.js"></script></body></html>',
        }),
  )
  await page.goto(`${PLACE}/`)
  await box().waitFor()
  return () => context.close()
})

const box = () => page.getByRole('textbox', { name: 'Answer' })
const written = (): Promise<RichText> => page.evaluate(() => window.written)

/** As slowly as a person: the editor puts its caret into the page 20 ms after it has focus. */
async function enter(): Promise<void> {
  await box().focus()
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 25)))
}

/** The editor has heard of a key that moves the caret, a frame later. */
const heard = (): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
      ),
  )

/** Pastes as a browser does when it is handed HTML. */
async function paste(html: string): Promise<void> {
  await enter()
  await page.keyboard.press('Control+A')
  await heard()
  await box().evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', pasted)
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, html)
}

const paragraph = (text: string) => ({ kind: 'paragraph', runs: [{ text }] })

describe('an answer with formatting', () => {
  it('takes typing where the press was, keeps bold, and lets Tab lead out', async () => {
    await box().click({ position: { x: 14, y: 16 } })
    await page.keyboard.press('Home')
    await page.keyboard.press('Control+B')
    await page.keyboard.type('Yes. ')
    expect(await written()).toEqual([
      {
        kind: 'paragraph',
        runs: [{ text: 'Yes. ', bold: true }, { text: 'I have read the report.' }],
      },
    ])
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('After')
  })

  it('makes a list by its button, and leaves it by an empty line', async () => {
    await enter()
    await page.keyboard.press('Control+End')
    await heard()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Numbered list' }).click()
    await page.keyboard.type('One')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Two')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('After it.')
    expect(await written()).toEqual([
      paragraph('I have read the report.'),
      {
        kind: 'list',
        ordered: true,
        start: 1,
        items: [[paragraph('One')], [paragraph('Two')]],
      },
      paragraph('After it.'),
    ])
  })

  it('links chosen words to a safe address only, and takes the link away', async () => {
    await enter()
    await page.keyboard.press('Control+A')
    await heard()
    await page.getByRole('button', { name: 'Link' }).click()
    await page.getByLabel('Web address').fill('javascript:alert(1)')
    await page.getByRole('button', { name: 'Add link' }).click()
    await page.getByText('Give a web address that begins with https://').waitFor()
    await page.getByLabel('Web address').fill('www.opcc.example')
    await page.getByRole('button', { name: 'Add link' }).click()
    const linked = { text: 'I have read the report.', link: 'https://www.opcc.example' }
    await expect.poll(written).toEqual([{ kind: 'paragraph', runs: [linked] }])
    await page.getByRole('button', { name: 'Link' }).click()
    await page.getByRole('button', { name: 'Remove link' }).click()
    await expect.poll(written).toEqual([paragraph('I have read the report.')])
  })

  it('takes from Word the words, the weight and the lists, and nothing else', async () => {
    const item = (level: number, mark: string, words: string): string =>
      `<p class="MsoListParagraph" style="margin-left:36pt;mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${mark}<span>&nbsp;&nbsp;</span></span>${words}</p>`
    await paste(
      `<html><head><style>p{color:red}</style></head><body><h1 style="color:blue">A heading</h1><p class="MsoNormal"><b>Bold</b> and <span style="font-size:30pt">big</span>.</p>${item(1, '19.', 'Nineteen')}${item(1, '20.', 'Twenty')}${item(2, '·', 'Under twenty')}<p>After.</p><script>window.ran = true</script><img src="x" onerror="window.ran = true"><a href="javascript:alert(1)">a link</a></body></html>`,
    )
    expect(await written()).toEqual([
      paragraph('A heading'),
      { kind: 'paragraph', runs: [{ text: 'Bold', bold: true }, { text: ' and big.' }] },
      {
        kind: 'list',
        ordered: true,
        start: 19,
        items: [
          [paragraph('Nineteen')],
          [
            paragraph('Twenty'),
            { kind: 'list', ordered: false, start: 1, items: [[paragraph('Under twenty')]] },
          ],
        ],
      },
      paragraph('After.'),
      paragraph('a link'),
    ])
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  })

  it('takes from a table of Word the words of every cell, in their order', async () => {
    const cell = (words: string): string =>
      `<td width="301" style="border:solid windowtext 1.0pt"><p class="MsoNormal"><span>${words}<o:p></o:p></span></p></td>`
    await paste(
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p class="MsoNormal">Before.</p><table class="MsoTableGrid" border="1"><tr>${cell('Area')}${cell('<b>Grade</b>')}</tr><tr>${cell('Custody')}${cell('Good')}</tr></table><p class="MsoNormal">After.</p></body></html>`,
    )
    const words = (await written()).flatMap((block) =>
      block.kind === 'paragraph' ? block.runs.map(({ text }) => text) : [],
    )
    expect(words).toEqual(['Before.', 'Area', 'Grade', 'Custody', 'Good', 'After.'])
  })

  it('has no accessibility fault, untouched and in use', async () => {
    expect(await breachesIn(page.mainFrame(), AND_GOOD_PRACTICE)).toEqual([])
    await box().click()
    await page.getByRole('button', { name: 'Quotation' }).waitFor()
    expect(await breachesIn(page.mainFrame(), AND_GOOD_PRACTICE)).toEqual([])
  })
})
