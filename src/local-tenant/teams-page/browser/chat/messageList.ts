// The messages of one chat, newest last.
import { element } from '../dom.ts'
import type { ChatCalls } from './calls.ts'
import { createMessageView, type MessageView } from './messageView.ts'
import type { Message } from './stream.ts'

const NEAR_END_PX = 80

export type MessageList = {
  /** True when one is new that somebody else wrote. */
  show(messages: readonly Message[], welcome: string): boolean
  scrollToEnd(): void
}

export function createMessageList(
  list: HTMLOListElement,
  calls: ChatCalls,
  open: (address: string) => void,
): MessageList {
  const views = new Map<string, MessageView>()
  const greeting = element('li', { class: 'welcome' })
  list.append(greeting)

  // A card grows when its fonts and pictures come, and the list shrinks when it is turned or opened.
  let isAtEnd = true
  const scrollToEnd = (): void => {
    isAtEnd = true
    list.scrollTo({ top: list.scrollHeight })
  }
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

  return {
    scrollToEnd,
    show(messages, welcome) {
      const known = new Set(messages.map(({ id }) => id))
      for (const [id, view] of views)
        if (!known.has(id)) {
          view.element.remove()
          views.delete(id)
        }
      const isNew = messages.some(({ id, from }) => from !== 'person' && !views.has(id))
      for (const message of messages) place(message)
      greeting.textContent = welcome
      if (isAtEnd) scrollToEnd()
      return isNew
    },
  }
}
