// Who has a record open just now. It is a courtesy and no fact of the record: kept in this instance's memory for a minute,
// and nowhere else. Where several instances answer, each hears of a person within a few of their signs.
import type { Person } from '#core/record.ts'

/** How long a sign of somebody is good for; the tab gives one every 15 seconds. */
const GONE_AFTER_MS = 60_000
/** How long it is believed that somebody may read the record, before SharePoint is asked again. */
const ALLOWED_MS = 600_000

type Sign = {
  readonly recordId: string
  readonly person: Person
  readonly until: number
  readonly allowedUntil: number
}

export type Presence = {
  /**
   * Notes that the person is in the record, and gives back who else is, the first come first. `mayRead` is asked at the
   * first sign and every ten minutes; undefined where it says no.
   */
  sign(
    recordId: string,
    person: Person,
    mayRead: () => Promise<boolean>,
  ): Promise<readonly Person[] | undefined>
  leave(recordId: string, personId: string): void
}

/** `now` gives milliseconds. */
export function createPresence(now: () => number): Presence {
  const signs = new Map<string, Sign>()
  const keyOf = (recordId: string, personId: string): string => `${recordId} ${personId}`
  const forgetTheGone = (at: number): void => {
    for (const [key, { until }] of signs) if (until <= at) signs.delete(key)
  }
  return {
    async sign(recordId, person, mayRead) {
      const key = keyOf(recordId, person.id)
      const before = signs.get(key)
      const isAllowed = before !== undefined && now() < before.allowedUntil
      if (!isAllowed && !(await mayRead())) {
        signs.delete(key)
        return undefined
      }
      const at = now()
      forgetTheGone(at)
      const allowedUntil = isAllowed ? before.allowedUntil : at + ALLOWED_MS
      signs.set(key, { recordId, person, until: at + GONE_AFTER_MS, allowedUntil })
      return [...signs.values()]
        .filter((sign) => sign.recordId === recordId && sign.person.id !== person.id)
        .map((sign) => sign.person)
    },
    leave(recordId, personId) {
      signs.delete(keyOf(recordId, personId))
    },
  }
}
