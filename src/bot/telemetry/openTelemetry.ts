// The one file that knows OpenTelemetry’s packages, loaded only where there is a collector. It sends OTLP as JSON over
// HTTP; the rest of OpenTelemetry’s own settings (OTEL_EXPORTER_OTLP_HEADERS and the like) are read by the packages.
import {
  type Meter,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
} from '@opentelemetry/api'
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { Log } from '../log.ts'
import { inTime } from '../turns/inTime.ts'
import { tellingOfFailures } from './tellingOfFailures.ts'
import { type Figures, newFigures, type Telemetry } from './telemetry.ts'

const NAME = 'acknowledgement-records'
const KINDS = { server: SpanKind.SERVER, client: SpanKind.CLIENT, internal: SpanKind.INTERNAL }
const SEND_MS = 3_000
// Whoever stops the service waits no longer than this for a collector.
const LAST_SEND_MS = 2_000

type Measure = readonly [name: string, unit: string, says: string, read: (now: Figures) => number]

const NOW: readonly Measure[] = [
  [
    'asks.unsent',
    '{ask}',
    'Askings that no decider has been sent yet',
    ({ asksUnsent }) => asksUnsent,
  ],
  [
    'rounds.undecided_near_last_day',
    '{round}',
    'Rounds undecided a few days before their last day, or after it',
    ({ undecidedNearLastDay }) => undecidedNearLastDay,
  ],
  [
    'sweep.lag',
    's',
    'Time since all was last swept',
    ({ sweptAt }) => (Date.now() - sweptAt) / 1_000,
  ],
]
const ADDING_UP: readonly Measure[] = [
  [
    'sharepoint.throttled',
    '{answer}',
    'Answers of SharePoint that turned us away',
    ({ throttled }) => throttled,
  ],
  [
    'sharepoint.waited',
    's',
    'Time waited before asking SharePoint again',
    ({ secondsWaited }) => secondsWaited,
  ],
]

function tellFigures(meter: Meter, figures: Figures): void {
  for (const [name, unit, description, read] of NOW)
    meter
      .createObservableGauge(`acknowledgements.${name}`, { unit, description })
      .addCallback((result) => result.observe(read(figures)))
  for (const [name, unit, description, read] of ADDING_UP)
    meter
      .createObservableCounter(`acknowledgements.${name}`, { unit, description })
      .addCallback((result) => result.observe(read(figures)))
}

/** `office` is the host of the office’s own address, and all that is told of who it is. */
export function openTelemetry(endpoint: string, office: string, log: Log): Telemetry {
  const resource = resourceFromAttributes({ 'service.name': NAME, 'service.namespace': office })
  const to = (signal: string) => ({ url: `${endpoint}/v1/${signal}`, timeoutMillis: SEND_MS })
  const spans = tellingOfFailures(new OTLPTraceExporter(to('traces')), log)
  const exporter = tellingOfFailures(new OTLPMetricExporter(to('metrics')), log)
  const tracing = new TracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor({ exporter: spans })],
  })
  const measuring = new MeterProvider({
    resource,
    readers: [new PeriodicExportingMetricReader({ exporter, exportTimeoutMillis: SEND_MS })],
  })
  const tracer = tracing.getTracer(NAME)
  const meter = measuring.getMeter(NAME)
  const figures = newFigures()
  tellFigures(meter, figures)
  const answering = meter.createHistogram('acknowledgements.chat.answer', {
    unit: 's',
    description: 'How long people wait for an answer in the chat',
  })
  return {
    begin(name, kind, parent) {
      const above = parent
        ? trace.setSpanContext(ROOT_CONTEXT, { ...parent, traceFlags: TraceFlags.SAMPLED })
        : ROOT_CONTEXT
      const span = tracer.startSpan(name, { kind: KINDS[kind] }, above)
      const { traceId, spanId } = span.spanContext()
      return {
        place: { traceId, spanId },
        end({ name: known, facts, isFailed = false } = {}) {
          if (known !== undefined) span.updateName(known)
          if (facts) span.setAttributes(facts)
          if (isFailed) span.setStatus({ code: SpanStatusCode.ERROR })
          span.end()
        },
      }
    },
    figures,
    answered: (ms, isFailed) =>
      answering.record(ms / 1_000, { outcome: isFailed ? 'failed' : 'answered' }),
    stop: async () => {
      const sent = Promise.allSettled([tracing.shutdown(), measuring.shutdown()])
      await inTime(sent, LAST_SEND_MS)
    },
  }
}
