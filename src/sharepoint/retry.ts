// When a request may be sent again, and after how long (graph-notes.md sections 10 and 11).

const TRIES = 3
/** Nobody waits longer than this before a screen: the fault says to come back. */
const LONGEST_WAIT_MS = 30_000
const FIRST_OWN_DELAY_MS = 1_000

/** What came of one try: the status of its answer, or 0 when there was none. */
export type Try = { readonly status: number; readonly retryAfter: string | null }

/** Milliseconds. Seconds may be decimal (rounded up), or it is a date; undefined when it can't be read. */
function readRetryAfter(retryAfter: string | null, now = Date.now()): number | undefined {
  if (retryAfter === null || retryAfter.trim() === '') return undefined
  const seconds = Number(retryAfter)
  if (seconds >= 0) return Math.ceil(seconds) * 1_000
  const at = Date.parse(retryAfter)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}

// A refusal for being busy comes before any work. After the others, and after silence, the work may have been done:
// what must not be done twice is not sent again.
const mayRepeat = (status: number, isRepeatable: boolean): boolean =>
  status === 429 || (isRepeatable && [0, 502, 503, 504].includes(status))

/**
 * Milliseconds to wait before the next try, undefined when there is to be none. A browser can't read Graph's
 * Retry-After, and the list view threshold looks like throttling without one: both get delays of our own.
 */
export function waitBeforeNext(
  tried: Try,
  tries: number,
  isRepeatable: boolean,
): number | undefined {
  if (tries >= TRIES || !mayRepeat(tried.status, isRepeatable)) return undefined
  const own = FIRST_OWN_DELAY_MS * 3 ** (tries - 1) * (1 + Math.random() / 4)
  const wait = readRetryAfter(tried.retryAfter) ?? own
  return wait <= LONGEST_WAIT_MS ? wait : undefined
}
