// Nothing is lost: whatever was interrupted between any two requests is found here and finished.
import { isFault } from '#core/faults.ts'
import { type ApprovalRound, isUnfinished, keyOfRound } from '#core/round.ts'
import { askForWaiting } from './approvals/askForWaiting.ts'
import type { Desk } from './approvals/desk.ts'
import { finishRound } from './approvals/finishRound.ts'
import { STEPS } from './approvals/steps.ts'
import { attempt } from './attempt.ts'
import { finishDisposals } from './disposals/disposeOfRecord.ts'
import { briefly } from './log.ts'
import { finishEvents } from './publication/finishEvents.ts'
import { keepInformed } from './reminders/keepInformed.ts'
import { countWaiting, createTelling } from './sweepFigures.ts'
import { inSpan } from './telemetry/telemetry.ts'

export type Sweep = {
  /** Sweeps now, or once more after the sweep that is going on. Never throws. */
  ring(): Promise<void>
  wasThroughWithin(seconds: number): boolean
  stop(): void
}

/** What is known of the rounds, by delta. It may be forgotten at any time: the first delta tells it all again. */
type Known = {
  token: string | undefined
  readonly unfinished: Map<string, ApprovalRound>
  /** About which somebody is being asked. */
  readonly asked: Map<string, ApprovalRound>
}

async function readChanges({ rounds, log }: Desk, known: Known): Promise<void> {
  const changes = await rounds.changes(known.token)
  for (const fault of changes.unreadable) log.error({ unreadable: 'round', ...briefly(fault) })
  for (const { value } of changes.rounds) {
    const key = keyOfRound(value)
    if (isUnfinished(value)) known.unfinished.set(key, value)
    else known.unfinished.delete(key)
    if (value.state.state === 'Asked') known.asked.set(key, value)
    else known.asked.delete(key)
  }
  known.token = changes.token
}

/** The round as it then stands, or undefined where it was deleted with its record: nothing is left to be done. */
async function finish(desk: Desk, round: ApprovalRound): Promise<ApprovalRound | undefined> {
  try {
    const { value } = await finishRound(desk, round)
    await finishEvents(desk, value)
    return value
  } catch (thrown) {
    if (isFault(thrown, 'gone')) return undefined
    throw thrown
  }
}

async function sweepOnce(desk: Desk, known: Known): Promise<void> {
  await readChanges(desk, known)
  // Unhurried: people's own requests come first.
  for (const [key, round] of known.unfinished)
    await attempt(desk, { finishing: key }, async () => {
      const now = await finish(desk, round)
      if (now && isUnfinished(now)) known.unfinished.set(key, now)
      else known.unfinished.delete(key)
    })
  const asked = [...known.asked.values()]
  const notAsked = await compareStatuses(desk, asked)
  countWaiting(desk, asked, [...known.unfinished.values()], notAsked)
  await keepInformed(desk, asked)
  await finishDisposals(desk)
}

/**
 * A status is a copy that anyone with rights could change: the rounds say what it must be. Gives back how many records
 * wait about which nobody could be asked.
 */
async function compareStatuses(desk: Desk, asked: readonly ApprovalRound[]): Promise<number> {
  const { rows, unreadable } = await desk.records.waiting()
  for (const fault of unreadable) desk.log.error({ unreadable: 'record', ...briefly(fault) })
  const isAsked = new Set(asked.map(({ recordId }) => recordId))
  let notAsked = 0
  for (const { id } of rows)
    if (!isAsked.has(id))
      if (!(await attempt(desk, { askingAbout: id }, () => askForWaiting(desk, id)))) notAsked += 1
  const isWaiting = new Set(rows.map(({ id }) => id))
  for (const round of asked)
    if (!isWaiting.has(round.recordId))
      await attempt(desk, { puttingRight: round.recordId }, () => STEPS.statusSet(desk, round))
  return notAsked
}

export function createSweep(desk: Desk, everySeconds: number): Sweep {
  const known: Known = { token: undefined, unfinished: new Map(), asked: new Map() }
  const tell = createTelling(desk)
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined

  async function sweep(): Promise<void> {
    const began = Date.now()
    try {
      await inSpan(desk.telemetry, 'sweep', 'internal', () => sweepOnce(desk, known))
      tell(began)
    } catch (thrown) {
      known.token = undefined
      desk.log.error({ sweep: 'failed', ...briefly(thrown) })
    }
  }

  function start(): Promise<void> {
    running = sweep().finally(() => {
      running = undefined
    })
    return running
  }

  function ring(): Promise<void> {
    if (!running) return start()
    // What changed while a sweep goes on may already be behind it.
    next ??= running.then(() => {
      next = undefined
      return start()
    })
    return next
  }

  const timer = setInterval(() => desk.background.start('sweep', ring), everySeconds * 1_000)
  return {
    ring,
    wasThroughWithin: (seconds) => Date.now() - desk.telemetry.figures.sweptAt <= seconds * 1_000,
    stop: () => clearInterval(timer),
  }
}
