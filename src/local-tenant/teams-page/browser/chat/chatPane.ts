// The chat with the bot: messages newest last, and a box to write in.
import { announce, element, need } from '../dom.ts'
import { createChatCalls } from './calls.ts'
import { createMessageView, type MessageView } from './messageView.ts'
import type { ChatState, Message } from './stream.ts'

const WELCOME =
  'This is your chat with Acknowledgement Records. Cards that wait for your decision come here.'
const NOT_INSTALLED = 'Acknowledgement Records is not installed for you, so it can’t write to you.'
const NOT_SENT = 'Your message was not sent: the local tenant does not answer.'
const NEAR_END_PX = 80

export type ChatPane = {
  show(state: ChatState): void
  /** A line over the messages; nothing when it is empty. */
  warn(words: string): void
}

export function createChatPane(person: string, open: (address: string) => void): ChatPane {
  const list = need('#messages', HTMLOListElement)
  const strip = need('#offline', HTMLElement)
  const calls = createChatCalls(person)
  const views = new Map<string, MessageView>()
  const welcome = element('li', { class: 'welcome' })
  list.append(welcome)

  const scrollToEnd = (): void => list.scrollTo({ top: list.scrollHeight })
  // A card grows when its fonts and pictures come, and the list shrinks when it is turned or opened.
  let isAtEnd = true
  list.addEventListener('scroll', () => {
    isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END_PX
  })
  new ResizeObserver(() => isAtEnd && scrollToEnd()).observe(list)

  function place(message: Message): void {
    const view = views.get(message.id)
    if (view) return view.update(message)
    const made = createMessageView(message, calls, open)
    views.set(message.id, made)
    list.append(made.element)
  }

  const warn = (words: string): void => {
    strip.textContent = words
    strip.hidden = words === ''
  }
  listenToCompose((text) => {
    isAtEnd = true
    void calls.say({ text }).then((isSent) => warn(isSent ? '' : NOT_SENT))
  })
  let isFirst = true
  return {
    warn,
    show({ isInstalled, messages }) {
      const known = new Set(messages.map(({ id }) => id))
      for (const [id, view] of views)
        if (!known.has(id)) {
          view.element.remove()
          views.delete(id)
        }
      const isNew = messages.some(({ id, from }) => from === 'bot' && !views.has(id))
      for (const message of messages) place(message)
      welcome.textContent = isInstalled ? WELCOME : NOT_INSTALLED
      if (isNew && !isFirst) announce('New message from Acknowledgement Records')
      isFirst = false
      if (isAtEnd) scrollToEnd()
    },
  }
}

function listenToCompose(send: (text: string) => void): void {
  const form = need('#compose', HTMLFormElement)
  const words = need('#words', HTMLTextAreaElement)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const text = words.value.trim()
    if (text === '') return
    words.value = ''
    send(text)
  })
  words.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    form.requestSubmit()
  })
}
