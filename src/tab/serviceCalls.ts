// How the tab calls the service: as the person, within the service's limits, each refusal as a ServiceFault.
import { z } from 'zod'
import { obeyLimits } from './obeyLimits.ts'
import { ServiceFault } from './serviceFault.ts'
import { newTraceparent } from './traceparent.ts'

const problemShape = z.object({
  code: z.string(),
  detail: z.string().optional(),
  title: z.string().optional(),
  requestId: z.string().optional(),
})

export const ANSWER_MS = 20_000
// A PDF of a long record is typeset while one waits.
export const DOCUMENT_MS = 60_000

async function faultOf(answer: Response): Promise<ServiceFault> {
  const body = problemShape.safeParse(await answer.json().catch(() => undefined))
  if (!body.success) return new ServiceFault('unexpected', answer.status)
  const { code, detail, title, requestId } = body.data
  return new ServiceFault(code, answer.status, detail ?? title, requestId)
}

type Sent = {
  readonly method: 'POST' | 'PUT'
  /** Of the body. */
  readonly type: string
  readonly body: BodyInit
  /** Where one in a long row may wait longer than a person would, until the service has room for it. */
  readonly mostSeconds?: number
}

export function createServiceCalls(token: () => Promise<string>) {
  async function call(address: string, time: number, sent?: Sent): Promise<Response> {
    const answer = await obeyLimits(async () => {
      const authorization = `Bearer ${await token()}`
      return fetch(address, {
        ...(sent && { method: sent.method, body: sent.body }),
        headers: {
          authorization,
          traceparent: newTraceparent(),
          ...(sent && { 'content-type': sent.type }),
        },
        signal: AbortSignal.timeout(time),
      }).catch((cause: unknown) => {
        throw new ServiceFault('unreachable', 0, undefined, undefined, { cause })
      })
    }, sent?.mostSeconds)
    if (!answer.ok) throw await faultOf(answer)
    return answer
  }
  const post = (address: string, body: object, time = ANSWER_MS): Promise<Response> =>
    call(address, time, {
      method: 'POST',
      type: 'application/json',
      body: JSON.stringify(body),
    })
  const put = (address: string, file: File, mostSeconds?: number): Promise<Response> =>
    call(`${address}?${new URLSearchParams({ name: file.name })}`, DOCUMENT_MS, {
      method: 'PUT',
      type: 'application/octet-stream',
      body: file,
      ...(mostSeconds !== undefined && { mostSeconds }),
    })
  return { call, post, put }
}
