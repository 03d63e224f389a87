// Nearly every line is none of what a reader looks for, and one quick pattern tells that.

type Guarded<T> = {
  (words: string): T
  /** Reads without asking first, and must read the same of any words: `guards.test.ts`. */
  readonly unguarded: (words: string) => T
}

/** `read`, asked only of words that `may` hold what it looks for: of all others it would say `otherwise`. */
export const guarded = <T>(may: RegExp, read: (words: string) => T, otherwise: T): Guarded<T> =>
  Object.assign((words: string): T => (may.test(words) ? read(words) : otherwise), {
    unguarded: read,
  })
