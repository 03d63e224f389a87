import { createServer, type IncomingMessage, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from './contracts.ts'
import { makeItem, makeRecords, type Send, SITE, startTenant, type TestTenant } from './tenant.ts'

const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString()

describe('subscriptions to a list', () => {
  let tenant: TestTenant
  let app: Send
  let list: string
  let receiver: Server
  let address: string
  let refusals = 0
  const notices: unknown[] = []

  async function receive(request: IncomingMessage): Promise<{ status: number; body: string }> {
    const token = new URL(request.url ?? '', 'http://localhost').searchParams.get('validationToken')
    if (request.url?.startsWith('/mute')) return { status: 200, body: '' }
    if (token !== null) return { status: 200, body: token }
    const body = await text(request)
    if (refusals > 0) {
      refusals -= 1
      return { status: 503, body: '' }
    }
    notices.push(JSON.parse(body))
    return { status: 202, body: '' }
  }

  beforeAll(async () => {
    tenant = await startTenant()
    app = await tenant.as('app:service')
    list = await makeRecords(app)
    receiver = createServer((request, response) => {
      void receive(request).then(({ status, body }) =>
        response.writeHead(status, { 'Content-Type': 'text/plain' }).end(body),
      )
    })
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(receiver.address() as { port: number }).port}`
  })
  afterAll(async () => {
    receiver.close()
    await tenant.close()
  })

  const subscribe = (changes: object = {}) =>
    app('POST', '/subscriptions', {
      changeType: 'updated',
      notificationUrl: `${address}/notices`,
      resource: `${SITE.slice(1)}/lists/${list}`,
      expirationDateTime: inMinutes(60),
      clientState: 'known to us',
      ...changes,
    })
  const arrived = async (count: number) => {
    for (let tries = 0; notices.length < count && tries < 100; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50))
    return notices
  }

  it('a change is told without saying which item, and told again when the notice was not taken', async () => {
    const made = await subscribe()
    expect(made.status).toBe(201)
    expect(faultsOf('microsoft.graph.subscription', made.body)).toBe('')
    refusals = 1
    await makeItem(app, list, { Title: 'One' })
    const [notice] = await arrived(1)
    expect(faultsOf('observed.changeNotification.list', notice)).toBe('')
    expect(notice).toMatchObject({
      value: [{ subscriptionId: made.body.id, clientState: 'known to us' }],
    })

    const renewed = await app('PATCH', `/subscriptions/${made.body.id}`, {
      expirationDateTime: inMinutes(120),
    })
    expect(renewed.body.expirationDateTime > made.body.expirationDateTime).toBe(true)
    expect((await app('GET', '/subscriptions')).body.value).toHaveLength(1)
    expect((await app('DELETE', `/subscriptions/${made.body.id}`)).status).toBe(204)
    expect((await app('GET', `/subscriptions/${made.body.id}`)).status).toBe(404)
  })

  it('a lifecycle notice asks for a new authorization, and is answered by giving it', async () => {
    const made = await subscribe({ lifecycleNotificationUrl: `${address}/lifecycle` })
    notices.length = 0
    await tenant.plain('POST', '/local/mishaps', [
      { path: '*/subscriptions', what: 'lifecycle-notice', times: 1 },
    ])
    await app('GET', '/subscriptions')
    const [notice] = await arrived(1)
    expect(faultsOf('observed.lifecycleNotification', notice)).toBe('')
    expect(notice).toMatchObject({
      value: [{ subscriptionId: made.body.id, lifecycleEvent: 'reauthorizationRequired' }],
    })
    const reauthorize = `/subscriptions/${made.body.id}/reauthorize`
    expect((await app('POST', reauthorize)).status).toBe(204)
    expect((await app('POST', '/subscriptions/nobody/reauthorize')).status).toBe(404)
  })

  it.each([
    [
      'an address that does not answer the handshake',
      () => ({ notificationUrl: `${address}/mute` }),
    ],
    [
      'an address on the open web without https',
      () => ({ notificationUrl: 'http://example.org/notices' }),
    ],
    ['another kind of change', () => ({ changeType: 'created' })],
    ['more than 42,300 minutes', () => ({ expirationDateTime: inMinutes(42_400) })],
    ['a resource that is not a list', () => ({ resource: 'me/messages' })],
  ])('a subscription is refused with %s', async (_name, changes) => {
    const { status, body } = await subscribe(changes())
    expect([status, body.error.code]).toEqual([400, 'InvalidRequest'])
  })
})
