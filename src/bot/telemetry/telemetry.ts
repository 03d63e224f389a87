// What the service tells of its doings besides its log: spans, and figures. Ids, kinds and numbers; never a name, a
// word of a record, a token or a whole address.
import { randomBytes } from 'node:crypto'
import { isFault } from '#core/faults.ts'
import { type Place, placeNow, type SpanPlace, within } from './place.ts'

type Facts = Readonly<Record<string, string | number>>
/** `server`: somebody asked us; `client`: we ask somebody. */
export type SpanKind = 'server' | 'client' | 'internal'

export type Span = {
  readonly place: SpanPlace
  /** `name` where it was not known at the beginning. A span that is not ended is told to nobody. */
  end(told?: { readonly name?: string; readonly facts?: Facts; readonly isFailed?: boolean }): void
}

/** Of one office, as they stand now. Those that add up do so from the start of the service. */
export type Figures = {
  /** Askings that no decider has been sent yet. */
  asksUnsent: number
  /** Rounds that wait for a decision a few days before their last day, or after it. */
  undecidedNearLastDay: number
  /** Answers of SharePoint that turned us away for asking too much; it adds up. */
  throttled: number
  /** Seconds waited before asking SharePoint again; it adds up. */
  secondsWaited: number
  /** When all was last swept, in milliseconds. */
  sweptAt: number
}

export type Telemetry = {
  begin(name: string, kind: SpanKind, parent: SpanPlace | undefined): Span
  readonly figures: Figures
  /** A press or message in the chat, and how long the person waited for an answer. */
  answered(ms: number, isFailed: boolean): void
  /** Sends what is not sent yet, for a short while. */
  stop(): Promise<void>
}

// One that has just begun is not late.
export const newFigures = (): Figures => ({
  asksUnsent: 0,
  undecidedNearLastDay: 0,
  throttled: 0,
  secondsWaited: 0,
  sweptAt: Date.now(),
})

/** Tells nobody. Its traces have ids all the same, for the log. */
export const quietTelemetry = (): Telemetry => ({
  begin: (_name, _kind, parent) => ({
    place: {
      traceId: parent?.traceId ?? randomBytes(16).toString('hex'),
      spanId: randomBytes(8).toString('hex'),
    },
    end: () => undefined,
  }),
  figures: newFigures(),
  answered: () => undefined,
  stop: async () => undefined,
})

/** Does the work as a part of the trace that is going on, or as the first of a new one. */
export async function inSpan<T>(
  telemetry: Telemetry,
  name: string,
  kind: SpanKind,
  work: () => Promise<T>,
): Promise<T> {
  const above: Place | undefined = placeNow()
  const span = telemetry.begin(name, kind, above)
  try {
    const result = await within({ ...above, ...span.place }, work)
    span.end()
    return result
  } catch (thrown) {
    const type = isFault(thrown) ? thrown.code : 'unforeseen'
    span.end({ isFailed: true, facts: { 'error.type': type } })
    throw thrown
  }
}

type Deed = (...given: readonly unknown[]) => Promise<unknown>

/** The same port, each of its deeds a span: `chat send`. */
export const eachInSpan = <Port extends object>(
  telemetry: Telemetry,
  name: string,
  port: Port,
): Port =>
  Object.fromEntries(
    Object.entries(port as Readonly<Record<string, Deed>>).map(([deed, work]) => [
      deed,
      (...given: readonly unknown[]) =>
        inSpan(telemetry, `${name} ${deed}`, 'client', () => work(...given)),
    ]),
  ) as Port
