// The search of the app’s message extension: words, what was found, and one of it chosen.
import { element } from '../dom.ts'
import { openDialog } from '../host/dialogs.ts'
import type { ChatCalls, Offered } from './calls.ts'

const STILL_MS = 250
const NONE = 'Nothing was found with these words.'
const UNREACHABLE = 'Unable to reach app. Please try again.'

/** The record chosen; undefined when the search was closed. */
export async function findRecord(calls: ChatCalls): Promise<Offered | undefined> {
  const box = element('input', {
    type: 'search',
    'aria-label': 'Words of the title, the force or the inspectorate',
    placeholder: 'Find a record',
    autocomplete: 'off',
  })
  const list = element('ul', { class: 'found', 'aria-label': 'Records found' })
  const told = element('p', { role: 'status' })
  const content = element('div', { class: 'dialog-words' }, box, told, list)
  const { closed, close } = openDialog('Find a record', content)
  let chosen: Offered | undefined

  async function look(): Promise<void> {
    const words = box.value
    const offers = await calls.find(words)
    // An answer that was overtaken by more letters.
    if (words !== box.value) return
    told.textContent = wordsFor(offers)
    list.replaceChildren(
      ...(offers ?? []).map((offered) =>
        offerElement(offered, () => {
          chosen = offered
          close([])
        }),
      ),
    )
  }
  let still: ReturnType<typeof setTimeout> | undefined
  box.addEventListener('input', () => {
    clearTimeout(still)
    still = setTimeout(() => void look(), STILL_MS)
  })
  box.focus()
  void look()
  await closed
  clearTimeout(still)
  return chosen
}

const wordsFor = (offers: readonly Offered[] | undefined): string => {
  if (!offers) return UNREACHABLE
  return offers.length === 0 ? NONE : `${offers.length} found`
}

function offerElement({ title, text }: Offered, choose: () => void): HTMLElement {
  const button = element(
    'button',
    { type: 'button' },
    element('b', {}, title),
    element('span', { class: 'quiet' }, text),
  )
  button.addEventListener('click', choose)
  return element('li', {}, button)
}
