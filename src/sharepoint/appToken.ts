// Tokens from Microsoft Entra for the service: in its own name (client credentials) and in a person's, whose token it
// was sent (on behalf of). https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow
import { z } from 'zod'
import { Fault, type FaultCode } from '#core/faults.ts'

export type TokenRequest = {
  /** `https://login.microsoftonline.com` */
  readonly signInBase: string
  readonly tenantId: string
  readonly clientId: string
  readonly clientSecret: string
  readonly scope: string
}

const TIMEOUT_MS = 10_000
/** A token is asked for anew this long before it ends, so that none ends on its way. */
const BEFORE_ITS_END_MS = 300_000

const granted = z.object({ access_token: z.string().min(1), expires_in: z.number() })
type Token = { readonly text: string; readonly until: number }

const TEXT: { readonly [code in FaultCode]?: string } = {
  signedOut: 'Microsoft Entra did not accept the sign-in. Sign in again.',
  unreachable: 'Microsoft Entra can’t be reached to sign in. Try again in a minute.',
}
const faultOf = (code: FaultCode, cause: unknown): Fault =>
  new Fault(code, TEXT[code] ?? 'Microsoft Entra gave an answer that we did not foresee.', '', {
    cause,
  })

async function fetchToken(
  { signInBase, tenantId, clientId, clientSecret, scope }: TokenRequest,
  grant: Readonly<Record<string, string>>,
): Promise<Token> {
  const form = { client_id: clientId, client_secret: clientSecret, scope, ...grant }
  const answer = await fetch(`${signInBase}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((cause: unknown) => {
    throw faultOf('unreachable', cause)
  })
  const body: unknown = await answer.json().catch(() => undefined)
  if (answer.status >= 500) throw faultOf('unreachable', `Entra answered ${answer.status}.`)
  if (!answer.ok) throw faultOf('signedOut', reasonOf(body))
  const { access_token, expires_in } = granted.parse(body)
  return { text: access_token, until: Date.now() + expires_in * 1_000 - BEFORE_ITS_END_MS }
}

/** Entra's own code and words, which hold no secret. */
const reasonOf = (body: unknown): string => {
  const read = z.object({ error_description: z.string() }).safeParse(body)
  return read.success ? read.data.error_description : 'Entra gave no reason.'
}

/** One token for all who ask while it lasts; those who ask while it is fetched wait for the same. */
function kept(fetchOne: () => Promise<Token>): () => Promise<string> {
  let current: Promise<Token> | undefined
  let until = 0
  const renew = async (): Promise<Token> => {
    until = Number.POSITIVE_INFINITY
    try {
      const token = await fetchOne()
      until = token.until
      return token
    } catch (thrown) {
      current = undefined
      throw thrown
    }
  }
  return async () => {
    if (current === undefined || until <= Date.now()) current = renew()
    return (await current).text
  }
}

/** A source of tokens in the app's own name. It throws Fault `signedOut` or `unreachable`. */
export const createAppToken = (app: TokenRequest): (() => Promise<string>) =>
  kept(() => fetchToken(app, { grant_type: 'client_credentials' }))

/** A source of tokens in the name of the person whose token, made for this app, is given as `assertion`. */
export const createTokenOnBehalfOf = (
  app: TokenRequest,
  assertion: string,
): (() => Promise<string>) =>
  kept(() =>
    fetchToken(app, {
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      assertion,
    }),
  )
