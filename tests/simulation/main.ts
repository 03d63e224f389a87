// npm run simulate -- [--seed N] [--seeds N] [--steps N] [--trace] [--bug NAME|all]
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { BUGS } from './bugs.ts'
import type { RunResult } from './run.ts'
import { openKeys, runSeeds, type Wanted } from './seeds.ts'

const DEFAULT_SEEDS = 100
const FEWEST_PER_WORKER = 10
const MOST_TOLD = 5

function wholeNumber(name: string, text: string): number {
  const number = Number(text)
  if (Number.isSafeInteger(number) && number >= 1) return number
  throw new Error(`--${name} must be a whole number from 1 on, not “${text}”.`)
}

/** A part of the result that can travel between threads without its trace, unless that is wanted. */
const inWorker = (wanted: Wanted): Promise<readonly RunResult[]> => {
  const { promise, resolve, reject } = Promise.withResolvers<readonly RunResult[]>()
  const worker = new Worker(new URL(import.meta.url), { workerData: wanted, argv: [] })
  worker.once('message', (results: readonly RunResult[]) => resolve(results))
  worker.once('error', reject)
  return promise
}

async function runAll(wanted: Wanted): Promise<readonly RunResult[]> {
  const workers = Math.min(availableParallelism(), Math.ceil(wanted.count / FEWEST_PER_WORKER))
  if (workers === 1) return runSeeds(wanted, await openKeys())
  const share = Math.ceil(wanted.count / workers)
  const parts = Array.from({ length: workers }, (_, index) => {
    const first = wanted.first + index * share
    return inWorker({
      ...wanted,
      first,
      count: Math.min(share, wanted.first + wanted.count - first),
    })
  })
  return (await Promise.all(parts)).flat()
}

const sumOf = (results: readonly RunResult[]): string => {
  const sums = new Map<string, number>()
  for (const { counted } of results)
    for (const [what, number] of Object.entries(counted))
      sums.set(what, (sums.get(what) ?? 0) + number)
  return [...sums].map(([what, number]) => `${what} ${number}`).join(', ')
}

function tellFailures(failed: readonly RunResult[], steps: number): void {
  for (const { seed, violations } of failed) {
    console.log(`Seed ${seed}:`)
    for (const violation of new Set(violations.slice(0, MOST_TOLD))) console.log(`  ${violation}`)
    console.log(`  Replay: npm run simulate -- --seed ${seed} --steps ${steps} --trace`)
  }
}

async function findBugs(names: readonly string[], wanted: Wanted): Promise<boolean> {
  const keys = await openKeys()
  let isEachFound = true
  for (const bug of names) {
    const last = (await runSeeds({ ...wanted, bug }, keys)).at(-1)
    const [violation] = last?.violations ?? []
    isEachFound &&= violation !== undefined
    console.log(
      violation === undefined
        ? `${bug} was NOT found in ${wanted.count} seeds.`
        : `${bug} was found by seed ${last?.seed}: ${violation}`,
    )
  }
  return isEachFound
}

async function simulate(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      seeds: { type: 'string' },
      steps: { type: 'string', default: '500' },
      trace: { type: 'boolean', default: false },
      bug: { type: 'string' },
    },
  })
  const steps = wholeNumber('steps', values.steps)
  const count =
    values.seeds ??
    (values.seed === undefined || values.bug !== undefined ? String(DEFAULT_SEEDS) : '1')
  const wanted = {
    first: wholeNumber('seed', values.seed ?? '1'),
    count: wholeNumber('seeds', count),
    steps,
  }
  if (values.bug !== undefined)
    return findBugs(values.bug === 'all' ? Object.keys(BUGS) : [values.bug], wanted)
  const began = performance.now()
  const results = await runAll(wanted)
  const seconds = ((performance.now() - began) / 1_000).toFixed(1)
  if (values.trace) for (const { trace } of results) console.log(trace.join('\n'))
  const failed = results.filter(({ violations }) => violations.length > 0)
  tellFailures(failed, steps)
  console.log(sumOf(results))
  console.log(`${results.length} seeds of ${steps} steps in ${seconds} s: ${failed.length} failed`)
  return failed.length === 0
}

if (isMainThread) {
  try {
    process.exitCode = (await simulate()) ? 0 : 1
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown)
    process.exitCode = 2
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
} else parentPort?.postMessage(await runSeeds(workerData as Wanted, await openKeys()))
