// From field to field of a draft by keys alone, and from the last one to what comes then.
import type { KeyboardEvent } from 'react'

/** By how many fields; past all of them to the last. */
export function stepOfKey({ altKey, key }: KeyboardEvent): number | undefined {
  if (!altKey) return undefined
  switch (key) {
    case 'PageDown':
      return 1
    case 'PageUp':
      return -1
    case 'End':
      return Number.POSITIVE_INFINITY
    default:
      return undefined
  }
}

/** From a field, or from above them all to the first; at an end it stays there. */
export function step(from: Element | null, by: number): void {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-review]')]
  const here = fields.findIndex((one) => one === from)
  const next = fields[Math.min(Math.max(here + by, 0), fields.length - 1)]
  const control = next?.querySelector<HTMLElement>('input, textarea, select, [role="textbox"]')
  ;(control ?? next)?.focus()
}

/** Of what is no field itself, and has no field in it. */
export function stepByKey(event: KeyboardEvent): void {
  const by = stepOfKey(event)
  if (by === undefined) return
  event.preventDefault()
  step(event.currentTarget, by)
}
