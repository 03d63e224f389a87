// What the service says of itself: ids of requests, records and rounds. Never a name, a word of a record or a token.
import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { type Logger, pino } from 'pino'
import { isFault } from '#core/faults.ts'

export type Log = Logger

export const createLog = (level: string): Log =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })

/** What may be told of a thing thrown: its kind, its code and the store's own id for it. A fault's sentence names records. */
export const briefly = (thrown: unknown): object =>
  isFault(thrown)
    ? { fault: thrown.code, graphRequestId: thrown.requestId }
    : { error: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) }

/** Gives every request an id, told in `x-request-id` and in each problem. */
export const logRequests =
  (log: Log): RequestHandler =>
  (request, response, next) => {
    const requestId = randomUUID()
    const began = performance.now()
    response.locals['requestId'] = requestId
    response.setHeader('x-request-id', requestId)
    response.on('finish', () => {
      log.info({
        requestId,
        method: request.method,
        path: request.originalUrl.split('?')[0],
        status: response.statusCode,
        ms: Math.round(performance.now() - began),
      })
    })
    next()
  }
