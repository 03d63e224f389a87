// The tokens Teams' own sign-in gives to the app in its frame: nested app authentication, the host's side.
import { z } from 'zod'
import { APPS, type LocalPerson, personByKey, TENANT_ID } from '../identity.ts'
import { hasConsent } from '../sign-in/consents.ts'
import type { Tenant } from '../tenant.ts'

export const brokerRequest = z.object({
  person: z.string(),
  clientId: z.string().min(1),
  /** Separated by spaces, as `https://graph.microsoft.com/Sites.Selected` or `api://ID/access_as_user`. */
  scope: z.string().min(1),
  /** The person has just said yes. */
  isConsented: z.boolean().default(false),
})
export type BrokerRequest = z.infer<typeof brokerRequest>

export const BROKER_PATH = '/teams-page/token'

const OIDC = new Set(['openid', 'profile', 'offline_access', 'email'])

/** Our API's when one of its scopes is asked for, else Graph's, as scopes without an address are Graph's own. */
function audienceOf(scope: string): 'api' | 'graph' {
  const resources = scope.split(' ').filter((one) => !OIDC.has(one))
  return resources.some((one) => one.includes(APPS.api)) ? 'api' : 'graph'
}

/** Undefined when the person has to be asked first, or an administrator. */
export async function brokerToken(
  { tokens, mishaps, base, storage }: Tenant,
  { person: key, clientId, scope, isConsented }: BrokerRequest,
): Promise<object | undefined> {
  const person = personByKey(key)
  const isSignedOut = !isConsented && mishaps.strike('POST', BROKER_PATH) !== undefined
  if (!person || isSignedOut || !hasConsent(storage, clientId)) return undefined
  const [access, id] = await Promise.all([
    tokens.personToken(person, audienceOf(scope), { scope, client: clientId }),
    tokens.idToken(person, clientId),
  ])
  return {
    token: {
      access_token: access.access_token,
      expires_in: access.expires_in,
      id_token: id.access_token,
      scope,
      authority: `${base}/${TENANT_ID}`,
    },
    account: accountOf(person, base),
  }
}

const accountOf = ({ id, upn, displayName }: LocalPerson, base: string): object => ({
  homeAccountId: `${id}.${TENANT_ID}`,
  localAccountId: id,
  tenantId: TENANT_ID,
  environment: new URL(base).host,
  username: upn,
  name: displayName,
})
