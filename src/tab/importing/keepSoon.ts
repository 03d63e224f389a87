// Keeps the newest of what changes often: soon after a change, however many follow it.

export type Keeper<T> = {
  changed(newest: T): void
  /** Keeps at once what is not kept yet. Resolves when all of it is kept. */
  readonly keepNow: () => Promise<void>
}

/** `keep` never throws. Between one keeping and the next there are at least `afterMs` milliseconds. */
export function createKeeper<T>(keep: (newest: T) => Promise<void>, afterMs: number): Keeper<T> {
  let newest: T | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay: Promise<void> = Promise.resolve()
  const keepNow = async (): Promise<void> => {
    const now = newest
    newest = undefined
    const before = underWay
    if (now !== undefined) underWay = keep(now).then(() => before)
    await underWay
  }
  const onTime = async (): Promise<void> => {
    await keepNow()
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
    keepNow,
  }
}
