// Tokens from Microsoft Entra for the service: in its own name (client credentials) and in a person's, whose token it
// was sent (on behalf of). https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow
import { z } from 'zod'
import { Fault, type FaultCode } from '#core/faults.ts'
import { kept, type Token } from './keptToken.ts'

export type TokenRequest = {
  /** `https://login.microsoftonline.com` */
  readonly signInBase: string
  readonly tenantId: string
  readonly clientId: string
  readonly proof: Proof
  readonly scope: string
}

/** How an app proves to Entra that it is itself: by its secret, or by a token of somebody whom its registration trusts. */
export type Proof = { readonly secret: string } | { readonly assertion: () => Promise<string> }

const TIMEOUT_MS = 10_000

const granted = z.object({ access_token: z.string().min(1), expires_in: z.number() })

const TEXT: { readonly [code in FaultCode]?: string } = {
  signedOut: 'Microsoft Entra did not accept the sign-in. Sign in again.',
  unreachable: 'Microsoft Entra can’t be reached to sign in. Try again in a minute.',
}
const faultOf = (code: FaultCode, cause: unknown): Fault =>
  new Fault(code, TEXT[code] ?? 'Microsoft Entra gave an answer that we did not foresee.', '', {
    cause,
  })

const inForm = async (proof: Proof): Promise<Readonly<Record<string, string>>> =>
  'secret' in proof
    ? { client_secret: proof.secret }
    : {
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await proof.assertion(),
      }

async function fetchToken(
  { signInBase, tenantId, clientId, proof, scope }: TokenRequest,
  grant: Readonly<Record<string, string>>,
): Promise<Token> {
  const form = { client_id: clientId, scope, ...(await inForm(proof)), ...grant }
  const answer = await fetch(`${signInBase}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
    // What proves the app is sent to nobody else.
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((cause: unknown) => {
    throw faultOf('unreachable', cause)
  })
  const body: unknown = await answer.json().catch(() => undefined)
  if (answer.status >= 500) throw faultOf('unreachable', `Entra answered ${answer.status}.`)
  if (!answer.ok) throw faultOf('signedOut', reasonOf(body))
  const { access_token, expires_in } = granted.parse(body)
  return { text: access_token, endsAt: Date.now() + expires_in * 1_000 }
}

/** Entra's own code and words, which hold no secret. */
const reasonOf = (body: unknown): string => {
  const read = z.object({ error_description: z.string() }).safeParse(body)
  return read.success ? read.data.error_description : 'Entra gave no reason.'
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
