import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeItem, makeRecords, type Send, SITE, startTenant, type TestTenant } from './tenant.ts'

const JSON_TYPE = { 'Content-Type': 'application/json' }

describe('several requests in one', () => {
  let tenant: TestTenant
  let officer: Send
  let items: string

  beforeAll(async () => {
    tenant = await startTenant()
    officer = await tenant.as('officer')
    const list = await makeRecords(await tenant.as('app:service'))
    await makeItem(officer, list, { Title: 'One' })
    items = `${SITE}/lists/${list}/items`
  })
  afterAll(() => tenant.close())

  const batch = async (requests: readonly object[]) => officer('POST', '/$batch', { requests })
  const statuses = (body: { responses: readonly { id: string; status: number }[] }) =>
    Object.fromEntries(body.responses.map(({ id, status }) => [id, status]))

  it('each is answered for itself, and a dependant of one that failed is not tried', async () => {
    const { status, body } = await batch([
      { id: 'read', method: 'GET', url: `${items}/1` },
      {
        id: 'stale',
        method: 'PATCH',
        url: `${items}/1/fields`,
        headers: { ...JSON_TYPE, 'If-Match': '"old,1"' },
        body: { Title: 'X' },
      },
      {
        id: 'after',
        method: 'PATCH',
        url: `${items}/1/fields`,
        headers: JSON_TYPE,
        body: { Title: 'Y' },
        dependsOn: ['stale'],
      },
      {
        id: 'made',
        method: 'POST',
        url: items,
        headers: JSON_TYPE,
        body: { fields: { Title: 'Two' } },
        dependsOn: ['read'],
      },
      { id: 'gone', method: 'DELETE', url: `${items}/2`, dependsOn: ['made'] },
    ])
    expect(status).toBe(200)
    expect(statuses(body)).toEqual({ read: 200, stale: 412, after: 424, made: 201, gone: 204 })
    expect((await officer('GET', `${items}/1`)).body.fields.Title).toBe('One')
  })

  it.each([
    [
      'more than twenty',
      Array.from({ length: 21 }, (_, n) => ({ id: String(n), method: 'GET', url: '/me' })),
      'maximum value of 20',
    ],
    [
      'two of one id',
      [
        { id: 'a', method: 'GET', url: '/me' },
        { id: 'A', method: 'GET', url: '/me' },
      ],
      'has to be unique',
    ],
    ['a body without its type', [{ id: '1', method: 'POST', url: '/x', body: {} }], 'Content-Type'],
    [
      'a whole address',
      [{ id: '1', method: 'GET', url: 'https://graph.microsoft.com/v1.0/me' }],
      'relative url',
    ],
    [
      'one that waits for a later one',
      [
        { id: '1', method: 'GET', url: '/me', dependsOn: ['2'] },
        { id: '2', method: 'GET', url: '/me' },
      ],
      'does not come before',
    ],
  ])('a batch with %s is refused whole', async (_name, requests, message) => {
    const { status, body } = await batch(requests)
    expect([status, body.error.code]).toEqual([400, 'BadRequest'])
    expect(body.error.message).toContain(message)
  })

  it('a busy moment shows inside the batch, with its own Retry-After, and not outside', async () => {
    await tenant.plain('POST', '/local/mishaps', [
      { path: '*/items/1', what: 'throttle', retryAfter: 7, times: 1 },
    ])
    const { status, body } = await batch([{ id: '1', method: 'GET', url: `${items}/1` }])
    expect(status).toBe(200)
    expect(body.responses[0]).toMatchObject({
      status: 429,
      headers: { 'Retry-After': '7' },
      body: { error: { code: 'activityLimitReached' } },
    })
  })
})
