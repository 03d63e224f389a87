// Alt+Page Down and Alt+Page Up go from finding to finding.
import { useEffect } from 'react'
import { focusPlace } from '../focusPlace.ts'

const PLACES = '[data-place^="finding "]'

function jump(step: 1 | -1): void {
  const places = [...document.querySelectorAll(PLACES)]
  const here = places.findIndex((place) =>
    place.closest('article')?.contains(document.activeElement),
  )
  // From elsewhere on the page: the first, or the last.
  const start = step === 1 ? 0 : places.length - 1
  const to = here === -1 ? places[start] : places[here + step]
  const name = to?.getAttribute('data-place')
  if (name) focusPlace(name)
}

export function useFindingKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || (event.key !== 'PageDown' && event.key !== 'PageUp')) return
      event.preventDefault()
      jump(event.key === 'PageDown' ? 1 : -1)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
