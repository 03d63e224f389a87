// A press on the card, timed as Teams waits for it: a minute of 50 presses a second at an office of 10,000 records, and a
// decision beside a bare Teams SDK bot that makes the same two Graph calls. Times are of this machine.
import { setTimeout as wait } from 'node:timers/promises'
import type { Row } from './row.ts'
import { type Counter, openCounter, type Press } from './pressCounter.ts'

type Size = { readonly records: number; readonly presses: number; readonly seconds: number }

const FULL: Size = { records: 10_000, presses: 100, seconds: 60 }
const PER_SECOND = 50

const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

async function timed(press: Press): Promise<number> {
  const begun = performance.now()
  const { status, isAnswered } = await press()
  const ms = performance.now() - begun
  if (status !== 200 || !isAnswered) throw new Error(`A press was answered ${status}.`)
  return ms
}

/** By turns, each when nothing else goes on: what the other did must not slow it. */
async function sideBySide(counter: Counter, presses: number): Promise<readonly Row[]> {
  const ours: number[] = []
  const bare: number[] = []
  for (let index = 0; index < presses; index += 1) {
    ours.push(await timed(await counter.decision()))
    await counter.settled()
    bare.push(await timed(counter.bareDecision))
  }
  const row = (what: string, share: number, limit: number): Row => ({
    what: `Press to answer, ${what}`,
    figure: percentile(ours, share),
    unit: 'ms',
    limit,
    peers: [{ name: 'A bare Teams SDK bot, two Graph calls', figure: percentile(bare, share) }],
  })
  return [
    row('p50', 0.5, 150),
    row('p99', 0.99, 1_000),
    {
      what: 'Press to answer, p50, in times of the bare bot’s',
      figure: percentile(ours, 0.5) / percentile(bare, 0.5),
      unit: 'times',
      limit: 1.5,
    },
  ]
}

/** Each second one new decision and 49 looks at cards, as evenly as the clock allows. */
async function held(counter: Counter, seconds: number): Promise<readonly Row[]> {
  const decisions = await Promise.all(Array.from({ length: seconds }, () => counter.decision()))
  const begun = performance.now()
  const times: Promise<number | undefined>[] = []
  for (let index = 0; index < seconds * PER_SECOND; index += 1) {
    await wait(Math.max(0, begun + (index * 1_000) / PER_SECOND - performance.now()))
    const decision = index % PER_SECOND === 0 ? decisions[index / PER_SECOND] : undefined
    times.push(timed(decision ?? counter.look).catch(() => undefined))
  }
  const answered = await Promise.all(times)
  const good = answered.filter((ms) => ms !== undefined)
  await counter.settled()
  return [
    {
      what: `${PER_SECOND} presses a second for ${seconds} s, not answered`,
      figure: answered.length - good.length,
      unit: 'presses',
      limit: 0,
    },
    { what: 'of these, p99', figure: percentile(good, 0.99), unit: 'ms', limit: 3_000 },
  ]
}

/** About four minutes in full. */
export async function run(size = FULL): Promise<readonly Row[]> {
  const counter = await openCounter(size.records, size.presses + size.seconds + 1)
  try {
    const underLoad = await held(counter, size.seconds)
    await counter.hushed()
    return [...(await sideBySide(counter, size.presses)), ...underLoad]
  } finally {
    await counter.close()
  }
}
