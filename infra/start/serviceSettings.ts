// The service's settings on one machine. In production the same names hold Microsoft's addresses and real secrets.
import { z } from 'zod'

const guid = z.string().min(1)
export const localConfig = z.object({
  tenantId: guid,
  graphBase: z.url(),
  apps: z.object({ tab: guid, api: guid, bot: guid, service: guid }),
  teams: z.object({ appId: guid, externalId: guid, activityType: z.string() }),
  people: z.record(
    z.string(),
    z.object({ id: guid, upn: z.string(), displayName: z.string(), teamsId: z.string() }),
  ),
})
export type LocalConfig = z.infer<typeof localConfig>

export const SITE_PATH = 'localhost:/sites/opcc'

export type Secrets = { readonly service: string; readonly bot: string; readonly api: string }

export type Addresses = {
  readonly tenantBase: string
  readonly serviceBase: string
  readonly appPort: number
  readonly tabFolder: string
  readonly receiptKeyFile: string
}

export const serviceSettings = (
  config: LocalConfig,
  secrets: Secrets,
  at: Addresses,
): NodeJS.ProcessEnv => ({
  PORT: String(at.appPort),
  PUBLIC_BASE: at.serviceBase,
  TENANT_ID: config.tenantId,
  SIGN_IN_BASE: at.tenantBase,
  GRAPH_BASE: config.graphBase,
  SITE_PATH,
  SERVICE_APP_ID: config.apps.service,
  SERVICE_SECRET: secrets.service,
  API_APP_ID: config.apps.api,
  API_SECRET: secrets.api,
  TAB_APP_ID: config.apps.tab,
  BOT_APP_ID: config.apps.bot,
  BOT_SECRET: secrets.bot,
  BOT_OPENID_METADATA: `${at.tenantBase}/botframework/v1/.well-known/openidconfiguration`,
  BOT_SERVICE_URL: `${at.tenantBase}/connector/`,
  TEAMS_APP_ID: config.teams.externalId,
  ACTIVITY_TYPE: config.teams.activityType,
  HOST_ORIGINS: at.tenantBase,
  TEAMS_LINK_BASE: at.tenantBase,
  RECEIPT_KEY_FILE: at.receiptKeyFile,
  TAB_DIR: at.tabFolder,
})
