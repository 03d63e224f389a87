import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { type RowWindow, windowOf } from './rowWindow.ts'

/** The rows to keep in the page as it is scrolled; all of them while it is printed. */
export function useRowWindow(
  body: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): RowWindow {
  const [shown, setShown] = useState(() =>
    windowOf(count, rowHeight, { top: 0, height: innerHeight }),
  )
  const [isPrinted, setPrinted] = useState(false)
  useEffect(() => {
    const look = (): void => {
      const top = -(body.current?.getBoundingClientRect().top ?? 0)
      const next = windowOf(count, rowHeight, { top, height: innerHeight })
      setShown((now) => (now.first === next.first && now.end === next.end ? now : next))
    }
    const printing = (): void => flushSync(() => setPrinted(true))
    const printed = (): void => setPrinted(false)
    look()
    addEventListener('scroll', look, { passive: true })
    addEventListener('resize', look)
    addEventListener('beforeprint', printing)
    addEventListener('afterprint', printed)
    return () => {
      removeEventListener('scroll', look)
      removeEventListener('resize', look)
      removeEventListener('beforeprint', printing)
      removeEventListener('afterprint', printed)
    }
  }, [body, count, rowHeight])
  return isPrinted ? { first: 0, end: count } : shown
}
