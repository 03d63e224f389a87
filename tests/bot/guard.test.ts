import type { Server } from 'node:http'
import { generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLog } from '../../src/bot/log.ts'
import { answerProblems } from '../../src/bot/problems.ts'
import { openServer } from '../../src/bot/server.ts'
import { readSettings, type Settings } from '../../src/bot/settings.ts'
import { createTeamsBot } from '../../src/bot/teamsBot.ts'
import { type Answered, sender, startTenant, type TestTenant } from '../local-tenant/tenant.ts'
import { settingsFor } from './settings.ts'

const COMMISSIONER = 'a1d0c7e4-0000-4000-8000-000000000003'

describe('the door of the bot', () => {
  let tenant: TestTenant
  let settings: Settings
  let http: Server
  let base: string
  const reached: string[] = []

  beforeAll(async () => {
    tenant = await startTenant()
    settings = readSettings(await settingsFor(tenant, 'http://localhost:1'))
    const log = createLog('silent')
    const server = openServer(settings, log)
    const bot = createTeamsBot(settings, () => Promise.resolve(''), server, log)
    await bot.listenTo({
      pressed: async ({ person }) => {
        reached.push(person.id)
        return { text: 'Reached.' }
      },
      said: async () => ({ text: 'Said.' }),
      searched: async () => [],
      linked: async () => undefined,
      installed: () => undefined,
    })
    server.use(answerProblems(log))
    http = server.listen(0)
    await new Promise((resolve) => http.once('listening', resolve))
    const address = http.address()
    base = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`
  })
  afterAll(async () => {
    http.close()
    http.closeAllConnections()
    await tenant.close()
  })

  const press = (changes: object = {}): object => ({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: 'f:1',
    channelId: 'msteams',
    serviceUrl: `${tenant.base}/connector/`,
    from: { id: '29:commissioner', name: 'Alex Fenwick', aadObjectId: COMMISSIONER },
    recipient: { id: `28:${settings.BOT_APP_ID}` },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: settings.TENANT_ID },
    value: {
      action: { type: 'Action.Execute', verb: 'approve', data: { action: 'approve' } },
      trigger: 'manual',
    },
    ...changes,
  })
  const post = (token: string | undefined, body: object | string): Promise<Answered> => {
    reached.length = 0
    return sender(base, token)('POST', '/api/messages', body)
  }
  const channelToken = (more = ''): Promise<string> => tenant.token('app:connector', 'bot', more)

  const signedBy = async (claims: object): Promise<string> => {
    const { privateKey } = await generateKeyPair('RS256')
    return new SignJWT({
      iss: 'https://api.botframework.com',
      aud: settings.BOT_APP_ID,
      serviceurl: `${tenant.base}/connector/`,
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'another' })
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey)
  }

  it('lets the channel in, and the person is who the channel says', async () => {
    const answer = await post(await channelToken(), press())
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ statusCode: 200, value: 'Reached.' })
    expect(reached).toEqual([COMMISSIONER])
  })

  it('refuses an approval forged with a person’s own token for the bot', async () => {
    const own = await tenant.token('outsider', settings.BOT_APP_ID)
    const answer = await post(own, press())
    expect(answer.status).toBe(401)
    expect(answer.body.code).toBe('notTheChannel')
    expect(reached).toEqual([])
  })

  it('refuses the forge even where the body names no service address', async () => {
    const own = await tenant.token('outsider', settings.BOT_APP_ID)
    const answer = await post(own, press({ serviceUrl: undefined }))
    expect(answer.status).toBe(401)
    expect(reached).toEqual([])
  })

  it.each([
    ['no token', async () => undefined],
    ['a word that is no token', async () => 'word'],
    ['a token signed with another key', () => signedBy({})],
    ['a token of another issuer', () => signedBy({ iss: 'https://sts.example' })],
    ['a token without a service address', () => signedBy({ serviceurl: undefined })],
    ['an expired token of the channel', () => channelToken('&expired=true')],
    ['a token for the tab’s own API', () => tenant.token('commissioner', 'api')],
    ['a token for Graph', () => tenant.token('commissioner', 'graph')],
    ['the service’s own token for the channel', () => tenant.token('app:bot', 'bot')],
  ])('refuses %s', async (_what, token) => {
    const answer = await post(await token(), press())
    expect(answer.status).toBe(401)
    expect(reached).toEqual([])
  })

  it('refuses the channel’s token for another bot', async () => {
    const other = readSettings({
      ...(await settingsFor(tenant, 'http://localhost:1')),
      BOT_APP_ID: settings.TAB_APP_ID,
    })
    const log = createLog('silent')
    const server = openServer(other, log)
    const bot = createTeamsBot(other, () => Promise.resolve(''), server, log)
    await bot.listenTo({
      pressed: async () => ({ text: '' }),
      said: async () => ({ text: '' }),
      searched: async () => [],
      linked: async () => undefined,
      installed: () => undefined,
    })
    const http = server.listen(0)
    await new Promise((resolve) => http.once('listening', resolve))
    const address = http.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const send = sender(`http://localhost:${port}`, await channelToken())
    expect((await send('POST', '/api/messages', press())).status).toBe(401)
    http.close()
    http.closeAllConnections()
  })

  it('refuses a body that names another service address than the token', async () => {
    const answer = await post(await channelToken(), press({ serviceUrl: 'http://localhost:9/v3' }))
    expect(answer.status).toBe(401)
    expect(reached).toEqual([])
  })

  it('refuses an activity of a channel other than Teams, or without an organisation', async () => {
    const other = await post(await channelToken(), press({ channelId: 'webchat' }))
    expect([other.status, other.body.code]).toEqual([403, 'otherChannel'])
    const unknown = await post(await channelToken(), press({ conversation: { id: 'a:1' } }))
    expect([unknown.status, unknown.body.code]).toEqual([403, 'otherTenant'])
    expect(reached).toEqual([])
  })

  it('refuses another organisation', async () => {
    const elsewhere = { id: 'a:1', tenantId: '00000000-0000-4000-8000-000000000009' }
    const answer = await post(await channelToken(), press({ conversation: elsewhere }))
    expect([answer.status, answer.body.code]).toEqual([403, 'otherTenant'])
    expect(reached).toEqual([])
  })

  it('answers a body that is not JSON, not an activity or too large with a problem', async () => {
    const token = await channelToken()
    const malformed = await post(token, '{"type":')
    expect([malformed.status, malformed.body.code]).toEqual([400, 'malformedBody'])
    const nothing = await post(token, { type: 'invoke' })
    expect([nothing.status, nothing.body.code]).toEqual([400, 'malformedBody'])
    const large = await post(token, press({ text: 'x'.repeat(300_000) }))
    expect([large.status, large.body.code]).toEqual([413, 'bodyTooLarge'])
    expect(large.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(reached).toEqual([])
  })
})
