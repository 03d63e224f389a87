// Microsoft's own client with our middleware in place of its chain, which sends tokens only to hosts it knows, repeats
// a POST after a 504, and waits for minutes.
import {
  Client,
  type Context,
  GraphClientError,
  type MiddlewareOptions,
} from '@microsoft/microsoft-graph-client'
import type { z } from 'zod'
import { type Fault, isFault } from '#core/faults.ts'
import { faultOf, faultOfRefusal, type Refusal, SOMETHING } from './graphFaults.ts'
import type { LookOn, Onlooker } from './onlooker.ts'
import { createPatience, type Patience } from './patience.ts'
import { leavesDoubt, waitBeforeNext } from './retry.ts'

export type GraphClientOptions = {
  /** `https://graph.microsoft.com/v1.0` */
  readonly graphBase: string
  /** A token for Graph, valid now: asked before every try. */
  readonly token: () => Promise<string>
  /** Browsers can't set it. */
  readonly userAgent?: string
  /** Of one try. */
  readonly timeoutMs?: number
  /** Nobody waits before a screen: however long it is throttled, it is done in the end. */
  readonly isJob?: boolean
  readonly pause?: (ms: number) => Promise<void>
  /** Called at each answer that turns us away for asking too much, inside a batch too. */
  readonly onThrottled?: () => void
  readonly lookOn?: LookOn
}

/** The answers inside a batch are not seen by the middleware: who reads them must know how long to wait. */
export type GraphClient = Client & { readonly patience: Patience }

const TIMEOUT_MS = 30_000

/** Put on a write, to be told that a try of it went unanswered: it may have been done. */
export class Doubt implements MiddlewareOptions {
  mayBeDone = false
}

/** Put on a POST that carries other requests. */
export class Batch implements MiddlewareOptions {
  readonly requests: number
  readonly onlyReads: boolean
  constructor(requests: number, onlyReads: boolean) {
    this.requests = requests
    this.onlyReads = onlyReads
  }
}

export function createGraphClient(options: GraphClientOptions): GraphClient {
  const [, baseUrl = '', defaultVersion = ''] = /^(.*\/)([^/]+)\/?$/.exec(options.graphBase) ?? []
  const patience = createPatience(options.isJob, options.pause, options.onThrottled)
  const client = Client.initWithMiddleware({
    baseUrl,
    defaultVersion,
    middleware: {
      execute: async (context) => {
        const onlooker = lookOnAt(context, options)
        try {
          await perform(context, options, patience, onlooker)
        } finally {
          onlooker?.ended()
        }
      },
    },
  })
  return Object.assign(client, { patience })
}

const methodOf = ({ options }: Context): string => options?.method ?? 'GET'

function batchOf({ middlewareControl }: Context): Pick<Batch, 'requests' | 'onlyReads'> {
  const batch = middlewareControl?.getMiddlewareOptions(Batch)
  return batch instanceof Batch ? batch : { requests: 1, onlyReads: false }
}

const addressOf = ({ request }: Context): string =>
  typeof request === 'string' ? request : request.url

const lookOnAt = (context: Context, { lookOn }: GraphClientOptions): Onlooker | undefined =>
  lookOn?.(methodOf(context), addressOf(context), batchOf(context).requests)

/** Graph keeps the content of files elsewhere and sends whoever reads it there; nothing else is ever sent on. */
const mayBeSentOn = (context: Context): boolean =>
  methodOf(context) === 'GET' && new URL(addressOf(context)).pathname.endsWith('/content')

async function perform(
  context: Context,
  options: GraphClientOptions,
  { isJob, pause, turn, heed }: Patience,
  onlooker: Onlooker | undefined,
): Promise<void> {
  const doubt = context.middlewareControl?.getMiddlewareOptions(Doubt)
  const { requests, onlyReads } = batchOf(context)
  const method = onlyReads ? 'GET' : methodOf(context)
  for (let tries = 1; ; tries += 1) {
    await turn(requests)
    const outcome = await tryOnce(context, options, onlooker?.headers)
    heed(outcome.status, (name) => outcome.headers.get(name))
    onlooker?.tried(outcome.status, outcome.headers.get('request-id') ?? '')
    if (outcome instanceof Response) {
      context.response = outcome
      return
    }
    if (doubt instanceof Doubt && leavesDoubt(outcome.status)) doubt.mayBeDone = true
    const tried = { status: outcome.status, retryAfter: outcome.headers.get('Retry-After') }
    const wait = waitBeforeNext(tried, tries, { method, isJob })
    if (wait === undefined) throw carrying(outcome.fault)
    await pause(wait)
  }
}

type Failed = { readonly status: number; readonly headers: Headers; readonly fault: Fault }

async function tryOnce(
  context: Context,
  { token, userAgent, timeoutMs = TIMEOUT_MS }: GraphClientOptions,
  more: Onlooker['headers'] = {},
): Promise<Response | Failed> {
  const { request, options } = context
  const headers = new Headers(options?.headers)
  for (const [name, value] of Object.entries(more)) headers.set(name, value)
  headers.set('Authorization', `Bearer ${await tokenFrom(token)}`)
  if (userAgent !== undefined) headers.set('User-Agent', userAgent)
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const redirect = mayBeSentOn(context) ? 'follow' : 'error'
    const response = await fetch(request, { ...options, headers, signal, redirect })
    // The body belongs to the try: what breaks off half-way is tried again.
    const body = await response.arrayBuffer()
    if (response.ok) return new Response(response.status === 204 ? null : body, response)
    const refusal: Refusal = {
      status: response.status,
      body: readJson(body),
      header: (name) => response.headers.get(name),
    }
    return { status: response.status, headers: response.headers, fault: faultOfRefusal(refusal) }
  } catch (cause) {
    const fault = faultOf('unreachable', SOMETHING, '', { cause })
    return { status: 0, headers: new Headers(), fault }
  }
}

async function tokenFrom(token: () => Promise<string>): Promise<string> {
  try {
    return await token()
  } catch (cause) {
    throw carrying(isFault(cause) ? cause : faultOf('signedOut', SOMETHING, '', { cause }))
  }
}

function readJson(body: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown
  } catch {
    return undefined
  }
}

// The client turns whatever a middleware throws into an error of its own, save this one; `ask` takes the fault out.
function carrying(fault: Fault): GraphClientError {
  const carrier = new GraphClientError(fault.message)
  carrier.customError = fault
  return carrier
}

/** Waits for a call of the client and parses its answer. Throws a Fault, named after what was asked about. */
export async function ask<T>(
  what: string,
  call: Promise<unknown>,
  shape: z.ZodType<T>,
): Promise<T> {
  let answer: unknown
  try {
    answer = await call
  } catch (thrown) {
    const fault: unknown = thrown instanceof GraphClientError ? thrown.customError : undefined
    if (isFault(fault)) throw named(fault, what)
    throw faultOf('unexpected', what, '', { cause: thrown })
  }
  return parseAnswer(what, answer, shape)
}

export function parseAnswer<T>(what: string, answer: unknown, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(answer)
  if (!parsed.success) throw faultOf('unexpected', what, '', { cause: parsed.error })
  return parsed.data
}

const named = ({ code, requestId, cause }: Fault, what: string): Fault =>
  faultOf(code, what, requestId, { cause })
