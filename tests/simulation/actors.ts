// Who does what by chance: staff, holders of authority, outsiders, machines and the calendar.
import { ringByChance, killByChance, startByChance, skewClock, letTimePass } from './machines.ts'
import {
  lookAtCard,
  openPage,
  decideOnPage,
  pressButton,
  pressAgain,
  pressAsOutsider,
} from './deciders.ts'
import type { Random } from './random.ts'
import type { Act, Run, Weights } from './running.ts'
import {
  answerFinding,
  askForOne,
  changeHolders,
  editInSharePoint,
  editInTab,
  installBot,
  markInSharePoint,
  publishOne,
  unmark,
  withdrawOne,
} from './staff.ts'

const ACTS = {
  askForOne: [12, askForOne],
  markInSharePoint: [3, markInSharePoint],
  editInTab: [1.5, editInTab],
  editInSharePoint: [1, editInSharePoint],
  answerFinding: [1, answerFinding],
  unmark: [0.4, unmark],
  withdrawOne: [1, withdrawOne],
  publishOne: [4, publishOne],
  installBot: [1, installBot],
  changeHolders: [1.5, changeHolders],
  pressButton: [26, pressButton],
  pressAgain: [4, pressAgain],
  pressAsOutsider: [1, pressAsOutsider],
  lookAtCard: [5, lookAtCard],
  openPage: [3, openPage],
  decideOnPage: [4, decideOnPage],
  ringByChance: [2, ringByChance],
  killByChance: [1.5, killByChance],
  startByChance: [3, startByChance],
  skewClock: [1, skewClock],
  letTimePass: [2, letTimePass],
} as const satisfies { readonly [name: string]: readonly [weight: number, act: Act] }

/** Each run leaves some of it out and does more of the rest: rare meetings of two things become common in some runs. */
export function chanceWeights(random: Random): Weights {
  let total = 0
  return Object.values(ACTS).map(([weight, act]) => {
    if (random.chance(0.85)) total += weight * (0.3 + random.next())
    return [total, act] as const
  })
}

export async function actByChance(run: Run): Promise<void> {
  run.instances = run.instances.filter(({ process }) => process.isAlive)
  const most = run.weights.at(-1)?.[0] ?? 0
  const point = run.random.next() * most
  await run.weights.find(([upTo]) => point < upTo)?.[1](run)
}
