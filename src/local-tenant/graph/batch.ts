// `$batch`: up to 20 requests in one, each answered for itself. Dependants of a failed one get 424.
import { z } from 'zod'
import {
  type Answer,
  badRequest,
  type Call,
  errorBody,
  newRequestIds,
  Refused,
  type RequestIds,
} from './answer.ts'
import { perform } from './perform.ts'

const MOST_REQUESTS = 20
const envelope = z.object({
  requests: z.array(
    z.object({
      id: z.string().min(1),
      method: z.string().transform((method) => method.toUpperCase()),
      url: z.string().min(1),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown().optional(),
      dependsOn: z.array(z.string()).optional(),
    }),
  ),
})
type Entry = z.infer<typeof envelope>['requests'][number]

export async function performBatch(call: Call, ids: RequestIds): Promise<Answer> {
  try {
    const entries = readEntries(call.body)
    const answers = new Map<string, Answer>()
    // One after another: the real service may run them side by side, and promises no order but that of dependsOn.
    for (const entry of entries) {
      answers.set(entry.id, await answerEntry(call, entry, answers))
    }
    return {
      status: 200,
      body: { responses: entries.map(({ id }) => onWire(id, answers.get(id))) },
    }
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown
    return { status: thrown.status, headers: thrown.headers, body: errorBody(thrown, ids) }
  }
}

/** Throws 400 for the whole batch: more than 20, ids that are equal but for case, or a dependency that is not earlier. */
function readEntries(body: unknown): readonly Entry[] {
  const parsed = envelope.safeParse(body)
  if (!parsed.success) throw badRequest('Invalid batch payload format.')
  const { requests } = parsed.data
  if (requests.length > MOST_REQUESTS)
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${MOST_REQUESTS}.`)
  const seen = new Set<string>()
  for (const { id, url, headers, body: inner, dependsOn = [] } of requests) {
    if (seen.has(id.toLowerCase()))
      throw badRequest(`Request Id ${id} has to be unique in a batch.`)
    if (!dependsOn.every((earlier) => seen.has(earlier.toLowerCase())))
      throw badRequest(`Request Id ${id} depends on a request that does not come before it.`)
    if (/^https?:/i.test(url)) throw badRequest(`Request Id ${id} must have a relative url.`)
    const isTyped = Object.keys(headers ?? {}).some((name) => name.toLowerCase() === 'content-type')
    if (inner !== undefined && inner !== null && !isTyped)
      throw badRequest(`Request Id ${id} has a body and must have a Content-Type header.`)
    seen.add(id.toLowerCase())
  }
  return requests
}

async function answerEntry(
  call: Call,
  entry: Entry,
  answers: ReadonlyMap<string, Answer>,
): Promise<Answer> {
  const ids = newRequestIds(undefined)
  const hasFailed = (entry.dependsOn ?? []).some((id) => (answers.get(id)?.status ?? 424) >= 400)
  if (hasFailed) {
    const refused = new Refused(424, 'FailedDependency', 'A request this one depends on failed.')
    return { status: 424, body: errorBody(refused, ids) }
  }
  // The official client writes whole addresses without their host, so the version may come before the path.
  const url = new URL(entry.url.replace(/^\/?((graph\/)?v1\.0\/)?/, '/'), call.tenant.base)
  const headers = new Map(
    Object.entries(entry.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  )
  const answer = await perform(
    {
      ...call,
      method: entry.method,
      path: url.pathname,
      query: url.searchParams,
      header: (name) => headers.get(name.toLowerCase()),
      // Bytes travel in a batch as base64.
      body: url.pathname.endsWith('/content')
        ? Buffer.from(typeof entry.body === 'string' ? entry.body : '', 'base64')
        : entry.body,
    },
    ids,
  )
  // Alone, the answer would have been lost on its way; inside a batch the gateway gives up on it.
  if (!answer.isLost) return answer
  return {
    status: 504,
    body: errorBody(new Refused(504, 'GatewayTimeout', 'The gateway timed out.'), ids),
  }
}

const onWire = (id: string, answer: Answer | undefined): object => ({
  id,
  status: answer?.status ?? 500,
  headers: {
    'Cache-Control': 'no-store',
    'OData-Version': '4.0',
    ...(answer?.body !== undefined && { 'Content-Type': 'application/json' }),
    ...answer?.headers,
  },
  ...(answer?.body !== undefined && { body: answer.body }),
})
