// Graph over HTTP: who is calling, the answer's headers, and the log of requests.
import express, { type Request, type Response, type Router } from 'express'
import type { Caller } from '../sign-in/tokens.ts'
import type { Tenant } from '../tenant.ts'
import {
  type Answer,
  badRequest,
  errorBody,
  newRequestIds,
  Refused,
  type RequestIds,
} from './answer.ts'
import { performBatch } from './batch.ts'
import { perform } from './perform.ts'

// Exposed to script as recorded; `Retry-After` is not among them.
const EXPOSED =
  'ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, ReadWriteConsistencyToken, SdkVersion, WWW-Authenticate, x-ms-client-gcc-tenant'
const JSON_TYPE =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8'
const DIAGNOSTIC = JSON.stringify({
  ServerInfo: {
    DataCenter: 'Local',
    Slice: 'E',
    Ring: '1',
    ScaleUnit: '000',
    RoleInstance: 'LOCAL',
  },
})

export function createGraph(tenant: Tenant): Router {
  const router = express.Router()
  router.use((request, response, next) => {
    response.set({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': EXPOSED })
    if (request.method !== 'OPTIONS') return next()
    response.set({
      'Access-Control-Allow-Methods': 'GET, POST, PATCH, PUT, DELETE, OPTIONS',
      'Access-Control-Allow-Headers': request.get('Access-Control-Request-Headers') ?? '*',
      'Access-Control-Max-Age': '86400',
    })
    response.status(200).end()
  })
  router.use(express.raw({ type: () => true, limit: '250mb' }))
  router.use(async (request, response) => {
    const started = performance.now()
    const ids = newRequestIds(request.get('client-request-id'))
    const { answer, caller } = await answerRequest(tenant, request, ids)
    const bytes = send(response, answer, ids)
    const ms = Math.round((performance.now() - started) * 10) / 10
    tenant.requests.add({
      method: request.method,
      path: request.url,
      status: answer.status,
      bytes,
      ms,
      caller: nameOf(caller),
    })
  })
  return router
}

type Answered = { readonly answer: Answer; readonly caller: Caller | undefined }

async function answerRequest(tenant: Tenant, request: Request, ids: RequestIds): Promise<Answered> {
  let caller: Caller | undefined
  try {
    caller = await identify(tenant, request.get('authorization'))
    const url = new URL(request.url, tenant.base)
    const call = {
      tenant,
      caller,
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
      header: (name: string) => request.get(name),
      body: readBody(request, url.pathname),
    }
    const isBatch = call.method === 'POST' && /^\/(\$|%24)batch$/i.test(call.path)
    return { caller, answer: isBatch ? await performBatch(call, ids) : await perform(call, ids) }
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown
    return {
      caller,
      answer: { status: thrown.status, headers: thrown.headers, body: errorBody(thrown, ids) },
    }
  }
}

async function identify(tenant: Tenant, authorization: string | undefined): Promise<Caller> {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1]
  if (token === undefined) throw unauthorized(tenant, 'Access token is empty.')
  try {
    return await tenant.tokens.verify(token, 'graph')
  } catch (thrown) {
    const isOld = thrown instanceof Error && thrown.name === 'JWTExpired'
    throw unauthorized(
      tenant,
      isOld
        ? 'Lifetime validation failed, the token is expired.'
        : 'Access token validation failure. Invalid audience.',
    )
  }
}

const unauthorized = (tenant: Tenant, message: string): Refused =>
  new Refused(401, 'InvalidAuthenticationToken', message, {
    'WWW-Authenticate': `Bearer realm="", authorization_uri="${tenant.base}/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"`,
  })

function readBody(request: Request, path: string): unknown {
  const bytes: unknown = request.body
  if (!Buffer.isBuffer(bytes) || bytes.length === 0)
    return path.endsWith('/content') ? Buffer.alloc(0) : undefined
  if (path.endsWith('/content') || request.is('application/zip')) return bytes
  try {
    return JSON.parse(bytes.toString()) as unknown
  } catch {
    throw badRequest(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    )
  }
}

/** The bytes sent. A lost answer is done and never told: the connection is closed instead. */
function send(response: Response, answer: Answer, ids: RequestIds): number {
  if (answer.isLost) {
    response.socket?.destroy()
    return 0
  }
  response.status(answer.status).set({
    'request-id': ids.requestId,
    'client-request-id': ids.clientRequestId,
    'x-ms-ags-diagnostic': DIAGNOSTIC,
    'Strict-Transport-Security': 'max-age=31536000',
    'Cache-Control': 'no-store',
    'OData-Version': '4.0',
    ...answer.headers,
  })
  if (answer.body === undefined) {
    response.end()
    return 0
  }
  const bytes = Buffer.from(
    typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body),
  )
  if (typeof answer.body !== 'string') response.setHeader('Content-Type', JSON_TYPE)
  response.end(bytes)
  return bytes.length
}

const nameOf = (caller: Caller | undefined): string => {
  if (!caller) return 'nobody'
  return caller.kind === 'person' ? caller.person.key : caller.app
}
