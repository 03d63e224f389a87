// Never lose a word: two people in one record, a lost connection, a killed tab, many answers at once.
import { beforeAll, describe, expect, it } from 'vitest'
import { breachesOf } from '../breaches.ts'
import { barriersIn } from './barriers.ts'
import { openHouse } from './house.ts'
import { faultsOf, type Seat, seat } from './stage.ts'

const TITLE = /^Answering the call/
const SLOW = 30_000

describe('two officers in one record', () => {
  const house = openHouse()
  let priya: Seat
  let tom: Seat

  const open = async ({ tab }: Seat): Promise<void> => {
    await tab.getByRole('link', { name: TITLE }).click()
    await tab.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  }
  const summary = ({ tab }: Seat) => tab.getByRole('textbox', { name: 'Summary of inspection' })
  const address = ({ tab }: Seat) => tab.getByRole('textbox', { name: 'Report address' })
  const saved = ({ tab }: Seat) => tab.getByText(/^Saved at \d\d:\d\d$/)

  beforeAll(async () => {
    priya = await seat(house, 'officer')
    tom = await seat(house, 'second-officer')
    await open(priya)
    await open(tom)
  })

  it('whoever comes second sees who is here', async () => {
    await tom.tab.getByText('Priya Nair is in this record too.').waitFor({ timeout: SLOW })
  })

  it('what one writes is saved after a pause, and the other sees it without a reload', async () => {
    await summary(priya).fill('Written by Priya.')
    await saved(priya).waitFor()
    await expect.poll(() => summary(tom).inputValue(), { timeout: SLOW }).toBe('Written by Priya.')
    await tom.tab.getByText('Priya Nair has saved here since you came.').waitFor()
  })

  it('what both write in different fields comes together by itself', async () => {
    await address(tom).fill('https://hmicfrs.example/answering')
    await summary(priya).fill('Written by Priya, again.')
    await Promise.all([saved(tom).waitFor(), saved(priya).waitFor()])
    for (const person of [priya, tom]) {
      await expect
        .poll(() => summary(person).inputValue(), { timeout: SLOW })
        .toBe('Written by Priya, again.')
      await expect
        .poll(() => address(person).inputValue(), { timeout: SLOW })
        .toBe('https://hmicfrs.example/answering')
    }
    // The first to come has been told of the second meanwhile.
    await priya.tab.getByText('Tom Ashby is in this record too.').waitFor({ timeout: SLOW })
  })

  it('where both write in one field both texts are shown, and kept until someone chooses', async () => {
    await summary(tom).fill('Tom’s own words.')
    await summary(priya).fill('Priya’s own words.')
    await tom.page.keyboard.press('Control+S')
    await priya.page.keyboard.press('Control+S')
    const clash = (person: Seat) =>
      person.tab.getByRole('dialog', { name: 'Someone changed the same text' })
    const asked = await Promise.race(
      [priya, tom].map(async (person) => {
        await clash(person).waitFor({ timeout: SLOW })
        return person
      }),
    )
    await clash(asked).getByText('Tom’s own words.').first().waitFor()
    await clash(asked).getByText('Priya’s own words.').first().waitFor()
    await clash(asked).getByText('What differs, from yours to theirs').waitFor()
    await expect.poll(() => clash(asked).locator('ins').count()).toBeGreaterThan(0)
    expect(await barriersIn(asked, 'two texts for one field')).toEqual([])
    await clash(asked).getByRole('radio', { name: 'Take theirs' }).check()
    await clash(asked).getByRole('button', { name: 'Save with these choices' }).click()
    const kept = asked === priya ? 'Tom’s own words.' : 'Priya’s own words.'
    await expect.poll(() => summary(asked).inputValue(), { timeout: SLOW }).toBe(kept)
  })

  it('offline the words stay in the browser, and are saved when the connection is back', async () => {
    await priya.page.context().setOffline(true)
    await summary(priya).fill('Written on a train.')
    await priya.tab.getByText('Offline: kept in this browser').waitFor()
    await priya.page.context().setOffline(false)
    await saved(priya).waitFor({ timeout: SLOW })
    await expect
      .poll(() => summary(tom).inputValue(), { timeout: SLOW })
      .toBe('Written on a train.')
  })

  it('signed out while one writes, the words stay, and are saved once one is signed in again', async () => {
    const mishaps = `${house.stage.base}/local/mishaps`
    const signedOut = { method: 'PATCH', path: '/graph/v1.0/*', what: 'status', status: 401 }
    await fetch(mishaps, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([signedOut]),
    })
    const save = priya.tab.getByRole('button', { name: 'Save', exact: true })
    await summary(priya).fill('Written as the sign-in ended.')
    await save.click()
    await priya.tab
      .getByText(/could not be reached because your sign-in has ended\. Sign in again\.$/)
      .waitFor({ timeout: SLOW })
    expect(await summary(priya).inputValue()).toBe('Written as the sign-in ended.')
    await fetch(mishaps, { method: 'DELETE' })
    await save.click()
    await saved(priya).waitFor({ timeout: SLOW })
    await expect
      .poll(() => summary(tom).inputValue(), { timeout: SLOW })
      .toBe('Written as the sign-in ended.')
  })

  it('a tab killed while one writes gives the words back', async () => {
    const context = tom.page.context()
    await summary(tom).fill('Written just before the crash.')
    // Long enough for the browser to keep it, too short for a save.
    await tom.page.waitForTimeout(1_000)
    await tom.page.close({ runBeforeUnload: false })
    const page = await context.newPage()
    await page.goto(`${house.stage.base}/?person=second-officer`)
    const tab = page.frameLocator('#stage iframe')
    await tab.getByRole('link', { name: 'Register', exact: true }).click()
    tom = { page, tab, chat: page }
    await open(tom)
    await tab.getByText(/^Your unsaved changes of .* are back\.$/).waitFor()
    await expect.poll(() => summary(tom).inputValue()).toBe('Written just before the crash.')
    // Once SharePoint has it, the browser keeps it no longer.
    const kept = () =>
      tab
        .locator('html')
        .evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('unsaved/')))
    expect(await kept()).not.toEqual([])
    await saved(tom).waitFor({ timeout: SLOW })
    await expect.poll(kept, { timeout: SLOW }).toEqual([])
  })

  it('one gives the other the way to a finding: its link copied, or put into a chat', async () => {
    const { tab, page } = priya
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const finding = tab.getByRole('article').nth(1)
    const name = await finding.getByRole('heading').innerText()
    await finding.getByRole('button', { name: /^More for/ }).click()
    await tab.getByRole('menuitem', { name: 'Link or share' }).click()
    const way = tab.getByRole('dialog', { name: /^The way to/ })
    expect(await breachesOf(page)).toEqual([])
    await way.getByRole('button', { name: 'Copy link' }).click()
    await way.getByText('Link copied.').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    await way.getByRole('button', { name: 'Share to chat' }).click()
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await way.getByRole('button', { name: 'Close' }).click()
    const said = page
      .locator('#office-messages')
      .getByText(/\/l\/entity\//)
      .last()
    await said.waitFor()
    const link = /http\S+/.exec(await said.innerText())?.[0] ?? ''
    expect(link).toBe(copied)
    await tom.page.goto(link)
    tom = { ...tom, tab: tom.page.frameLocator('#stage iframe') }
    const place = tom.tab.getByRole('article').filter({ hasText: name })
    await expect.poll(() => place.locator('*:focus').count(), { timeout: SLOW }).toBeGreaterThan(0)
  })

  it('the history names both, from which words to which', async () => {
    const { tab, page } = priya
    await tab.getByRole('link', { name: 'History', exact: true }).click()
    const events = tab.getByRole('region', { name: 'Who changed what' })
    await events
      .getByRole('heading', { name: /^Priya Nair/ })
      .first()
      .waitFor()
    await events
      .getByRole('heading', { name: /^Tom Ashby/ })
      .first()
      .waitFor()
    await tab
      .getByRole('region', { name: 'Compare two moments' })
      .getByText('Summary of inspection')
      .waitFor()
    expect(await breachesOf(page)).toEqual([])
    // Being offline or signed out, and refused by SharePoint where somebody else was quicker, are in the story.
    const isTold = (fault: string): boolean => /Failed to fetch|ERR_|401|412/.test(fault)
    expect(faultsOf(page).filter((fault) => !isTold(fault))).toEqual([])
  })
})
