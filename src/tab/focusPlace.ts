// Takes the person to where something is to be done.
const FOCUSABLE = 'input, select, textarea, [role="textbox"], button, a[href]'

function focusWithin(place: Element | null | undefined): void {
  const target = place?.querySelector<HTMLElement>(FOCUSABLE)
  target?.focus()
  // Not smooth: the eye should land where the caret is.
  place?.scrollIntoView({ block: 'center' })
}

/** A field by its name, or a finding by its key. */
export const focusPlace = (place: string): void =>
  focusWithin(document.querySelector(`[data-place="${CSS.escape(place)}"]`))

/** The first field marked as faulty, once the page has drawn it so. */
export const focusFirstFault = (form: Element | null): void => {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
