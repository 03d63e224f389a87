// The whole life of the sample record, as three people see it: the officer, the Commissioner on a phone, and the
// records manager in SharePoint.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Download } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { breachesOf } from '../breaches.ts'
import { openHouse } from './house.ts'
import { faultsOf, type Seat, seat } from './stage.ts'

const SAMPLE = fileURLToPath(
  new URL('../records/sample-acknowledgement-record.txt', import.meta.url),
)
const IMPORT = fileURLToPath(new URL('../../infra/commands/import.ts', import.meta.url))
const TITLE = /management of terrorist offenders/i

describe('the whole life of the sample record', () => {
  const house = openHouse(['--empty'])
  let officer: Seat
  let commissioner: Seat

  const field = (name: string) => officer.tab.getByRole('textbox', { name, exact: true })
  const type = (name: string, words: string) => field(name).fill(words)
  const openRecord = async (person: Seat): Promise<void> => {
    await person.tab.getByRole('link', { name: TITLE }).click()
    await person.tab.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  }
  const answer = async (reference: string, outcome: string, words: string): Promise<void> => {
    const finding = officer.tab.getByRole('article', { name: `Recommendation ${reference}` })
    await finding.getByRole('combobox', { name: 'Outcome' }).selectOption(outcome)
    const box = finding.getByRole('textbox')
    await box.click()
    await finding.getByRole('toolbar').waitFor()
    await officer.page.keyboard.press('ControlOrMeta+A')
    await officer.page.keyboard.type(words)
  }
  const choose = async (label: string, choice: string): Promise<void> => {
    await officer.tab.getByRole('combobox', { name: label, exact: true }).selectOption(choice)
  }

  it('an old Word form’s text is imported into the office’s lists', () => {
    const command = spawnSync(process.execPath, [IMPORT, SAMPLE, '--to-site'], {
      env: { ...process.env, ...house.stage.environment },
      encoding: 'utf8',
    })
    expect(command.stderr).toBe('')
    expect(command.stdout).toMatch(/was written to the site as item 1\./)
    expect(command.stdout).toContain(
      'The answer to item 19 voices support but names no action or reason.',
    )
    expect(command.status).toBe(0)
  })

  it('the officer finds it in the register and sees what the law still asks for', async () => {
    officer = await seat(house, 'officer')
    await openRecord(officer)
    await expect.poll(() => field('Force').inputValue()).toBe('Staffordshire')
    await expect.poll(() => field('Grade').inputValue()).toBe('')
    for (const reference of ['19', '20', '21'])
      await officer.tab.getByRole('article', { name: `Recommendation ${reference}` }).waitFor()
    const readiness = officer.tab.getByRole('region', { name: 'Ready to ask?' })
    await readiness.getByText('Give the day the report was published').waitFor()
    await readiness.getByText('Recommendation 19 needs action taken').waitFor()
    expect(await breachesOf(officer.page)).toEqual([])
  })

  it('the officer drafts what is missing, and the page says when nothing more is', async () => {
    await type('Report published on', '20 July 2023')
    await officer.tab.getByText('Wednesday 13 September 2023').waitFor()
    await choose('Protective marking', 'OFFICIAL')
    await type('Invited on', '24 July 2023')
    await type('Reply by', '14 August 2023')
    await answer('19', 'Action proposed', 'I will ask the regional unit for a report by December.')
    await answer('20', 'Action taken', 'My office wrote to the prison governors on 2 August 2023.')
    await answer('21', 'No action, with reason', 'It is for the Probation Service.')
    await officer.tab.getByText('Everything that is needed is there.').waitFor()
    await officer.page.keyboard.press('Control+S')
    await officer.tab.getByText(/^Saved at \d\d:\d\d$/).waitFor()
  })

  it('the officer asks, and the Commissioner has the card on a phone', async () => {
    await officer.tab.getByRole('button', { name: 'Ask for approval' }).click()
    const question = officer.tab.getByRole('dialog', { name: 'Ask for approval?' })
    await question.getByText('Alex Fenwick (Police and Crime Commissioner) is asked').waitFor()
    await question.getByRole('button', { name: 'Ask for approval' }).click()
    await officer.tab.getByText('Waiting for Alex Fenwick').waitFor()
    commissioner = await seat(house, 'commissioner', { width: 390, height: 844 })
    await commissioner.page.getByRole('button', { name: /^Chat/ }).click()
    const card = commissioner.page.locator('#messages > li').last()
    await card.getByText('13 September 2023').waitFor()
    for (const words of [
      'Recommendation 19: Action proposed',
      'I will ask the regional unit for a report by December.',
      'Recommendation 21: No action, with reason',
    ])
      await card.getByText(words).waitFor()
    expect(await breachesOf(commissioner.page)).toEqual([])
  })

  it('others see the card’s record but no buttons to decide', async () => {
    const deputy = await seat(house, 'second-officer')
    await openRecord(deputy)
    await deputy.tab.getByText('Waiting for Alex Fenwick').waitFor()
    await expect.poll(() => deputy.tab.getByRole('button', { name: 'Approve' }).count()).toBe(0)
    await deputy.page.context().close()
  })

  it('a return needs its reason; given, the officer sees it beside the recommendation', async () => {
    const card = commissioner.page.locator('#messages > li').last()
    await card.getByRole('button', { name: 'Return' }).click()
    await card.getByText('Say why the record is returned').waitFor()
    await card
      .getByRole('combobox', { name: 'What is it about?' })
      .selectOption('Recommendation 19')
    await card.getByRole('textbox').fill('Name the month of the report in 19.')
    await card.getByRole('button', { name: 'Return' }).click()
    await card.getByText('Returned to the office').waitFor()
    await officer.tab
      .getByRole('article', { name: 'Recommendation 19' })
      .getByText('Returned: Name the month of the report in 19.')
      .waitFor()
  })

  it('changed and asked again, the card says what changed, and the Commissioner approves', async () => {
    await answer(
      '19',
      'Action proposed',
      'I will ask the regional unit for a report in December 2023.',
    )
    await officer.tab.getByRole('button', { name: 'Ask for approval' }).click()
    const question = officer.tab.getByRole('dialog', { name: 'Ask for approval?' })
    await question.getByRole('button', { name: 'Ask for approval' }).click()
    await officer.tab.getByText('Waiting for Alex Fenwick').waitFor()
    const card = commissioner.page.locator('#messages > li').last()
    await card.getByText('Changed since you were last asked').waitFor()
    await card.getByRole('button', { name: 'Approve' }).click()
    await card.getByText(/Alex Fenwick, Commissioner, approved version 1 on/).waitFor()
    await expect.poll(() => card.getByRole('button', { name: 'Approve' }).count()).toBe(0)
    await officer.tab
      .getByText(/Approved by Alex Fenwick/)
      .first()
      .waitFor()
    expect(faultsOf(commissioner.page)).toEqual([])
  })

  it('the approved document is read, and downloaded as web page, Word and PDF', async () => {
    await officer.tab.getByText('Approved by:').waitFor()
    for (const [name, begins] of [
      ['Web page', '<!DOCTYPE html>'],
      ['Word', 'PK'],
      ['PDF', '%PDF-'],
    ] as const) {
      const [file]: [Download, void] = await Promise.all([
        officer.page.waitForEvent('download'),
        officer.tab.getByRole('button', { name, exact: true }).click(),
      ])
      expect(
        readFileSync(await file.path())
          .subarray(0, begins.length)
          .toString(),
      ).toBe(begins)
      await officer.tab.getByRole('button', { name, exact: true }).waitFor()
    }
  })

  it('published late, it says why', async () => {
    await officer.tab.getByRole('button', { name: 'Record publication' }).click()
    const question = officer.tab.getByRole('dialog', { name: 'Record its publication?' })
    await question
      .getByRole('textbox', { name: 'Web address' })
      .fill('https://pcc.example/answers/1')
    await question.getByRole('button', { name: 'Record publication' }).click()
    await question.getByText('This is after the last day in law.').waitFor()
    await question
      .getByRole('textbox', { name: 'Why it is late' })
      .fill('It was found in a drawer.')
    await question.getByRole('button', { name: 'Record publication' }).click()
    await officer.tab.getByText('Late because: It was found in a drawer.').waitFor()
    expect(await breachesOf(officer.page)).toEqual([])
    expect(faultsOf(officer.page)).toEqual([])
  })

  it('the history tells both rounds: who asked, who was shown what, who decided, in which words', async () => {
    await officer.tab.getByRole('link', { name: 'History', exact: true }).click()
    const rounds = officer.tab.getByRole('region', { name: 'Rounds of asking' })
    const first = rounds.getByRole('listitem').filter({ hasText: 'Round 1, version 1: returned' })
    await first.getByText('Recommendation 19: Name the month of the report in 19.').waitFor()
    await rounds.getByRole('heading', { name: 'Round 2, version 1: approved' }).waitFor()
    await rounds
      .getByText(/^Alex Fenwick was shown it in the chat on/)
      .first()
      .waitFor()
    await rounds.getByText('The receipt of this decision holds.').waitFor()
    await rounds.getByText('The answer to recommendation 19 changed.').waitFor()
    await rounds.getByText('What was shown in round 1').click()
    await rounds
      .getByRole('article')
      .getByText('I will ask the regional unit for a report by December.')
      .waitFor()
    expect(await breachesOf(officer.page)).toEqual([])
    expect(faultsOf(officer.page)).toEqual([])
  })

  it('the records manager finds all of it in SharePoint: the record, both rounds and the prints', async () => {
    const page = await (await house.browser.newContext()).newPage()
    await page.goto(`${house.stage.base}/sharepoint?person=records-manager`)
    await page.getByRole('link', { name: 'Acknowledgement records' }).click()
    const row = page.getByRole('row', { name: TITLE })
    expect(await row.textContent()).toContain('Published')
    await page.goto(`${house.stage.base}/sharepoint?person=records-manager`)
    await page.getByRole('link', { name: 'Approvals' }).click()
    expect(await page.getByRole('row', { name: /round 1/ }).textContent()).toContain('Returned')
    expect(await page.getByRole('row', { name: /round 2/ }).textContent()).toContain('Approved')
    await page.goto(`${house.stage.base}/sharepoint?person=records-manager`)
    await page.getByRole('link', { name: 'Published acknowledgements' }).click()
    for (const format of ['.html', '.docx', '.pdf'])
      await page
        .getByRole('link', { name: new RegExp(`${format}$`) })
        .first()
        .waitFor()
    expect(await breachesOf(page)).toEqual([])
    await page.context().close()
  })
})
