// One call, whether it came alone or in a batch: struck by a mishap if one was asked for, done in one transaction, and
// refused in Graph's own shape.
import { setTimeout as wait } from 'node:timers/promises'
import type { Spender } from '../local-api/budget.ts'
import type { MishapRule } from '../local-api/mishaps.ts'
import { APPS } from '../identity.ts'
import type { Caller } from '../sign-in/tokens.ts'
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
import { unitsOf } from './resourceUnits.ts'
import { findHandler } from './routes.ts'
import { withPlainSite } from './sitePath.ts'

/** Never throws: what goes wrong is an answer too. */
export async function perform(call: Call, ids: RequestIds): Promise<Answer> {
  try {
    const spent = call.tenant.budget.spend(spenderOf(call.caller), unitsOf(call))
    if (spent.isRefused) throw throttled(spent.headers)
    const mishap = call.tenant.mishaps.strike(call.method, `/graph/v1.0${call.path}`)
    const answer = mishap ? await performWith(mishap, call) : await answerTo(call)
    if (call.method !== 'GET') call.tenant.notices.wake()
    return { ...answer, headers: { ...spent.headers, ...answer.headers } }
  } catch (thrown) {
    const refused = thrown instanceof Refused ? thrown : brokenBy(thrown)
    return { status: refused.status, headers: refused.headers, body: errorBody(refused, ids) }
  }
}

const throttled = (headers: Readonly<Record<string, string>>): Refused =>
  new Refused(429, 'activityLimitReached', 'Application has been throttled.', headers)

// A person's calls count to the app that makes them, and to the person.
const spenderOf = (caller: Caller): Spender =>
  caller.kind === 'app'
    ? { app: APPS[caller.app] }
    : { app: caller.client, person: caller.person.key }

async function answerTo(call: Call): Promise<Answer> {
  const handle = findHandler(call.method, withPlainSite(call.path))
  return call.method === 'GET'
    ? handle(call)
    : inTransaction(call.tenant.storage, () => handle(call))
}

async function performWith(rule: MishapRule, call: Call): Promise<Answer> {
  switch (rule.what) {
    case 'throttle':
      throw throttled({ 'Retry-After': String(rule.retryAfter ?? 1) })
    case 'status':
      throw broken(rule.status ?? 503)
    case 'slow':
      await wait(rule.ms ?? 5_000)
      return answerTo(call)
    case 'lost-answer':
      return losing(await answerTo(call), rule)
    case 'conflict':
      disturb(call)
      return answerTo(call)
    case 'expire-delta':
      throw resync(call)
    case 'lifecycle-notice':
      call.tenant.notices.askForReauthorization()
      return answerTo(call)
    case 'html':
      return errorPage(rule.status ?? 503)
    case 'nothing-found':
      return withBody(await answerTo(call), ({ value: _left, ...rest }) => ({
        ...withoutLinks(rest),
        value: [],
      }))
    case 'no-link':
      return withBody(await answerTo(call), withoutLinks)
    default:
      return rule.what satisfies never
  }
}

// Lost on its way, or lost to a gateway that gave up on it: a 504 after the write.
function losing(answer: Answer, { status }: MishapRule): Answer {
  if (status !== undefined) throw broken(status)
  return { ...answer, isLost: true }
}

const errorPage = (status: number): Answer => ({
  status,
  headers: { 'Content-Type': 'text/html' },
  body: `<html><head><title>${status}</title></head><body><h1>The service is unavailable.</h1></body></html>`,
})

type Body = Readonly<Record<string, unknown>>

const withBody = (answer: Answer, change: (body: Body) => Body): Answer => ({
  ...answer,
  body: change(answer.body as Body),
})

const withoutLinks = ({
  '@odata.nextLink': _next,
  '@odata.deltaLink': _delta,
  ...rest
}: Body): Body => rest

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
