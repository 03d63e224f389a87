// One thing at a time, in an order by chance. Whatever the code under test asks of the world (a request, a timer) waits
// here until it is chosen; between two choices everything that can go on by itself has gone on. A request has two
// moments, its arrival and its answer, and a process may end before, between and after them.
import { AsyncLocalStorage } from 'node:async_hooks'
import { Fault, type FaultCode } from '#core/faults.ts'
import type { Random } from './random.ts'

/** Something that runs and may be killed: an instance of the service, or the world outside it, which may not. */
export type Process = { readonly name: string; readonly isMortal: boolean; isAlive: boolean }

/** What a person set going, so that what comes of it can be traced back to them. */
export type Task = {
  readonly process: Process
  readonly startedAt: number
  readonly personId?: string
  readonly fingerprint?: string
}

/** How often each mishap befalls a request, from 0 to 1. */
export type Mishaps = {
  readonly refused: number
  readonly lostBefore: number
  readonly lostAfter: number
  readonly slow: number
  /** The process that asked ends as the request arrives: between the write and all that should follow. */
  readonly death: number
}
export const NO_MISHAPS: Mishaps = { refused: 0, lostBefore: 0, lostAfter: 0, slow: 0, death: 0 }

type Call = {
  readonly process: Process
  readonly what: string
  readonly arrive: () => void
  answer?: () => void
  heldUntil: number
}
type Timer = {
  readonly task: Task
  readonly work: () => void
  readonly everyMs?: number
  due: number
}

export type Scheduler = {
  readonly random: Random
  mishaps: Mishaps
  /** Milliseconds since 1970, of the simulated world. */
  now: number
  step: number
  readonly trace: string[]
  readonly task: () => Task
  /** Starts work as that process; what it throws is its own affair. */
  start(task: Omit<Task, 'startedAt'>, work: () => Promise<unknown> | void): void
  /** A request to the world: `effect` is what its arrival does there. */
  readonly request: <T>(what: string, effect: () => T) => Promise<T>
  setTimer(work: () => void, ms: number, isRepeated: boolean): number
  clearTimer(timer: number): void
  kill(process: Process): void
  /** One choice. False when nothing waits to be chosen but timers. */
  advance(): Promise<boolean>
  /** Lets time pass to the next timer. */
  waitForTimer(): Promise<void>
  note(what: string): void
}

const LONGEST_HOLD_MS = 20_000
const REFUSALS: readonly FaultCode[] = ['tooBusy', 'tooBusy', 'signedOut', 'unexpected']

// Taken before anything is put in its place.
const { setImmediate: realSetImmediate } = globalThis
const everythingSettled = (): Promise<void> =>
  new Promise((resolve) => {
    realSetImmediate(resolve)
  })

