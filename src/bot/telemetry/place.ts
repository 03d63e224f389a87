// Where we are in a trace (https://www.w3.org/TR/trace-context/), known to whatever is awaited from there.
import { AsyncLocalStorage } from 'node:async_hooks'

/** A span as others name it. */
export type SpanPlace = {
  /** 32 hexadecimal digits, the same from the tab to Graph. */
  readonly traceId: string
  /** 16 of them. */
  readonly spanId: string
}

/** `requestId` is of the request that all this came of, as its answer told it. */
export type Place = SpanPlace & { readonly requestId?: string }

const places = new AsyncLocalStorage<Place>()

export const placeNow = (): Place | undefined => places.getStore()

export const within = <T>(place: Place, work: () => T): T => places.run(place, work)

/** What stands in each line of the log. */
export const idsNow = (): object => {
  const { requestId, traceId } = placeNow() ?? {}
  return {
    ...(requestId !== undefined && { requestId }),
    ...(traceId !== undefined && { traceId }),
  }
}

const HEADER = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}$/

/** Undefined where a trace begins with us: there is no header, or not one of a version we know. */
export function readTraceparent(header: unknown): SpanPlace | undefined {
  const [, traceId, spanId] = HEADER.exec(typeof header === 'string' ? header : '') ?? []
  return traceId !== undefined && spanId !== undefined ? { traceId, spanId } : undefined
}

/** The last two digits say that it is recorded. */
export const traceparentOf = ({ traceId, spanId }: SpanPlace): string =>
  `00-${traceId}-${spanId}-01`
