// Two chats, one to be seen at a time: with the bot, and of the whole office, where records are shared.
import { announce, need, needAll } from '../dom.ts'
import type { ChatCalls } from './calls.ts'
import { createCompose } from './compose.ts'
import { createMessageList } from './messageList.ts'
import type { ChatName, ChatState } from './stream.ts'

const NAMES: { readonly [chat in ChatName]: string } = {
  bot: 'Acknowledgement Records',
  office: 'The office',
}
const WELCOME =
  'This is your chat with Acknowledgement Records. Cards that wait for your decision come here.'
const NOT_INSTALLED = 'Acknowledgement Records is not installed for you, so it can’t write to you.'
const WELCOME_OFFICE =
  'Everybody of the office reads what is written here. Records are found and shared with the button below.'
const NOT_SENT = 'Your message was not sent: the local tenant does not answer.'

export type ChatPane = {
  show(state: ChatState): void
  /** Which chat is to be seen. */
  choose(chat: ChatName): void
  /** A line over the messages; nothing when it is empty. */
  warn(words: string): void
}

export function createChatPane(
  calls: ChatCalls,
  open: (address: string) => void,
  onChosen: () => void,
): ChatPane {
  const strip = need('#offline', HTMLElement)
  const lists = {
    bot: createMessageList(need('#messages', HTMLOListElement), calls, open),
    office: createMessageList(need('#office-messages', HTMLOListElement), calls, open),
  }
  let chosen: ChatName = 'bot'

  const warn = (words: string): void => {
    strip.textContent = words
    strip.hidden = words === ''
  }
  const compose = createCompose(calls, async (said) => {
    lists[chosen].scrollToEnd()
    const isSent = chosen === 'bot' ? calls.say(said) : calls.sayToOffice(said)
    warn((await isSent) ? '' : NOT_SENT)
  })
  function see(chat: ChatName): void {
    chosen = chat
    need('#chat', HTMLElement).dataset['chat'] = chat
    for (const button of needAll('[data-chat-name]'))
      button.ariaPressed = String(button.dataset['chatName'] === chat)
    compose.writeTo(NAMES[chat], chat === 'office')
  }
  const choose = (chat: ChatName): void => {
    see(chat)
    onChosen()
  }
  for (const button of needAll('[data-chat-name]'))
    button.addEventListener('click', () => choose(button.dataset['chatName'] as ChatName))
  see('bot')

  let isFirst = true
  return {
    warn,
    choose,
    show({ isInstalled, messages, office }) {
      const fromBot = lists.bot.show(messages, isInstalled ? WELCOME : NOT_INSTALLED)
      const fromOffice = lists.office.show(office, WELCOME_OFFICE)
      compose.letFind(isInstalled)
      if (!isFirst && fromBot) announce(`New message from ${NAMES.bot}`)
      if (!isFirst && fromOffice) announce(`New message in ${NAMES.office}`)
      isFirst = false
    },
  }
}
