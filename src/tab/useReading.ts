import { useCallback, useEffect, useState } from 'react'
import { sentenceOf } from './serviceFault.ts'

type Reading<T> = {
  /** As it was last read. */
  readonly value?: T
  /** A sentence. */
  readonly fault?: string
}

/**
 * Reads for as long as it is wanted: an answer that comes after one has left, or wants another, is dropped. `read` stays
 * the same function while the same is wanted; without one nothing is read.
 */
export function useReading<T>(
  read: (() => Promise<T>) | undefined,
): Reading<T> & { readonly again: () => void } {
  const [reading, setReading] = useState<Reading<T>>({})
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (!read) return undefined
    let isCurrent = true
    const tell = (answer: Reading<T>): void => {
      if (isCurrent) setReading(answer)
    }
    read().then(
      (value) => tell({ value }),
      (thrown: unknown) => tell({ fault: sentenceOf(thrown) }),
    )
    return () => {
      isCurrent = false
    }
    // `attempt` reads anew.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [read, attempt])
  return { ...reading, again: useCallback(() => setAttempt((now) => now + 1), []) }
}
