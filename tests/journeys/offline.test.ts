// What was seen before is there at once, however long SharePoint takes; and what can't be reached is said in words.
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { breachesOf } from '../breaches.ts'
import { openHouse } from './house.ts'
import { type Seat, seat } from './stage.ts'

/** What the tab keeps in this browser, by its places. */
const keptPlaces = (): Promise<readonly unknown[]> =>
  new Promise((resolve) => {
    const opening = indexedDB.open('keyval-store')
    opening.onsuccess = () => {
      const places = opening.result.transaction('keyval').objectStore('keyval').getAllKeys()
      places.onsuccess = () => resolve(places.result)
    }
  })

describe('the register when SharePoint is slow or away', () => {
  const house = openHouse()
  let officer: Seat

  beforeAll(async () => {
    officer = await seat(house, 'officer')
    await officer.tab.getByText(/^15 records/).waitFor()
  })
  afterEach(() => fetch(`${house.stage.base}/local/mishaps`, { method: 'DELETE' }))

  const befall = async (rule: object): Promise<void> => {
    const answer = await fetch(`${house.stage.base}/local/mishaps`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([rule]),
    })
    expect(answer.ok).toBe(true)
  }
  /** The same browser, opened the next morning. */
  const comeBack = async (person = 'officer') => {
    const page = await officer.page.context().newPage()
    await page.goto(`${house.stage.base}/?person=${person}`)
    return { page, tab: page.frameLocator('#stage iframe') }
  }

  it('shows the register and its findings as they were last seen, before SharePoint has answered', async () => {
    await befall({ path: '/graph/v1.0/*', what: 'slow', ms: 30_000 })
    const { page, tab } = await comeBack()
    await tab.getByRole('link', { name: 'Register', exact: true }).click({ timeout: 10_000 })
    await tab.getByRole('searchbox', { name: 'Search the register' }).fill('custody')
    await tab.getByRole('link', { name: /custody suites/ }).waitFor({ timeout: 5_000 })
    await tab.getByRole('link', { name: 'Follow-up', exact: true }).click()
    await tab.getByText(/^\d+ findings: \d+ overdue/).waitFor()
    await page.close()
  })

  it('shows a list as it was last seen, in the same places, before the app itself is there', async () => {
    await officer.tab.getByRole('link', { name: 'Today', exact: true }).click()
    await expect.poll(() => officer.tab.locator('html').evaluate(keptPlaces)).toContain('look /')
    const { promise: isTime, resolve: letCome } = Promise.withResolvers<void>()
    const page = await officer.page.context().newPage()
    await page.route('**/assets/start-*.js', async (route) => {
      await isTime
      await route.continue()
    })
    await page.goto(`${house.stage.base}/?person=officer`)
    const app = page.frameLocator('#stage iframe').locator('#app')
    const need = app.locator('.need').first()
    await need.waitFor()
    const shown = [await need.innerText(), await need.boundingBox()]
    // A picture: nothing in it can be pressed or typed into.
    expect(await app.locator('> [inert]').count()).toBe(1)
    letCome()
    await expect.poll(() => app.locator('> [inert]').count()).toBe(0)
    expect([await need.innerText(), await need.boundingBox()]).toEqual(shown)
    await page.close()
    await officer.tab.getByRole('link', { name: 'Register', exact: true }).click()
  })

  it('fetches what is likely to be opened next while nothing else is to do', async () => {
    const fetched = () =>
      officer.tab.locator('body').evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .join(' '),
      )
    for (const part of ['RecordPage', 'editor', 'FollowUpPage', 'TodayCharts'])
      await expect.poll(fetched, { timeout: 10_000 }).toContain(part)
  })

  it('asks SharePoint for what changed since, of the records and of their findings', async () => {
    await fetch(`${house.stage.base}/local/requests`, { method: 'DELETE' })
    const { page, tab } = await comeBack()
    await tab.getByRole('heading', { name: 'Today' }).waitFor()
    const asked = async (): Promise<readonly string[]> => {
      const answer = await fetch(`${house.stage.base}/local/requests`)
      const all = (await answer.json()) as readonly { caller: string; path: string }[]
      return all
        .filter(({ caller, path }) => caller === 'officer' && path.includes('/delta'))
        .map(({ path }) => (path.includes('token=') ? 'changes' : 'everything'))
    }
    await expect.poll(asked).toEqual(['changes', 'changes'])
    await page.close()
  })

  it('shows it to nobody else, and forgets it when somebody else signs in', async () => {
    await befall({ path: '/graph/v1.0/*', what: 'slow', ms: 3_000 })
    const { page, tab } = await comeBack('outsider')
    await tab.getByText('Opening the register').waitFor()
    const isShown = (): Promise<number> =>
      tab.getByRole('link', { name: 'Register', exact: true }).count()
    expect(await isShown()).toBe(0)
    await tab.getByText('You have no access to the office’s records').waitFor()
    expect(await isShown()).toBe(0)
    const kept = (): Promise<unknown> =>
      tab.locator('body').evaluate(
        () =>
          new Promise((resolve, reject) => {
            const opening = indexedDB.open('keyval-store')
            opening.addEventListener('error', reject)
            opening.addEventListener('success', () => {
              const reading = opening.result
                .transaction('keyval')
                .objectStore('keyval')
                .getAllKeys()
              reading.addEventListener('success', () => resolve(reading.result))
            })
          }),
      )
    await expect.poll(kept, { timeout: 15_000 }).toEqual([])
    await page.close()
  })

  it('says that it is offline on every view, and no longer when it is back', async () => {
    const { page, tab } = officer
    await page.context().setOffline(true)
    await tab.getByText(/^You are offline\./).waitFor()
    expect(await breachesOf(page)).toEqual([])
    await page.context().setOffline(false)
    await tab.getByText(/^You are offline\./).waitFor({ state: 'hidden' })
  })

  it('says when the service has a newer app, and loads it when asked', async () => {
    const { page, tab } = officer
    await page.route('**/tab/', async (route) => {
      const answer = await route.fetch()
      const newer = (await answer.text()).replace(/(<script[^>]*src="[^"]*)\.js/, '$1-newer.js')
      await route.fulfill({ response: answer, body: newer })
    })
    await tab.locator('html').evaluate(() => {
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await tab.getByText('A new version of this app is ready.', { exact: false }).waitFor()
    expect(await breachesOf(page)).toEqual([])
    await page.unroute('**/tab/')
    await tab.locator('html').evaluate((html) => html.setAttribute('data-before', ''))
    await tab.getByRole('button', { name: 'Reload' }).click()
    await tab.locator('html:not([data-before])').waitFor({ state: 'attached' })
    await tab.getByRole('searchbox', { name: 'Search the register' }).waitFor()
    await tab.getByText(/^15 records/).waitFor()
    await expect.poll(() => tab.getByText('A new version of this app is ready.').count()).toBe(0)
  })

  it('says what could not be read, keeps what was seen, and reads it again when asked', async () => {
    await befall({ path: '/graph/v1.0/*', what: 'status', status: 503 })
    await officer.tab.getByRole('link', { name: 'Today' }).click()
    await officer.tab.getByRole('link', { name: 'Register', exact: true }).click()
    const retry = officer.tab.getByRole('button', { name: 'Try again' })
    await retry.waitFor({ timeout: 45_000 })
    await officer.tab.getByText(/^15 records/).waitFor()
    expect(await breachesOf(officer.page)).toEqual([])
    await fetch(`${house.stage.base}/local/mishaps`, { method: 'DELETE' })
    await retry.click()
    await retry.waitFor({ state: 'hidden' })
  })
})
