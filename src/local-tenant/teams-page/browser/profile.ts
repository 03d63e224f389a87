// Who one is, and who else one can be; and the theme.
import { avatarOf, paintAvatar } from './avatar.ts'
import { element, need, needAll } from './dom.ts'
import type { PageConfig, Person } from './pageConfig.ts'
import { addressOf, type Place, type Theme, type Width } from './place.ts'

export function showProfile({ people }: PageConfig, me: Person, place: () => Place): void {
  paintAvatar(need('#own-avatar', HTMLElement), me.displayName)
  need('#own-name', HTMLElement).textContent = me.displayName
  need('#own-title', HTMLElement).textContent = me.jobTitle
  const drawPeople = (): void =>
    need('#people', HTMLElement).replaceChildren(
      ...people.map((person) => choiceOf(person, person === me, place())),
    )
  // Whoever one becomes is shown in the theme that was chosen last.
  for (const event of ['beforetoggle', 'change'])
    need('#profile', HTMLElement).addEventListener(event, drawPeople)
  need<HTMLAnchorElement>('#sharepoint', HTMLAnchorElement).href = `/sharepoint?person=${me.key}`
}

/** A link, so that another person can be opened in another browser tab beside this one. */
function choiceOf(person: Person, isMe: boolean, place: Place): HTMLElement {
  // A record open in the tab is not what the next person asked for.
  const { subPageId: _left, ...here } = place
  const words = element(
    'span',
    { class: 'profile-words' },
    person.displayName,
    element('span', { class: 'quiet' }, person.jobTitle),
  )
  const link = element(
    'a',
    { href: addressOf({ ...here, person: person.key }), 'aria-current': isMe ? 'true' : undefined },
    avatarOf(person.displayName),
    words,
  )
  return element('li', {}, link)
}

export function listenToThemes(current: Theme, choose: (theme: Theme) => void): void {
  listenToChoice('#themes input', current, choose)
}

export function listenToWidths(current: Width, choose: (width: Width) => void): void {
  listenToChoice('#widths input', current, choose)
}

function listenToChoice<Value extends string>(
  inputs: string,
  current: Value,
  choose: (value: Value) => void,
): void {
  for (const input of needAll(inputs)) {
    if (!(input instanceof HTMLInputElement)) continue
    input.checked = input.value === current
    input.addEventListener('change', () => choose(input.value as Value))
  }
}
