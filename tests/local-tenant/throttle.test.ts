import { beforeEach, describe, expect, it } from 'vitest'
import { createBudget } from '../../src/local-tenant/local-api/budget.ts'
import { makeItem, makeRecords, type Send, SITE, startTenant, type TestTenant } from './tenant.ts'

describe('a budget of resource units', () => {
  it('is told from 80 % on, refuses what is over it, and counts what it refused', () => {
    const budget = createBudget()
    budget.set({ units: 10, seconds: 60 })
    expect(budget.spend({ app: 'an app' }, 7, 0)).toEqual({ isRefused: false, headers: {} })
    expect(budget.spend({ app: 'an app' }, 1, 1_000).headers).toEqual({
      'RateLimit-Limit': '10',
      'RateLimit-Remaining': '2',
      'RateLimit-Reset': '59',
    })
    expect(budget.spend({ app: 'an app' }, 5, 2_000)).toMatchObject({
      isRefused: true,
      headers: { 'Retry-After': '58', 'RateLimit-Remaining': '0' },
    })
    expect(budget.spend({ app: 'another app' }, 5, 2_000).isRefused).toBe(false)
    // The seven have passed, the one and the five that were refused have not.
    expect(budget.spend({ app: 'an app' }, 5, 60_500).isRefused).toBe(true)
    expect(budget.spend({ app: 'an app' }, 5, 130_000).isRefused).toBe(false)
  })

  const HOUR = 3_600_000

  it('is kept for a day as well, however slowly it is spent', () => {
    const budget = createBudget()
    budget.set({ units: 10, unitsOfDay: 20 })
    for (const hour of [0, 1]) budget.spend({ app: 'an app' }, 10, hour * HOUR)
    expect(budget.spend({ app: 'an app' }, 1, 2 * HOUR)).toEqual({
      isRefused: true,
      headers: { 'Retry-After': String(22 * 3_600) },
    })
    expect(budget.spend({ app: 'an app' }, 1, 25 * HOUR).isRefused).toBe(false)
  })

  it('is kept for all apps of the tenant together, and for the requests of each person', () => {
    const budget = createBudget()
    budget.set({ unitsOfTenant: 10, requestsOfPerson: 2 })
    const tab = (person: string, units: number) => budget.spend({ app: 'tab', person }, units, 0)
    expect([tab('Priya', 1).isRefused, tab('Priya', 1).isRefused]).toEqual([false, false])
    expect(tab('Priya', 1)).toEqual({ isRefused: true, headers: { 'Retry-After': '300' } })
    expect(tab('Tom', 1).isRefused).toBe(false)
    expect(budget.spend({ app: 'service' }, 6, 0).isRefused).toBe(false)
    expect(tab('Tom', 1)).toEqual({ isRefused: true, headers: { 'Retry-After': '300' } })
    expect(budget.spend({ app: 'service' }, 6, 300_000).isRefused).toBe(false)
  })
})

describe('a tenant that throttles', () => {
  let tenant: TestTenant
  let app: Send
  let items: string

  beforeEach(async () => {
    tenant = await startTenant()
    app = await tenant.as('app:service')
    items = `${SITE}/lists/${await makeRecords(app)}/items`
    await makeItem(app, items.split('/').at(-2) ?? '', { Title: 'One' })
    return () => tenant.close()
  })

  it('does not until it is asked to, then by what each request costs, and a wait as told is enough', async () => {
    await tenant.plain('PUT', '/local/throttle', { units: 5, seconds: 1 })
    expect((await app('GET', `${items}/1`)).headers.get('ratelimit-remaining')).toBe(null)
    expect((await app('GET', items)).status).toBe(200)
    const last = await app('PATCH', `${items}/1/fields`, { Round: 1 })
    expect([last.status, last.headers.get('ratelimit-remaining')]).toEqual([200, '0'])
    const refused = await app('GET', `${items}/1`)
    expect([refused.status, refused.body.error.code, refused.headers.get('retry-after')]).toEqual([
      429,
      'activityLimitReached',
      '1',
    ])
    const officer = await tenant.as('officer')
    expect((await officer('GET', `${items}/1`)).status).toBe(200)
    await new Promise((resolve) => {
      setTimeout(resolve, 1_050)
    })
    expect((await app('GET', `${items}/1`)).status).toBe(200)
  })

  it('counts the entries of a batch one by one, and says inside it when to come back', async () => {
    await tenant.plain('PUT', '/local/throttle', { units: 2, seconds: 60 })
    const { status, body } = await app('POST', '/$batch', {
      requests: ['1', '2', '3'].map((id) => ({ id, method: 'GET', url: `${items}/1` })),
    })
    expect(status).toBe(200)
    const third = body.responses[2]
    expect([
      body.responses[1].status,
      third.status,
      Number(third.headers['Retry-After']) > 50,
    ]).toEqual([200, 429, true])
    await tenant.plain('DELETE', '/local/mishaps')
    expect((await app('GET', `${items}/1`)).status).toBe(200)
  })
})
