// The messages as one person sees them.
import type { LocalPerson } from '../identity.ts'
import type { Card } from './card.ts'
import type { Chat } from './parts.ts'

export type Shown = {
  readonly id: string
  readonly from: 'bot' | 'person'
  readonly sentAt: string
  readonly text?: string
  readonly card?: Card
  readonly editedAt?: string
  /** The menu of the message offers it. */
  readonly canRefresh?: true
  /** What Teams itself has to say about the message. */
  readonly note?: string
}

/** Newest last. */
export const shownTo = ({ messages }: Chat, person: LocalPerson): readonly Shown[] =>
  messages.all(person.key).map(({ id, sender, text, card, view, editedAt, note }) => {
    const seen = view ?? card
    return {
      id: String(id),
      from: sender,
      sentAt: new Date(id).toISOString(),
      ...(text !== undefined && { text }),
      ...(seen && { card: seen }),
      ...(editedAt !== undefined && { editedAt }),
      ...(card?.refresh && { canRefresh: true as const }),
      ...(note !== undefined && { note }),
    }
  })
