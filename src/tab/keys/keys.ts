// The keys of the page, in one table that the list of keys shows.
export const KEYS: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: '?', does: 'Show this list' },
  { keys: 'Ctrl+K', does: 'Go to any view or record by its name' },
  { keys: 'Ctrl+S', does: 'Save the record' },
  { keys: 'Ctrl+Z', does: 'Take back the last removal, copying or other deed, outside a field' },
  {
    keys: 'Alt+Page Down',
    does: 'Go to the next finding of a record, or the next field of an import',
  },
  { keys: 'Alt+Page Up', does: 'Go to the finding or field before' },
  { keys: 'Alt+End', does: 'Go past the fields of an import, on to the next draft' },
  { keys: 'Ctrl+Enter', does: 'Accept a field of an import, and go to the next' },
  { keys: 'Arrow keys', does: 'Move from record to record in the register' },
  { keys: 'Home, End', does: 'Go to the first or last record of the register' },
  { keys: 'Esc', does: 'Close a question without doing anything' },
]

const SWITCH = 'keys/question-mark'

/** WCAG 2.2, 2.1.4: a key that is a single character can be turned off. */
export function isQuestionMarkOn(): boolean {
  try {
    return localStorage.getItem(SWITCH) !== 'off'
  } catch {
    return true
  }
}

export function turnQuestionMark(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(SWITCH)
    else localStorage.setItem(SWITCH, 'off')
  } catch {
    // A closed storage remembers nothing.
  }
}

/** Whether a key typed here is meant for a field. */
export const isTypedIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
