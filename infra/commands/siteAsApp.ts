// The office's site, opened as the service: the same settings as the service has (infra/start/serviceSettings.ts).
import { z } from 'zod'
import type { RecordStore } from '#core/ports.ts'
import { createAppToken } from '#sharepoint/appToken.ts'
import { createGraphClient, type GraphClient } from '#sharepoint/graphClient.ts'
import { createRecordStore } from '#sharepoint/recordStore.ts'
import { openSite, type Site } from '#sharepoint/site.ts'

const schema = z.object({
  SIGN_IN_BASE: z.url().default('https://login.microsoftonline.com'),
  GRAPH_BASE: z.url().default('https://graph.microsoft.com/v1.0'),
  TENANT_ID: z.string().min(1),
  SITE_PATH: z.string().min(1),
  SERVICE_APP_ID: z.string().min(1),
  SERVICE_SECRET: z.string().min(1),
})

/** Throws an Error that names the settings that are missing. */
export async function openSiteAsApp(
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly client: GraphClient; readonly site: Site }> {
  const settings = schema.safeParse(environment)
  if (!settings.success) {
    const names = settings.error.issues.map(({ path }) => path.join('.')).join(', ')
    throw new Error(`The site can’t be opened without these settings in the environment: ${names}.`)
  }
  const { SIGN_IN_BASE, GRAPH_BASE, TENANT_ID, SITE_PATH, ...app } = settings.data
  const client = createGraphClient({
    graphBase: GRAPH_BASE,
    isJob: true,
    token: createAppToken({
      signInBase: SIGN_IN_BASE,
      tenantId: TENANT_ID,
      clientId: app.SERVICE_APP_ID,
      clientSecret: app.SERVICE_SECRET,
      scope: 'https://graph.microsoft.com/.default',
    }),
  })
  return { client, site: await openSite(client, SITE_PATH) }
}

/** Throws the same. */
export async function openRecordsAsApp(environment: NodeJS.ProcessEnv): Promise<RecordStore> {
  const { client, site } = await openSiteAsApp(environment)
  return createRecordStore(client, site)
}
