import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { APPS, MACHINE, PEOPLE, TENANT_ID } from '../../src/local-tenant/identity.ts'
import { read, SECRETS, SITE, sender, startTenant, type TestTenant } from './tenant.ts'

const GRAPH_SCOPE = 'https://graph.microsoft.com/.default'
const [priya] = PEOPLE

describe('sign-in', () => {
  let tenant: TestTenant
  beforeAll(async () => {
    tenant = await startTenant()
  })
  afterAll(() => tenant.close())

  const ask = async (form: Readonly<Record<string, string>>) =>
    read(
      await fetch(`${tenant.base}/${TENANT_ID}/oauth2/v2.0/token`, {
        method: 'POST',
        body: new URLSearchParams(form),
      }),
    )
  const keysAt = async (path: string) => {
    const { body } = await tenant.plain('GET', path)
    return { issuer: String(body.issuer), keys: createRemoteJWKSet(new URL(String(body.jwks_uri))) }
  }

  it('takes the token of the machine’s identity in place of a secret, and no other token', async () => {
    const more = new URLSearchParams({
      resource: 'api://AzureADTokenExchange',
      'api-version': '2019-08-01',
      client_id: MACHINE.clientId,
    })
    const answer = await fetch(`${tenant.base}/msi/token?${more}`, {
      headers: { 'X-IDENTITY-HEADER': MACHINE.header },
    })
    const { access_token: token, expires_on } = (await read(answer)).body
    expect(Number(expires_on)).toBeGreaterThan(Date.now() / 1_000)
    const askWith = (assertion: string, type = 'jwt-bearer') =>
      ask({
        grant_type: 'client_credentials',
        client_id: APPS.service,
        scope: GRAPH_SCOPE,
        client_assertion_type: `urn:ietf:params:oauth:client-assertion-type:${type}`,
        client_assertion: assertion,
      })
    expect((await askWith(token)).status).toBe(200)
    expect((await askWith(token, 'saml2-bearer')).status).toBe(401)
    const own = await askWith(await tenant.token('app:service'))
    expect([own.status, own.body.error_codes]).toEqual([401, [700213]])
  })

  it('an app with its secret gets a token of its own, checked against the published keys', async () => {
    const { status, body } = await ask({
      grant_type: 'client_credentials',
      client_id: APPS.service,
      client_secret: SECRETS.service,
      scope: GRAPH_SCOPE,
    })
    expect(status).toBe(200)
    const { issuer, keys } = await keysAt(`/${TENANT_ID}/v2.0/.well-known/openid-configuration`)
    const { payload } = await jwtVerify(String(body.access_token), keys, {
      issuer,
      audience: 'https://graph.microsoft.com',
    })
    expect(payload).toMatchObject({
      idtyp: 'app',
      azp: APPS.service,
      tid: TENANT_ID,
      roles: expect.arrayContaining(['Sites.Selected']),
    })
    expect(issuer).toBe(`${tenant.base}/${TENANT_ID}/v2.0`)
  })

  it.each([
    ['a wrong secret', { client_secret: 'guess' }, 401, 'invalid_client', 7_000_215],
    ['an unknown app', { client_id: 'nobody' }, 400, 'unauthorized_client', 700_016],
    ['another audience', { scope: 'https://example.org/.default' }, 400, 'invalid_scope', 70_011],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type', 70_003],
  ])('%s is refused in Entra’s words', async (_name, wrong, status, error, code) => {
    const answer = await ask({
      grant_type: 'client_credentials',
      client_id: APPS.service,
      client_secret: SECRETS.service,
      scope: GRAPH_SCOPE,
      ...wrong,
    })
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ error, error_codes: [code] })
    expect(answer.body.error_description).toContain(`AADSTS${code}`)
  })

  it('the API exchanges a person’s token for one to Graph, which is still that person’s', async () => {
    const assertion = await tenant.token('officer', 'api')
    const { body } = await ask({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      client_id: APPS.api,
      client_secret: SECRETS.api,
      scope: GRAPH_SCOPE,
      assertion,
    })
    const me = await sender(tenant.graphBase, String(body.access_token))('GET', '/me')
    expect(me.body.id).toBe(priya?.id)
  })

  it('a token for Graph is no assertion for the API', async () => {
    const { status, body } = await ask({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      client_id: APPS.api,
      client_secret: SECRETS.api,
      scope: GRAPH_SCOPE,
      assertion: await tenant.token('officer', 'graph'),
    })
    expect(status).toBe(400)
    expect(body.error).toBe('invalid_grant')
  })

  it('a person’s token names the person', async () => {
    expect(decodeJwt(await tenant.token('officer'))).toMatchObject({
      oid: priya?.id,
      tid: TENANT_ID,
      preferred_username: 'priya.nair@opcc.example',
      name: 'Priya Nair',
      azp: APPS.tab,
      ver: '2.0',
    })
  })

  it('the channel signs with a key of its own and says which service it is', async () => {
    const token = await tenant.token('app:connector', 'bot')
    const { issuer, keys } = await keysAt('/botframework/v1/.well-known/openidconfiguration')
    expect(issuer).toBe('https://api.botframework.com')
    const { payload } = await jwtVerify(token, keys, { issuer, audience: APPS.bot })
    expect(payload['serviceurl']).toBe(`${tenant.base}/connector/`)
    const entra = await keysAt(`/${TENANT_ID}/v2.0/.well-known/openid-configuration`)
    await expect(jwtVerify(token, entra.keys)).rejects.toThrow('no applicable key found')
  })

  it.each([
    ['none', async () => undefined, 'Access token is empty.'],
    [
      'one an hour too old',
      () => tenant.token('officer', 'graph', '&expired=true'),
      'Lifetime validation failed, the token is expired.',
    ],
    [
      'one for the API',
      () => tenant.token('officer', 'api'),
      'Access token validation failure. Invalid audience.',
    ],
    [
      'the channel’s',
      () => tenant.token('app:connector', 'bot'),
      'Access token validation failure. Invalid audience.',
    ],
  ])('Graph refuses a call with a token that will not do: %s', async (_name, token, message) => {
    const answer = await sender(tenant.graphBase, await token())('GET', '/me')
    expect(answer.status).toBe(401)
    expect(answer.body.error).toMatchObject({ code: 'InvalidAuthenticationToken', message })
    expect(answer.headers.get('www-authenticate')).toContain('Bearer')
  })

  it('a token without a right to sites reads the person but no site', async () => {
    const send = sender(
      tenant.graphBase,
      await tenant.token('officer', 'graph', '&scope=User.Read'),
    )
    expect((await send('GET', '/me')).status).toBe(200)
    expect((await send('GET', SITE.slice(0, -1))).status).toBe(403)
  })
})
