import type { Log } from '../log.ts'
import type { Settings } from '../settings.ts'
import { quietTelemetry, type Telemetry } from './telemetry.ts'

/** OpenTelemetry’s packages take a while to load, so that only whoever has a collector waits for them. */
export async function startTelemetry(
  { OTEL_EXPORTER_OTLP_ENDPOINT, PUBLIC_BASE }: Settings,
  log: Log,
): Promise<Telemetry> {
  if (OTEL_EXPORTER_OTLP_ENDPOINT === undefined) return quietTelemetry()
  const { openTelemetry } = await import('./openTelemetry.ts')
  return openTelemetry(OTEL_EXPORTER_OTLP_ENDPOINT, new URL(PUBLIC_BASE).host, log)
}
