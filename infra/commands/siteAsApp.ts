// The office's site, opened as the service: the same settings as the service has (infra/start/serviceSettings.ts).
import type { OfficeStore, PrintLibrary, RecordStore } from '#core/ports.ts'
import { accessAsService, siteSettings } from '#infra/sharepoint/access.ts'
import { createGraphClient, type GraphClient } from '#sharepoint/graphClient.ts'
import { createOfficeStore } from '#sharepoint/officeStore.ts'
import { createPrintLibrary } from '#sharepoint/printLibrary.ts'
import { createRecordStore } from '#sharepoint/recordStore.ts'
import { openSite, type Site } from '#sharepoint/site.ts'

/** Throws an Error that names the settings that are missing. */
export async function openSiteAsApp(
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly client: GraphClient; readonly site: Site }> {
  const settings = siteSettings.safeParse(environment)
  if (!settings.success) {
    const names = settings.error.issues.map(({ path }) => path.join('.')).join(', ')
    throw new Error(`The site can’t be opened without these settings in the environment: ${names}.`)
  }
  const { graphBase, sitePath, graphToken } = accessAsService(settings.data)
  const client = createGraphClient({ graphBase, token: graphToken, isJob: true })
  return { client, site: await openSite(client, sitePath) }
}

/** Throws the same. */
export async function openStoresAsApp(environment: NodeJS.ProcessEnv): Promise<{
  readonly records: RecordStore
  readonly library: PrintLibrary
  readonly office: OfficeStore
}> {
  const { client, site } = await openSiteAsApp(environment)
  return {
    records: createRecordStore(client, site),
    library: createPrintLibrary(client, site),
    office: createOfficeStore(client, site),
  }
}
