import { decodeJwt } from 'jose'
import { beforeEach, describe, expect, it } from 'vitest'
import { APPS, TENANT_ID } from '../../src/local-tenant/identity.ts'
import {
  type Answered,
  graphSender,
  read,
  SECRETS,
  SITE,
  startTenant,
  type TestTenant,
} from './tenant.ts'

describe('a tenant in which no administrator has consented yet', () => {
  let tenant: TestTenant
  beforeEach(async () => {
    tenant = await startTenant('http://localhost:1', true)
    return () => tenant.close()
  })

  const grant = async (app: string): Promise<void> => {
    const token = await tenant.token('chief-executive', 'graph', '&scope=Sites.FullControl.All')
    const made = await graphSender(tenant.graphBase, token)('POST', `${SITE}/permissions`, {
      roles: ['write'],
      grantedToIdentities: [{ application: { id: app, displayName: 'An app' } }],
    })
    expect(made.status).toBe(201)
  }
  const consent = (app: string) => tenant.plain('PUT', `/local/consents/${app}`)
  const broker = (clientId: string): Promise<Answered> =>
    tenant.plain('POST', '/teams-page/token', {
      person: 'officer',
      clientId,
      scope: 'https://graph.microsoft.com/Sites.Selected',
      isConsented: true,
    })

  it('lets the service sign in with a token that says and opens nothing, until consent and grant are both there', async () => {
    const rolesNow = async () => decodeJwt(await tenant.token('app:service'))['roles']
    const siteNow = async () => (await (await tenant.as('app:service'))('GET', SITE)).status
    await grant(APPS.service)
    expect([await rolesNow(), await siteNow()]).toEqual([undefined, 403])
    await consent(APPS.service)
    expect([await rolesNow(), await siteNow()]).toEqual([
      expect.arrayContaining(['Sites.Selected']),
      200,
    ])
    await tenant.plain('DELETE', `/local/consents/${APPS.service}`)
    expect(await siteNow()).toBe(403)
  })

  it('gives nobody a token for the tab, however often they say yes themselves', async () => {
    expect((await broker(APPS.tab)).body).toEqual({ error: 'interaction_required' })
    await consent(APPS.tab)
    expect((await broker(APPS.tab)).status).toBe(200)
  })

  it('lets the API act for nobody, in Entra’s words', async () => {
    await consent(APPS.tab)
    const ask = async (): Promise<Answered> =>
      read(
        await fetch(`${tenant.base}/${TENANT_ID}/oauth2/v2.0/token`, {
          method: 'POST',
          body: new URLSearchParams({
            grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
            requested_token_use: 'on_behalf_of',
            client_id: APPS.api,
            client_secret: SECRETS.api,
            scope: 'https://graph.microsoft.com/.default',
            assertion: await tenant.token('officer', 'api'),
          }),
        }),
      )
    expect((await ask()).body).toMatchObject({ error: 'invalid_grant', error_codes: [65_001] })
    await consent(APPS.api)
    expect((await ask()).status).toBe(200)
  })
})
