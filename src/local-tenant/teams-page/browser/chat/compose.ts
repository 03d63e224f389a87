// The box to write in. In the office’s chat it has the app’s search, and draws a link to a record before it is sent.
import { announce, element, icon, need } from '../dom.ts'
import type { ChatCalls, Offered } from './calls.ts'
import { drawCard, type CardDeeds } from './cardView.ts'
import { findRecord } from './findRecord.ts'
import { LINK } from './plainWords.ts'

/** Teams asks when a link stands still, not at each letter. */
const STILL_MS = 400

export type Said = { readonly text?: string; readonly card?: object }

export type Compose = {
  writeTo(chat: string, isOffice: boolean): void
  /** Whether the person has the app. */
  letFind(isInstalled: boolean): void
}

// What is drawn before it is sent can’t be pressed.
const NO_DEEDS: CardDeeds = { open: () => {}, press: async () => {}, submit: () => {} }

export function createCompose(calls: ChatCalls, send: (said: Said) => Promise<void>): Compose {
  const form = need('#compose', HTMLFormElement)
  const words = need('#words', HTMLTextAreaElement)
  const label = need('label[for="words"]', HTMLElement)
  const finder = need('#find', HTMLElement)
  const draft = createDraft(words)
  let isOffice = false
  let asked = ''

  async function drawLink(): Promise<void> {
    const link = LINK.exec(words.value)?.[0] ?? ''
    if (!isOffice || link === asked) return
    asked = link
    if (link === '' || !URL.canParse(link)) return
    const [offered] = await calls.unfurl(link)
    if (offered && words.value.includes(link)) draft.put(offered)
  }
  let still: ReturnType<typeof setTimeout> | undefined
  words.addEventListener('input', () => {
    clearTimeout(still)
    still = setTimeout(() => void drawLink(), STILL_MS)
  })
  async function search(): Promise<void> {
    const offered = await findRecord(calls)
    if (offered) draft.put(offered)
    words.focus()
  }
  finder.addEventListener('click', () => void search())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const text = words.value.trim()
    const card = draft.take()
    if (text === '' && !card) return
    words.value = ''
    asked = ''
    void send({ ...(text !== '' && { text }), ...(card && { card }) })
  })
  words.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    form.requestSubmit()
  })
  return {
    writeTo(chat, isToOffice) {
      isOffice = isToOffice
      label.textContent = `Write to ${chat}`
      if (!isToOffice) draft.take()
    },
    letFind: (isInstalled) => {
      finder.hidden = !isInstalled
    },
  }
}

type Draft = { put(offered: Offered): void; take(): object | undefined }

/** The card that goes with the message, over the box, until it is sent or taken away. */
function createDraft(words: HTMLElement): Draft {
  const place = need('#draft-card', HTMLElement)
  let card: object | undefined
  const take = (): object | undefined => {
    const taken = card
    card = undefined
    place.replaceChildren()
    place.hidden = true
    return taken
  }
  return {
    take,
    put(offered) {
      card = offered.card
      const remove = element(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': 'Send without the card' },
        icon('close'),
      )
      remove.addEventListener('click', () => {
        take()
        words.focus()
      })
      const drawn = drawCard(offered.card, NO_DEEDS)
      drawn.inert = true
      place.replaceChildren(drawn, remove)
      place.hidden = false
      announce(`The card of “${offered.title}” goes with your message.`)
    },
  }
}
