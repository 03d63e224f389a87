// What the law asks after publication: a copy to the inspectors and one to the Home Secretary, each with its evidence.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { breachesOf } from '../breaches.ts'
import { barriersIn } from './barriers.ts'
import { openHouse } from './house.ts'
import { faultsOf, type Seat, seat } from './stage.ts'

describe('the copies of a published answer', () => {
  const house = openHouse()
  let officer: Seat
  let title: string

  beforeAll(async () => {
    officer = await seat(house, 'officer')
  })

  const today = () => officer.tab.getByRole('link', { name: 'Today' }).click()
  const part = (name: string) => officer.tab.getByRole('region', { name, exact: true })

  it('are due on Today once the answer is published, and the entry leads to them', async () => {
    const { tab } = officer
    await today()
    const link = tab
      .getByRole('region', { name: /^Approved, to be published/ })
      .getByRole('link')
      .first()
    title = (await link.textContent()) ?? ''
    await link.click()
    await tab.getByRole('heading', { level: 1, name: title }).waitFor()
    await expect.poll(() => part('Copies of the answer').count()).toBe(0)
    await tab.getByRole('button', { name: 'Record publication' }).click()
    const question = tab.getByRole('dialog', { name: 'Record its publication?' })
    await question
      .getByRole('textbox', { name: 'Web address' })
      .fill('https://pcc.example/answers/9')
    await question.getByRole('button', { name: 'Record publication' }).click()
    await part('Copies of the answer').waitFor()
    await today()
    const due = tab.getByRole('region', { name: /^Published, to be sent on/ })
    await due.getByText('A copy is due to the inspectors and the Home Secretary.').first().waitFor()
    await due.getByRole('link', { name: title }).click()
    await part('To the inspectors').waitFor()
    expect(await breachesOf(officer.page)).toEqual([])
  })

  it('have a letter each, as web page, Word and PDF', async () => {
    for (const [to, words] of [
      ['To the inspectors', 'Dear Inspectors'],
      ['To the Home Secretary', 'Dear Home Secretary'],
    ] as const) {
      const download = async (name: string): Promise<Buffer> => {
        const [file] = await Promise.all([
          officer.page.waitForEvent('download'),
          part(to).getByRole('button', { name, exact: true }).click(),
        ])
        return readFileSync(await file.path())
      }
      expect((await download('Web page')).toString()).toContain(words)
      expect((await download('Word')).subarray(0, 2).toString()).toBe('PK')
      expect((await download('PDF')).subarray(0, 5).toString()).toBe('%PDF-')
    }
  })

  it('have a message each, to be copied or opened in mail', async () => {
    const { tab, page } = officer
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await part('To the inspectors').getByRole('button', { name: 'Message' }).click()
    const dialog = tab.getByRole('dialog', { name: 'Message to the inspectors' })
    await dialog.getByText(/^Dear Inspectors/).waitFor()
    expect(await breachesOf(page)).toEqual([])
    const mail = await dialog.getByRole('link', { name: 'Open in mail' }).getAttribute('href')
    expect(new URL(mail ?? '').searchParams.get('body')).toContain('https://pcc.example/answers/9')
    await dialog.getByRole('button', { name: 'Copy the words' }).click()
    await dialog.getByText('Copied.').waitFor()
    await dialog.getByRole('button', { name: 'Close' }).click()
  })

  it('cannot be recorded as sent before the answer was published', async () => {
    const { tab } = officer
    await part('To the inspectors').getByRole('button', { name: 'Record that it was sent' }).click()
    const question = tab.getByRole('dialog', { name: 'Record that a copy went to the inspectors?' })
    await question.getByText(/Evidence cannot be undone\.$/).waitFor()
    expect(await barriersIn(officer, 'recording a sending')).toEqual([])
    await question.getByRole('textbox', { name: 'Sent on' }).fill('1 January 2015')
    await question.getByRole('button', { name: 'Record that it was sent' }).click()
    await question.getByText(/^This day is before the response was published\./).waitFor()
    await question.getByRole('button', { name: 'Not yet' }).click()
  })

  it('are recorded, or sent by the service, each shown as sent and no longer asked for', async () => {
    const { tab, page } = officer
    const inspectors = part('To the inspectors')
    await inspectors.getByRole('button', { name: 'Record that it was sent' }).click()
    const question = tab.getByRole('dialog', { name: 'Record that a copy went to the inspectors?' })
    await expect.poll(() => question.getByText(/^This day is before/).count()).toBe(0)
    await question.getByRole('combobox', { name: 'How' }).selectOption('Inspectorate’s portal')
    expect(await breachesOf(page)).toEqual([])
    await question.getByRole('button', { name: 'Record that it was sent' }).click()
    await inspectors.getByText(/Sent on \d+ /).waitFor()
    const asked = tab.getByRole('button', { name: 'Record that it was sent' })
    await expect.poll(() => asked.count()).toBe(1)
    await part('To the Home Secretary').getByRole('button', { name: 'Message' }).click()
    const message = tab.getByRole('dialog', { name: 'Message to the Home Secretary' })
    await message.getByText(/^The service can send it now from office@opcc\.example/).waitFor()
    expect(await breachesOf(page)).toEqual([])
    const mishaps = `${house.stage.base}/local/mishaps`
    const rule = { method: 'POST', path: '/sendMail', what: 'status', status: 504 }
    await fetch(mishaps, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([rule]),
    })
    await message.getByRole('button', { name: 'Send it now' }).click()
    await message.getByText(/^It is not known whether the message went\./).waitFor()
    await fetch(mishaps, { method: 'DELETE' })
    await message.getByRole('button', { name: 'Close' }).click()
    await part('To the Home Secretary')
      .getByText(/^It is not known whether the message went\./)
      .waitFor()
    await expect.poll(() => asked.count()).toBe(1)
    await part('To the Home Secretary').getByRole('button', { name: 'Message' }).click()
    await message.getByRole('button', { name: 'It did not go: send it again' }).click()
    await part('To the Home Secretary')
      .getByText(/Sent on \d+ /)
      .waitFor()
    await expect.poll(() => asked.count()).toBe(0)
    const mail = await (await fetch(`${house.stage.base}/local/mail`)).json()
    expect(mail).toMatchObject([{ subject: `Response to “${title}”` }])
    await today()
    const due = tab.getByRole('region', { name: /^Published, to be sent on/ })
    await expect.poll(() => due.getByRole('link', { name: title }).count()).toBe(0)
  })

  it('are the last thing before the record is closed, once every finding has ended', async () => {
    const { tab, page } = officer
    const { siteId, lists } = await (await fetch(`${house.stage.base}/local/config`)).json()
    const { access_token } = await (
      await fetch(`${house.stage.base}/local/token?person=officer&audience=graph`)
    ).json()
    const graph = async (path: string, change?: object) => {
      const answer = await fetch(`${house.stage.base}/graph/v1.0/sites/${siteId}${path}`, {
        headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
        ...(change && { method: 'PATCH', body: JSON.stringify(change) }),
      })
      expect(answer.ok).toBe(true)
      return answer.json()
    }
    await tab.getByRole('link', { name: 'Register', exact: true }).click()
    await tab.getByRole('link', { name: title }).click()
    await part('To the inspectors').waitFor()
    const close = tab.getByRole('button', { name: 'Close the record' })
    await expect.poll(() => close.count()).toBe(0)
    const { value: records } = await graph(
      `/lists/${lists['Acknowledgement records']}/items?$expand=fields`,
    )
    const record = records.find(
      ({ fields }: { fields: { Title: string } }) => fields.Title === title,
    )
    const findings = `/lists/${lists.Findings}/items`
    const { value } = await graph(
      `${findings}?$expand=fields&$filter=fields/RecordLookupId eq '${record.id}'`,
    )
    for (const { id } of value) await graph(`${findings}/${id}/fields`, { FollowUp: 'Closed' })
    await tab.getByRole('link', { name: 'Register', exact: true }).click()
    await tab.getByRole('link', { name: title }).click()
    await close.click()
    const question = tab.getByRole('dialog', { name: 'Close the record?' })
    await question.getByText(/^It is published, its copies are sent/).waitFor()
    expect(await breachesOf(page)).toEqual([])
    await question.getByRole('button', { name: 'Close the record' }).click()
    await tab.getByText('Closed', { exact: true }).waitFor()
    await expect.poll(() => close.count()).toBe(0)
  })

  it('leave their evidence beside the approved prints in SharePoint', async () => {
    const page = await (await house.browser.newContext()).newPage()
    await page.goto(`${house.stage.base}/sharepoint?person=records-manager`)
    await page.getByRole('link', { name: 'Published acknowledgements' }).click()
    for (const name of [/-sent-to-inspectors-.*\.json$/, /-sent-to-home-secretary-.*\.json$/])
      await page.getByRole('link', { name }).first().waitFor()
    expect(faultsOf(officer.page).filter((fault) => !fault.includes('409'))).toEqual([])
    await page.context().close()
  })
})
