// Activities as Teams writes them for the bot.
import { randomUUID } from 'node:crypto'
import { APPS, type LocalPerson, TEAMS_APP, TENANT_ID } from '../identity.ts'
import type { Execute } from './card.ts'
import { conversationOf, OFFICE_CHAT } from './conversations.ts'
import type { Message } from './storage.ts'

const BOT = { id: `28:${APPS.bot}`, name: 'Acknowledgement Records' }

/** Who, where and when: a new id and time each time it is asked for. */
const envelope = (person: LocalPerson, serviceUrl: string, isOffice = false): object => ({
  id: `f:${randomUUID()}`,
  timestamp: new Date().toISOString(),
  channelId: 'msteams',
  serviceUrl,
  locale: 'en-GB',
  from: { id: person.teamsId, aadObjectId: person.id, name: person.displayName },
  recipient: BOT,
  conversation: {
    id: isOffice ? OFFICE_CHAT : conversationOf(person.key),
    tenantId: TENANT_ID,
    conversationType: isOffice ? 'groupChat' : 'personal',
  },
  channelData: { tenant: { id: TENANT_ID } },
  entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web' }],
})

export type Trigger = 'manual' | 'automatic'

export const cardAction =
  (
    { id, author }: Pick<Message, 'id' | 'author'>,
    { verb, title, data }: Execute,
    trigger: Trigger,
  ) =>
  (person: LocalPerson, serviceUrl: string): object => ({
    ...envelope(person, serviceUrl, author !== undefined),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: String(id),
    value: { action: { type: 'Action.Execute', title, verb, data }, trigger },
  })

/** What the search box of the app's extension asks; opened and nothing typed, it asks all the same. */
export const searching =
  (words: string) =>
  (person: LocalPerson, serviceUrl: string): object => ({
    ...envelope(person, serviceUrl, true),
    type: 'invoke',
    name: 'composeExtension/query',
    value: {
      commandId: TEAMS_APP.search.commandId,
      parameters: [
        words === ''
          ? { name: 'initialRun', value: 'true' }
          : { name: TEAMS_APP.search.parameter, value: words },
      ],
      queryOptions: { skip: 0, count: 25 },
    },
  })

export const unfurling =
  (url: string) =>
  (person: LocalPerson, serviceUrl: string): object => ({
    ...envelope(person, serviceUrl, true),
    type: 'invoke',
    name: 'composeExtension/queryLink',
    value: { url },
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
