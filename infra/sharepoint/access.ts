// The way to the site from the settings in the environment: the service's own (infra/start/serviceSettings.ts), and a
// token for SharePoint where Graph's will not do.
import { z } from 'zod'
import { createAppToken } from '#sharepoint/appToken.ts'
import type { SiteAccess } from './site.ts'

/** What the site needs of the environment, as the service has it. */
export const siteSettings = z.object({
  SIGN_IN_BASE: z.url().default('https://login.microsoftonline.com'),
  GRAPH_BASE: z.url().default('https://graph.microsoft.com/v1.0'),
  TENANT_ID: z.string().min(1),
  SITE_PATH: z.string().min(1),
  SERVICE_APP_ID: z.string().min(1),
  SERVICE_SECRET: z.string().min(1),
})
const settings = siteSettings.extend({ SHAREPOINT_TOKEN: z.string().min(1).optional() })

const tokenAsService = (
  known: z.infer<typeof siteSettings>,
  audience: string,
): (() => Promise<string>) =>
  createAppToken({
    signInBase: known.SIGN_IN_BASE,
    tenantId: known.TENANT_ID,
    clientId: known.SERVICE_APP_ID,
    proof: { secret: known.SERVICE_SECRET },
    scope: `${audience}/.default`,
  })

/** The site as the service reaches it, in its own name. */
export const accessAsService = (known: z.infer<typeof siteSettings>): SiteAccess => ({
  graphBase: known.GRAPH_BASE,
  sitePath: known.SITE_PATH,
  graphToken: tokenAsService(known, 'https://graph.microsoft.com'),
})

/** A token of the service's for our own API, where `accessFrom` has found the settings right. */
export const tokenForApi = (environment: NodeJS.ProcessEnv, apiId: string): Promise<string> =>
  tokenAsService(siteSettings.parse(environment), `api://${apiId}`)()

/**
 * `siteAddress` is the site as a browser shows it, and stands before SITE_PATH.
 * Throws an Error that names the settings that are missing.
 */
export function accessFrom(environment: NodeJS.ProcessEnv, siteAddress?: string): SiteAccess {
  const read = settings.safeParse({
    ...environment,
    ...(siteAddress !== undefined && { SITE_PATH: pathOf(siteAddress) }),
  })
  if (!read.success) {
    const names = read.error.issues.map(({ path }) => path.join('.')).join(', ')
    throw new Error(
      `The site can’t be reached: these settings are missing from the environment, or not right: ${names}. Set them as the service has them and run this again.`,
    )
  }
  const { SHAREPOINT_TOKEN: sharePointToken, ...known } = read.data
  return {
    ...accessAsService(known),
    ...(sharePointToken !== undefined && { sharePointToken: async () => sharePointToken }),
  }
}

/** As Graph writes it: host, colon, path. */
function pathOf(siteAddress: string): string {
  const address = URL.canParse(siteAddress) ? new URL(siteAddress) : undefined
  if (!address || !/^https?:$/.test(address.protocol))
    throw new Error(
      `“${siteAddress}” is not the address of a site. Write it as the browser shows it, such as https://contoso.sharepoint.com/sites/opcc.`,
    )
  const path = address.pathname.replace(/\/+$/, '')
  return path === '' ? address.hostname : `${address.hostname}:${path}`
}
