// The whole local tenant as one server on loopback: built here, so that tests start it on any free port.
import { createServer, type RequestListener, type Server } from 'node:http'
import type { DatabaseSync } from 'node:sqlite'
import express, { type ErrorRequestHandler, type Express } from 'express'
import { createCatalogue } from './catalogue.ts'
import { createChatParts } from './chat/parts.ts'
import { createChat } from './chat/routes.ts'
import { createDownloads } from './graph/download.ts'
import { createGraph } from './graph/http.ts'
import { grantToOwnApps } from './graph/grantRows.ts'
import { createNotices } from './graph/notices.ts'
import { createUploads } from './graph/uploadPieces.ts'
import { knowTheOffice } from './graph/userInformation.ts'
import { createBudget } from './local-api/budget.ts'
import { createMishaps } from './local-api/mishaps.ts'
import { createRequestLog } from './local-api/requests.ts'
import { createLocalApi } from './local-api/routes.ts'
import { createSharePointPage } from './sharepoint-page/routes.ts'
import { createSharePointRest } from './sharepoint-rest/routes.ts'
import { askForAllConsents } from './sign-in/consents.ts'
import { createManagedIdentity } from './sign-in/managedIdentity.ts'
import { createSignIn } from './sign-in/routes.ts'
import { createTokens } from './sign-in/tokens.ts'
import { createTeamsPage } from './teams-page/routes.ts'
import type { Secrets, Tenant } from './tenant.ts'

const LONDON = { id: 2, description: '(UTC+00:00) Dublin, Edinburgh, Lisbon, London', bias: 0 }

export type TenantOptions = {
  /** 0 for any that is free. */
  readonly port: number
  readonly storage: DatabaseSync
  readonly serviceBase: string
  readonly secrets: Secrets
  /** Folder of the built Teams page. */
  readonly teamsPage?: string
  /** No administrator has been there: nobody consented to the apps, granted them the site or uploaded one to Teams. */
  readonly isNew?: boolean
}

// Longer than any client keeps a connection, so that none is closed under a request that is on its way.
const KEEP_ALIVE_MS = 120_000

export type RunningTenant = { readonly tenant: Tenant; readonly close: () => Promise<void> }

/** Listens on 127.0.0.1, and on ::1 where the machine has it. Rejects with the system's error, such as `EADDRINUSE`. */
export async function createTenant(options: TenantOptions): Promise<RunningTenant> {
  // The port is in every token's issuer, so it must be known before anything is built.
  let app: Express | undefined
  const listener: RequestListener = (request, response) => {
    if (app) app(request, response)
    else response.writeHead(503, { 'Retry-After': '1' }).end()
  }
  const main = await listen(listener, '127.0.0.1', options.port)
  const { port } = main.address() as { port: number }
  const servers = [main, ...(await listenOnSix(listener, port))]
  const base = `http://localhost:${port}`
  const isNew = options.isNew === true
  if (isNew) askForAllConsents(options.storage)
  else grantToOwnApps(options.storage)
  knowTheOffice(options.storage)
  const tenant: Tenant = {
    storage: options.storage,
    tokens: await createTokens(options.storage, { base }),
    base,
    serviceBase: options.serviceBase,
    secrets: options.secrets,
    mishaps: createMishaps(),
    budget: createBudget(),
    requests: createRequestLog(),
    notices: createNotices(options.storage),
    chat: createChatParts(options.storage),
    catalogue: createCatalogue(options.storage, options.serviceBase, isNew),
    uploads: new Map(),
    timeZone: LONDON,
  }
  app = mount(tenant, options.teamsPage)
  return {
    tenant,
    close: async () => {
      tenant.notices.close()
      await Promise.all(servers.map(closeServer))
      options.storage.close()
    },
  }
}

function mount(tenant: Tenant, teamsPage: string | undefined): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use('/graph/v1.0', createGraph(tenant))
  app.use(createSignIn(tenant))
  app.use(createManagedIdentity(tenant))
  app.use(createDownloads(tenant))
  app.use(createUploads(tenant))
  app.use(createSharePointRest(tenant))
  app.use(createSharePointPage(tenant))
  app.use('/local', createLocalApi(tenant))
  app.use(createChat(tenant))
  app.use(createTeamsPage(tenant, teamsPage))
  const answerFault: ErrorRequestHandler = (thrown, _request, response, _next) => {
    process.stderr.write(`Local tenant failed: ${String(thrown)}\n`)
    response
      .status(500)
      .type('text')
      .send('The local tenant failed. What went wrong is in its output.')
  }
  app.use(answerFault)
  return app
}

const listen = (listener: RequestListener, host: string, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, listener)
    server.once('error', reject)
    server.listen({ host, port }, () => resolve(server))
  })

async function listenOnSix(listener: RequestListener, port: number): Promise<readonly Server[]> {
  try {
    return [await listen(listener, '::1', port)]
  } catch (thrown) {
    const hasNone =
      thrown instanceof Error &&
      'code' in thrown &&
      /EADDRNOTAVAIL|EAFNOSUPPORT/.test(String(thrown.code))
    if (hasNone) return []
    throw thrown
  }
}

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
