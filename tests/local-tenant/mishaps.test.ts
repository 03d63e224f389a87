import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  makeItem,
  makeRecords,
  type Send,
  sender,
  SITE,
  startTenant,
  type TestTenant,
} from './tenant.ts'

describe('bad days on request', () => {
  let tenant: TestTenant
  let officer: Send
  let item: string
  let items: string

  beforeAll(async () => {
    tenant = await startTenant()
    officer = await tenant.as('officer')
    const list = await makeRecords(await tenant.as('app:service'))
    items = `${SITE}/lists/${list}/items`
    item = `${items}/${(await makeItem(officer, list, { Title: 'One' })).body.id}`
  })
  afterEach(() => tenant.plain('DELETE', '/local/mishaps'))
  afterAll(() => tenant.close())

  const ask = (rule: object) => tenant.plain('POST', '/local/mishaps', [rule])

  it('throttling tells how long to wait, as often as asked', async () => {
    await ask({ method: 'GET', path: '*/items/*', what: 'throttle', retryAfter: 2.5, times: 1 })
    const first = await officer('GET', item)
    expect([first.status, first.headers.get('retry-after'), first.body.error.code]).toEqual([
      429,
      '2.5',
      'activityLimitReached',
    ])
    expect((await officer('GET', item)).status).toBe(200)
  })

  it('any status can be had', async () => {
    await ask({ path: '*/items/*', what: 'status', status: 504 })
    expect((await officer('GET', item)).status).toBe(504)
    expect((await officer('GET', '/me')).status).toBe(200)
  })

  it('a lost answer is a write that was done', async () => {
    await ask({ method: 'POST', path: '*/items', what: 'lost-answer', times: 1 })
    await expect(officer('POST', items, { fields: { RecordKey: 'lost' } })).rejects.toThrow(
      'fetch failed',
    )
    const again = await officer('POST', items, { fields: { RecordKey: 'lost' } })
    expect(again.body.error.message).toContain('unique constraints')
  })

  it('a conflict moves the version under a careful writer, and changes nothing else', async () => {
    const before = await officer('GET', item)
    await ask({ method: 'PATCH', path: '*/fields', what: 'conflict', times: 1 })
    const careful = await officer(
      'PATCH',
      `${item}/fields`,
      { Title: 'Two' },
      { 'If-Match': before.body.eTag },
    )
    expect(careful.status).toBe(412)
    const after = await officer('GET', item)
    expect(after.body.fields.Title).toBe('One')
    expect(after.body.eTag).not.toBe(before.body.eTag)
  })

  it('a delta token can be made too old', async () => {
    await ask({ path: '*/delta', what: 'expire-delta', times: 1 })
    expect((await officer('GET', `${items}/delta`)).status).toBe(410)
    expect((await officer('GET', `${items}/delta`)).status).toBe(200)
  })

  it('a gateway’s error page can stand in for an answer', async () => {
    await ask({ path: '*/items/1', what: 'html', status: 502, times: 1 })
    const plain = sender(tenant.graphBase, await tenant.token('officer'))
    const { status, headers, body } = await plain('GET', item)
    expect([status, headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8'])
    expect(body).toContain('<h1>')
  })

  it('a write can be done and answered with a 504', async () => {
    await ask({ method: 'POST', path: '*/items', what: 'lost-answer', status: 504, times: 1 })
    const first = await officer('POST', items, { fields: { RecordKey: 'late' } })
    expect(first.status).toBe(504)
    const again = await officer('POST', items, { fields: { RecordKey: 'late' } })
    expect(again.body.error.message).toContain('unique constraints')
  })

  it('a filter can answer nothing for a time, and a page can lack its link', async () => {
    await ask({ path: '*/items', what: 'nothing-found', times: 1 })
    expect((await officer('GET', items)).body.value).toEqual([])
    expect((await officer('GET', items)).body.value).not.toEqual([])
    await ask({ path: '*/delta', what: 'no-link', times: 1 })
    const plain = sender(tenant.graphBase, await tenant.token('officer'))
    expect((await plain('GET', `${items}/delta`)).body).not.toHaveProperty(['@odata.deltaLink'])
    expect((await plain('GET', `${items}/delta`)).body).toHaveProperty(['@odata.deltaLink'])
  })

  it('a rule that is not one is refused with what is wrong', async () => {
    const answer = await ask({ path: '*', what: 'earthquake' })
    expect(answer.status).toBe(400)
    expect(answer.body.error).toContain('what')
  })

  it('every Graph request is kept with who asked, until it is cleared', async () => {
    await tenant.plain('DELETE', '/local/requests')
    await officer('GET', item)
    await (await tenant.as('app:service'))('GET', `${SITE}/lists`)
    const { body } = await tenant.plain('GET', '/local/requests')
    expect(body).toMatchObject([
      { method: 'GET', path: item, status: 200, caller: 'officer' },
      { method: 'GET', status: 200, caller: 'service' },
    ])
    expect(body[0].bytes).toBeGreaterThan(100)
  })

  it('every answer has its request id, and script of another origin may read it', async () => {
    const { headers, body } = await officer('GET', `${items}/999`, undefined, {
      Origin: 'http://localhost:3978',
      'client-request-id': 'mine',
    })
    expect(headers.get('request-id')).toBe(body.error.innerError['request-id'])
    expect(headers.get('client-request-id')).toBe('mine')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-expose-headers')).toContain('ETag')
    expect(headers.get('access-control-expose-headers')).not.toContain('Retry-After')
    const preflight = await tenant.plain('OPTIONS', `/graph/v1.0${item}`, undefined, {
      'Access-Control-Request-Headers': 'if-match',
    })
    expect(preflight.headers.get('access-control-allow-headers')).toBe('if-match')
  })
})
