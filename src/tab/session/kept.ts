// Where this browser keeps what a person saw, so that the next opening shows it before anybody is asked. It goes with whom it
// was kept for, and when it was long not used.
import { delMany } from 'idb-keyval'

const DAY_MS = 86_400_000
const UNUSED_DAYS = 30

export const REGISTER = 'register'
/** How the lists looked, by their addresses in the app. */
export const LOOKS: ReadonlyMap<string, string> = new Map([
  ['/', 'look /'],
  ['/register', 'look /register'],
])

/** Both in milliseconds. */
export const isRecent = (keptAt: number, now: number): boolean =>
  now - keptAt < UNUSED_DAYS * DAY_MS

export const forgetSeen = (): Promise<void> =>
  delMany([REGISTER, ...LOOKS.values()]).catch(() => undefined)
