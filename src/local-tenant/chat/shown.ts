// The messages as one person sees them.
import { type LocalPerson, personByKey } from '../identity.ts'
import type { Card } from './card.ts'
import type { Message } from './storage.ts'

export type Shown = {
  readonly id: string
  readonly from: 'bot' | 'person' | 'colleague'
  /** A colleague's name. */
  readonly name?: string
  readonly sentAt: string
  readonly text?: string
  readonly card?: Card
  readonly editedAt?: string
  /** The menu of the message offers it. */
  readonly canRefresh?: true
  /** What Teams itself has to say about the message. */
  readonly note?: string
}

export type ChatName = 'bot' | 'office'

/** Of all the person's messages, those of one chat: newest last. */
export const shownTo = (
  messages: readonly Message[],
  person: LocalPerson,
  chat: ChatName = 'bot',
): readonly Shown[] =>
  messages
    .filter(({ author }) => (author === undefined) === (chat === 'bot'))
    .map((message) => shown(message, person))

function shown(message: Message, person: LocalPerson): Shown {
  const { id, sender, author, text, card, view, editedAt, note } = message
  const seen = view ?? card
  const colleague = author === undefined || author === person.key ? undefined : personByKey(author)
  return {
    id: String(id),
    from: colleague ? 'colleague' : sender,
    ...(colleague && { name: colleague.displayName }),
    sentAt: new Date(id).toISOString(),
    ...(text !== undefined && { text }),
    ...(seen && { card: seen }),
    ...(editedAt !== undefined && { editedAt }),
    ...(card?.refresh && { canRefresh: true as const }),
    ...(note !== undefined && { note }),
  }
}
