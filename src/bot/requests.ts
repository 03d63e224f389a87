// Each request, as the log and its trace have it.
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import type { Log } from './log.ts'
import { readTraceparent, within } from './telemetry/place.ts'
import { quietTelemetry, type Span } from './telemetry/telemetry.ts'

const API = '/api'

/**
 * The pattern that the request’s path fitted: `/api/approvals/:recordId/decision`. The path itself may be anything that
 * anybody wrote. Undefined outside the API.
 */
function routeOf({ originalUrl, route }: Request): string | undefined {
  const pattern: unknown = (route as { readonly path?: unknown } | undefined)?.path
  if (typeof pattern !== 'string' || !originalUrl.startsWith(`${API}/`)) return undefined
  return pattern.startsWith(`${API}/`) ? pattern : `${API}${pattern}`
}

function endSpan(span: Span, request: Request, { statusCode, locals }: Response): void {
  const route = routeOf(request)
  // Whoever fetches the tab’s files, or asks whether the service is well, is not worth a span.
  if (route === undefined) return
  span.end({
    name: `${request.method} ${route}`,
    isFailed: statusCode >= 500,
    facts: {
      'http.request.method': request.method,
      'http.route': route,
      'http.response.status_code': statusCode,
      'request.id': String(locals['requestId']),
    },
  })
}

/**
 * Gives every request an id, told in `x-request-id` and in each problem, and a place in a trace: in the one that the tab
 * began, or a new one. Both stand in every line that is logged on its way.
 */
export const logRequests =
  (log: Log, telemetry = quietTelemetry()): RequestHandler =>
  (request, response, next) => {
    const began = performance.now()
    const { method, headers, originalUrl } = request
    const requestId = randomUUID()
    const span = telemetry.begin(method, 'server', readTraceparent(headers['traceparent']))
    response.locals['requestId'] = requestId
    response.setHeader('x-request-id', requestId)
    within({ ...span.place, requestId }, () => {
      const tell = AsyncLocalStorage.bind(() => {
        const ms = Math.round(performance.now() - began)
        const path = originalUrl.split('?')[0]
        log.info({ method, path, status: response.statusCode, ms })
      })
      response.on('finish', tell)
      response.on('close', () => endSpan(span, request, response))
      next()
    })
  }
