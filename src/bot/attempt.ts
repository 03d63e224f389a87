import type { Desk } from './approvals/desk.ts'
import { briefly } from './log.ts'

/** One that fails is told in the log and tried again by the next sweep. Gives back whether it went well. */
export async function attempt(
  { log }: Pick<Desk, 'log'>,
  about: object,
  work: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await work()
    return true
  } catch (thrown) {
    log.error({ ...about, ...briefly(thrown) })
    return false
  }
}
