// The one file that knows the Teams SDK: what comes in from the chat, and what goes out to it.
import { type ActivityParams, PUBLIC, withOverrides } from '@microsoft/teams.api'
import { App, ExpressAdapter } from '@microsoft/teams.apps'
import type { Express } from 'express'
import { z } from 'zod'
import { BOT_FRAMEWORK_ISSUER } from './guard.ts'
import type { Log } from './log.ts'
import type { Settings } from './settings.ts'
import { callTeams } from './teamsCall.ts'
import { inSpan, quietTelemetry } from './telemetry/telemetry.ts'
import { quietLogger } from './teamsLog.ts'
import { cardMessage, textMessage } from './teamsMessages.ts'
import { foundResponse, linkIn, queryIn } from './teamsSearch.ts'
import type { Incoming, Reply, Turns } from './turns/turn.ts'

const CONNECTOR_MS = 10_000

// `aadObjectId` is set by the channel, and the channel signed the request: it says who pressed, and nothing else does.
const incomingShape = z.object({
  from: z.object({ aadObjectId: z.string().min(1), id: z.string(), name: z.string().default('') }),
  conversation: z.object({ id: z.string() }),
  replyToId: z.string().optional(),
  value: z.unknown().optional(),
  text: z.string().default(''),
})

const invokeShape = z.object({
  action: z.object({ verb: z.string().optional(), data: z.unknown() }),
  trigger: z.string().optional(),
})

function incomingOf(activity: unknown): Incoming | undefined {
  const read = incomingShape.safeParse(activity)
  if (!read.success) return undefined
  const { from, conversation, replyToId, value, text } = read.data
  const invoke = invokeShape.safeParse(value)
  return {
    person: { id: from.aadObjectId, name: from.name },
    teamsId: from.id,
    conversationId: conversation.id,
    ...(replyToId !== undefined && { messageId: replyToId }),
    pressed: invoke.success ? invoke.data.action.data : value,
    said: text,
    isAutomatic: invoke.success && invoke.data.trigger === 'automatic',
  }
}

const UNKNOWN: Reply = { text: 'Teams did not say who you are, so nothing was done. Try again.' }

const answerOf = (reply: Reply) =>
  'card' in reply
    ? ({
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: reply.card,
      } as const)
    : ({
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: reply.text,
      } as const)

const messageOf = (reply: Reply): ActivityParams =>
  'card' in reply ? cardMessage(reply.card) : textMessage(reply.text)

export type TeamsBot = {
  readonly api: App['api']
  /** Mounts `/api/messages` on the server, behind whatever guards were mounted before. */
  listenTo(turns: Turns): Promise<void>
}

export function createTeamsBot(
  settings: Settings,
  botToken: () => Promise<string>,
  server: Express,
  log: Log,
  telemetry = quietTelemetry(),
): TeamsBot {
  const app = new App({
    clientId: settings.BOT_APP_ID,
    tenantId: settings.TENANT_ID,
    token: botToken,
    serviceUrl: settings.BOT_SERVICE_URL,
    cloud: withOverrides(PUBLIC, {
      loginEndpoint: settings.SIGN_IN_BASE,
      openIdMetadataUrl: settings.BOT_OPENID_METADATA,
      tokenIssuer: BOT_FRAMEWORK_ISSUER,
    }),
    client: { timeout: CONNECTOR_MS },
    httpServerAdapter: new ExpressAdapter(server),
    dangerouslyAllowUnauthenticatedRequests: false,
    logger: quietLogger(log),
  })
  return {
    api: app.api,
    async listenTo(turns) {
      app.on('install.add', () => turns.installed())
      app.on('card.action', async ({ activity }) => {
        const incoming = incomingOf(activity)
        return answerOf(incoming ? await turns.pressed(incoming) : UNKNOWN)
      })
      app.on('message', async (context) => {
        const incoming = incomingOf(context.activity)
        const reply = messageOf(incoming ? await turns.said(incoming) : UNKNOWN)
        await inSpan(telemetry, 'chat reply', 'client', () => callTeams(() => context.send(reply)))
      })
      app.on('message.ext.query', async ({ activity }) => {
        const query = queryIn(activity)
        return foundResponse(query ? await turns.searched(query.personId, query.words) : [])
      })
      app.on('message.ext.query-link', async ({ activity }) => {
        const asked = linkIn(activity)
        const found = asked && (await turns.linked(asked.personId, asked.link))
        return foundResponse(found ? [found] : [])
      })
      await app.initialize()
    },
  }
}
