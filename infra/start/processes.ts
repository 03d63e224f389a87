// The parts run as processes of their own, as they do in production; they start and stop together.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const STOP_WITHIN_MS = 5_000

export type Part = {
  readonly name: string
  /** Asks the part to finish, and ends it after 5 s. */
  stop(): Promise<void>
  /** Resolves with the exit code when the part ends by itself or is stopped. */
  readonly ended: Promise<number | null>
}

/** Runs a TypeScript file with this same Node. Its words go where ours go. */
export function startPart(
  name: string,
  file: URL,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Part {
  const child = spawn(process.execPath, [fileURLToPath(file), ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return { name, ended, stop: () => stop(child, ended) }
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS)
  await ended
  clearTimeout(timer)
}

/** Waits until the address answers 200. Throws an Error naming the part when it ends or the time is over first. */
export async function untilAnswers(part: Part, address: string, withinMs: number): Promise<void> {
  const end = Date.now() + withinMs
  const stopped = part.ended.then(() => true)
  while (Date.now() < end) {
    try {
      const answer = await fetch(address, { signal: AbortSignal.timeout(1_000) })
      await answer.body?.cancel()
      if (answer.ok) return
    } catch {
      // Not listening yet.
    }
    if (await Promise.race([stopped, pause(50, false)]))
      throw new Error(`The ${part.name} stopped while starting. Its last words stand above.`)
  }
  throw new Error(
    `The ${part.name} did not answer at ${address} within ${withinMs / 1_000} s. Its last words stand above.`,
  )
}
