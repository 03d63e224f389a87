// Throttling by resource units, as SharePoint counts them for each app. Off until a test or a tool asks for it: a tenant
// of up to 1,000 licences has 1,250 units a minute, which loading the demonstration would spend at once.
// The limits of a day, of a tenant and of a person are not kept here.
import { z } from 'zod'

export const budgetShape = z.strictObject({
  units: z.number().int().min(1).default(1_250),
  /** Length of the window; shorter than the real minute where a test must not wait so long. */
  seconds: z.number().min(0.1).max(300).default(60),
})
type BudgetShape = z.infer<typeof budgetShape>

type Spent = {
  readonly isRefused: boolean
  /** `RateLimit-*` once 80 % is used, and `Retry-After` with a refusal. */
  readonly headers: Readonly<Record<string, string>>
}

export type Budget = {
  set(shape: BudgetShape): void
  lift(): void
  /** What was refused counts as well, so that a client that does not wait waits longer. */
  spend(app: string, units: number, now?: number): Spent
}

const SHOWN_FROM = 0.8
const UNLIMITED: Spent = { isRefused: false, headers: {} }

export function createBudget(): Budget {
  let shape: BudgetShape | undefined
  const spent = new Map<string, readonly { readonly at: number; readonly units: number }[]>()
  return {
    set(next) {
      shape = next
      spent.clear()
    },
    lift() {
      shape = undefined
    },
    spend(app, units, now = Date.now()) {
      if (!shape) return UNLIMITED
      const window = shape.seconds * 1_000
      const recent = (spent.get(app) ?? []).filter(({ at }) => at > now - window)
      const used = recent.reduce((sum, one) => sum + one.units, 0) + units
      spent.set(app, [...recent, { at: now, units }])
      const isRefused = used > shape.units
      if (used < shape.units * SHOWN_FROM) return UNLIMITED
      const reset = Math.ceil(((recent[0]?.at ?? now) + window - now) / 1_000)
      return {
        isRefused,
        headers: {
          'RateLimit-Limit': String(shape.units),
          'RateLimit-Remaining': String(Math.max(0, shape.units - used)),
          'RateLimit-Reset': String(reset),
          ...(isRefused && { 'Retry-After': String(reset) }),
        },
      }
    },
  }
}
