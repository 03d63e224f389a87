// Every view of the tab and every dialog over one.
import { fileURLToPath } from 'node:url'
import { asking, at, press, record, type View } from './ways.ts'

const draft = record(/^Answering the call/, 'Ready to ask?')
const published = record(/^Every journey/, 'Copies of the answer')
const approved = record(/custody suites/, 'Record publication')
const waiting = record(/^Fit to hold/, 'Your decision')
export const settings = at('/settings', /^Records are put to/)

const SAMPLE = fileURLToPath(
  new URL('../records/sample-acknowledgement-record.txt', import.meta.url),
)

export const OFFICERS: readonly View[] = [
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
  [
    'asking for approval',
    asking(record(/^Grounds for a search/, 'Ask for approval'), 'Ask for approval'),
  ],
  ['putting on hold', asking(draft, 'Put on hold')],
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
  [
    'going anywhere',
    async (tab) => {
      await settings(tab)
      await tab.locator('body').press('Control+k')
      await tab.getByRole('dialog').waitFor()
    },
  ],
]

export const COMMISSIONERS: readonly View[] = [
  ['Today of whoever decides', at('/', /to see to$/)],
  ['decision', waiting],
  ['approving', asking(waiting, 'Approve')],
  ['returning', asking(waiting, 'Return with a reason')],
  ['deciding later', asking(waiting, /another day|later/i)],
]

const retention = at('/retention', 'Nothing: it may be disposed of.')
export const CHIEF_EXECUTIVES: readonly View[] = [
  ['retention', retention],
  ['disposing of a record', asking(retention, /^Dispose/)],
]
