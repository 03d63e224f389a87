// What was pressed may be gone with what it did: a question, a line of a table. Focus would then be nowhere.
import { type RefObject, useEffect, useRef } from 'react'

/** A place, to be given `tabIndex={-1}`, that takes focus when nothing has it any more after `cause` changed. */
export function useFocusWhenLost(cause: unknown): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(cause)
  useEffect(() => {
    if (before.current === cause) return
    before.current = cause
    // Not before the next frame: only then has Fluent taken its dialog's hold off the page.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) place.current?.focus()
    })
  }, [cause])
  return place
}
