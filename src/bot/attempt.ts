import type { Desk } from './approvals/desk.ts'
import { briefly } from './log.ts'

/** One that fails is told in the log and tried again by the next sweep. */
export async function attempt(
  { log }: Pick<Desk, 'log'>,
  about: object,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work()
  } catch (thrown) {
    log.error({ ...about, ...briefly(thrown) })
  }
}
