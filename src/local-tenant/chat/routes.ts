// The chat: the connector for the bot, and under `/local/chat` what a Teams client does, for the Teams page and for tests.
import express, { type ErrorRequestHandler, type Request, Router } from 'express'
import { z } from 'zod'
import { type LocalPerson, PEOPLE, personByKey } from '../identity.ts'
import type { Tenant } from '../tenant.ts'
import { saying } from './activities.ts'
import { deliver } from './bot.ts'
import { cardShape } from './card.ts'
import { OFFICE_PEOPLE } from './conversations.ts'
import { createConnector } from './connector.ts'
import { streamEvents } from './events.ts'
import { find, sayToOffice, unfurl } from './extension.ts'
import { installForAll, uninstall } from './installing.ts'
import { type Chat, chatOf } from './parts.ts'
import { carryOut, NotPressed, press, pressShape, UNREACHABLE } from './press.ts'
import { shownTo } from './shown.ts'
import type { Message } from './storage.ts'
import { createViewing } from './viewing.ts'

const NOT_DELIVERED = 'Not delivered: the app could not be reached.'

const sayShape = z.object({
  text: z.string().trim().min(1).optional(),
  /** What a button of a client too old for `Action.Execute` carries. */
  value: z.unknown().optional(),
})
const findShape = z.object({ words: z.string().trim().default('') })
const linkShape = z.object({ link: z.url() })
const officeShape = z
  .object({ text: z.string().trim().min(1).optional(), card: cardShape.optional() })
  .refine(({ text, card }) => text !== undefined || card !== undefined, 'Nothing is said.')
const patienceShape = z.object({ ms: z.number().int().min(50).max(120_000) })

export function createChat(tenant: Tenant): Router {
  const chat = chatOf(tenant)
  const router = Router()
  router.use('/connector', createConnector(chat))
  router.use('/local/chat', express.json(), createClient(chat))
  return router
}

function createClient(chat: Chat): Router {
  const viewing = createViewing(chat)
  const router = Router()
  router.post('/install', async (_request, response) => {
    const result = await installForAll(chat)
    response.status(result.failed.length === 0 ? 200 : 502).json(result)
  })
  router.put('/patience', (request, response) => {
    chat.patience.set(read(patienceShape, request.body).ms)
    response.status(204).end()
  })
  router.get('/:person', async (request, response) => {
    const person = needPerson(request)
    await viewing.look(person)
    response.json(shownTo(chat.messages.all(person.key), person))
  })
  router.get('/:person/events', (request, response) => {
    streamEvents(chat, viewing, needPerson(request), response)
  })
  router.post('/:person/say', async (request, response) => {
    response.status(201).json(await say(chat, needPerson(request), read(sayShape, request.body)))
  })
  router.get('/:person/office', async (request, response) => {
    const person = needColleague(request)
    await viewing.look(person)
    response.json(shownTo(chat.messages.all(person.key), person, 'office'))
  })
  router.post('/:person/office', (request, response) => {
    sayToOffice(chat, needColleague(request), read(officeShape, request.body))
    response.status(201).end()
  })
  router.post('/:person/find', async (request, response) => {
    const found = await find(chat, needColleague(request), read(findShape, request.body).words)
    if (found) response.json(found)
    else response.status(502).json({ error: UNREACHABLE })
  })
  router.post('/:person/unfurl', async (request, response) => {
    response.json(await unfurl(chat, needColleague(request), read(linkShape, request.body).link))
  })
  router.post('/:person/uninstall', async (request, response) => {
    await uninstall(chat, needPerson(request).key)
    response.status(204).end()
  })
  router.post('/:person/:message/press', async (request, response) => {
    const [person, message] = needMessage(chat, request)
    response.json(await press(chat, person, message, read(pressShape, request.body)))
  })
  router.post('/:person/:message/refresh', async (request, response) => {
    const [person, message] = needMessage(chat, request)
    const action = message.card?.refresh?.action
    if (!action) throw new NotPressed(404, 'This card can’t be refreshed.', {})
    response.json(await carryOut(chat, person, message, action))
  })
  router.use(answerFaults)
  return router
}

async function say(
  chat: Chat,
  person: LocalPerson,
  { text, value }: z.infer<typeof sayShape>,
): Promise<object> {
  // A press that comes as a message leaves nothing to read in the chat.
  const id = text === undefined ? Date.now() : chat.messages.add(person.key, 'person', { text })
  chat.changed(person.key)
  const isDelivered = await deliver(chat, person, saying(id, text ?? '', value))
  if (!isDelivered) chat.messages.note(id, NOT_DELIVERED)
  if (!isDelivered) chat.changed(person.key)
  return { id: String(id), isDelivered }
}

function needPerson(request: Request<{ person: string }>): LocalPerson {
  const person = personByKey(request.params.person)
  if (person) return person
  throw new NotPressed(404, `Nobody has the key “${request.params.person}”.`, {
    people: PEOPLE.map(({ key }) => key),
  })
}

function needColleague(request: Request<{ person: string }>): LocalPerson {
  const person = needPerson(request)
  if (OFFICE_PEOPLE.includes(person)) return person
  throw new NotPressed(404, `${person.displayName} is not in the office’s chat.`, {})
}

function needMessage(
  chat: Chat,
  request: Request<{ person: string; message: string }>,
): [LocalPerson, Message] {
  const person = needPerson(request)
  const message = chat.messages.find(person.key, Number(request.params.message))
  if (message) return [person, message]
  throw new NotPressed(404, 'There is no such message in this person’s chat.', {
    messages: chat.messages.all(person.key).map(({ id }) => String(id)),
  })
}

function read<Shape>(shape: z.ZodType<Shape>, body: unknown): Shape {
  const parsed = shape.safeParse(body ?? {})
  if (parsed.success) return parsed.data
  throw new NotPressed(400, z.prettifyError(parsed.error), {})
}

const answerFaults: ErrorRequestHandler = (thrown: unknown, _request, response, next) => {
  if (!(thrown instanceof NotPressed)) return next(thrown)
  response.status(thrown.status).json({ error: thrown.message, ...thrown.details })
}
