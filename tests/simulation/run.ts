// One run: an office, some instances of the service, people and mishaps for so many steps; then the mishaps stop, and
// what must be so by then is looked at.
import { dayOf, type Instant } from '#core/day.ts'
import type { ReceiptKeys } from '#documents/receipt.ts'
import { actByChance, chanceWeights } from './actors.ts'
import { checkEnd } from './ending.ts'
import { takeOver } from './globals.ts'
import { EVERYBODY, openOffice } from './office.ts'
import { PRODUCT, type Product } from './product.ts'
import { createRandom, type Random } from './random.ts'
import { type Run, start } from './running.ts'
import { createScheduler, type Mishaps, NO_MISHAPS } from './scheduler.ts'
import { createTenant } from './tenant.ts'
import { createWitness } from './witness.ts'

export type RunResult = {
  readonly seed: number
  readonly violations: readonly string[]
  readonly trace: readonly string[]
  readonly counted: { readonly [what: string]: number }
}

// Summer time ends within the first; nothing of the kind happens in the others.
const STARTS = ['2026-10-24T20:00:00Z', '2026-06-10T09:00:00Z', '2026-03-28T21:30:00Z']
const MOST_INSTANCES = 3

const chanceMishaps = (random: Random): Mishaps => {
  const rate = (most: number): number => (random.chance(0.6) ? random.next() * most : 0)
  return {
    refused: rate(0.15),
    lostBefore: rate(0.1),
    lostAfter: rate(0.15),
    slow: rate(0.1),
    death: rate(0.01),
  }
}

function openRun(seed: number, keys: ReceiptKeys, product: Product): Run {
  const random = createRandom(seed)
  const scheduler = createScheduler(random, Date.parse(random.pick(STARTS)))
  const violations: string[] = []
  const violate = (what: string): void => {
    scheduler.note(`VIOLATION ${what}`)
    violations.push(`step ${scheduler.step}: ${what}`)
  }
  const tenant = createTenant(createWitness(violate))
  return {
    scheduler,
    tenant,
    random,
    building: { scheduler, tenant, keys, product },
    weights: chanceWeights(random),
    instances: [],
    instancesMade: 0,
    promised: [],
    presses: [],
    seen: [],
    violations,
  }
}

async function takeSteps(run: Run, steps: number): Promise<void> {
  const { scheduler, random } = run
  const eagerness = 0.05 + random.next() * 0.25
  scheduler.mishaps = chanceMishaps(random)
  for (let count = 1 + random.below(MOST_INSTANCES); count > 0; count--) await start(run)
  for (let step = 1; step <= steps; step++) {
    scheduler.step = step
    if (random.chance(eagerness)) await actByChance(run)
    if (!(await scheduler.advance())) await actByChance(run)
  }
}

const MOST_DRAINING = 20_000
const LAST_SWEEPS = 5

/** The mishaps stop, everybody has the bot, and the service is left alone for some minutes. */
async function settle(run: Run): Promise<void> {
  const { scheduler, tenant } = run
  scheduler.note('the mishaps stop')
  scheduler.mishaps = NO_MISHAPS
  for (const { id } of EVERYBODY) tenant.installed.add(id)
  run.instances = run.instances.filter(({ process }) => process.isAlive)
  if (run.instances.length === 0) await start(run)
  let left = MOST_DRAINING
  for (let sweeps = 0; sweeps < LAST_SWEEPS * run.instances.length; sweeps++) {
    while ((await scheduler.advance()) && left > 0) left -= 1
    await scheduler.waitForTimer()
  }
  while ((await scheduler.advance()) && left > 0) left -= 1
  if (left === 0) run.violations.push('the service never comes to rest')
}

function count(run: Run): RunResult['counted'] {
  const rounds = [...run.tenant.rounds.values()].map(({ value }) => value.state.state)
  const of = (state: string): number => rounds.filter((each) => each === state).length
  return {
    rounds: rounds.length,
    approved: of('Approved'),
    returned: of('Returned'),
    withdrawn: of('Withdrawn'),
    overtaken: of('Overtaken'),
    asked: of('Asked'),
    prints: run.tenant.prints.size,
    presses: run.presses.length,
    instances: run.instancesMade,
  }
}

/** The same seed, steps and product give the same trace. `keys` must have been imported (globals.ts). */
export async function runSeed(
  seed: number,
  steps: number,
  keys: ReceiptKeys,
  product: Product = PRODUCT,
): Promise<RunResult> {
  const run = openRun(seed, keys, product)
  const { scheduler, tenant } = run
  const giveBack = takeOver(scheduler)
  try {
    openOffice(tenant, dayOf(new Date(scheduler.now).toISOString() as Instant))
    await takeSteps(run, steps)
    await settle(run)
    await checkEnd(run)
  } finally {
    for (const { process } of run.instances) scheduler.kill(process)
    giveBack()
  }
  return { seed, violations: run.violations, trace: scheduler.trace, counted: count(run) }
}
