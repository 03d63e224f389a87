// `/local`: for tests and tools only. Everything else speaks the real protocols.
import express, { type Router } from 'express'
import { z } from 'zod'
import {
  APPS,
  LABELS,
  MACHINE,
  MAILBOX,
  PEOPLE,
  personByKey,
  TEAMS_APP,
  TENANT_ID,
} from '../identity.ts'
import { sentMail } from '../graph/mail.ts'
import { findDrive, listsOfSite, SITE_ID } from '../graph/site.ts'
import { giveConsent, hasConsent, NOT_CONSENTED, withdrawConsent } from '../sign-in/consents.ts'
import type { IssuedToken } from '../sign-in/tokens.ts'
import type { Tenant } from '../tenant.ts'
import { budgetShape } from './budget.ts'
import { mishapRules } from './mishaps.ts'

/** SharePoint's own number, as its regional settings list it. */
const timeZone = z.object({ id: z.int(), description: z.string(), bias: z.number() })

const tokenQuery = z.object({
  person: z.string().optional(),
  app: z.enum(['service', 'bot', 'connector']).optional(),
  audience: z.string().min(1),
  scope: z.string().optional(),
  expired: z.literal('true').optional(),
})

export function createLocalApi(tenant: Tenant): Router {
  const router = express.Router()
  router.use(express.json())
  router.get('/config', (_request, response) => {
    response.json(configOf(tenant))
  })
  router.get('/token', async (request, response) => {
    const query = tokenQuery.safeParse(request.query)
    if (query.success && isWithoutConsent(tenant, query.data)) {
      response.status(400).json({ error: 'invalid_grant', error_description: NOT_CONSENTED })
      return
    }
    const issued = query.success ? await issue(tenant, query.data) : undefined
    if (issued) response.json(issued)
    else
      response.status(400).json({
        error:
          'Write ?person=KEY&audience=graph|api|CLIENT-ID, ?app=service|bot&audience=graph|bot or ?app=connector&audience=bot.',
        people: PEOPLE.map((person) => person.key),
      })
  })
  // What an administrator does in Entra: consents to all that an app is registered for, and takes it back.
  router.put('/consents/:app', ({ params }, response) => {
    giveConsent(tenant.storage, params.app)
    response.status(204).end()
  })
  router.delete('/consents/:app', ({ params }, response) => {
    withdrawConsent(tenant.storage, params.app)
    response.status(204).end()
  })
  router.post('/mishaps', (request, response) => {
    const rules = mishapRules.safeParse(request.body)
    if (rules.success) {
      tenant.mishaps.set(rules.data)
      response.status(204).end()
    } else response.status(400).json({ error: z.prettifyError(rules.error) })
  })
  router.put('/throttle', (request, response) => {
    const shape = budgetShape.safeParse(request.body ?? {})
    if (shape.success) {
      tenant.budget.set(shape.data)
      response.status(204).end()
    } else response.status(400).json({ error: z.prettifyError(shape.error) })
  })
  router.put('/time-zone', (request, response) => {
    const shape = timeZone.safeParse(request.body)
    if (shape.success) {
      tenant.timeZone = shape.data
      response.status(204).end()
    } else response.status(400).json({ error: z.prettifyError(shape.error) })
  })
  router.delete('/mishaps', (_request, response) => {
    tenant.mishaps.clear()
    tenant.budget.lift()
    response.status(204).end()
  })
  router.get('/mail', (_request, response) => {
    response.json(sentMail(tenant))
  })
  router.get('/requests', (_request, response) => {
    response.json(tenant.requests.all())
  })
  router.delete('/requests', (_request, response) => {
    tenant.requests.clear()
    response.status(204).end()
  })
  return router
}

const configOf = (tenant: Tenant): object => ({
  tenantId: TENANT_ID,
  siteId: SITE_ID,
  lists: Object.fromEntries(listsOfSite(tenant.storage).map((list) => [list.title, list.id])),
  driveId: findDrive(tenant.storage)?.id,
  graphBase: `${tenant.base}/graph/v1.0`,
  serviceBase: tenant.serviceBase,
  apps: APPS,
  teams: TEAMS_APP,
  /** As Azure tells a container of its identity. */
  identity: { ...MACHINE, endpoint: `${tenant.base}/msi/token` },
  labels: LABELS,
  mailbox: MAILBOX,
  people: Object.fromEntries(
    PEOPLE.map(({ key, id, upn, displayName, teamsId }) => [
      key,
      { id, upn, displayName, teamsId },
    ]),
  ),
})

// Scopes that are named are asked for through another app, such as Graph Explorer.
const isWithoutConsent = (
  { storage }: Tenant,
  { person, scope }: z.infer<typeof tokenQuery>,
): boolean => person !== undefined && scope === undefined && !hasConsent(storage, APPS.tab)

async function issue(
  { tokens, base }: Tenant,
  query: z.infer<typeof tokenQuery>,
): Promise<IssuedToken | undefined> {
  const expired = query.expired === 'true'
  if (query.app === 'connector') return tokens.connectorToken(`${base}/connector/`, { expired })
  if (query.app)
    return query.audience === 'graph' || query.audience === 'bot'
      ? tokens.appToken(query.app, query.audience)
      : undefined
  const person = personByKey(query.person ?? '')
  if (!person) return undefined
  return tokens.personToken(person, query.audience, {
    expired,
    ...(query.scope && { scope: query.scope }),
  })
}
