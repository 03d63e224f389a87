// Every Graph request since the start or the last clearing: what a test of "one request a screen" reads.
const KEPT = 10_000

type GraphRequest = {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly bytes: number
  readonly ms: number
  /** Key of the person, name of the app, or `nobody`. */
  readonly caller: string
}

export type RequestLog = {
  add(request: GraphRequest): void
  all(): readonly GraphRequest[]
  clear(): void
}

export function createRequestLog(): RequestLog {
  const requests: GraphRequest[] = []
  return {
    add(request) {
      requests.push(request)
      if (requests.length > KEPT) requests.shift()
    },
    all: () => requests,
    clear() {
      requests.length = 0
    },
  }
}
