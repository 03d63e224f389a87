// A local tenant with a small real bot of the Teams SDK, its token checks on, and the calls a Teams client makes.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ConversationClient, PUBLIC, withOverrides } from '@microsoft/teams.api'
import { App, ExpressAdapter } from '@microsoft/teams.apps'
import express from 'express'
import { createTenant } from '../../src/local-tenant/app.ts'
import { APPS, TENANT_ID } from '../../src/local-tenant/identity.ts'
import { openForgetfulStorage } from '../../src/local-tenant/storage.ts'
import { SECRETS, type Send, sender } from '../local-tenant/tenant.ts'

// Activities are read as they came over the wire; each test says what it expects of them.
// oxlint-disable-next-line typescript/no-explicit-any
export type Heard = any

type Bot = {
  /** Every activity that passed the SDK's checks, oldest first. */
  readonly heard: Heard[]
  /** What a press is answered with: an answer of the SDK's, nothing at all, or a throw. */
  answer: (activity: Heard) => unknown
  /** What its message extension offers, for a search or a link. */
  extend: (activity: Heard) => unknown
  readonly conversations: ConversationClient
  token(): Promise<string>
}

export type ChatOffice = {
  readonly base: string
  readonly serviceBase: string
  readonly plain: Send
  readonly bot: Bot
  /** The SDK's server, for what a test serves besides the bot. */
  readonly server: express.Express
  close(): Promise<void>
}

export const showCard = (card: object) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: card,
})

export async function openChatOffice(teamsPage?: string): Promise<ChatOffice> {
  const server = express()
  const http = createServer(server).listen(0)
  await once(http, 'listening')
  const serviceBase = `http://localhost:${(http.address() as AddressInfo).port}`
  const { tenant, close } = await createTenant({
    port: 0,
    storage: openForgetfulStorage(),
    serviceBase,
    secrets: SECRETS,
    ...(teamsPage !== undefined && { teamsPage }),
  })
  return {
    base: tenant.base,
    serviceBase,
    plain: sender(tenant.base),
    bot: await startBot(server, tenant.base),
    server,
    close: async () => {
      http.closeAllConnections()
      http.close()
      await close()
    },
  }
}

async function startBot(server: express.Express, base: string): Promise<Bot> {
  const token = () => tokenOfBot(base)
  const app = new App({
    clientId: APPS.bot,
    tenantId: TENANT_ID,
    token,
    serviceUrl: `${base}/connector/`,
    cloud: withOverrides(PUBLIC, {
      loginEndpoint: base,
      openIdMetadataUrl: `${base}/botframework/v1/.well-known/openidconfiguration`,
      tokenIssuer: 'https://api.botframework.com',
    }),
    httpServerAdapter: new ExpressAdapter(server),
    logger: quiet,
  })
  const bot: Bot = {
    heard: [],
    answer: () => undefined,
    extend: () => undefined,
    conversations: app.api.conversations,
    token,
  }
  app.on('activity', async ({ activity, next }) => {
    bot.heard.push(activity)
    await next()
  })
  // The SDK's own type allows only legal answers; these tests give illegal ones too.
  app.on('card.action', async ({ activity }) => (await bot.answer(activity)) as never)
  app.on('message.ext.query', async ({ activity }) => (await bot.extend(activity)) as never)
  app.on('message.ext.query-link', async ({ activity }) => (await bot.extend(activity)) as never)
  app.on('message', async (context) => {
    await context.send(`You said: ${context.activity.text}`)
  })
  await app.initialize()
  return bot
}

async function tokenOfBot(base: string): Promise<string> {
  const response = await fetch(`${base}/botframework.com/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: APPS.bot,
      client_secret: SECRETS.bot,
      scope: 'https://api.botframework.com/.default',
    }),
  })
  const issued = (await response.json()) as { access_token: string }
  return issued.access_token
}

// A bot that throws on purpose need not fill the output.
const quiet = {
  trace: () => undefined,
  error: () => undefined,
  warn: () => undefined,
  info: () => undefined,
  debug: () => undefined,
  log: () => undefined,
  child: () => quiet,
}
