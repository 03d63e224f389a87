// Every fault leaves as application/problem+json (RFC 9457), with a code that stays and a sentence for a person.
import { STATUS_CODES } from 'node:http'
import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import { ZodError } from 'zod'
import { type FaultCode, isFault } from '#core/faults.ts'
import { type Refusal, REFUSAL_TEXT } from '#core/refusals.ts'
import { briefly, type Log } from './log.ts'

export class Problem extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'Problem'
    this.status = status
    this.code = code
  }
}

/** The person may not, or the record can't. */
export const problemOfRefusal = (refusal: Refusal, sentence = REFUSAL_TEXT[refusal]): Problem =>
  new Problem(refusal === 'notTheApprover' ? 403 : 409, refusal, sentence)

const FAULT_STATUS: { readonly [code in FaultCode]: number } = {
  changedSinceRead: 409,
  alreadyExists: 409,
  gone: 404,
  notAllowed: 403,
  signedOut: 401,
  tooBusy: 503,
  unreachable: 503,
  tooLong: 422,
  unexpected: 502,
}

const BODY_PROBLEMS: {
  readonly [type: string]: readonly [status: number, code: string, sentence: string]
} = {
  'entity.parse.failed': [400, 'malformedBody', 'The body of the request is not JSON.'],
  'entity.too.large': [413, 'bodyTooLarge', 'The body of the request is too large.'],
  'encoding.unsupported': [
    415,
    'malformedBody',
    'The body of the request is in an unknown encoding.',
  ],
  'charset.unsupported': [415, 'malformedBody', 'The body of the request must be in UTF-8.'],
  'request.aborted': [400, 'malformedBody', 'The request ended before its body did.'],
  'request.size.invalid': [
    400,
    'malformedBody',
    'The body of the request is not as long as it says.',
  ],
}

const typeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'type' in thrown ? String(thrown.type) : ''

function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  if (isFault(thrown)) return new Problem(FAULT_STATUS[thrown.code], thrown.code, thrown.message)
  if (thrown instanceof ZodError) {
    const wrong = thrown.issues.map(
      (issue) => `${issue.path.join('.') || 'the body'}: ${issue.message}`,
    )
    return new Problem(400, 'badRequest', `The request can’t be understood. ${wrong.join('; ')}.`)
  }
  const body = BODY_PROBLEMS[typeOf(thrown)]
  if (body) return new Problem(...body)
  if (thrown instanceof URIError)
    return new Problem(400, 'badRequest', 'The address of the request can’t be understood.')
  return new Problem(
    500,
    'unexpected',
    'Something went wrong that we did not foresee. Try again; if it goes on, tell your IT support.',
  )
}

function send(response: Response, { status, code, message }: Problem, requestId: string): void {
  response
    .status(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: STATUS_CODES[status],
        status,
        detail: message,
        code,
        requestId,
      }),
    )
}

export const notFound: RequestHandler = () => {
  throw new Problem(404, 'notFound', 'There is nothing at this address.')
}

export const answerProblems =
  (log: Log): ErrorRequestHandler =>
  (thrown, _request, response, next) => {
    if (response.headersSent) return next(thrown)
    const problem = problemOf(thrown)
    const requestId = String(response.locals['requestId'] ?? '')
    // What the service says of itself on purpose is no fault to be looked into.
    const isForeseen = problem === thrown
    if (problem.status >= 500 && !isForeseen) log.error(briefly(thrown))
    else log.warn({ refused: problem.code, by: response.locals['callerId'] })
    send(response, problem, requestId)
  }
