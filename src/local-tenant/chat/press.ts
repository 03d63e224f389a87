// A button pressed, as a Teams client does it: the inputs checked, the data joined, the answer shown.
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { LocalPerson } from '../identity.ts'
import { cardAction } from './activities.ts'
import { invoke } from './bot.ts'
import { type Card, type Execute, executesOf, type Input, inputsOf, untouched } from './card.ts'
import type { Chat } from './parts.ts'
import type { Message } from './storage.ts'

export const UNREACHABLE = 'Unable to reach app. Please try again.'

export const pressShape = z.object({
  verb: z.string().min(1),
  inputs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  /** Which button, where a card has several of a verb: some of its data. */
  data: z.record(z.string(), z.unknown()).optional(),
})
export type Press = z.infer<typeof pressShape>

/** `status` is the bot's own, or 502 when Teams could make nothing of it. `shown` is a card or a sentence. */
export type Pressed = { readonly status: number; readonly shown: Card | string }

/** What stopped the press before anything was sent. */
export class NotPressed extends Error {
  readonly status: 400 | 404
  readonly details: object
  constructor(status: 400 | 404, message: string, details: object) {
    super(message)
    this.name = 'NotPressed'
    this.status = status
    this.details = details
  }
}

/** Throws NotPressed when the card as this person sees it has no such button, or an input that is needed is empty. */
export async function press(
  chat: Chat,
  person: LocalPerson,
  message: Message,
  wanted: Press,
): Promise<Pressed> {
  const card = message.view ?? message.card
  const action = card && chooseAction(card, wanted)
  if (!action) throw notThere(card, wanted)
  const data = { ...asData(action.data), ...inputsFor(card, action, wanted.inputs) }
  return carryOut(chat, person, message, { ...action, data })
}

/** Sends the action and shows what comes of it. */
export async function carryOut(
  chat: Chat,
  person: LocalPerson,
  message: Message,
  action: Execute,
): Promise<Pressed> {
  const reply = await invoke(chat, person, cardAction(message, action, 'manual'))
  if (reply.kind === 'unreachable') return { status: 502, shown: UNREACHABLE }
  if (reply.kind === 'words') return { status: reply.status, shown: reply.words }
  chat.messages.show(message, reply.card)
  chat.changed(person.key)
  return { status: reply.status, shown: reply.card }
}

const asData = (data: unknown): object => (typeof data === 'object' && data !== null ? data : {})

function chooseAction(card: Card, { verb, data = {} }: Press): Execute | undefined {
  const fits = executesOf(card).filter(
    (action) =>
      action.verb === verb &&
      Object.entries(data).every(([name, value]) =>
        isDeepStrictEqual(new Map(Object.entries(asData(action.data))).get(name), value),
      ),
  )
  const [first, ...others] = fits
  if (others.some((other) => !isDeepStrictEqual(other.data, first?.data)))
    throw new NotPressed(400, `Several buttons have the verb “${verb}”: say which with data.`, {
      actions: fits.map(describe),
    })
  return first
}

const describe = ({ verb, title, data }: Execute): object => ({ verb, title, data })

const notThere = (card: Card | undefined, { verb }: Press): NotPressed =>
  card
    ? new NotPressed(404, `The card has no button with the verb “${verb}” and this data.`, {
        actions: executesOf(card).map(describe),
      })
    : new NotPressed(404, 'The message has no card.', { actions: [] })

function inputsFor(card: Card, action: Execute, given: Press['inputs']): Record<string, string> {
  if (action.associatedInputs?.toLowerCase() === 'none') return {}
  const valueOf = (one: Input): string | undefined => {
    const typed = given[one.id]
    return typed === undefined ? untouched(one) : String(typed)
  }
  const inputs = inputsOf(card)
  const missing = inputs.filter((one) => one.isRequired && !valueOf(one)?.trim())
  if (missing.length > 0)
    throw new NotPressed(
      400,
      `Fill in first: ${missing.map((one) => one.label ?? one.id).join(', ')}.`,
      { missing: missing.map((one) => one.id) },
    )
  return Object.fromEntries(
    inputs.flatMap((one) => {
      const value = valueOf(one)
      return value === undefined || value === '' ? [] : [[one.id, value]]
    }),
  )
}
