// How long whoever asks will wait, and when a job’s requests are sent: it keeps its own account of what it spent, because
// what SharePoint refuses counts as spent too.

export type Patience = {
  /** Of a job: what is throttled is waited for until it is done. */
  readonly isJob: boolean
  /** Before another try. All requests of a job wait with the one that was told to. */
  readonly pause: (ms: number) => Promise<void>
  /** Before every request, or so many in a batch. */
  readonly turn: (requests: number) => Promise<void>
  /** After every answer, with its status: tells a job how much it may spend. */
  readonly heed: (status: number, header: HeaderOf) => void
}

type HeaderOf = (name: string) => string | null

// A write costs two resource units; a read one or two, and then more is left than we thought.
const UNITS_OF_A_REQUEST = 2

/** Shown once most of an app's minute is spent; others may spend of it as well. */
type Budget = { readonly limit: number; readonly left: number; readonly until: number }

function readBudget(header: HeaderOf): Budget | undefined {
  const [limit = null, left = null, reset = null] = ['Limit', 'Remaining', 'Reset'].map((word) =>
    header(`RateLimit-${word}`),
  )
  if (limit === null || left === null || reset === null) return undefined
  return { limit: Number(limit), left: Number(left), until: Date.now() + Number(reset) * 1_000 }
}

// What was sent in it counts; a second more, because it is counted when it arrives.
const MINUTE_MS = 61_000

type Spent = { readonly at: number; readonly units: number }

/** From when on so many units more are within the limit, by what we spent ourselves. */
function withinLimit(spent: readonly Spent[], units: number, limit: number, from: number): number {
  let over = spent.reduce((sum, one) => sum + one.units, units) - limit
  let at = from
  for (const one of spent) {
    if (over <= 0) break
    over -= one.units
    at = Math.max(at, one.at + MINUTE_MS)
  }
  return at
}

const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

export function createPatience(isJob = false, pause = sleep, onThrottled?: () => void): Patience {
  let held = 0
  let budget: Budget | undefined
  let spent: readonly Spent[] = []
  const earliest = (units: number, now: number): number => {
    const from = Math.max(now, held)
    if (!budget) return from
    const at = withinLimit(spent, units, budget.limit, from)
    return units > budget.left ? Math.max(at, budget.until) : at
  }
  return {
    isJob,
    pause: (ms) => {
      held = Math.max(held, Date.now() + ms)
      return pause(ms)
    },
    turn: async (requests) => {
      if (!isJob) return
      const now = Date.now()
      const units = requests * UNITS_OF_A_REQUEST
      spent = spent.filter(({ at }) => at > now - MINUTE_MS)
      const at = earliest(units, now)
      spent = [...spent, { at, units }]
      if (at > now) await pause(at - now)
    },
    heed: (status, header) => {
      if (status === 429) onThrottled?.()
      budget = readBudget(header) ?? budget
    },
  }
}
