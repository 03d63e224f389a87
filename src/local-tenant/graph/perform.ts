// One call, whether it came alone or in a batch: struck by a mishap if one was asked for, done in one transaction, and
// refused in Graph's own shape.
import { setTimeout as wait } from 'node:timers/promises'
import type { MishapRule } from '../local-api/mishaps.ts'
import { inTransaction } from '../storage.ts'
import {
  type Answer,
  badRequest,
  type Call,
  errorBody,
  Refused,
  type RequestIds,
} from './answer.ts'
import { resync } from './delta.ts'
import { disturb } from './disturb.ts'
import { findHandler } from './routes.ts'
import { withPlainSite } from './sitePath.ts'

/** Never throws: what goes wrong is an answer too. */
export async function perform(call: Call, ids: RequestIds): Promise<Answer> {
  try {
    const mishap = call.tenant.mishaps.strike(call.method, `/graph/v1.0${call.path}`)
    const answer = mishap ? await performWith(mishap, call) : await answerTo(call)
    if (call.method !== 'GET') call.tenant.notices.wake()
    return answer
  } catch (thrown) {
    const refused = thrown instanceof Refused ? thrown : brokenBy(thrown)
    return { status: refused.status, headers: refused.headers, body: errorBody(refused, ids) }
  }
}

async function answerTo(call: Call): Promise<Answer> {
  const handle = findHandler(call.method, withPlainSite(call.path))
  return call.method === 'GET'
    ? handle(call)
    : inTransaction(call.tenant.storage, () => handle(call))
}

async function performWith(rule: MishapRule, call: Call): Promise<Answer> {
  switch (rule.what) {
    case 'throttle':
      throw new Refused(429, 'activityLimitReached', 'Application has been throttled.', {
        'Retry-After': String(rule.retryAfter ?? 1),
      })
    case 'status':
      throw broken(rule.status ?? 503)
    case 'slow':
      await wait(rule.ms ?? 5_000)
      return answerTo(call)
    case 'lost-answer':
      return { ...(await answerTo(call)), isLost: true }
    case 'conflict':
      disturb(call)
      return answerTo(call)
    case 'expire-delta':
      throw resync(call)
    case 'lifecycle-notice':
      call.tenant.notices.askForReauthorization()
      return answerTo(call)
    default:
      return rule.what satisfies never
  }
}

const BROKEN: Readonly<Record<number, readonly [code: string, message: string]>> = {
  502: ['BadGateway', 'The server received an invalid response.'],
  503: ['serviceNotAvailable', 'The service is not available. Try again later.'],
  504: ['GatewayTimeout', 'The server did not answer in time.'],
}

function broken(status: number): Refused {
  const [code, message] = BROKEN[status] ?? [
    'generalException',
    'General exception while processing',
  ]
  return new Refused(status, code, message)
}

function brokenBy(thrown: unknown): Refused {
  if (thrown instanceof URIError) return badRequest('The address is not properly encoded.')
  process.stderr.write(
    `Local Graph failed: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n`,
  )
  return broken(500)
}
