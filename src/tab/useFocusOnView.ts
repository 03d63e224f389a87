// Going to another view takes whatever had focus off the page; then the new view's heading takes it, so that a screen reader
// reads where one is and Tab goes on from there.
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

/** A view that is loaded first may take a while to have its heading. */
const PATIENCE_MS = 5_000

const isLost = (): boolean => document.activeElement === document.body

export function useFocusOnView(): void {
  const [location] = useLocation()
  const before = useRef(location)
  useEffect(() => {
    if (before.current === location) return undefined
    before.current = location
    const started = performance.now()
    let frame = requestAnimationFrame(function look() {
      const heading = document.querySelector<HTMLElement>('main h1')
      if (!isLost() || performance.now() - started > PATIENCE_MS) return
      if (!heading) {
        frame = requestAnimationFrame(look)
        return
      }
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [location])
}
