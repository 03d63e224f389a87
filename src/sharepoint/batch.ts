// `$batch`: up to 20 requests in one. The outer answer is 200 whatever became of them, so each is judged for itself.
import { z } from 'zod'
import { isFault } from '#core/faults.ts'
import { ask, Batch, type GraphClient, parseAnswer } from './graphClient.ts'
import { faultOfRefusal } from './graphFaults.ts'
import { leavesDoubt, waitBeforeNext } from './retry.ts'

const MOST_REQUESTS = 20

export type BatchRequest = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Relative, from the version: `/sites/…`. */
  readonly url: string
  /** The version read, for `If-Match`. */
  readonly version?: string
  readonly body?: object
}

export type BatchAnswer = {
  readonly status: number
  /** There was none, or one that leaves open whether it was done. */
  readonly isLost: boolean
  /** Throws the Fault that the answer is, or one where it has another shape. */
  read<T>(what: string, shape: z.ZodType<T>): T
}

const response = z.object({
  id: z.string(),
  status: z.number(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown(),
})
const envelope = z.object({ responses: z.array(response) })
type InnerResponse = z.infer<typeof response>

/** Answers in the order of the requests, which SharePoint may do in any. Throws when a batch as a whole is refused. */
export async function sendBatch(
  client: GraphClient,
  what: string,
  requests: readonly BatchRequest[],
): Promise<readonly BatchAnswer[]> {
  const answers: BatchAnswer[] = []
  for (let from = 0; from < requests.length; from += MOST_REQUESTS)
    answers.push(...(await sendGroup(client, what, requests.slice(from, from + MOST_REQUESTS))))
  return answers
}

async function sendGroup(
  client: GraphClient,
  what: string,
  requests: readonly BatchRequest[],
): Promise<readonly BatchAnswer[]> {
  const answered = new Map<number, InnerResponse>()
  let left = requests.map((request, place) => ({ request, place }))
  for (let tries = 1; left.length > 0; tries += 1) {
    const responses = await send(client, what, left)
    const waits: number[] = []
    left = left.filter(({ request, place }) => {
      const answer = responses.get(String(place))
      if (!answer) return false
      answered.set(place, answer)
      client.patience.heed(answer.status, (name) => headerOf(answer, name))
      const tried = { status: answer.status, retryAfter: headerOf(answer, 'Retry-After') }
      const { isJob } = client.patience
      const wait = waitBeforeNext(tried, tries, { method: request.method, isJob })
      if (wait !== undefined) waits.push(wait)
      return wait !== undefined
    })
    if (left.length > 0) await client.patience.pause(Math.max(...waits))
  }
  return requests.map((_request, place) => answerOf(answered.get(place)))
}

type Placed = { readonly request: BatchRequest; readonly place: number }

async function send(
  client: GraphClient,
  what: string,
  placed: readonly Placed[],
): Promise<ReadonlyMap<string, InnerResponse>> {
  const onlyReads = placed.every(({ request }) => request.method === 'GET')
  const call = client
    .api('/$batch')
    .middlewareOptions([new Batch(placed.length, onlyReads)])
    .post({ requests: placed.map(onWire) })
  try {
    const { responses } = await ask(what, call, envelope)
    return new Map(responses.map((one) => [one.id, one]))
  } catch (thrown) {
    // Each of its writes may have been done: the caller looks at each.
    if (onlyReads || !isFault(thrown, 'unreachable')) throw thrown
    return new Map()
  }
}

const onWire = ({ request: { method, url, version, body }, place }: Placed): object => ({
  id: String(place),
  method,
  url,
  headers: {
    ...(version !== undefined && { 'If-Match': version }),
    ...(body && { 'Content-Type': 'application/json' }),
  },
  ...(body && { body }),
})

const headerOf = (answer: InnerResponse, name: string): string | null =>
  Object.entries(answer.headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ??
  null

// One that was not answered at all may have been done.
const UNANSWERED: InnerResponse = { id: '', status: 504, headers: {}, body: undefined }

function answerOf(answer = UNANSWERED): BatchAnswer {
  const { status, body } = answer
  return {
    status,
    isLost: leavesDoubt(status),
    read: (what, shape) => {
      if (status >= 400)
        throw faultOfRefusal({ status, body, header: (name) => headerOf(answer, name) }, what)
      return parseAnswer(what, body, shape)
    },
  }
}
