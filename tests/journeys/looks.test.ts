// Every view and every dialog as the law wants it, for whoever sees it.
import { beforeAll, describe, expect, it } from 'vitest'
import { barriersIn, keepPicture } from './barriers.ts'
import { openHouse } from './house.ts'
import { faultsOf, type Seat, seat } from './stage.ts'
import { CHIEF_EXECUTIVES, COMMISSIONERS, OFFICERS, settings } from './views.ts'

const house = openHouse()
const seats = new Map<string, Seat>()
beforeAll(async () => {
  for (const person of ['officer', 'commissioner', 'chief-executive'])
    seats.set(person, await seat(house, person, { reducedMotion: 'reduce' }))
})

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
  const context = await house.browser.newContext({ viewport: { width: 1440, height: 1000 } })
  const page = await context.newPage()
  await page.goto(`${house.stage.base}/?person=outsider`)
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
