// The chief officer's part as the officer does it: invited, reminded, heard; or not heard.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, dayInWords, dayOf, toInstant } from '#core/day.ts'
import { breachesOf } from '../breaches.ts'
import { openHouse } from './house.ts'
import { faultsOf, type Seat, seat } from './stage.ts'

const today = dayOf(toInstant(new Date()))
const TODAY = dayInWords(today)
const REPLY = '%PDF-1.7 The force now records crimes within a day.'
const IN_THREE_WEEKS = dayInWords(addDays(today, 21))

const LONG = { timeout: 15_000 }

describe('the chief officer’s part', () => {
  const house = openHouse()
  let officer: Seat

  beforeAll(async () => {
    officer = await seat(house, 'officer')
  })

  const part = () => officer.tab.getByRole('region', { name: 'The chief officer', exact: true })
  const standing = () => part().getByRole('status').first()
  const field = (name: string) => part().getByRole('textbox', { name, exact: true })
  const press = (name: string) => part().getByRole('button', { name, exact: true }).click()
  const dialog = (name: string) => officer.tab.getByRole('dialog', { name })
  const saved = () => officer.tab.getByText(/^Saved at \d\d:\d\d$/).waitFor()
  const open = async (title: RegExp): Promise<void> => {
    await officer.tab.getByRole('link', { name: 'Register', exact: true }).click()
    await officer.tab.getByRole('link', { name: title }).click()
    await officer.tab.getByRole('heading', { level: 1, name: title }).waitFor()
  }

  it('is invited with one press and a day to reply by, which must be ahead', async () => {
    await open(/^Revisit letter/)
    await field('Invited on').fill('')
    await standing().getByText('The chief officer has not been invited to comment.').waitFor()
    await press('Invite the chief officer')
    const question = dialog('Invite the chief officer?')
    await question.getByText('Ruth Calder (Chief Constable) is invited.').waitFor()
    await question.getByRole('textbox', { name: 'Reply by' }).fill(TODAY)
    await question.getByRole('button', { name: 'Invite', exact: true }).click()
    await question.getByText('Give a day after today').waitFor()
    expect(await breachesOf(officer.page)).toEqual([])
    await question.getByRole('textbox', { name: 'Reply by' }).fill(IN_THREE_WEEKS)
    await question.getByRole('button', { name: 'Invite', exact: true }).click()
    await standing()
      .getByText(
        `Ruth Calder, Chief Constable was invited on ${TODAY} by Priya Nair, to reply by ${IN_THREE_WEEKS} (21 days left).`,
      )
      .waitFor()
    await expect.poll(() => field('Invited on').inputValue()).toBe(TODAY)
    await saved()
  })

  it('has its invitation ready to copy, or to open in mail', async () => {
    await officer.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const words = await field('The invitation to send').inputValue()
    expect(words).toContain('Dear Chief Constable')
    expect(words).toContain(`Please reply by ${IN_THREE_WEEKS}.`)
    await press('Copy the words')
    await part().getByRole('button', { name: 'Copied' }).waitFor()
    await expect.poll(() => officer.page.evaluate(() => navigator.clipboard.readText())).toBe(words)
    const address = await part().getByRole('link', { name: 'Open in mail' }).getAttribute('href')
    expect(new URL(address ?? '').searchParams.get('body')).toBe(words.replaceAll('\n', '\r\n'))
    expect(await breachesOf(officer.page)).toEqual([])
  })

  it('may not be recorded as silent before the day, and is reminded', async () => {
    await press('None came')
    await part().getByText('The chief officer has until the end of the day').waitFor()
    await press('Remind')
    await standing().getByText(`and last reminded on ${TODAY}.`).waitFor()
    await expect
      .poll(() => field('The reminder to send').inputValue())
      .toContain(`You have until ${IN_THREE_WEEKS} to reply.`)
    await saved()
  })

  it('has what came pasted in and attached with its day, and all of it is there when the page is opened anew', async () => {
    await press('Comments came')
    const question = dialog('Record the chief officer’s comments?')
    await question.getByRole('button', { name: 'Record the comments' }).click()
    await question.getByText('Paste what the chief officer wrote').waitFor()
    await question.getByRole('textbox', { name: 'What the chief officer wrote' }).click()
    await question.getByRole('toolbar').waitFor()
    await officer.page.keyboard.type('The force now records crimes within a day.')
    const file = question.getByLabel('The file in which they came')
    await file.setInputFiles({ name: 'reply.pdf', mimeType: '', buffer: Buffer.from('MZ') })
    await question.getByRole('button', { name: 'Record the comments' }).click()
    await question.getByText('This file is not what its name says').waitFor()
    await file.setInputFiles({ name: 'reply.pdf', mimeType: '', buffer: Buffer.from(REPLY) })
    expect(await breachesOf(officer.page)).toEqual([])
    await question.getByRole('button', { name: 'Record the comments' }).click()
    await standing().getByText(`Comments came on ${TODAY}. Write the response`).waitFor()
    await saved()
    await officer.page.context().close()
    officer = await seat(house, 'second-officer')
    await open(/^Revisit letter/)
    await standing().getByText(`Comments came on ${TODAY}.`).waitFor()
    await part().getByText('The force now records crimes within a day.').waitFor()
    const [came] = await Promise.all([
      officer.page.waitForEvent('download'),
      press('The file in which they came'),
    ])
    expect(readFileSync(await came.path()).toString()).toBe(REPLY)
    await expect.poll(() => part().getByRole('button', { name: 'Remind' }).count()).toBe(0)
    expect(faultsOf(officer.page)).toEqual([])
  })

  it('is recorded as silent once the day has passed, and is no longer waited for', async () => {
    await open(/^Behind the screen/)
    await standing().getByText('The day has passed.').waitFor()
    await press('None came')
    await standing().getByText(`On ${TODAY} it was recorded that no comments had come.`).waitFor()
    await saved()
    await officer.tab.getByRole('link', { name: 'Today' }).click()
    const replies = officer.tab.getByRole('region', { name: /^Chief officer’s reply/ })
    await replies.waitFor()
    await expect
      .poll(() => replies.getByRole('link', { name: /^Behind the screen/ }).count(), LONG)
      .toBe(0)
    expect(faultsOf(officer.page)).toEqual([])
  })
})
