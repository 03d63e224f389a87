// Many runs, and what they found.
import type { ReceiptKeys } from '#documents/receipt.ts'
import { aSigningKey } from '../documents/keys.ts'
import { BUGS } from './bugs.ts'
import { keepImported } from './globals.ts'
import { PRODUCT } from './product.ts'
import { type RunResult, runSeed } from './run.ts'

export type Wanted = {
  readonly first: number
  readonly count: number
  readonly steps: number
  /** The name of a planted bug; the first run that finds it is the last. */
  readonly bug?: string
}

export async function openKeys(): Promise<ReceiptKeys> {
  const keys: ReceiptKeys = [await aSigningKey('simulated')]
  await keepImported(keys)
  return keys
}

/** Throws RangeError for a bug that is not known. */
export async function runSeeds(
  { first, count, steps, bug }: Wanted,
  keys: ReceiptKeys,
): Promise<readonly RunResult[]> {
  const planted = bug === undefined ? undefined : BUGS[bug]
  if (bug !== undefined && !planted)
    throw new RangeError(`There is no bug ${bug}. Name one of: ${Object.keys(BUGS).join(', ')}.`)
  const takeOut = planted?.plant?.()
  const results: RunResult[] = []
  try {
    for (let seed = first; seed < first + count; seed++) {
      const result = await runSeed(seed, steps, keys, planted?.product ?? PRODUCT)
      results.push(result)
      if (planted && result.violations.length > 0) break
    }
  } finally {
    takeOut?.()
  }
  return results
}
