import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from './contracts.ts'
import { type Send, startTenant, type TestTenant } from './tenant.ts'

const NEWS = {
  topic: {
    source: 'text',
    value: 'Getting a grip',
    webUrl: 'https://teams.microsoft.com/l/entity/app/records',
  },
  activityType: 'recordDecided',
  previewText: { content: 'Alex Fenwick approved it' },
  templateParameters: [{ name: 'record', value: 'Getting a grip' }],
}

describe('a line in a person’s activity feed', () => {
  let tenant: TestTenant
  let app: Send
  const PRIYA = '/users/priya.nair@opcc.example/teamwork/sendActivityNotification'

  beforeAll(async () => {
    tenant = await startTenant()
    app = await tenant.as('app:service')
  })
  afterAll(() => tenant.close())

  it('is taken from the service, in the published shape', async () => {
    expect(faultsOf('request.sendActivityNotification', NEWS)).toBe('')
    expect((await app('POST', PRIYA, NEWS)).status).toBe(204)
  })

  it.each([
    ['a text topic without an address', { ...NEWS, topic: { source: 'text', value: 'x' } }],
    ['a type the app does not declare', { ...NEWS, activityType: 'somethingElse' }],
    ['a preview over 150 characters', { ...NEWS, previewText: { content: 'x'.repeat(151) } }],
  ])('is refused with %s', async (_name, news) => {
    const { status, body } = await app('POST', PRIYA, news)
    expect([status, body.error.code]).toEqual([400, 'BadRequest'])
  })

  it('is refused for somebody who is not in the directory, and from a person to herself', async () => {
    expect((await app('POST', PRIYA.replace('priya.nair', 'nobody'), NEWS)).body.error.code).toBe(
      'Request_ResourceNotFound',
    )
    expect((await (await tenant.as('officer'))('POST', PRIYA, NEWS)).status).toBe(403)
  })
})
