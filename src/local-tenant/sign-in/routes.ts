// The sign-in service: OpenID metadata, keys and the token endpoint, for our tenant and for the Bot Framework's channel.
import { randomUUID, timingSafeEqual } from 'node:crypto'
import express, { type Response, type Router } from 'express'
import { z } from 'zod'
import { APPS, TENANT_ID } from '../identity.ts'
import type { Tenant } from '../tenant.ts'
import { hasConsent, NOT_CONSENTED } from './consents.ts'
import { BOT_FRAMEWORK, GRAPH } from './tokens.ts'

const form = z.object({
  grant_type: z.string(),
  client_id: z.string(),
  client_secret: z.string().optional(),
  client_assertion_type: z.string().optional(),
  client_assertion: z.string().optional(),
  scope: z.string().optional(),
  assertion: z.string().optional(),
  requested_token_use: z.string().optional(),
})
type Form = z.infer<typeof form>

export function createSignIn(tenant: Tenant): Router {
  const router = express.Router()
  const { tokens, base } = tenant
  router.get(`/${TENANT_ID}/v2.0/.well-known/openid-configuration`, (_request, response) => {
    response.json({
      issuer: tokens.issuer,
      token_endpoint: `${base}/${TENANT_ID}/oauth2/v2.0/token`,
      authorization_endpoint: `${base}/${TENANT_ID}/oauth2/v2.0/authorize`,
      jwks_uri: `${base}/${TENANT_ID}/discovery/v2.0/keys`,
      response_types_supported: ['code', 'id_token'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
    })
  })
  router.get(`/${TENANT_ID}/discovery/v2.0/keys`, (_request, response) => {
    response.json({ keys: [tokens.entraKey.publicJwk] })
  })
  router.get('/botframework/v1/.well-known/openidconfiguration', (_request, response) => {
    response.json({
      issuer: BOT_FRAMEWORK,
      jwks_uri: `${base}/botframework/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    })
  })
  router.get('/botframework/v1/.well-known/keys', (_request, response) => {
    response.json({ keys: [{ ...tokens.botKey.publicJwk, endorsements: ['msteams'] }] })
  })
  router.post(
    [`/${TENANT_ID}/oauth2/v2.0/token`, '/botframework.com/oauth2/v2.0/token'],
    express.urlencoded({ extended: false }),
    async (request, response) => answerToken(tenant, request.body, response),
  )
  return router
}

async function answerToken(tenant: Tenant, body: unknown, response: Response): Promise<void> {
  const parsed = form.safeParse(body)
  if (!parsed.success)
    return refuse(response, 400, 'invalid_request', 'AADSTS900144: The request body is incomplete.')
  const app = (['service', 'bot', 'api'] as const).find(
    (name) => APPS[name] === parsed.data.client_id,
  )
  if (!app)
    return refuse(
      response,
      400,
      'unauthorized_client',
      'AADSTS700016: Application was not found in the directory.',
    )
  const unproven = await whyUnproven(tenant, app, parsed.data)
  if (unproven !== undefined) return refuse(response, 401, 'invalid_client', unproven)
  if (parsed.data.grant_type === 'client_credentials' && app !== 'api')
    return forApp(tenant, app, parsed.data, response)
  if (parsed.data.grant_type === 'urn:ietf:params:oauth:grant-type:jwt-bearer' && app === 'api')
    return onBehalfOf(tenant, parsed.data, response)
  return refuse(
    response,
    400,
    'unsupported_grant_type',
    'AADSTS70003: The app requested an unsupported grant type.',
  )
}

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

async function whyUnproven(
  { tokens, secrets }: Tenant,
  app: keyof typeof secrets,
  { client_secret, client_assertion, client_assertion_type }: Form,
): Promise<string | undefined> {
  if (client_assertion === undefined)
    return isSecret(client_secret, secrets[app])
      ? undefined
      : 'AADSTS7000215: Invalid client secret provided.'
  if (client_assertion_type !== ASSERTION_TYPE)
    return 'AADSTS900144: The request body must contain client_assertion_type.'
  return tokens.verifyIdentity(client_assertion).then(
    () => undefined,
    () => 'AADSTS700213: No matching federated identity record found for the presented assertion.',
  )
}

/** Any app of the directory gets a token for any other; what it may do there is another question. */
const AUDIENCES: ReadonlyMap<string, 'graph' | 'bot' | 'api'> = new Map([
  [`${GRAPH}/.default`, 'graph'],
  [`${BOT_FRAMEWORK}/.default`, 'bot'],
  [`api://${APPS.api}/.default`, 'api'],
])

async function forApp(
  { tokens }: Tenant,
  app: 'service' | 'bot',
  body: Form,
  response: Response,
): Promise<void> {
  const scope = body.scope ?? ''
  const wanted = AUDIENCES.get(scope)
  if (!wanted)
    return scope.startsWith('api://')
      ? refuse(
          response,
          400,
          'invalid_resource',
          `AADSTS500011: The resource principal named ${scope.replace('/.default', '')} was not found in the tenant.`,
        )
      : refuse(
          response,
          400,
          'invalid_scope',
          'AADSTS70011: The provided value for scope is not valid.',
        )
  response.json({ token_type: 'Bearer', ...(await tokens.appToken(app, wanted)) })
}

async function onBehalfOf(
  { tokens, storage }: Tenant,
  body: Form,
  response: Response,
): Promise<void> {
  if (body.requested_token_use !== 'on_behalf_of' || !body.assertion)
    return refuse(
      response,
      400,
      'invalid_request',
      'AADSTS900144: assertion and requested_token_use are needed.',
    )
  if (!hasConsent(storage, APPS.api)) return refuse(response, 400, 'invalid_grant', NOT_CONSENTED)
  try {
    const person = await tokens.verifyPerson(body.assertion, 'api')
    response.json({
      token_type: 'Bearer',
      ...(await tokens.personToken(person, 'graph', { client: APPS.api })),
    })
  } catch {
    refuse(
      response,
      400,
      'invalid_grant',
      'AADSTS500131: Assertion is not valid for this audience.',
    )
  }
}

const isSecret = (given: string | undefined, expected: string): boolean => {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)]
  return expected !== '' && a.length === b.length && timingSafeEqual(a, b)
}

// Entra's own shape: the number at the start of the description is the code, also given by itself.
function refuse(response: Response, status: number, error: string, description: string): void {
  const code = Number(/^AADSTS(\d+)/.exec(description)?.[1])
  response.status(status).json({
    error,
    error_description: description,
    error_codes: [code],
    timestamp: `${new Date().toISOString().slice(0, 19).replace('T', ' ')}Z`,
    trace_id: randomUUID(),
    correlation_id: randomUUID(),
  })
}
