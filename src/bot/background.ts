// Work that goes on after the answer was given. What fails here is found again by the sweep.
import { briefly, type Log } from './log.ts'

export type Background = {
  start(what: string, work: () => Promise<unknown>): void
  /** When all that was started has ended. */
  settled(): Promise<void>
}

export function createBackground(log: Log): Background {
  const running = new Set<Promise<void>>()
  return {
    start(what, work) {
      const run = work().then(
        () => undefined,
        (thrown: unknown) => log.error({ what, ...briefly(thrown) }),
      )
      running.add(run)
      void run.then(() => running.delete(run))
    },
    async settled() {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
