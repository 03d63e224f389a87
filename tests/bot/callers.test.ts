import { generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Callers, createCallers } from '../../src/bot/callers.ts'
import { Problem } from '../../src/bot/problems.ts'
import { readSettings, type Settings } from '../../src/bot/settings.ts'
import { startTenant, type TestTenant } from '../local-tenant/tenant.ts'
import { settingsFor } from './settings.ts'

const PRIYA = 'a1d0c7e4-0000-4000-8000-000000000001'

describe('who calls the service', () => {
  let tenant: TestTenant
  let settings: Settings
  let callers: Callers

  beforeAll(async () => {
    tenant = await startTenant()
    settings = readSettings(await settingsFor(tenant, 'http://localhost:1'))
    callers = createCallers(settings)
  })
  afterAll(() => tenant.close())

  const refusal = (authorization: string | undefined, by = callers): Promise<unknown> =>
    by(authorization).then(
      () => undefined,
      (thrown: unknown) => (thrown instanceof Problem ? thrown.code : thrown),
    )

  it('is the person of their own token for this service', async () => {
    const token = await tenant.token('officer', 'api')
    expect(await callers(`Bearer ${token}`)).toEqual({
      id: PRIYA,
      name: 'Priya Nair',
      assertion: token,
    })
  })

  it.each([
    ['noToken', 'nobody at all', async () => undefined],
    ['noToken', 'another scheme', async () => 'Basic cHJpeWE6bmFpcg=='],
    ['tokenNotAccepted', 'a word that is no token', async () => 'Bearer word'],
    [
      'tokenNotAccepted',
      'a token for Graph',
      async () => `Bearer ${await tenant.token('officer', 'graph')}`,
    ],
    [
      'tokenNotAccepted',
      'an app’s token',
      async () => `Bearer ${await tenant.token('app:service', 'graph')}`,
    ],
    [
      'tokenNotAccepted',
      'a token without the scope',
      async () => `Bearer ${await tenant.token('officer', 'api', '&scope=openid')}`,
    ],
    [
      'tokenExpired',
      'an old token',
      async () => `Bearer ${await tenant.token('officer', 'api', '&expired=true')}`,
    ],
  ])('refuses with %s: %s', async (code, _who, authorization) => {
    expect(await refusal(await authorization())).toBe(code)
  })

  it('refuses a person’s token that was given to an app other than our tab', async () => {
    const { body } = await tenant.plain('POST', '/teams-page/token', {
      person: 'officer',
      clientId: '00000000-0000-4000-8000-00000000000a',
      scope: `api://${settings.API_APP_ID}/access_as_user`,
    })
    expect(await refusal(`Bearer ${body.token.access_token}`)).toBe('tokenNotAccepted')
  })

  it('refuses a token that Entra made for the API of another office of the same directory', async () => {
    const other = await tenant.token('officer', '00000000-0000-4000-8000-00000000000b')
    expect(await refusal(`Bearer ${other}`)).toBe('tokenNotAccepted')
  })

  it('refuses a token of another issuer, though its key is the same: Entra signs for all directories with one set', async () => {
    const elsewhere = createCallers({
      ...settings,
      tokenIssuer: `${settings.SIGN_IN_BASE}/kent/v2.0`,
    })
    const token = await tenant.token('officer', 'api')
    expect(await refusal(`Bearer ${token}`, elsewhere)).toBe('tokenNotAccepted')
  })

  it('refuses a token signed with another key', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    const forged = await new SignJWT({ oid: PRIYA, tid: settings.TENANT_ID, scp: 'access_as_user' })
      .setProtectedHeader({ alg: 'RS256', kid: 'another' })
      .setIssuer(settings.tokenIssuer)
      .setAudience(settings.API_APP_ID)
      .setExpirationTime('1h')
      .sign(privateKey)
    expect(await refusal(`Bearer ${forged}`)).toBe('tokenNotAccepted')
  })

  it('says that the sign-in service is away, rather than blame the person', async () => {
    const away = createCallers({ ...settings, SIGN_IN_BASE: 'http://localhost:1' })
    expect(await refusal(`Bearer ${await tenant.token('officer', 'api')}`, away)).toBe(
      'signInUnreachable',
    )
  })
})
