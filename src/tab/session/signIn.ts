// Nested app authentication: Teams holds the sign-in and gives this app tokens of its own. Silent first, one
// question to the person at most.
import {
  type AuthenticationResult,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
} from '@azure/msal-browser'
import type { Person } from '#core/record.ts'
import type { TabConfig } from './config.ts'
import { SessionFault } from './sessionFault.ts'

export type SignIn = {
  readonly person: Person
  readonly graphToken: () => Promise<string>
  readonly apiToken: () => Promise<string>
}

type Ask = (scopes: string[]) => Promise<AuthenticationResult>

async function createAsk({ tabClientId, authority }: TabConfig): Promise<Ask> {
  const client = await createNestablePublicClientApplication({
    auth: { clientId: tabClientId, authority },
    cache: { cacheLocation: 'memoryStorage' },
  })
  let question: Promise<unknown> = Promise.resolve()
  return async (scopes) => {
    try {
      return await client.acquireTokenSilent({ scopes })
    } catch (cause) {
      if (!(cause instanceof InteractionRequiredAuthError))
        throw new SessionFault('signInFailed', { cause })
    }
    // One window at a time, however many requests wait for a token.
    const answer = question.then(() => client.acquireTokenPopup({ scopes }))
    question = answer.catch(() => undefined)
    return answer.catch((cause: unknown) => {
      throw new SessionFault('consentNeeded', { cause })
    })
  }
}

function personOf({ account, idTokenClaims }: AuthenticationResult): Person {
  const claims = idTokenClaims as { readonly oid?: unknown }
  const id = typeof claims.oid === 'string' ? claims.oid : account.localAccountId
  return { id, name: account.name ?? account.username }
}

export async function signIn(config: TabConfig): Promise<SignIn> {
  const ask = await createAsk(config)
  const tokenFor = (scopes: string[]) => async (): Promise<string> =>
    (await ask(scopes)).accessToken
  return {
    person: personOf(await ask(config.graphScopes)),
    graphToken: tokenFor(config.graphScopes),
    apiToken: tokenFor([config.apiScope]),
  }
}
