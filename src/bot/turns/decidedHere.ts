// Where a decision may come from: the person's own chat with the bot, to which the card was sent, and no other.
import type { Desk } from '../approvals/desk.ts'
import type { Incoming } from './turn.ts'

export const OTHER_CONVERSATION =
  'This can be decided in your own chat with the app, or in the tab, and nowhere else.'

/** Every refusal is logged with who and why. */
export async function isDecidedHere(desk: Desk, incoming: Incoming): Promise<boolean> {
  const { person, conversationId } = incoming
  if (await desk.chat.isOwn(person.id, conversationId)) return true
  desk.log.warn({ refused: 'otherConversation', by: person.id })
  return false
}
