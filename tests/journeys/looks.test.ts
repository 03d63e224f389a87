// Every view and every dialog as the law wants it (WCAG 2.2 AA): in Teams' three themes, on a phone, and at 400%. With SHOTS
// set to a folder the pictures are kept there, to be looked at.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium } from '../chromium.ts'
import { breachesOf } from '../breaches.ts'
import { faultsOf, type Seat, seat, setStage, type Stage } from './stage.ts'

type Tab = Seat['tab']
type View = readonly [name: string, show: (tab: Tab) => Promise<unknown>]

const at = (address: string, sign: string | RegExp) => async (tab: Tab) => {
  await tab.locator('html').evaluate((_, to) => {
    location.hash = to
  }, address)
  await tab.getByText(sign).first().waitFor()
}
const press = (tab: Tab, name: string | RegExp) => tab.getByRole('button', { name }).first().click()

/** By its title, from the register. */
const record = (title: RegExp, sign: string | RegExp) => async (tab: Tab) => {
  await at('/register', 'Acknowledgement records')(tab)
  await tab.getByRole('grid').getByRole('link', { name: title }).click()
  await tab.getByText(sign).first().waitFor()
}
const draft = record(/^Answering the call/, 'Ready to ask?')
const published = record(/^Every journey/, 'Copies of the answer')
const approved = record(/custody suites/, 'Record publication')
const waiting = record(/^Fit to hold/, 'Your decision')
const settings = at('/settings', /^Records are put to/)

/** The dialog that a button opens, over a view. */
const asking =
  (view: (tab: Tab) => Promise<unknown>, button: string | RegExp) => async (tab: Tab) => {
    await view(tab)
    await press(tab, button)
    await tab.getByRole('dialog').waitFor()
  }

const SAMPLE = fileURLToPath(
  new URL('../records/sample-acknowledgement-record.txt', import.meta.url),
)

const OFFICERS: readonly View[] = [
  [
    'import',
    async (tab) => {
      await at('/import', /^Drop old records/)(tab)
      await tab.locator('input[type=file]').setInputFiles(SAMPLE)
      await tab.getByRole('region', { name: 'Source' }).waitFor()
    },
  ],
  ['Today', at('/', 'Last days coming')],
  ['register', at('/register', /^15 records/)],
  [
    'register in groups',
    async (tab) => {
      await at('/register', /^15 records/)(tab)
      await tab.getByRole('combobox', { name: 'Groups' }).selectOption('By state')
      await tab
        .getByText(/^Draft \(/)
        .first()
        .waitFor()
    },
  ],
  ['keeping a view', asking(at('/register', /^15 records/), 'Keep this view')],
  ['registering a report', asking(at('/register', /^15 records/), 'Register a report')],
  [
    'records picked',
    async (tab) => {
      await at('/register', /^15 records/)(tab)
      await tab.getByRole('checkbox', { name: /^Select PEEL 2023/ }).check()
      await tab.getByText('1 record picked').waitFor()
    },
  ],
  [
    'giving records',
    async (tab) => {
      await at('/register', /^15 records/)(tab)
      await tab.getByRole('checkbox', { name: /^Select PEEL 2023/ }).check()
      await press(tab, 'Give to a lead officer')
    },
  ],
  ['draft', draft],
  [
    'draft with its wording open',
    async (tab) => {
      await draft(tab)
      await press(tab, 'Edit the wording')
    },
  ],
  [
    'draft being written',
    async (tab) => {
      await draft(tab)
      await tab.getByRole('textbox', { name: 'Acknowledgement' }).click()
      await tab.getByRole('toolbar').waitFor()
    },
  ],
  [
    'draft beside its document',
    async (tab) => {
      await draft(tab)
      const both = tab.getByRole('tab', { name: 'Side by side' })
      if (await both.isVisible()) await both.click()
    },
  ],
  [
    'draft read as a document',
    async (tab) => {
      await draft(tab)
      await tab.getByRole('tab', { name: 'Read as a document' }).click()
      await tab.getByText('PCC and Joint thematic acknowledgement record').waitFor()
    },
  ],
  ['adding a finding', asking(draft, 'Add a finding')],
  ['copying from an earlier record', asking(draft, 'Copy from an earlier record')],
  [
    'menu of a finding',
    async (tab) => {
      await draft(tab)
      await press(tab, /^More for/)
      await tab.getByRole('menu').waitFor()
    },
  ],
  [
    'the way to a finding',
    async (tab) => {
      await draft(tab)
      await press(tab, /^More for/)
      await tab.getByRole('menuitem', { name: 'Link or share' }).click()
      await tab.getByRole('dialog').waitFor()
    },
  ],
  [
    'inviting the chief officer',
    asking(record(/^Management of terrorist/, 'The chief officer'), 'Invite the chief officer'),
  ],
  [
    'recording comments',
    asking(record(/^Behind the screen/, 'The chief officer'), 'Comments came'),
  ],
  [
    'a finding taken out',
    async (tab) => {
      await draft(tab)
      await press(tab, /^More for/)
      await tab.getByRole('menuitem', { name: 'Remove' }).click()
      await press(tab, 'Undo')
      await tab.getByText('Taken back.').waitFor()
    },
  ],
  ['approved', approved],
  ['recording publication', asking(approved, 'Record publication')],
  ['changing what was approved', asking(approved, 'Change the record')],
  ['published', published],
  ['message with a copy', asking(published, 'Message')],
  [
    'history',
    async (tab) => {
      await draft(tab)
      await tab.getByRole('link', { name: 'History', exact: true }).click()
      await tab.getByRole('heading', { name: 'Who changed what' }).waitFor()
    },
  ],
  ['a record that is gone', at('/records/999999', /no longer there/)],
  ['follow-up', at('/follow-up', 'For the audit committee')],
  [
    'follow-up of a finding',
    async (tab) => {
      await at('/follow-up', 'For the audit committee')(tab)
      await tab.getByRole('table').getByRole('link').first().click()
      await tab.getByText('What happened').waitFor()
    },
  ],
  ['audit paper', at('/follow-up/audit', 'All findings by where they stand')],
  ['settings', settings],
  ['changing the settings', asking(settings, 'Change letters')],
  ['naming a holder', asking(settings, 'Name a holder')],
  ['accessibility statement', at('/accessibility', /^This statement is about/)],
  ['keys', asking(settings, 'Keys')],
]

const COMMISSIONERS: readonly View[] = [
  ['Today of whoever decides', at('/', /to see to$/)],
  ['decision', waiting],
  ['approving', asking(waiting, 'Approve')],
  ['returning', asking(waiting, 'Return with a reason')],
  ['deciding later', asking(waiting, /another day|later/i)],
]

const retention = at('/retention', 'Nothing: it may be disposed of.')
const CHIEF_EXECUTIVES: readonly View[] = [
  ['retention', retention],
  ['disposing of a record', asking(retention, /^Dispose/)],
]

const THEMES = ['dark', 'contrast', 'default'] as const

let browser: Browser
let stage: Stage
const seats = new Map<string, Seat>()
beforeAll(async () => {
  ;[browser, stage] = await Promise.all([openChromium(), setStage()])
  for (const person of ['officer', 'commissioner', 'chief-executive'])
    seats.set(person, await seat(browser, stage, person, { reducedMotion: 'reduce' }))
})
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

async function keepPicture({ page }: Seat, name: string): Promise<void> {
  const shots = process.env['SHOTS']
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) })
}

