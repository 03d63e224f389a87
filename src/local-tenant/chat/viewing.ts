// A person looks at their chat. Cards that redraw themselves are asked for again: when first seen, after each edit,
// and when the person comes back to the chat.
import type { LocalPerson } from '../identity.ts'
import { cardAction } from './activities.ts'
import { invoke, type Reply } from './bot.ts'
import { type Card, type Execute, redrawsItselfFor } from './card.ts'
import type { Chat } from './parts.ts'
import type { Message } from './storage.ts'

const NOT_REDRAWN = 'This card could not be brought up to date. What it shows may be old.'
// Coming back asks only for what is in sight.
const IN_SIGHT = 8

/**
 * What asks for the person's view after a message is sent or edited. After an edit Teams asks whom the new card
 * names, but sends the data of the old one (msteams-docs #6441).
 */
export const redrawOf = (
  person: LocalPerson,
  card: Card | undefined,
  before?: Card,
): Execute | undefined =>
  card && redrawsItselfFor(card, person.teamsId)
    ? (before?.refresh?.action ?? card.refresh?.action)
    : undefined

const drawnFrom = (reply: Reply): { readonly view: Card } | { readonly note: string } => {
  if (reply.kind === 'card') return { view: reply.card }
  return { note: reply.kind === 'words' ? reply.words : NOT_REDRAWN }
}

export type Viewing = {
  /** Resolves when every card is as this person should see it. */
  look(person: LocalPerson): Promise<void>
  comeBack(person: LocalPerson): Promise<void>
}

export function createViewing(chat: Chat): Viewing {
  // Two devices that look at once ask once.
  const underWay = new Map<string, Promise<void>>()

  async function redraw(person: LocalPerson, message: Message, action: Execute): Promise<void> {
    const reply = await invoke(chat, person, cardAction(message, action, 'automatic'))
    chat.messages.redrawn(message, drawnFrom(reply))
    chat.changed(person.key)
  }

  function redrawOnce(person: LocalPerson, message: Message, action: Execute): Promise<void> {
    const key = `${message.id}-${message.revision}`
    const begun = underWay.get(key)
    if (begun) return begun
    const work = redraw(person, message, action).finally(() => underWay.delete(key))
    underWay.set(key, work)
    return work
  }

  const look = async (person: LocalPerson): Promise<void> => {
    const due = chat.messages
      .all(person.key)
      .flatMap((message) => (message.redraw ? [redrawOnce(person, message, message.redraw)] : []))
    await Promise.all(due)
  }
  return {
    look,
    comeBack(person) {
      for (const message of chat.messages.all(person.key).slice(-IN_SIGHT)) {
        const again = redrawOf(person, message.card)
        if (again) chat.messages.redrawLater(message, again)
      }
      return look(person)
    },
  }
}
