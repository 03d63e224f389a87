// Keeps the newest of what changes often: soon after a change, however many follow it, and one keeping after the other.

export type Keeper<T> = {
  changed(newest: T): void
  /** Keeps at once what is not kept yet. */
  leave(): void
}

/** `keep` never throws. Between one keeping and the next there are at least `afterMs` milliseconds. */
export function createKeeper<T>(keep: (newest: T) => Promise<void>, afterMs: number): Keeper<T> {
  let newest: T | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const keepNewest = async (): Promise<void> => {
    const now = newest
    newest = undefined
    if (now !== undefined) await keep(now)
  }
  const onTime = async (): Promise<void> => {
    await keepNewest()
    timer = undefined
    if (newest !== undefined) soon()
  }
  const soon = (): void => {
    timer ??= setTimeout(() => void onTime(), afterMs)
  }
  return {
    changed(value) {
      newest = value
      soon()
    },
    leave: () => void keepNewest(),
  }
}
