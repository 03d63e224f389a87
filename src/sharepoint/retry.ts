// When a request may be sent again, and after how long.

export const TRIES = 3
/** Nobody waits longer than this before a screen: the fault says to come back. */
const LONGEST_WAIT_MS = 30_000
const FIRST_OWN_DELAY_MS = 1_000
// A job that nobody watches waits a throttle out: ten minutes is the longest SharePoint was seen to ask for.
const JOB_TRIES = 100
const LONGEST_WAIT_OF_JOB_MS = 600_000

/** What came of one try: the status of its answer, or 0 when there was none. */
export type Try = { readonly status: number; readonly retryAfter: string | null }

/** How long whoever asks will wait, and the waiting. */
export type Patience = {
  /** Of a job: what is throttled is waited for until it is done. */
  readonly isJob: boolean
  /** Before another try. All requests of a job wait with the one that was told to: what is refused counts as well. */
  readonly pause: (ms: number) => Promise<void>
  /** Before every request. */
  readonly turn: () => Promise<void>
  /** After every answer: a job that has nearly spent its units waits for more, rather than be refused. */
  readonly heed: (header: (name: string) => string | null) => void
}

// What requests already on their way may still spend.
const NEARLY_SPENT = 0.06

/** Milliseconds until more can be spent, 0 where there is enough. Shown once most of an app's minute is spent. */
function waitForBudget(header: (name: string) => string | null): number {
  const [limit, remaining, reset] = ['Limit', 'Remaining', 'Reset'].map((word) =>
    Number(header(`RateLimit-${word}`) ?? Number.NaN),
  )
  if (limit === undefined || remaining === undefined || reset === undefined) return 0
  return remaining < limit * NEARLY_SPENT && reset > 0 ? Math.ceil(reset) * 1_000 : 0
}

const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

export function createPatience(isJob = false, pause = sleep): Patience {
  let until = 0
  return {
    isJob,
    pause: (ms) => {
      if (isJob) until = Math.max(until, Date.now() + ms)
      return pause(ms)
    },
    turn: async () => {
      const left = until - Date.now()
      if (left > 0) await pause(left)
    },
    heed: (header) => {
      const wait = isJob ? waitForBudget(header) : 0
      if (wait > 0) until = Math.max(until, Date.now() + wait)
    },
  }
}

/** Milliseconds. Seconds may be decimal (rounded up), or it is a date; undefined when it can't be read. */
export function readRetryAfter(retryAfter: string | null, now = Date.now()): number | undefined {
  if (retryAfter === null || retryAfter.trim() === '') return undefined
  const seconds = Number(retryAfter)
  if (!Number.isNaN(seconds)) return seconds >= 0 ? Math.ceil(seconds) * 1_000 : undefined
  const at = Date.parse(retryAfter)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}

/** After these, and after silence, the work may have been done. */
export const leavesDoubt = (status: number): boolean => [0, 502, 503, 504].includes(status)

// A refusal for being busy comes before any work. What must not be done twice is not sent again after a doubt.
const mayRepeat = (status: number, isRepeatable: boolean): boolean =>
  status === 429 || (isRepeatable && leavesDoubt(status))

export const ownDelay = (tries: number): number =>
  FIRST_OWN_DELAY_MS * 3 ** (tries - 1) * (1 + Math.random() / 4)

/**
 * Milliseconds to wait before the next try, undefined when there is to be none. A browser can't read Graph's
 * Retry-After, and the list view threshold looks like throttling without one: both get delays of our own, and few.
 */
export function waitBeforeNext(
  tried: Try,
  tries: number,
  { isRepeatable, isJob }: { readonly isRepeatable: boolean; readonly isJob: boolean },
): number | undefined {
  const told = readRetryAfter(tried.retryAfter)
  const isPatient = isJob && tried.status === 429 && told !== undefined
  if (tries >= (isPatient ? JOB_TRIES : TRIES) || !mayRepeat(tried.status, isRepeatable))
    return undefined
  const wait = told ?? ownDelay(tries)
  return wait <= (isPatient ? LONGEST_WAIT_OF_JOB_MS : LONGEST_WAIT_MS) ? wait : undefined
}
