// Going to another view takes whatever had focus off the page; then the new view's heading takes it, so that a screen reader
// reads where one is and Tab goes on from there.
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

/** A view that is loaded first may take a while to have its heading. */
const PATIENCE_MS = 5_000

/** The view before stays hidden in the page while the next one is fetched, and so may what had focus. */
const isLost = (): boolean => {
  const { activeElement, body } = document
  return activeElement === null || activeElement === body || !activeElement.checkVisibility()
}

const headingInSight = (): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('main h1')].find((heading) =>
    heading.checkVisibility(),
  )

export function useFocusOnView(): void {
  const [location] = useLocation()
  const before = useRef(location)
  useEffect(() => {
    if (before.current === location) return undefined
    before.current = location
    const started = performance.now()
    let timer: ReturnType<typeof setTimeout> | undefined
    let frame = requestAnimationFrame(function look() {
      if (!isLost() || performance.now() - started > PATIENCE_MS) return
      const heading = headingInSight()
      if (heading) {
        heading.tabIndex = -1
        // What takes focus is drawn anew: the page is painted first.
        timer = setTimeout(() => isLost() && heading.focus({ preventScroll: true }))
      } else frame = requestAnimationFrame(look)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [location])
}
