// One message: who, when, and the words or the card.
import { avatarOf } from '../avatar.ts'
import { announce, element, icon } from '../dom.ts'
import type { ChatCalls, Outcome } from './calls.ts'
import { type CardDeeds, drawCard } from './cardView.ts'
import { markdownToHtml } from './markdown.ts'
import { plainWords } from './plainWords.ts'
import { timeOf } from './time.ts'
import type { Message } from './stream.ts'

const APP = 'Acknowledgement Records'

export type MessageView = {
  readonly element: HTMLLIElement
  /** Draws again only what has changed: words being typed into a card stay. */
  update(message: Message): void
}

export function createMessageView(
  first: Message,
  calls: ChatCalls,
  open: (address: string) => void,
): MessageView {
  const isOwn = first.from === 'person'
  const isFromBot = first.from === 'bot'
  const when = element('time', { datetime: first.sentAt })
  const head = element('div', { class: 'message-head' })
  const body = element('div', { class: 'message-body' })
  const under = element('div', { class: 'message-body' })
  const item = element('li', { class: isOwn ? 'message own' : 'message' })
  if (!isOwn) item.append(isFromBot ? appIcon() : avatarOf(first.name ?? ''))
  item.append(head, body, under)
  head.append(...(isOwn ? [when] : [element('b', {}, first.name ?? APP), when]))
  let drawn = ''

  function tell(words: string, isFault: boolean): void {
    under.replaceChildren(
      element('p', { class: isFault ? 'under fault' : 'under', role: 'alert' }, words),
    )
  }

  async function settle(work: Promise<Outcome>): Promise<void> {
    under.replaceChildren()
    const outcome = await work
    if (outcome.kind === 'words') return tell(outcome.words, outcome.isFault)
    // The pressed button is gone with the old card.
    body.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true })
    announce('The card has been answered.')
  }

  const refresh = element(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': 'Refresh this card',
      title: 'Refresh this card',
    },
    icon('refresh'),
  )
  refresh.addEventListener('click', () => void settle(calls.refresh(first.id)))

  const deeds: CardDeeds = {
    open,
    press: (press) => settle(calls.press(first.id, press)),
    submit: (value) => void calls.say({ value }),
  }

  function update({ text, card, editedAt, note, canRefresh }: Message): void {
    when.textContent = timeOf(first.sentAt) + (editedAt === undefined ? '' : ' · Edited')
    if (canRefresh && !refresh.isConnected) head.append(refresh)
    if (!canRefresh) refresh.remove()
    const now = JSON.stringify({ text, card })
    if (now !== drawn) {
      const hadFocus = body.contains(document.activeElement)
      body.replaceChildren(...contentOf(text, card, isFromBot, deeds))
      if (hadFocus) body.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true })
      under.replaceChildren()
    }
    drawn = now
    if (note !== undefined) tell(note, true)
  }
  update(first)
  return { element: item, update }
}

const APP_ICON = new URL('../app.svg', import.meta.url).href

const appIcon = (): HTMLElement =>
  element('img', { src: APP_ICON, alt: '', width: '32', height: '32' })

function contentOf(
  text: string | undefined,
  card: object | undefined,
  isFromBot: boolean,
  deeds: CardDeeds,
): readonly Node[] {
  const bubble = element('div', { class: 'bubble' })
  // Only the bot writes Markdown.
  if (isFromBot) bubble.innerHTML = markdownToHtml(text ?? '')
  else bubble.append(...plainWords(text ?? '', (address) => deeds.open(address)))
  return [...(text ? [bubble] : []), ...(card ? [drawCard(card, deeds)] : [])]
}
