// The way to the bot: signed activities, and what Teams makes of the answer.
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { APPS, type LocalPerson } from '../identity.ts'
import type { Activity } from './activities.ts'
import { type Card, CARD_TYPE, cardShape } from './card.ts'
import type { Chat } from './parts.ts'

const MESSAGES = '/api/messages'

export type Reply =
  | { readonly kind: 'card'; readonly status: number; readonly card: Card }
  | { readonly kind: 'words'; readonly status: number; readonly words: string }
  | { readonly kind: 'unreachable' }

const answerShape = z.discriminatedUnion('type', [
  z.object({ type: z.literal(CARD_TYPE), statusCode: z.number(), value: cardShape }),
  z.object({
    type: z.literal('application/vnd.microsoft.activity.message'),
    statusCode: z.number(),
    value: z.string().min(1),
  }),
  z.object({
    type: z.literal('application/vnd.microsoft.error'),
    statusCode: z.number(),
    value: z.object({ code: z.string(), message: z.string().min(1) }),
  }),
])

type Answered = { readonly isDone: boolean; readonly body: string }

/** Delivers one activity. Undefined when the bot could not be reached, or not in time. */
async function post(
  chat: Chat,
  person: LocalPerson,
  activity: Activity,
): Promise<Answered | undefined> {
  const { tenant, patience } = chat
  const app = tenant.catalogue.app()
  // One bot is registered here: what a package names besides, nobody answers for.
  if (app?.manifest.bots[0].botId !== APPS.bot) return undefined
  const serviceUrl = `${tenant.base}/connector/`
  const mishap = tenant.mishaps.strike('POST', MESSAGES)
  if (mishap?.what === 'slow') await wait(mishap.ms ?? 0)
  if (mishap?.what === 'status' || mishap?.what === 'throttle') return undefined
  const { access_token } = await tenant.tokens.connectorToken(serviceUrl)
  try {
    const response = await fetch(`${tenant.serviceBase}${MESSAGES}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${access_token}` },
      body: JSON.stringify(activity(person, { serviceUrl, app })),
      signal: AbortSignal.timeout(patience.get()),
    })
    const body = await response.text()
    return mishap?.what === 'lost-answer' ? undefined : { isDone: response.ok, body }
  } catch {
    return undefined
  }
}

/** True when the bot took it. */
export const deliver = async (chat: Chat, person: LocalPerson, activity: Activity) =>
  (await post(chat, person, activity))?.isDone === true

/**
 * A slow, empty or broken answer makes Teams ask once more, and the bot may do the same thing twice (vercel/chat #731).
 * Undefined when the second is no better.
 */
export async function ask<Shape>(
  chat: Chat,
  person: LocalPerson,
  activity: Activity,
  shape: z.ZodType<Shape>,
): Promise<Shape | undefined> {
  for (const attempt of ['first', 'again'] as const) {
    const answered = await post(chat, person, activity)
    const read = answered?.isDone ? shape.safeParse(parseJson(answered.body)) : undefined
    if (read?.success) return read.data
    if (attempt === 'again') break
  }
  return undefined
}

export async function invoke(chat: Chat, person: LocalPerson, activity: Activity): Promise<Reply> {
  const answer = await ask(chat, person, activity, answerShape)
  return answer ? replyOf(answer) : { kind: 'unreachable' }
}

function replyOf(answer: z.infer<typeof answerShape>): Reply {
  const { statusCode: status, type, value } = answer
  switch (type) {
    case CARD_TYPE:
      return { kind: 'card', status, card: value }
    case 'application/vnd.microsoft.activity.message':
      return { kind: 'words', status, words: value }
    case 'application/vnd.microsoft.error':
      return { kind: 'words', status, words: value.message }
    default:
      return answer satisfies never
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
