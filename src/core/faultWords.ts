// A fault as it is told to whoever runs a command or the service.
import { isFault } from './faults.ts'

/** A refusal of Microsoft's is told with its own words behind ours: whoever runs a command can act on them. */
export function wordsOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  const { cause } = thrown
  if (!isFault(thrown) || cause === undefined) return thrown.message
  return `${thrown.message} (${cause instanceof Error ? cause.message : JSON.stringify(cause)})`
}
