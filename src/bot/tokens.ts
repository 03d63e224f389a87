// Tokens for the service's three registrations. Each proves who it is by its secret or, where it has none, by the identity
// that Azure gives the machine.
import {
  createAppToken,
  createTokenOnBehalfOf,
  type Proof,
  type TokenRequest,
} from '#sharepoint/appToken.ts'
import { createIdentityAssertion } from '#sharepoint/managedIdentity.ts'
import type { Settings } from './settings.ts'

const GRAPH_SCOPE = 'https://graph.microsoft.com/.default'
const BOT_SCOPE = 'https://api.botframework.com/.default'

export type Tokens = {
  /** For Graph, as the service itself. */
  readonly service: () => Promise<string>
  /** For the chat. */
  readonly bot: () => Promise<string>
  /** For Graph, as the person whose token for our API is given. */
  onBehalfOf(assertion: string): () => Promise<string>
}

function createProofs(settings: Settings): (secret: string | undefined) => Proof {
  const assertion = createIdentityAssertion({
    endpoint: settings.IDENTITY_ENDPOINT ?? '',
    header: settings.IDENTITY_HEADER ?? '',
    clientId: settings.IDENTITY_CLIENT_ID ?? '',
  })
  return (secret) => (secret === undefined ? { assertion } : { secret })
}

export function createTokens(settings: Settings): Tokens {
  const proofBy = createProofs(settings)
  const requestFor = (
    clientId: string,
    secret: string | undefined,
    scope: string,
  ): TokenRequest => ({
    signInBase: settings.SIGN_IN_BASE,
    tenantId: settings.TENANT_ID,
    clientId,
    proof: proofBy(secret),
    scope,
  })
  const api = requestFor(settings.API_APP_ID, settings.API_SECRET, GRAPH_SCOPE)
  return {
    service: createAppToken(
      requestFor(settings.SERVICE_APP_ID, settings.SERVICE_SECRET, GRAPH_SCOPE),
    ),
    bot: createAppToken(requestFor(settings.BOT_APP_ID, settings.BOT_SECRET, BOT_SCOPE)),
    onBehalfOf: (assertion) => createTokenOnBehalfOf(api, assertion),
  }
}
