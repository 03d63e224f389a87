// Whoever wants to know what is asked of Graph, and what comes of it.

/** Called at each request, which is a POST of so many `requests` where it is a batch. */
export type LookOn = (method: string, address: string, requests: number) => Onlooker

/** Sees one request through all its tries. */
export type Onlooker = {
  /** Sent with each try. A browser’s page must have none: Graph may not let it send them. */
  readonly headers: Readonly<Record<string, string>>
  /** `status` is 0 where there was no answer; `requestId` is Graph’s own. */
  tried(status: number, requestId: string): void
  ended(): void
}
