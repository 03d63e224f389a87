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
