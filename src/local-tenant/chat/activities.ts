// Activities as Teams writes them for the bot.
import { randomUUID } from 'node:crypto'
import type { TeamsApp } from '../catalogue.ts'
import { type LocalPerson, TENANT_ID } from '../identity.ts'
import type { Execute } from './card.ts'
import { conversationOf, OFFICE_CHAT } from './conversations.ts'
import type { Message } from './storage.ts'

/** The connector to answer to, and the app that it is about. */
type Channel = { readonly serviceUrl: string; readonly app: TeamsApp }

export type Activity = (person: LocalPerson, channel: Channel) => object

const botOf = ({ manifest }: TeamsApp): object => ({
  id: `28:${manifest.bots[0].botId}`,
  name: manifest.name.short,
})

/** Who, where and when: a new id and time each time it is asked for. */
const envelope = (person: LocalPerson, { serviceUrl, app }: Channel, isOffice = false): object => ({
  id: `f:${randomUUID()}`,
  timestamp: new Date().toISOString(),
  channelId: 'msteams',
  serviceUrl,
  locale: 'en-GB',
  from: { id: person.teamsId, aadObjectId: person.id, name: person.displayName },
  recipient: botOf(app),
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
  ): Activity =>
  (person, channel) => ({
    ...envelope(person, channel, author !== undefined),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: String(id),
    value: { action: { type: 'Action.Execute', title, verb, data }, trigger },
  })

/** What the search box of the app's extension asks; opened and nothing typed, it asks all the same. */
export const searching =
  (words: string): Activity =>
  (person, channel) => {
    const [command] = channel.app.manifest.composeExtensions[0].commands
    const typed = { name: command.parameters[0].name, value: words }
    return {
      ...envelope(person, channel, true),
      type: 'invoke',
      name: 'composeExtension/query',
      value: {
        commandId: command.id,
        parameters: [words === '' ? { name: 'initialRun', value: 'true' } : typed],
        queryOptions: { skip: 0, count: 25 },
      },
    }
  }

export const unfurling =
  (url: string): Activity =>
  (person, channel) => ({
    ...envelope(person, channel, true),
    type: 'invoke',
    name: 'composeExtension/queryLink',
    value: { url },
  })

/** Words, or what an old client's `Action.Submit` carries. */
export const saying =
  (id: number, text: string, value: unknown): Activity =>
  (person, channel) => ({
    ...envelope(person, channel),
    type: 'message',
    id: String(id),
    text,
    textFormat: 'plain',
    ...(value !== undefined && { value }),
  })

export const installing =
  (action: 'add' | 'remove'): Activity =>
  (person, channel) => ({
    ...envelope(person, channel),
    type: 'installationUpdate',
    action,
  })

export const joining: Activity = (person, channel) => ({
  ...envelope(person, channel),
  type: 'conversationUpdate',
  membersAdded: [botOf(channel.app), { id: person.teamsId, aadObjectId: person.id }],
})
