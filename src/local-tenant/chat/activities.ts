// Activities as Teams writes them for the bot.
import { randomUUID } from 'node:crypto'
import { APPS, type LocalPerson, TENANT_ID } from '../identity.ts'
import type { Execute } from './card.ts'
import { conversationOf } from './conversations.ts'

const BOT = { id: `28:${APPS.bot}`, name: 'Acknowledgement Records' }

/** Who, where and when: a new id and time each time it is asked for. */
const envelope = (person: LocalPerson, serviceUrl: string): object => ({
  id: `f:${randomUUID()}`,
  timestamp: new Date().toISOString(),
  channelId: 'msteams',
  serviceUrl,
  locale: 'en-GB',
  from: { id: person.teamsId, aadObjectId: person.id, name: person.displayName },
  recipient: BOT,
  conversation: {
    id: conversationOf(person.key),
    tenantId: TENANT_ID,
    conversationType: 'personal',
  },
  channelData: { tenant: { id: TENANT_ID } },
  entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web' }],
})

export type Trigger = 'manual' | 'automatic'

export const cardAction =
  (messageId: number, { verb, title, data }: Execute, trigger: Trigger) =>
  (person: LocalPerson, serviceUrl: string): object => ({
    ...envelope(person, serviceUrl),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: String(messageId),
    value: { action: { type: 'Action.Execute', title, verb, data }, trigger },
  })

/** Words, or what an old client's `Action.Submit` carries. */
export const saying =
  (id: number, text: string, value: unknown) =>
  (person: LocalPerson, serviceUrl: string): object => ({
    ...envelope(person, serviceUrl),
    type: 'message',
    id: String(id),
    text,
    textFormat: 'plain',
    ...(value !== undefined && { value }),
  })

export const installing =
  (action: 'add' | 'remove') =>
  (person: LocalPerson, serviceUrl: string): object => ({
    ...envelope(person, serviceUrl),
    type: 'installationUpdate',
    action,
  })

export const joining = (person: LocalPerson, serviceUrl: string): object => ({
  ...envelope(person, serviceUrl),
  type: 'conversationUpdate',
  membersAdded: [BOT, { id: person.teamsId, aadObjectId: person.id }],
})

export type Activity = (person: LocalPerson, serviceUrl: string) => object
