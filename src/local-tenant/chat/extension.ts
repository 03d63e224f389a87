// The app's message extension, as Teams drives it while somebody writes: records found in its search box, and links to the
// app's own site drawn as cards. What is chosen goes into the office's chat, from the person and never from the bot.
import { z } from 'zod'
import type { LocalPerson } from '../identity.ts'
import { type Activity, searching, unfurling } from './activities.ts'
import { ask } from './bot.ts'
import { type Card, CARD_TYPE, cardShape } from './card.ts'
import { OFFICE_PEOPLE } from './conversations.ts'
import type { Chat } from './parts.ts'
import type { Said } from './storage.ts'
import { redrawOf } from './viewing.ts'

/** A card, and the line by which it is chosen. */
export type Offered = { readonly title: string; readonly text: string; readonly card: Card }

const attachment = z.object({
  contentType: z.literal(CARD_TYPE),
  content: cardShape,
  preview: z.object({
    content: z.object({ title: z.string().default(''), text: z.string().default('') }),
  }),
})
const resultShape = z.object({
  composeExtension: z.object({ type: z.literal('result'), attachments: z.array(attachment) }),
})

async function offersFor(
  chat: Chat,
  person: LocalPerson,
  activity: Activity,
): Promise<readonly Offered[] | undefined> {
  const result = await ask(chat, person, activity, resultShape)
  return result?.composeExtension.attachments.map(({ content, preview }) => ({
    ...preview.content,
    card: content,
  }))
}

/** Undefined when the app could not be reached. */
export const find = (chat: Chat, person: LocalPerson, words: string) =>
  offersFor(chat, person, searching(words))

/** Teams asks about links to the hosts that the manifest names, which are the app's own, and of whoever has the app. */
export async function unfurl(chat: Chat, person: LocalPerson, link: string) {
  const { tenant, installations } = chat
  const handlers = tenant.catalogue.app()?.manifest.composeExtensions[0].messageHandlers ?? []
  const isOurs = handlers.some(({ value }) => value.domains.includes(new URL(link).host))
  if (!isOurs || !installations.has(person.key)) return []
  // A link that is not drawn stays a link.
  return (await offersFor(chat, person, unfurling(link))) ?? []
}

/** Each of the office gets a copy, and sees the card as it is for them. */
export function sayToOffice(chat: Chat, author: LocalPerson, said: Said): void {
  for (const member of OFFICE_PEOPLE) {
    const redraw = redrawOf(member, said.card)
    chat.messages.sign(chat.messages.add(member.key, 'person', said, redraw), author.key)
    chat.changed(member.key)
  }
}
