// Throttling as SharePoint counts: resource units of each app in a minute and in a day, those of all apps of the tenant in
// five minutes, and requests of each person in five minutes. Off until a test or a tool asks for it: a tenant of up to
// 1,000 licences has 1,250 units a minute, which loading the demonstration would spend at once.
import { z } from 'zod'
import { createWindow, type Window } from './window.ts'

const count = z.number().int().min(1)
/** By default as for a tenant of up to 1,000 licences. */
export const budgetShape = z.strictObject({
  units: count.default(1_250),
  /** Length of the app's window; shorter than the real minute where a test must not wait so long. */
  seconds: z.number().min(0.1).max(300).default(60),
  unitsOfDay: count.default(1_200_000),
  unitsOfTenant: count.default(18_750),
  requestsOfPerson: count.default(3_000),
})
type BudgetShape = z.input<typeof budgetShape>

/** `person` is absent where an app asks for itself. */
export type Spender = { readonly app: string; readonly person?: string }

type Spent = {
  readonly isRefused: boolean
  /** `RateLimit-*` once 80 % of the app's minute is used, and `Retry-After` with a refusal. */
  readonly headers: Readonly<Record<string, string>>
}

export type Budget = {
  set(shape: BudgetShape): void
  lift(): void
  /** What was refused counts as well, so that a client that does not wait waits longer. */
  spend(spender: Spender, units: number, now?: number): Spent
}

const SHOWN_FROM = 0.8
const DAY = 86_400
const FIVE_MINUTES = 300
const UNLIMITED: Spent = { isRefused: false, headers: {} }

export function createBudget(): Budget {
  let shape: z.output<typeof budgetShape> | undefined
  const windows = new Map<string, Window>()
  const windowOf = (name: string, most: number, seconds: number): Window => {
    const window = windows.get(name) ?? createWindow(most, seconds)
    windows.set(name, window)
    return window
  }
  return {
    set(next) {
      shape = budgetShape.parse(next)
      windows.clear()
    },
    lift() {
      shape = undefined
    },
    spend({ app, person }, units, now = Date.now()) {
      if (!shape) return UNLIMITED
      const minute = windowOf(`minute of ${app}`, shape.units, shape.seconds)
      const charges: readonly (readonly [Window, number])[] = [
        [minute, units],
        [windowOf(`day of ${app}`, shape.unitsOfDay, DAY), units],
        [windowOf('tenant', shape.unitsOfTenant, FIVE_MINUTES), units],
        ...(person === undefined
          ? []
          : [[windowOf(person, shape.requestsOfPerson, FIVE_MINUTES), 1] as const]),
      ]
      for (const [window, cost] of charges) window.spend(cost, now)
      const over = charges.map(([window]) => window).filter((window) => window.left(now) < 0)
      const wait = Math.max(...over.map((window) => window.reset(now)))
      return {
        isRefused: over.length > 0,
        headers: {
          ...shown(minute, shape.units, now),
          ...(over.length > 0 && { 'Retry-After': String(wait) }),
        },
      }
    },
  }
}

function shown(minute: Window, most: number, now: number): Readonly<Record<string, string>> {
  const left = minute.left(now)
  if (most - left < most * SHOWN_FROM) return {}
  return {
    'RateLimit-Limit': String(most),
    'RateLimit-Remaining': String(Math.max(0, left)),
    'RateLimit-Reset': String(minute.reset(now)),
  }
}
