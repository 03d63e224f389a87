// When a request may be sent again, and after how long.

export const TRIES = 3
/** Nobody waits longer than this before a screen: the fault says to come back. */
const LONGEST_WAIT_MS = 30_000
const FIRST_OWN_DELAY_MS = 1_000
// A throttle counts by the minute.
const LONGEST_OWN_DELAY_MS = 60_000
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
  /** Before every request, or so many in a batch. */
  readonly turn: (requests: number) => Promise<void>
  /** After every answer: what may still be spent decides how fast a job goes on. */
  readonly heed: (header: (name: string) => string | null) => void
}

/** What a write costs. A read costs one or two, and then there is more left than we thought. */
const UNITS_OF_A_REQUEST = 2

/** Of an app's resource units: shown once most of its minute is spent. */
type Budget = { readonly units: number; readonly until: number }

function readBudget(header: (name: string) => string | null): Budget | undefined {
  const [units, seconds] = [header('RateLimit-Remaining'), header('RateLimit-Reset')]
  if (units === null || seconds === null) return undefined
  return { units: Number(units), until: Date.now() + Number(seconds) * 1_000 }
}

// Whole seconds, rounded up.
const ROUNDING_MS = 500

/** Milliseconds from one request to the next, so that what is left lasts until more comes free. */
function gapAfter(units: number, budget: Budget, at: number): number {
  const wait = Math.max(0, budget.until - at)
  if (units > budget.units) return wait
  return (Math.max(0, wait - ROUNDING_MS) * units) / budget.units
}

const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

export function createPatience(isJob = false, pause = sleep): Patience {
  let next = 0
  let budget: Budget | undefined
  return {
    isJob,
    pause: (ms) => {
      next = Math.max(next, Date.now() + ms)
      return pause(ms)
    },
    turn: async (requests) => {
      if (!isJob) return
      const now = Date.now()
      const at = Math.max(now, next)
      next = at + (budget ? gapAfter(requests * UNITS_OF_A_REQUEST, budget, at) : 0)
      if (at > now) await pause(at - now)
    },
    heed: (header) => {
      budget = readBudget(header) ?? budget
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
  Math.min(FIRST_OWN_DELAY_MS * 3 ** (tries - 1), LONGEST_OWN_DELAY_MS) * (1 + Math.random() / 4)

/** `method` is that of the request, and `GET` for a POST that only reads. */
type Asking = { readonly method: string; readonly isJob: boolean }

/**
 * Milliseconds to wait before the next try, undefined when there is to be none. A browser can't read Graph's
 * Retry-After, and the list view threshold looks like throttling without one: both get delays of our own, and a read,
 * which may have met the threshold, few.
 */
export function waitBeforeNext(
  tried: Try,
  tries: number,
  { method, isJob }: Asking,
): number | undefined {
  const told = readRetryAfter(tried.retryAfter)
  const isThrottle = tried.status === 429 && (told !== undefined || method !== 'GET')
  const isPatient = isJob && isThrottle
  if (tries >= (isPatient ? JOB_TRIES : TRIES) || !mayRepeat(tried.status, method !== 'POST'))
    return undefined
  const wait = told ?? ownDelay(tries)
  return wait <= (isPatient ? LONGEST_WAIT_OF_JOB_MS : LONGEST_WAIT_MS) ? wait : undefined
}
