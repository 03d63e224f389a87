// From field to field of a draft by keys alone, and from the last one to what comes then.
import type { KeyboardEvent } from 'react'

type By = 1 | -1

export function stepOfKey({ altKey, key }: KeyboardEvent): By | undefined {
  if (!altKey) return undefined
  if (key === 'PageDown') return 1
  return key === 'PageUp' ? -1 : undefined
}

/** Moves to the field after this one, or before it; where there is none, to the field itself. */
export function step(from: Element | null, by: By): void {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-review]')]
  const here = fields.findIndex((one) => one === from)
  const next = fields[here + by] ?? fields[here]
  const control = next?.querySelector<HTMLElement>('input, textarea, select, [role="textbox"]')
  ;(control ?? next)?.focus()
}
