// The work on the desk, and who is told of it. What is typed counts at once and is drawn once the writer pauses: a
// field shows its own keys, and all else on the page can wait for the end of the word.
import type { Work } from './work.ts'

const PAUSE_MS = 300
/** Of writing without a pause: then it is drawn, and kept in the browser, all the same. */
const LONGEST_MS = 3_000

type Next = (work: Work) => Work

export type WorkStore = {
  readonly latest: () => Work
  /** As it was last drawn. */
  readonly drawn: () => Work
  /** Drawn at once. */
  readonly change: (next: Next) => void
  /** Drawn after a pause. */
  readonly write: (next: Next) => void
  /** Draws what waits to be drawn. */
  readonly draw: () => void
  readonly subscribe: (told: () => void) => () => void
}

export function createWorkStore(begun: Work): WorkStore {
  let work = begun
  let drawn = begun
  let undrawnSince: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  const tell = (): void => {
    clearTimeout(timer)
    undrawnSince = undefined
    drawn = work
    for (const told of listeners) told()
  }
  return {
    latest: () => work,
    drawn: () => drawn,
    change(next) {
      work = next(work)
      tell()
    },
    write(next) {
      work = next(work)
      undrawnSince ??= performance.now()
      const left = undrawnSince + LONGEST_MS - performance.now()
      clearTimeout(timer)
      timer = setTimeout(tell, Math.max(0, Math.min(PAUSE_MS, left)))
    },
    draw() {
      if (undrawnSince !== undefined) tell()
    },
    subscribe(told) {
      listeners.add(told)
      return () => listeners.delete(told)
    },
  }
}
