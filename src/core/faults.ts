// What can go wrong between us and the store. Broken things throw one of these; refusals are returned instead.
// Every sentence says what happened, to what, and what to do next.

export type FaultCode =
  | 'changedSinceRead'
  | 'alreadyExists'
  | 'gone'
  | 'notAllowed'
  | 'signedOut'
  | 'tooBusy'
  | 'unreachable'
  | 'tooLong'
  | 'unexpected'

export class Fault extends Error {
  readonly code: FaultCode
  /** The store's own id of the request, for support to trace; `''` when there was no answer. */
  readonly requestId: string

  constructor(code: FaultCode, message: string, requestId = '', options?: ErrorOptions) {
    super(message, options)
    this.name = 'Fault'
    this.code = code
    this.requestId = requestId
  }
}

export const isFault = (thrown: unknown, code?: FaultCode): thrown is Fault =>
  thrown instanceof Fault && (code === undefined || thrown.code === code)