/** What is out of sight is drawn when it comes into sight, and what slides in is half transparent at first: axe is to see all, as it ends. */
const settle = ({ tab }: Seat): Promise<void> =>
  tab.locator('html').evaluate(({ ownerDocument }) => {
    if (ownerDocument.getElementById('settled')) return
    const style = ownerDocument.createElement('style')
    style.id = 'settled'
    style.textContent = '* { content-visibility: visible !important; transition: none !important }'
    ownerDocument.head.append(style)
  })

const sideways = ({ tab }: Seat): Promise<number> =>
  tab.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)

/** What is not open to everybody there, as theme or width, rule and place. */
async function barriersIn(there: Seat, name: string): Promise<readonly string[]> {
  const { page } = there
  const found: string[] = []
  const check = async (how: string): Promise<void> => {
    const breaches = await breachesOf(page, '#stage iframe')
    found.push(...breaches.map((breach) => `${how}: ${breach}`))
  }
  await settle(there)
  for (const theme of THEMES) {
    await page.locator(`#themes input[value="${theme}"]`).evaluate((input) => {
      if (input instanceof HTMLInputElement) input.click()
    })
    await keepPicture(there, `${name}, ${theme}`)
    await check(theme)
  }
  // A phone; and 1280 pixels at 400%.
  for (const [width, height] of [
    [390, 844],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height })
    await keepPicture(there, `${name}, ${width}`)
    if ((await sideways(there)) > 0) found.push(`${width} pixels wide: it scrolls sideways`)
  }
  await check('four times as large')
  await page.setViewportSize({ width: 1440, height: 1000 })
  return found
}

describe.each([
  ['officer', OFFICERS],
  ['commissioner', COMMISSIONERS],
  ['chief-executive', CHIEF_EXECUTIVES],
] as const)('what the %s sees', (person, views) => {
  it.each(views)('%s is open to everybody', async (name, show) => {
    const there = seats.get(person)
    if (!there) throw new Error(`Nobody sits there as ${person}.`)
    await show(there.tab)
    expect(await barriersIn(there, name)).toEqual([])
    await there.page.keyboard.press('Escape')
    expect(faultsOf(there.page)).toEqual([])
  })
})

it('whoever has no right to the site is told so, and by whom it is given', async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } })
  const page = await context.newPage()
  await page.goto(`${stage.base}/?person=outsider`)
  const tab = page.frameLocator('#stage iframe')
  await tab.getByText('You have no access to the office’s records').waitFor()
  expect(await barriersIn({ page, tab, chat: page }, 'no right to the site')).toEqual([])
  await context.close()
})

it('the view one is in is told from the others where Windows forces the colours', async () => {
  const there = seats.get('officer')
  if (!there) throw new Error('No officer sits there.')
  await there.page.emulateMedia({ forcedColors: 'active' })
  await settings(there.tab)
  await keepPicture(there, 'settings, forced colours')
  const lines = await there.tab
    .getByRole('navigation', { name: 'Views' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link).borderBottomColor))
  const current = lines.at(-1)
  expect(lines.filter((line) => line === current)).toHaveLength(1)
  await there.page.emulateMedia({ forcedColors: 'none' })
})
