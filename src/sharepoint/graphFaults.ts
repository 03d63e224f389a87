// What an answer of Graph that is not a success means to us. Graph's own messages are for developers and change, so we
// go by status, and by words only where there is nothing else.
import { z } from 'zod'
import { Fault, type FaultCode } from '#core/faults.ts'

/** `what` is the thing as a person knows it: `“Getting a grip”`, `Recommendation 19`. */
const FAULT_TEXT: { readonly [code in FaultCode]: (what: string) => string } = {
  changedSinceRead: (what) =>
    `${what} was changed by someone else since it was read. Reload it and make the change again.`,
  alreadyExists: (what) => `${what} already exists. Open the one that is there.`,
  gone: (what) => `${what} is no longer there, or is not shared with you.`,
  notAllowed: (what) =>
    `You have no right to do this with ${what}. Ask the owner of the SharePoint site.`,
  signedOut: (what) =>
    `${what} could not be reached because your sign-in has ended. Sign in again.`,
  tooBusy: (what) =>
    `SharePoint is too busy to answer about ${what}. Wait a few minutes, then try again.`,
  unreachable: (what) =>
    `SharePoint did not answer about ${what}. Check the connection, then try again.`,
  tooLong: (what) => `A text of ${what} is too long for SharePoint. Shorten it, then save again.`,
  unexpected: (what) =>
    `SharePoint gave an answer about ${what} that we did not foresee. Try again; if it goes on, tell your IT support.`,
}

/** Where the caller has not said what it asked about. */
export const SOMETHING = 'what was asked for'

const sentence = (code: FaultCode, what: string): string => {
  const text = FAULT_TEXT[code](what)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const faultOf = (
  code: FaultCode,
  what: string,
  requestId = '',
  options?: ErrorOptions,
): Fault => new Fault(code, sentence(code, what), requestId, options)

type Said = { readonly code: string; readonly message: string; readonly requestId?: string }

const inner = z.object({ 'request-id': z.string() }).partial().optional()
const graphError = z
  .object({
    error: z.object({
      code: z.string().default(''),
      message: z.string().default(''),
      // The pages write `innererror`, the wire has `innerError`.
      innerError: inner,
      innererror: inner,
    }),
  })
  .transform(({ error: { code, message, innerError, innererror } }): Said => {
    const requestId = innerError?.['request-id'] ?? innererror?.['request-id']
    return { code, message, ...(requestId !== undefined && { requestId }) }
  })
/** As SharePoint REST has it, with `-1, Microsoft.SharePoint.SPException` for a code. */
const sharePointError = z
  .object({
    'odata.error': z.object({ code: z.string(), message: z.object({ value: z.string() }) }),
  })
  .transform(({ 'odata.error': { code, message } }): Said => ({ code, message: message.value }))
const errorBody = z.union([graphError, sharePointError])
const NOTHING: Said = { code: '', message: 'without a word we can read' }

export type Refusal = {
  readonly status: number
  /** Parsed JSON, or whatever else came: proxies answer with pages of their own. */
  readonly body: unknown
  readonly header: (name: string) => string | null
}

const UNIQUE_CLASH = /unique constraints already has/i

function codeOf(status: number, code: string, message: string): FaultCode {
  if (status === 401) return 'signedOut'
  if (status === 403 || status === 423) return 'notAllowed'
  if (status === 404 || status === 410) return 'gone'
  if (status === 412) return 'changedSinceRead'
  if (status === 409) return code === 'nameAlreadyExists' ? 'alreadyExists' : 'changedSinceRead'
  if (status === 429 || status === 503) return 'tooBusy'
  if (status === 502 || status === 504) return 'unreachable'
  return UNIQUE_CLASH.test(message) ? 'alreadyExists' : 'unexpected'
}

/** The fault keeps Graph's request id, and as its cause what Graph said: never the token, which stands in neither. */
export function faultOfRefusal({ status, body, header }: Refusal, what = SOMETHING): Fault {
  const { data: said = NOTHING } = errorBody.safeParse(body)
  // SharePoint REST names its requests otherwise.
  const requestId = header('request-id') ?? header('sprequestguid') ?? said.requestId ?? ''
  const cause = new Error(`SharePoint answered ${status} ${said.code}: ${said.message}`)
  return faultOf(codeOf(status, said.code, said.message), what, requestId, { cause })
}
