// What anybody may know of the service: where the tab finds things, and its public keys.
import { Router } from 'express'
import type { JSONWebKeySet } from 'jose'
import { GRAPH_SCOPES } from '#sharepoint/graphScopes.ts'
import type { Settings } from '../settings.ts'

const tabConfig = (settings: Settings): object => ({
  tenantId: settings.TENANT_ID,
  tabClientId: settings.TAB_APP_ID,
  authority: `${settings.SIGN_IN_BASE}/${settings.TENANT_ID}`,
  apiScope: `api://${settings.API_APP_ID}/access_as_user`,
  graphScopes: GRAPH_SCOPES,
  graphBase: settings.GRAPH_BASE,
  sitePath: settings.SITE_PATH,
  hostOrigins: settings.HOST_ORIGINS,
  teamsAppId: settings.TEAMS_APP_ID,
  teamsLinkBase: settings.TEAMS_LINK_BASE,
})

export function aboutRoutes(settings: Settings, keys: JSONWebKeySet): Router {
  const router = Router()
  router.get('/config.json', (_request, response) => {
    response.set('Cache-Control', 'no-store').json(tabConfig(settings))
  })
  router.get('/.well-known/jwks.json', (_request, response) => {
    // For whoever checks a receipt, wherever they stand.
    response
      .set('Access-Control-Allow-Origin', '*')
      .set('Cache-Control', 'public, max-age=3600')
      .type('application/jwk-set+json')
      .send(JSON.stringify(keys))
  })
  return router
}
