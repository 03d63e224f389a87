// How much a bot may do in one conversation (Teams' published limits per bot and thread).
type Window = { readonly ms: number; readonly most: number }

export const SENDING: readonly Window[] = [
  { ms: 1_000, most: 7 },
  { ms: 2_000, most: 8 },
  { ms: 30_000, most: 60 },
  { ms: 3_600_000, most: 1_800 },
]
export const ASKING_MEMBERS: readonly Window[] = [
  { ms: 1_000, most: 14 },
  { ms: 2_000, most: 16 },
  { ms: 30_000, most: 120 },
  { ms: 3_600_000, most: 3_600 },
]

/** Undefined when it may; else the whole seconds to wait. What was refused is not counted. */
export type Limit = (conversation: string, now?: number) => number | undefined

export function createLimit(windows: readonly Window[]): Limit {
  const longest = Math.max(...windows.map((window) => window.ms))
  const done = new Map<string, number[]>()
  return (conversation, now = Date.now()) => {
    const times = (done.get(conversation) ?? []).filter((time) => time > now - longest)
    done.set(conversation, times)
    const waits = windows.map(({ ms, most }) => {
      const oldest = times.at(-most)
      return oldest === undefined ? 0 : oldest + ms - now
    })
    const wait = Math.max(...waits)
    if (wait > 0) return Math.ceil(wait / 1_000)
    times.push(now)
    return undefined
  }
}
