// A page with one card on it, drawn as the local Teams draws it. Every press is kept.
import { drawCard } from '../../src/local-tenant/teams-page/browser/chat/cardView.ts'
import '../../src/local-tenant/teams-page/browser/styles/themes.css'
import '../../src/local-tenant/teams-page/browser/styles/card.css'

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface adds to Window
  interface Window {
    draw(card: object, theme: string): void
    pressed: object[]
    opened: string[]
  }
}

window.draw = (card, theme) => {
  window.pressed = []
  window.opened = []
  document.documentElement.dataset['theme'] = theme
  const drawn = drawCard(card, {
    open: (address) => void window.opened.push(address),
    press: async (press) => void window.pressed.push(press),
    submit: () => undefined,
  })
  document.querySelector('main')?.replaceChildren(drawn)
}
