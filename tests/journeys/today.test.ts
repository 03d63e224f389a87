// The officer’s morning: what needs somebody.
import { describe, expect, it } from 'vitest'
import { openHouse } from './house.ts'
import { faultsOf, seat } from './stage.ts'

const LONG = { timeout: 15_000 }

describe('the officer’s morning', () => {
  const house = openHouse()

  it('shows the last days coming, and leads to the record', async () => {
    const { page, tab } = await seat(house, 'officer')
    await tab.getByRole('link', { name: 'Today' }).click()
    const lastDays = tab.getByRole('region', { name: /^Last days coming/ })
    await lastDays.getByText('Last day today').waitFor()
    await tab.getByRole('region', { name: /^Returned by the Commissioner/ }).waitFor()
    await lastDays.getByRole('link', { name: /^Grounds for a search/ }).click()
    await tab.getByRole('heading', { level: 1, name: /^Grounds for a search/ }).waitFor()
    expect(faultsOf(page)).toEqual([])
    await page.context().close()
  })

  it('shows the officer’s own alone when asked, and keeps it over a reload', async () => {
    const { page, tab } = await seat(house, 'second-officer')
    await tab.getByRole('link', { name: 'Today' }).click()
    const lastDays = tab.getByRole('region', { name: /^Last days coming/ })
    const title = lastDays.getByRole('link', { name: /^Grounds for a search/ })
    await title.waitFor()
    await tab.getByRole('button', { name: /^Mine/ }).click()
    await expect.poll(() => title.count(), LONG).toBe(0)
    const [frame] = page.frames().filter((one) => one.url().includes('/tab/'))
    await frame?.evaluate(() => location.reload())
    await tab.getByRole('button', { name: /^Mine/, pressed: true }).waitFor()
    await page.context().close()
  })

  it('says in a table what each chart draws', async () => {
    const { page, tab } = await seat(house, 'officer')
    await tab.getByRole('link', { name: 'Today' }).click()
    const owners = tab.getByRole('table', { name: 'Open findings by owner' })
    await owners.getByRole('rowheader', { name: 'Tom Ashby' }).waitFor()
    await tab.getByRole('table', { name: 'Last days' }).getByText('Last day today').waitFor()
    await page.context().close()
  })
})