export function createScheduler(random: Random, startsAt: number): Scheduler {
  const tasks = new AsyncLocalStorage<Task>()
  const timers = new Map<number, Timer>()
  let calls: Call[] = []
  let timersMade = 0

  const scheduler: Scheduler = {
    random,
    mishaps: NO_MISHAPS,
    now: startsAt,
    step: 0,
    trace: [],
    task() {
      const task = tasks.getStore()
      if (!task) throw new Error('Something runs that belongs to no process.')
      return task
    },
    note(what) {
      scheduler.trace.push(`${scheduler.step} ${new Date(scheduler.now).toISOString()} ${what}`)
    },
    start(task, work) {
      tasks.run({ ...task, startedAt: scheduler.step }, () => {
        void Promise.resolve(work()).catch((thrown: unknown) =>
          scheduler.note(`${task.process.name} failed: ${String(thrown)}`),
        )
      })
    },
    request,
    setTimer(work, ms, isRepeated) {
      timersMade += 1
      const timer = { task: scheduler.task(), work, due: scheduler.now + ms }
      timers.set(timersMade, isRepeated ? { ...timer, everyMs: ms } : timer)
      return timersMade
    },
    clearTimer: (timer) => void timers.delete(timer),
    kill(process) {
      process.isAlive = false
      // What was on its way may arrive all the same.
      for (const call of calls.filter((each) => each.process === process))
        if (!call.answer && random.chance(0.5)) call.arrive()
      calls = calls.filter((call) => call.process !== process)
      for (const [id, { task }] of timers) if (task.process === process) timers.delete(id)
    },
    async advance() {
      scheduler.now += random.below(random.chance(0.05) ? 5_000 : 200)
      fireTimers()
      const ready = calls.filter(({ heldUntil }) => heldUntil <= scheduler.now)
      const call = ready.length > 0 ? random.pick(ready) : soonest()
      if (call) deliver(call)
      await everythingSettled()
      return call !== undefined
    },
    async waitForTimer() {
      const due = Math.min(...[...timers.values()].map((timer) => timer.due))
      if (due === Number.POSITIVE_INFINITY) return
      scheduler.now = Math.max(scheduler.now, due)
      fireTimers()
      await everythingSettled()
    },
  }

  function soonest(): Call | undefined {
    const call = calls.toSorted((a, b) => a.heldUntil - b.heldUntil)[0]
    if (call) scheduler.now = Math.max(scheduler.now, call.heldUntil)
    return call
  }

  function fireTimers(): void {
    for (const [id, timer] of timers) {
      if (timer.due > scheduler.now || !timers.has(id)) continue
      if (timer.everyMs === undefined) timers.delete(id)
      // A machine that slept does not catch up on what it missed.
      else timer.due = scheduler.now + timer.everyMs
      tasks.run(timer.task, timer.work)
    }
  }

  function deliver(call: Call): void {
    if (!call.answer) {
      call.arrive()
      if (!call.process.isMortal || !random.chance(scheduler.mishaps.death)) return
      scheduler.note(`${call.process.name} dies`)
      scheduler.kill(call.process)
    } else {
      calls.splice(calls.indexOf(call), 1)
      call.answer()
    }
  }

  function request<T>(what: string, effect: () => T): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    const task = scheduler.task()
    const fail = (code: FaultCode): void =>
      reject(new Fault(code, `The simulated world gave ${code} to ${what}.`))
    const arrive = (): void => {
      const answered = tasks.run(task, () => outcomeOf(effect, scheduler))
      scheduler.note(`${task.process.name} ${what}: ${answered.told}`)
      call.heldUntil = scheduler.now + answered.holdMs
      call.answer = () =>
        'value' in answered
          ? resolve(answered.value)
          : 'code' in answered
            ? fail(answered.code)
            : reject(answered.thrown)
    }
    const call: Call = { process: task.process, what, arrive, heldUntil: 0 }
    // A process that is dead asks nothing more; what it waits for never comes.
    if (task.process.isAlive) calls.push(call)
    return promise
  }
  return scheduler
}

type Answered<T> = { readonly told: string; readonly holdMs: number } & (
  | { readonly value: T }
  | { readonly code: FaultCode }
  | { readonly thrown: unknown }
)

function outcomeOf<T>(effect: () => T, { random, mishaps }: Scheduler): Answered<T> {
  const holdMs = random.chance(mishaps.slow) ? random.below(LONGEST_HOLD_MS) : 0
  if (random.chance(mishaps.refused)) {
    const code = random.pick(REFUSALS)
    return { told: code, holdMs, code }
  }
  if (random.chance(mishaps.lostBefore)) return { told: 'lost before', holdMs, code: 'unreachable' }
  try {
    const value = effect()
    if (random.chance(mishaps.lostAfter)) {
      // The adapter looks again after silence: it finds its own write, or a later one, or hears nothing again.
      const found = random.next()
      if (found < 0.4) return { told: 'lost after', holdMs, code: 'unreachable' }
      if (found < 0.6) return { told: 'lost after', holdMs, code: 'changedSinceRead' }
      return { told: 'done, found again', holdMs, value }
    }
    return { told: 'done', holdMs, value }
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown
    return { told: thrown.code, holdMs, thrown }
  }
}
