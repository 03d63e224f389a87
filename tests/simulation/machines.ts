// What happens to machines and clocks.
import { ring } from './instance.ts'
import { type Run, start } from './running.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** SharePoint rings one instance, if the notice is not lost. */
export function ringByChance({ scheduler, instances, random }: Run): void {
  if (instances.length === 0) return
  const instance = random.pick(instances)
  scheduler.note(`rings ${instance.process.name}`)
  scheduler.start({ process: instance.process }, () => ring(instance))
}

/** Without a word to anybody, as machines end. */
export function killByChance(run: Run): void {
  if (run.instances.length === 0) return
  const { process } = run.random.pick(run.instances)
  run.scheduler.note(`${process.name} is killed`)
  run.scheduler.kill(process)
  run.instances = run.instances.filter((instance) => instance.process !== process)
}

const MOST_INSTANCES = 3

export async function startByChance(run: Run): Promise<void> {
  if (run.instances.length >= MOST_INSTANCES) return
  run.scheduler.note('an instance starts')
  await start(run)
}

export function skewClock({ instances, random }: Run): void {
  if (instances.length > 0) random.pick(instances).skewMs = (random.next() - 0.5) * 4 * MINUTE_MS
}

/** Hours or a day; or to just before midnight in London, where authority begins and ends. */
export function letTimePass({ scheduler, random }: Run): void {
  const day = 24 * HOUR_MS
  const toMidnight = day - (scheduler.now % day) - random.below(MINUTE_MS)
  const passes = random.chance(0.5)
    ? toMidnight + random.pick([0, -HOUR_MS, day])
    : random.below(day)
  scheduler.now += Math.max(0, passes)
  scheduler.note('time passes')
}
