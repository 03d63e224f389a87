// A collector of our own: it takes OTLP as JSON over HTTP (https://opentelemetry.io/docs/specs/otlp/) and keeps all of it.
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { openDoor } from './office.ts'

const value = z.union([
  z.object({ stringValue: z.string() }).transform(({ stringValue }) => stringValue),
  z.object({ intValue: z.coerce.number() }).transform(({ intValue }) => intValue),
])
const attributes = z
  .array(z.object({ key: z.string(), value }))
  .transform((list) => Object.fromEntries(list.map((one) => [one.key, one.value])))

const span = z.object({
  traceId: z.string().regex(/^[0-9a-f]{32}$/),
  spanId: z.string().regex(/^[0-9a-f]{16}$/),
  parentSpanId: z.string().default(''),
  name: z.string(),
  attributes,
  status: z.object({ code: z.number().default(0) }),
})
const traces = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes }),
      scopeSpans: z.array(z.object({ spans: z.array(span) })),
    }),
  ),
})

const points = z.object({
  dataPoints: z.array(
    z
      .object({
        attributes: attributes.default({}),
        asInt: z.coerce.number().optional(),
        asDouble: z.number().optional(),
        count: z.coerce.number().optional(),
      })
      .transform(({ asInt, asDouble, count, ...point }) => ({
        ...point,
        value: asInt ?? asDouble ?? count,
      })),
  ),
})
const metric = z
  .object({
    name: z.string(),
    unit: z.string(),
    gauge: points.optional(),
    sum: points.optional(),
    histogram: points.optional(),
  })
  .transform(({ name, unit, gauge, sum, histogram }) => ({
    name,
    unit,
    points: (gauge ?? sum ?? histogram)?.dataPoints ?? [],
  }))
const metrics = z.object({
  resourceMetrics: z.array(
    z.object({ scopeMetrics: z.array(z.object({ metrics: z.array(metric) })) }),
  ),
})

export type Span = z.infer<typeof span> & { readonly office: unknown }

export type Collector = {
  readonly base: string
  /** All that was sent, word for word. */
  everything(): string
  spans(): readonly Span[]
  /** The latest of each, by name. */
  metrics(): ReadonlyMap<string, z.infer<typeof metric>>
  close(): Promise<void>
}

export async function openCollector(): Promise<Collector> {
  const door = await openDoor()
  const taken = new Map<string, string[]>()
  door.open((request, response) => {
    void text(request).then((body) => {
      taken.set(request.url ?? '', [...(taken.get(request.url ?? '') ?? []), body])
      return response.setHeader('Content-Type', 'application/json').end('{}')
    })
  })
  const bodies = (path: string): readonly unknown[] =>
    (taken.get(path) ?? []).map((body) => JSON.parse(body) as unknown)
  return {
    base: door.base,
    everything: () => [...taken.values()].flat().join('\n'),
    spans: () =>
      bodies('/v1/traces').flatMap((body) =>
        traces
          .parse(body)
          .resourceSpans.flatMap(({ resource, scopeSpans }) =>
            scopeSpans.flatMap(({ spans }) =>
              spans.map((one) => ({ ...one, office: resource.attributes['service.namespace'] })),
            ),
          ),
      ),
    metrics: () =>
      new Map(
        bodies('/v1/metrics')
          .flatMap((body) => metrics.parse(body).resourceMetrics)
          .flatMap(({ scopeMetrics }) => scopeMetrics)
          .flatMap((scope) => scope.metrics.map((one) => [one.name, one] as const)),
      ),
    close: () => door.close(),
  }
}
