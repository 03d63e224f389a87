import type { Log } from '../log.ts'

type Result = { readonly code: number; readonly error?: Error }
type Exporter<Batch> = { export(batch: Batch, done: (result: Result) => void): void }

/** The same exporter. The log is told when a collector is away, and when it is back: not each time in between. */
export function tellingOfFailures<Batch, Kind extends Exporter<Batch>>(
  exporter: Kind & Exporter<Batch>,
  log: Log,
): Kind {
  const send = exporter.export.bind(exporter)
  let isAway = false
  exporter.export = (batch, done) =>
    send(batch, (result) => {
      const { error } = result
      if (error && !isAway) log.warn({ telemetry: 'notSent', error: error.message })
      if (!error && isAway) log.info({ telemetry: 'sentAgain' })
      isAway = error !== undefined
      done(result)
    })
  return exporter
}
