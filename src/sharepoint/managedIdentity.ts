// Who a machine in Azure is, said by Azure itself: a token to be given to Entra in place of a client secret, so that there is
// no secret to steal or to renew. https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity
import { z } from 'zod'
import { Fault } from '#core/faults.ts'
import { kept, type Token } from './keptToken.ts'

export type ManagedIdentity = {
  /** Both from the environment that Azure makes: `IDENTITY_ENDPOINT` and `IDENTITY_HEADER`. */
  readonly endpoint: string
  readonly header: string
  /** Of the user-assigned identity. */
  readonly clientId: string
}

const TIMEOUT_MS = 10_000

/** `expires_on` in seconds since 1970, as text. */
const granted = z.object({ access_token: z.string().min(1), expires_on: z.coerce.number() })

async function fetchAssertion({ endpoint, header, clientId }: ManagedIdentity): Promise<Token> {
  const query = new URLSearchParams({
    resource: 'api://AzureADTokenExchange',
    'api-version': '2019-08-01',
    client_id: clientId,
  })
  try {
    const answer = await fetch(`${endpoint}?${query}`, {
      headers: { 'X-IDENTITY-HEADER': header },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (!answer.ok) throw new Error(`Azure answered ${answer.status}: ${await answer.text()}`)
    const { access_token, expires_on } = granted.parse(await answer.json())
    return { text: access_token, endsAt: expires_on * 1_000 }
  } catch (cause) {
    throw new Fault(
      'unreachable',
      `Azure does not say who this machine is. Check that the service has the identity ${clientId} (IDENTITY_CLIENT_ID).`,
      '',
      { cause },
    )
  }
}

/** A source of what proves the identity to Entra. It throws Fault `unreachable`. */
export const createIdentityAssertion = (identity: ManagedIdentity): (() => Promise<string>) =>
  kept(() => fetchAssertion(identity))
