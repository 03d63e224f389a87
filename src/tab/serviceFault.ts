// What went wrong at the service, or in SharePoint, as one sentence for the person at the screen.
import { isFault } from '#core/faults.ts'
import { SESSION_FAULT_TEXT, SessionFault } from './session/sessionFault.ts'

const UNREACHABLE =
  'The service did not answer. What you wrote is kept. Check your connection, then try again.'
const UNEXPECTED =
  'Something went wrong that we did not foresee. What you wrote is kept. Try again; if it goes on, tell your IT support.'

/** A refusal or fault told by the service as problem+json. `status` is 0 when it could not be reached. */
export class ServiceFault extends Error {
  readonly code: string
  readonly status: number
  readonly requestId: string

  constructor(code: string, status: number, text?: string, requestId = '', options?: ErrorOptions) {
    super(text ?? (code === 'unreachable' ? UNREACHABLE : UNEXPECTED), options)
    this.name = 'ServiceFault'
    this.code = code
    this.status = status
    this.requestId = requestId
  }
}

const BAD_GATEWAY = 502

/** Whether the service is away, so that what was asked of it may be left for it to find. */
export const isServiceAway = (thrown: unknown): boolean =>
  thrown instanceof ServiceFault && (thrown.code === 'unreachable' || thrown.status >= BAD_GATEWAY)

export function sentenceOf(thrown: unknown): string {
  if (thrown instanceof ServiceFault || isFault(thrown))
    return thrown.code === 'unexpected' && thrown.requestId !== ''
      ? `${thrown.message} (Reference for support: ${thrown.requestId})`
      : thrown.message
  if (thrown instanceof SessionFault) return SESSION_FAULT_TEXT[thrown.code].text
  return UNEXPECTED
}
