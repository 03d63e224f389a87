// What a Graph handler is given and gives back. Plain values, not HTTP objects, because $batch calls handlers too.
import { randomUUID } from 'node:crypto'
import type { Caller } from '../sign-in/tokens.ts'
import type { Tenant } from '../tenant.ts'

export type Call = {
  readonly tenant: Tenant
  readonly caller: Caller
  readonly method: string
  /** After `/graph/v1.0`, as it was sent. */
  readonly path: string
  readonly query: URLSearchParams
  header(name: string): string | undefined
  /** Parsed JSON, or a Buffer for an address that ends in `/content` and for a zip. */
  readonly body: unknown
}

export type Answer = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Done, and never told: a mishap. */
  readonly isLost?: boolean
}

export const ok = (body: unknown, headers?: Readonly<Record<string, string>>): Answer => ({
  status: 200,
  body,
  ...(headers && { headers }),
})
export const created = (body: unknown): Answer => ({ status: 201, body })
export const NO_CONTENT: Answer = { status: 204 }

/** Something Graph refuses; becomes its error body. Codes and words are those of the real one. */
export class Refused extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.name = 'Refused'
    this.status = status
    this.code = code
    this.headers = headers
  }
}

export const invalidRequest = (message: string): Refused =>
  new Refused(400, 'invalidRequest', message)
export const badRequest = (message: string): Refused => new Refused(400, 'BadRequest', message)
export const itemNotFound = (message = 'The resource could not be found.'): Refused =>
  new Refused(404, 'itemNotFound', message)
export const accessDenied = (): Refused => new Refused(403, 'accessDenied', 'Access denied')

export type RequestIds = { readonly requestId: string; readonly clientRequestId: string }

export const newRequestIds = (clientRequestId: string | undefined): RequestIds => {
  const requestId = randomUUID()
  return { requestId, clientRequestId: clientRequestId ?? requestId }
}

// `date` is UTC without a Z on the wire.
export const errorBody = (refused: Refused, ids: RequestIds): object => ({
  error: {
    code: refused.code,
    message: refused.message,
    innerError: {
      date: new Date().toISOString().slice(0, 19),
      'request-id': ids.requestId,
      'client-request-id': ids.clientRequestId,
    },
  },
})

/** Instants on the wire have no fraction. */
export const wireNow = (): string => `${new Date().toISOString().slice(0, 19)}Z`
