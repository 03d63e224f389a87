// The round picture of a person: their initials, in a colour that stays theirs.
import { element } from './dom.ts'

const initialsOf = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('')

const hueOf = (name: string): string =>
  String(Array.from(name).reduce((sum, letter) => sum + letter.charCodeAt(0) * 37, 0) % 360)

export function paintAvatar(avatar: HTMLElement, name: string): HTMLElement {
  avatar.textContent = initialsOf(name)
  avatar.style.setProperty('--hue', hueOf(name))
  return avatar
}

export const avatarOf = (name: string): HTMLElement =>
  paintAvatar(element('span', { class: 'avatar', 'aria-hidden': 'true' }), name)
