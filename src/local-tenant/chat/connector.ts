// The Bot Framework connector, version 3: what the bot may do in the chats.
import express, { Router } from 'express'
import { z } from 'zod'
import { type LocalPerson, TENANT_ID } from '../identity.ts'
import { CARD_TYPE, cardShape } from './card.ts'
import { answerRefusals, ConnectorRefusal, needBot, strikeMishap } from './connectorGuards.ts'
import { conversationOf, personByMemberId, personInConversation } from './conversations.ts'
import { ASKING_MEMBERS, createLimit, type Limit, SENDING } from './limits.ts'
import type { Chat } from './parts.ts'
import type { Message, Said } from './storage.ts'
import { redrawOf } from './viewing.ts'

// Counted as the UTF-16 of the whole message, as Teams counts.
const LARGEST_BYTES = 100 * 1024

const outgoing = z.looseObject({
  type: z.string().min(1),
  text: z.string().optional(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown() })).optional(),
})

const newConversation = z.looseObject({
  isGroup: z.literal(false).optional(),
  members: z.tuple([z.looseObject({ id: z.string().min(1) })]),
  tenantId: z.literal(TENANT_ID).optional(),
  activity: outgoing.optional(),
})

export function createConnector(chat: Chat): Router {
  const router = Router()
  const creations = createLimit(SENDING)
  // Edits have no published limit of their own: they count as sends.
  const sends = createLimit(SENDING)
  const asks = createLimit(ASKING_MEMBERS)
  router.use(needBot(chat), express.json({ limit: '10mb' }), strikeMishap(chat))

  router.post('/v3/conversations', (request, response) => {
    const { members, activity } = read(newConversation, request.body)
    const person = needInstalled(chat, personByMemberId(members[0].id))
    const id = conversationOf(person.key)
    pace(creations, id)
    const activityId = activity && send(chat, person, activity)
    response.status(201).json({ id, serviceUrl: `${chat.tenant.base}/connector/`, activityId })
  })

  const activities = '/v3/conversations/:conversation/activities'
  const receive = (conversation: string, body: unknown): object => {
    const person = needMember(chat, conversation)
    pace(sends, conversationOf(person.key))
    const id = send(chat, person, read(outgoing, body))
    return id === undefined ? {} : { id }
  }
  router.post(activities, (request, response) => {
    response.status(201).json(receive(request.params.conversation, request.body))
  })
  router.post(`${activities}/:replyTo`, (request, response) => {
    response.status(201).json(receive(request.params.conversation, request.body))
  })
  router
    .route(`${activities}/:activity`)
    .put((request, response) => {
      const person = needMember(chat, request.params.conversation)
      pace(sends, conversationOf(person.key))
      const message = needOwn(chat, person, request.params.activity)
      const said = contentOf(read(outgoing, request.body))
      chat.messages.edit(message, said, redrawOf(person, said.card, message.card))
      chat.changed(person.key)
      response.json({ id: String(message.id) })
    })
    .delete((request, response) => {
      const person = needMember(chat, request.params.conversation)
      chat.messages.remove(needOwn(chat, person, request.params.activity))
      chat.changed(person.key)
      response.status(200).end()
    })

  router.get('/v3/conversations/:conversation/members', (request, response) => {
    const person = needMember(chat, request.params.conversation)
    pace(asks, conversationOf(person.key))
    response.json([memberOf(person)])
  })
  router.get('/v3/conversations/:conversation/members/:member', (request, response) => {
    const person = needMember(chat, request.params.conversation)
    pace(asks, conversationOf(person.key))
    if (personByMemberId(request.params.member) !== person)
      throw new ConnectorRefusal(404, 'MemberNotFoundInConversation', 'Member not found.')
    response.json(memberOf(person))
  })
  router.use(answerRefusals)
  return router
}

const memberOf = ({ id, teamsId, displayName, upn }: LocalPerson): object => ({
  id: teamsId,
  aadObjectId: id,
  objectId: id,
  name: displayName,
  email: upn,
  userPrincipalName: upn,
  tenantId: TENANT_ID,
  userRole: 'user',
})

/** Only messages are kept: that somebody is typing is gone before it could be read. */
function send(
  chat: Chat,
  person: LocalPerson,
  activity: z.infer<typeof outgoing>,
): string | undefined {
  if (activity.type !== 'message') return undefined
  const said = contentOf(activity)
  const id = chat.messages.add(person.key, 'bot', said, redrawOf(person, said.card))
  chat.changed(person.key)
  return String(id)
}

function contentOf(activity: z.infer<typeof outgoing>): Said {
  if (JSON.stringify(activity).length * 2 > LARGEST_BYTES)
    throw new ConnectorRefusal(413, 'MessageSizeTooBig', 'Message size too large.')
  const { text, attachments = [] } = activity
  const card = attachments.find((one) => one.contentType === CARD_TYPE)
  if (!text && !card)
    throw new ConnectorRefusal(
      400,
      'BadSyntax',
      'Activity must include non empty text or an attachment.',
    )
  return { ...(text && { text }), ...(card && { card: read(cardShape, card.content) }) }
}

function read<Shape>(shape: z.ZodType<Shape>, body: unknown): Shape {
  const parsed = shape.safeParse(body)
  if (parsed.success) return parsed.data
  throw new ConnectorRefusal(400, 'BadSyntax', z.prettifyError(parsed.error))
}

function pace(limit: Limit, conversation: string): void {
  const seconds = limit(conversation)
  if (seconds !== undefined)
    throw new ConnectorRefusal(429, 'TooManyRequests', 'API calls quota exceeded.', seconds)
}

function needMember(chat: Chat, conversation: string): LocalPerson {
  const person = personInConversation(conversation)
  if (!person) throw new ConnectorRefusal(404, 'ConversationNotFound', 'Conversation not found.')
  return needInstalled(chat, person)
}

function needInstalled(chat: Chat, person: LocalPerson | undefined): LocalPerson {
  if (!person)
    throw new ConnectorRefusal(400, 'BadSyntax', 'The member is not known in this tenant.')
  if (chat.installations.has(person.key)) return person
  throw new ConnectorRefusal(
    403,
    'BotNotInConversationRoster',
    'The bot is not part of the conversation roster.',
  )
}

function needOwn(chat: Chat, person: LocalPerson, id: string): Message {
  const message = chat.messages.find(person.key, Number(id))
  if (message?.sender === 'bot') return message
  throw new ConnectorRefusal(404, 'ActivityNotFoundInConversation', 'The activity was not found.')
}
