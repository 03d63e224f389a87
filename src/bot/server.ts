// One server: the tab, its API, the bot's door and SharePoint's bell.
import express, { type Express, type RequestHandler } from 'express'
import type { JSONWebKeySet } from 'jose'
import type { Acting, Desk } from './approvals/desk.ts'
import { type Caller, type Callers, needCaller } from './callers.ts'
import { guardMessages } from './guard.ts'
import { createMeter, limitAddresses, limitPeople, limitForged } from './limits.ts'
import type { Log } from './log.ts'
import { answerProblems, notFound } from './problems.ts'
import { logRequests } from './requests.ts'
import { aboutRoutes } from './routes/about.ts'
import { approvalRoutes } from './routes/approvals.ts'
import { type AllRecords, auditRoutes } from './routes/audit.ts'
import { disposalRoutes } from './routes/disposals.ts'
import { documentRoutes } from './routes/documents.ts'
import { healthRoutes } from './routes/health.ts'
import { keptFileRoutes } from './routes/keptFiles.ts'
import { notificationRoutes } from './routes/notifications.ts'
import { presenceRoutes } from './routes/presence.ts'
import { publicationRoutes } from './routes/publication.ts'
import { protectPages, tabRoutes } from './routes/tab.ts'
import { verifyRoutes } from './routes/verify.ts'
import type { Settings } from './settings.ts'
import type { Telemetry } from './telemetry/telemetry.ts'

const keepNowhere: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}

const meterOf = (perMinute: number) => createMeter(perMinute, () => performance.now())

/** The server with its guards up. The bot is mounted on it next, then the rest. */
export function openServer(settings: Settings, log: Log, telemetry?: Telemetry): Express {
  const server = express()
  server.disable('x-powered-by')
  server.set('trust proxy', settings.TRUSTED_PROXIES)
  server.use(logRequests(log, telemetry), protectPages(settings))
  server.use('/api', keepNowhere)
  const limit = limitForged(meterOf(settings.ADDRESS_REQUESTS_PER_MINUTE))
  server.use(guardMessages(settings, limit, log))
  return server
}

export type Parts = {
  readonly settings: Settings
  readonly desk: Desk
  readonly callers: Callers
  readonly actingAs: (caller: Caller) => Acting
  readonly allAs: (caller: Caller) => AllRecords
  readonly keys: JSONWebKeySet
  /** By which SharePoint's notices are known. */
  readonly clientState: string
  readonly ring: () => void
  readonly isReady: () => boolean
}

export function mountRoutes(server: Express, parts: Parts): void {
  const { settings, desk, actingAs } = parts
  const { ADDRESS_REQUESTS_PER_MINUTE, REQUESTS_PER_MINUTE } = settings
  const open = limitAddresses(meterOf(ADDRESS_REQUESTS_PER_MINUTE))
  server.use(['/verify', '/.well-known'], open)
  server.use(healthRoutes(parts.isReady), aboutRoutes(settings, parts.keys))
  server.use(verifyRoutes(settings))
  server.use(tabRoutes(settings))
  // Without a limit: notices come from Microsoft's addresses, whence anybody can have notices of their own sent here.
  server.use('/api', notificationRoutes(parts.clientState, parts.ring))
  server.use(
    '/api',
    needCaller(parts.callers),
    limitPeople(meterOf(REQUESTS_PER_MINUTE)),
    approvalRoutes(desk, actingAs),
    documentRoutes(desk, actingAs),
    keptFileRoutes(desk, actingAs),
    publicationRoutes(desk, actingAs),
    presenceRoutes(actingAs),
    disposalRoutes(desk, actingAs),
    auditRoutes(desk, parts.allAs),
  )
  server.use(notFound, answerProblems(desk.log))
}
