import { useEffect, useState } from 'react'
import { dayOf, type Day, toInstant } from '#core/day.ts'

const MINUTE_MS = 60_000

export const dayToday = (): Day => dayOf(toInstant(new Date()))

/** Today in London; it moves on at midnight while the page stays open. */
export function useToday(): Day {
  const [today, setToday] = useState(dayToday)
  useEffect(() => {
    const timer = setInterval(() => setToday(dayToday()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return today
}
