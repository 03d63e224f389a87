// What happens to a record while somebody looks at it.
import { beforeAll, describe, expect, it } from 'vitest'
import { type Send, sender } from '../local-tenant/tenant.ts'
import { openHouse } from './house.ts'
import { type Seat, seat } from './stage.ts'

const APPROVALS = '/sites/localhost:/sites/opcc:/lists/Approvals/items'
const ITEMS = '/sites/localhost:/sites/opcc:/lists/Acknowledgement records/items'

describe('meanwhile', () => {
  const house = openHouse()
  let manager: Send
  beforeAll(async () => {
    const token = await sender(house.stage.base)(
      'GET',
      '/local/token?person=records-manager&audience=graph',
    )
    manager = sender(`${house.stage.base}/graph/v1.0`, String(token.body.access_token))
  })

  const itemOf = async (title: RegExp): Promise<string> => {
    const { body } = await manager('GET', `${ITEMS}?$expand=fields($select=Title)`)
    const found = body.value.find(({ fields }: { fields: { Title: string } }) =>
      title.test(fields.Title),
    )
    return String(found.id)
  }
  const open = async (person: string, title: RegExp): Promise<Seat> => {
    const there = await seat(house, person)
    await there.tab.getByRole('link', { name: title }).click()
    await there.tab.getByRole('heading', { level: 1, name: title }).waitFor()
    return there
  }

  it('deleted in SharePoint while the officer writes in it, the officer keeps every word', async () => {
    const { page, tab } = await open('officer', /Answering the call/)
    await tab.getByRole('textbox', { name: 'Summary of inspection' }).fill('Words nobody has yet.')
    const id = await itemOf(/Answering the call/)
    expect((await manager('DELETE', `${ITEMS}/${id}`)).status).toBe(204)
    await page.keyboard.press('Control+S')
    await tab.getByRole('heading', { name: /no longer there/ }).waitFor()
    await tab.getByText('Words nobody has yet.').waitFor()
    await page.context().close()
  })

  it('changed in SharePoint while the officer writes elsewhere in it, both are kept', async () => {
    const title = /An inspection of vetting/
    const { page, tab } = await open('officer', title)
    const id = await itemOf(title)
    await manager('PATCH', `${ITEMS}/${id}/fields`, { GradeScheme: 'integrity, second cycle' })
    await tab.getByRole('textbox', { name: 'Summary of inspection' }).fill('The officer’s words.')
    await page.keyboard.press('Control+S')
    await tab.getByText(/^Saved at/).waitFor()
    await expect
      .poll(() => tab.getByRole('textbox', { name: 'Grading scheme' }).inputValue())
      .toBe('integrity, second cycle')
    const { body } = await manager('GET', `${ITEMS}/${id}/fields`)
    expect(body).toMatchObject({
      GradeScheme: 'integrity, second cycle',
      Summary: 'The officer’s words.',
    })
    await page.context().close()
  })

  it('changed in SharePoint under the Commissioner’s card, the old card decides nothing and a new one comes', async () => {
    const title = /Fit to hold/
    const { page } = await seat(house, 'commissioner')
    const old = page.locator('#messages > li').last()
    await old.getByRole('button', { name: 'Approve' }).waitFor()
    const id = await itemOf(title)
    await manager('PATCH', `${ITEMS}/${id}/fields`, { Summary: 'Another summary altogether.' })
    const pressed = page.locator('#messages > li').filter({ hasText: 'Fit to hold' }).first()
    await pressed.getByRole('button', { name: 'Approve' }).click()
    await pressed.getByText('Changed after it was sent').waitFor()
    const fresh = page.locator('#messages > li').last()
    await fresh.getByText('Another summary altogether.').first().waitFor()
    await fresh.getByRole('button', { name: 'Approve' }).click()
    await fresh.getByText(/Alex Fenwick, Commissioner, approved version 1 on/).waitFor()
    await page.context().close()
  })

  it('an approval written into the list by hand is not believed', async () => {
    const title = /custody suites/
    const { body } = await manager('GET', `${APPROVALS}?$expand=fields($select=Title,Receipt)`)
    const round = body.value.find(({ fields }: { fields: { Title: string } }) =>
      title.test(fields.Title),
    )
    const approved = await open('officer', title)
    await approved.tab
      .getByText(/Approved by/)
      .first()
      .waitFor()
    await manager('PATCH', `${APPROVALS}/${round.id}/fields`, { Receipt: 'made.up.here' })
    const { page, tab } = await open('officer', title)
    await tab.getByText('has no receipt of this office’s service').waitFor()
    await expect.poll(() => tab.getByRole('button', { name: 'Record publication' }).count()).toBe(0)
    await page.context().close()
    await approved.page.context().close()
  })
})
