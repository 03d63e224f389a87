// Who may call the connector, its bad days, and how it refuses.
import { setTimeout as wait } from 'node:timers/promises'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Chat } from './parts.ts'

export class ConnectorRefusal extends Error {
  readonly status: number
  readonly code: string
  /** Seconds. */
  readonly retryAfter: number | undefined
  constructor(status: number, code: string, message: string, retryAfter?: number) {
    super(message)
    this.name = 'ConnectorRefusal'
    this.status = status
    this.code = code
    this.retryAfter = retryAfter
  }
}

export const needBot =
  ({ tenant }: Chat): RequestHandler =>
  async (request, _response, next) => {
    const token = /^Bearer (.+)$/i.exec(request.get('authorization') ?? '')?.[1] ?? ''
    const caller = await tenant.tokens.verify(token, 'botframework').catch(() => undefined)
    if (caller?.kind !== 'app' || caller.app !== 'bot')
      throw new ConnectorRefusal(
        401,
        'Unauthorized',
        'Authorization has been denied for this request.',
      )
    next()
  }

export const strikeMishap =
  ({ tenant }: Chat): RequestHandler =>
  async (request, response, next) => {
    const mishap = tenant.mishaps.strike(request.method, request.originalUrl)
    if (mishap?.what === 'slow') await wait(mishap.ms ?? 0)
    if (mishap?.what === 'throttle')
      throw new ConnectorRefusal(
        429,
        'TooManyRequests',
        'API calls quota exceeded.',
        mishap.retryAfter ?? 1,
      )
    if (mishap?.what === 'status')
      throw new ConnectorRefusal(mishap.status ?? 503, 'ServiceError', 'The service failed.')
    // Done, and never told.
    if (mishap?.what === 'lost-answer') response.end = () => response.destroy()
    next()
  }

export const answerRefusals: ErrorRequestHandler = (thrown: unknown, _request, response, next) => {
  const isTooLarge =
    thrown instanceof Error && 'type' in thrown && thrown.type === 'entity.too.large'
  const refusal = isTooLarge
    ? new ConnectorRefusal(413, 'MessageSizeTooBig', 'Message size too large.')
    : thrown
  if (!(refusal instanceof ConnectorRefusal)) return next(thrown)
  if (refusal.retryAfter !== undefined) response.set('Retry-After', String(refusal.retryAfter))
  response.status(refusal.status).json({ error: { code: refusal.code, message: refusal.message } })
}
