// The Teams page: a browser page that stands in for the Teams client, and the little it needs of a server.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { APPS, PEOPLE, TEAMS_APP, TENANT_ID } from '../identity.ts'
import type { Tenant } from '../tenant.ts'
import { BROKER_PATH, brokerRequest, brokerToken } from './brokerToken.ts'

const NOT_BUILT =
  'The Teams page is not built. Run: vite build --config src/local-tenant/teams-page/vite.config.ts --outDir DIR, and start the local tenant with --teams-page DIR.'

export function createTeamsPage(tenant: Tenant, builtDir: string | undefined): Router {
  const router = Router()
  const isBuilt = (): boolean => builtDir !== undefined && existsSync(join(builtDir, 'index.html'))
  router.get('/', byItsOwnName(tenant.base), (_request, response) => {
    if (isBuilt())
      response
        .set('Content-Security-Policy', policyFor(tenant))
        .sendFile('index.html', { root: builtDir, cacheControl: false })
    else response.status(503).type('text').send(NOT_BUILT)
  })
  router.get('/l/entity/:app/:entity', (request, response) => {
    const subPageId = subPageIn(request.query['context'])
    response.redirect(`/?${new URLSearchParams({ view: 'tab', ...(subPageId && { subPageId }) })}`)
  })
  router.get('/teams-page/config.json', (_request, response) => {
    response.set('Cache-Control', 'no-store').json(pageConfig(tenant))
  })
  router.post(BROKER_PATH, express.json(), async (request, response) => {
    const wanted = brokerRequest.safeParse(request.body)
    const answer = wanted.success ? await brokerToken(tenant, wanted.data) : undefined
    if (answer) response.set('Cache-Control', 'no-store').json(answer)
    else if (wanted.success) response.status(401).json({ error: 'interaction_required' })
    else response.status(400).json({ error: z.prettifyError(wanted.error) })
  })
  if (builtDir !== undefined)
    router.use('/teams-page', express.static(builtDir, { index: false, maxAge: 0 }))
  return router
}

// The tab is told one origin to trust, so `127.0.0.1` would not do.
const byItsOwnName =
  (base: string): RequestHandler =>
  (request, response, next) => {
    if (request.get('host') === new URL(base).host) next()
    else response.redirect(base + request.originalUrl)
  }

const policyFor = ({ serviceBase }: Tenant): string =>
  [
    "default-src 'self'",
    "img-src 'self' data: https:",
    `frame-src ${serviceBase}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const pageConfig = ({ serviceBase, catalogue }: Tenant): object => ({
  serviceBase,
  tabAddress: catalogue.app()?.manifest.staticTabs[0].contentUrl ?? 'about:blank',
  tenantId: TENANT_ID,
  apps: APPS,
  teams: TEAMS_APP,
  people: PEOPLE.map(({ key, id, upn, displayName, jobTitle }) => ({
    key,
    id,
    upn,
    displayName,
    jobTitle,
  })),
})

const linkContext = z.object({
  subEntityId: z.string().optional(),
  subPageId: z.string().optional(),
})

function subPageIn(context: unknown): string | undefined {
  try {
    const { subPageId, subEntityId } = linkContext.parse(JSON.parse(String(context)))
    return subPageId ?? subEntityId
  } catch {
    return undefined
  }
}
