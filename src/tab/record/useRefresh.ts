// Reads the record anew without disturbing what is being written: while something is awaited every few seconds,
// and whenever the page is looked at again.
import { useCallback, useEffect } from 'react'
import { sentenceOf } from '../serviceFault.ts'
import type { Services } from '../services.ts'
import { isSame } from './parts.ts'
import type { WorkDesk } from './useWork.ts'
import { rebase } from './work.ts'

const LOOK_EVERY_MS = 5_000

export function useRefresh({ records }: Services, { latest, setWork }: WorkDesk, gone: () => void) {
  return useCallback(async (): Promise<string | undefined> => {
    try {
      const fresh = await records.open(latest().base.record.id)
      if (fresh) setWork((work) => rebase(work, fresh))
      else gone()
      return undefined
    } catch (thrown) {
      return sentenceOf(thrown)
    }
  }, [records, latest, setWork, gone])
}

/** Looks at the rounds alone, which is light, and reads the record only when they say something new. */
export function useWatch(
  { rounds }: Services,
  { latest }: WorkDesk,
  isAwaiting: boolean,
  refresh: () => Promise<unknown>,
): void {
  useEffect(() => {
    if (!isAwaiting) return undefined
    let isLooking = false
    const look = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || isLooking) return
      isLooking = true
      const { base } = latest()
      try {
        const now = await rounds.ofRecord(base.record.id)
        if (!isSame(now, base.rounds)) await refresh()
      } catch {
        // Looked at again in a moment; what is shown stays true to its time.
      } finally {
        isLooking = false
      }
    }
    const again = (): void => void look()
    const timer = setInterval(again, LOOK_EVERY_MS)
    document.addEventListener('visibilitychange', again)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', again)
    }
  }, [rounds, latest, isAwaiting, refresh])
}
