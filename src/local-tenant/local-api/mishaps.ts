// Bad days on request: the real service throttles, conflicts, stalls and loses answers, so tests must be able to ask for it.
import { z } from 'zod'

const rule = z.object({
  method: z.string().optional(),
  /** A pattern of `/graph/v1.0/…` and the like; `*` stands for anything. */
  path: z.string(),
  what: z.enum([
    'throttle',
    'status',
    'slow',
    'lost-answer',
    'conflict',
    'expire-delta',
    'lifecycle-notice',
    // A gateway's error page instead of JSON.
    'html',
    // A collection answers 200 with nothing in it, as filters did in April 2025.
    'nothing-found',
    // A page without the link every page must have.
    'no-link',
  ]),
  /** Of `status` and `html`; with `lost-answer`, what is answered after it was done. */
  status: z.number().int().min(400).max(599).optional(),
  retryAfter: z.number().optional(),
  ms: z.number().min(0).max(120_000).optional(),
  /** How often it strikes; always when left out. */
  times: z.number().int().min(1).optional(),
  /** 0 to 1; 1 when left out. */
  chance: z.number().min(0).max(1).optional(),
})
/** A list of rules, or one alone. */
export const mishapRules = z.preprocess(
  (sent): unknown => (Array.isArray(sent) ? sent : [sent]),
  z.array(rule),
)

export type MishapRule = z.infer<typeof rule>

export type Mishaps = {
  set(rules: readonly MishapRule[]): void
  clear(): void
  /** The mishap that strikes this request, if any; it is counted. */
  strike(method: string, path: string): MishapRule | undefined
}

const patternOf = (path: string): RegExp =>
  new RegExp(
    path
      .split('*')
      .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('.*'),
    'i',
  )

export function createMishaps(): Mishaps {
  let active: { rule: MishapRule; pattern: RegExp; left: number }[] = []
  return {
    set(rules) {
      active = [
        ...active,
        ...rules.map((one) => ({
          rule: one,
          pattern: patternOf(one.path),
          left: one.times ?? Number.POSITIVE_INFINITY,
        })),
      ]
    },
    clear() {
      active = []
    },
    strike(method, path) {
      const struck = active.find(
        (one) =>
          one.left > 0 &&
          (one.rule.method === undefined || one.rule.method.toUpperCase() === method) &&
          one.pattern.test(path) &&
          Math.random() < (one.rule.chance ?? 1),
      )
      if (struck) struck.left -= 1
      return struck?.rule
    },
  }
}
