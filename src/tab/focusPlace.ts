// Takes the person to where something is to be done.
const FOCUSABLE = 'input, select, textarea, [role="textbox"], button, a[href]'

function focusWithin(place: Element | null | undefined): void {
  const target = place?.querySelector<HTMLElement>(FOCUSABLE)
  target?.focus()
  // Not smooth: the eye should land where the caret is.
  place?.scrollIntoView({ block: 'center' })
}

const placeNamed = (place: string): Element | null =>
  document.querySelector(`[data-place="${CSS.escape(place)}"]`)

/** A field by its name, or a finding by its key. */
export const focusPlace = (place: string): void => focusWithin(placeNamed(place))

const FRAMES = 300

/** A place that the page may not have drawn yet; what is given ends the wait for it. */
export function focusOnceDrawn(place: string): () => void {
  let [left, frame] = [FRAMES, 0]
  const look = (): void => {
    left -= 1
    if (left === 0 || placeNamed(place)) focusPlace(place)
    else frame = requestAnimationFrame(look)
  }
  frame = requestAnimationFrame(look)
  return () => cancelAnimationFrame(frame)
}

/** The first field marked as faulty, once the page has drawn it so. */
export const focusFirstFault = (form: Element | null): void => {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
