// What the service says of itself: ids of requests, records and rounds. Never a name, a word of a record or a token.
import { type DestinationStream, type Logger, pino } from 'pino'
import { isFault } from '#core/faults.ts'
import { idsNow } from './telemetry/place.ts'

export type Log = Logger

/** To the standard output, unless `to` says otherwise. */
export const createLog = (level: string, to?: DestinationStream): Log =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, mixin: idsNow }, to)

/** What may be told of a thing thrown: its kind, its code and the store's own id for it. A fault's sentence names records. */
export const briefly = (thrown: unknown): object =>
  isFault(thrown)
    ? { fault: thrown.code, graphRequestId: thrown.requestId }
    : { error: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) }
