import { useEffect, useLayoutEffect } from 'react'
import { useLocation } from 'wouter'
import { whenIdle } from '../whenIdle.ts'
import { keepLook } from './keepLook.ts'
import { leaveLastLook, placeOf, type Seen } from './lastLook.ts'

// Whoever has looked at a list for so long has seen it.
const SEEN_MS = 1_000

/** Keeps how the lists look, for the next opening. `rows` are those of the register: what is shown follows them. */
export function useLastLook({ userId, theme }: Seen, rows: unknown): void {
  const [address] = useLocation()
  useLayoutEffect(leaveLastLook, [])
  useEffect(() => {
    if (rows === undefined || placeOf(address) === undefined) return undefined
    const keep = (): void => void keepLook({ userId, theme })
    const whenLeft = (): void => {
      if (document.visibilityState === 'hidden') keep()
    }
    const timer = setTimeout(() => whenIdle(keep), SEEN_MS)
    document.addEventListener('visibilitychange', whenLeft)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', whenLeft)
    }
  }, [userId, theme, rows, address])
}
