// Before the Teams SDK. An ordinary user's own Entra token for the bot's audience is taken by @microsoft/teams.apps
// 2.1.0 for the channel's (it accepts any for its "agentic identities"), and then the body says who pressed. So only
// tokens of the Bot Framework's own issuer, for our bot, that name a service address go on to the SDK, which checks their
// signature. Whoever points a bot of their own at our door so makes Microsoft send us nothing that counts against it.
import express, { type RequestHandler, Router } from 'express'
import { decodeJwt } from 'jose'
import { z } from 'zod'
import type { Log } from './log.ts'
import { Problem } from './problems.ts'
import type { Settings } from './settings.ts'

export const BOT_FRAMEWORK_ISSUER = 'https://api.botframework.com'
const CHANNEL = 'msteams'
const LARGEST_ACTIVITY = '256kb'

const channelClaims = z.object({
  iss: z.literal(BOT_FRAMEWORK_ISSUER),
  aud: z.string(),
  serviceurl: z.url(),
})

/** Whose token it says it is: for the log of refusals alone, for nothing here has proved it. */
function claimedBy(token: string | undefined): string | undefined {
  try {
    const { oid, sub } = token === undefined ? {} : decodeJwt(token)
    return z
      .string()
      .optional()
      .parse(oid ?? sub)
  } catch {
    return undefined
  }
}

const isChannels = (token: string, botId: string): boolean => {
  try {
    return channelClaims.safeParse(decodeJwt(token)).data?.aud === botId
  } catch {
    return false
  }
}

const refuseOthers =
  (botId: string): RequestHandler =>
  (request, response, next) => {
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
    response.locals['callerId'] = claimedBy(token)
    if (token === undefined || !isChannels(token, botId))
      throw new Problem(
        401,
        'notTheChannel',
        'Only the Teams channel may send messages to the bot.',
      )
    next()
  }

const activityShape = z.object({
  type: z.string().min(1),
  from: z.object({ id: z.string().min(1), aadObjectId: z.string().max(64).optional() }),
  channelId: z.string(),
  conversation: z.object({ id: z.string().min(1), tenantId: z.string().optional() }),
  channelData: z.object({ tenant: z.object({ id: z.string().optional() }).optional() }).optional(),
})

const refuseMalformed =
  (tenantId: string): RequestHandler =>
  (request, _response, next) => {
    const read = activityShape.safeParse(request.body)
    if (!read.success)
      throw new Problem(400, 'malformedBody', 'The body of the request is not a Teams activity.')
    const { channelId, conversation, channelData } = read.data
    // The web chat and others of the Bot Framework's channels let their users say who they are.
    if (channelId !== CHANNEL)
      throw new Problem(403, 'otherChannel', 'This bot is spoken to in Microsoft Teams only.')
    const said = [conversation.tenantId, channelData?.tenant?.id].filter(
      (tenant) => tenant !== undefined,
    )
    if (said.length === 0 || said.some((tenant) => tenant !== tenantId))
      throw new Problem(403, 'otherTenant', 'This bot serves one organisation only.')
    next()
  }

/** What comes this far can be refused by the SDK alone: for its token, whose signature, age or service address is not right. */
const logRefusals =
  (log: Log): RequestHandler =>
  (request, response, next) => {
    const claimed = activityShape.safeParse(request.body).data?.from.aadObjectId
    response.on('finish', () => {
      const { requestId } = response.locals
      if (response.statusCode === 401)
        log.warn({ requestId, refused: 'channelTokenNotAccepted', by: claimed })
    })
    next()
  }

/** `limit` is for what says that it is the channel's and may prove not to be. */
export function guardMessages(
  { BOT_APP_ID, TENANT_ID }: Settings,
  limit: RequestHandler,
  log: Log,
): Router {
  const router = Router()
  router.post(
    '/api/messages',
    refuseOthers(BOT_APP_ID),
    limit,
    express.json({ limit: LARGEST_ACTIVITY }),
    refuseMalformed(TENANT_ID),
    logRefusals(log),
  )
  return router
}
