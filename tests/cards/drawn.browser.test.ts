import type { Browser, Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decidedCard } from '#cards/decidedCard.ts'
import { contentOf } from '#core/content.ts'
import { aRound, aWhole } from '../builders.ts'
import { breachesOf } from '../breaches.ts'
import { openChromium } from '../chromium.ts'
import { asking, everyKind, LINK, longContent, STATES } from './rounds.ts'

const PHONE = { width: 320, height: 700 }
const FRAME = `<!doctype html><html lang="en-GB"><title>Chat</title>
<style>body { margin: 0; font: 14px/20px sans-serif; background: var(--canvas); color: var(--text) }</style>
<body><main></main></body></html>`

let browser: Browser
let files: Rolldown.RolldownOutput['output']
let page: Page

beforeAll(async () => {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2024',
      rolldownOptions: {
        input: new URL('./cardPage.ts', import.meta.url).pathname,
        output: { codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput
  files = built.output
  browser = await openChromium()
}, 90_000)
afterAll(() => browser?.close())

beforeEach(async () => {
  const context = await browser.newContext({ viewport: PHONE })
  page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.setContent(FRAME)
  for (const file of files) {
    if (file.type === 'chunk') await page.addScriptTag({ content: file.code, type: 'module' })
    else if (file.fileName.endsWith('.css'))
      await page.addStyleTag({ content: String(file.source) })
  }
  await page.waitForFunction(() => 'draw' in window)
  return () => context.close()
})

const draw = (card: object, theme = 'default'): Promise<void> =>
  page.evaluate(([drawn, name]) => window.draw(drawn, name), [card, theme] as const)
const press = (name: string): Promise<void> => page.getByRole('button', { name }).click()
const pressed = (): Promise<object[]> => page.evaluate(() => window.pressed)

describe('the card that asks, in a chat', () => {
  it('is approved by one press, with nothing typed', async () => {
    const round = await aRound()
    await draw(asking(round))
    await press('Approve')
    expect(await pressed()).toMatchObject([
      { verb: 'approve', data: { recordId: '7', round: 1, fingerprint: round.fingerprint } },
    ])
  })

  it('is not returned until a reason is given, and says so at the input, which takes focus', async () => {
    await draw(asking(await aRound()))
    await press('Return')
    await page.getByText('Say why the record is returned').waitFor()
    const reason = page.getByRole('textbox', { name: /^To return it, say what must change/ })
    expect(await reason.evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await pressed()).toEqual([])
    await reason.fill('Name the date of the review.')
    await press('Return')
    expect(await pressed()).toMatchObject([
      { verb: 'return', inputs: { words: 'Name the date of the review.' } },
    ])
  })

  it('opens the whole record', async () => {
    await draw(asking(await aRound()))
    await page.getByRole('link', { name: 'Open the whole record' }).click()
    expect(await page.evaluate(() => window.opened)).toEqual([LINK])
  })

  it('shows a title made to deceive as it was written', async () => {
    const title = '[click](http://evil.example) **now** {{DATE(2020-01-01T00:00:00Z,SHORT)}}'
    await draw(asking(await aRound({}, contentOf(aWhole({ title }), '1'))))
    expect(await page.getByRole('heading').first().innerText()).toBe(title)
    expect(await page.getByRole('link').allInnerTexts()).toEqual(['Open the whole record'])
  })
})

const drawnCards = async (): Promise<readonly object[]> => [
  asking(await aRound({ number: 2 }, contentOf(aWhole({}, everyKind), '1')), {
    changes: ['The grades changed.'],
  }),
  asking(await aRound({}, longContent(43))),
  ...(await Promise.all(STATES.map((state) => aRound({ state })))).map((round) =>
    decidedCard({ round, link: LINK }),
  ),
]

describe.each(['default', 'dark', 'contrast'])('every card in the %s theme', (theme) => {
  it('has nothing axe finds fault with, and fits a phone of 320 px', async () => {
    for (const card of await drawnCards()) {
      await draw(card, theme)
      expect(await breachesOf(page)).toEqual([])
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      )
      expect(sideways).toBeLessThanOrEqual(0)
    }
  })
})
