// Whether a token that Entra makes for our API is made out to whom the service expects. An app may ask for one without any
// right in it, so that the doctor sees what the tab would get.
import { decodeJwt } from 'jose'
import { tokenForApi } from '#infra/sharepoint/access.ts'
import { wordsOf } from '#core/faultWords.ts'
import type { Check } from './check.ts'

/** @param audience as the token has it. Undefined where the service takes it; else the fault and the mend. */
export function whyNotThisAudience(audience: unknown, apiId: string): string | undefined {
  if (audience === apiId) return undefined
  if (audience === `api://${apiId}`)
    return 'Entra makes tokens of version 1 for the API, which the service refuses. In the API’s manifest set requestedAccessTokenVersion to 2.'
  return `Entra makes tokens for ${JSON.stringify(audience)} where the service expects ${apiId}. Set API_APP_ID to the API’s application (client) id, here and for the service.`
}

export const audienceCheck = (environment: NodeJS.ProcessEnv): Check => ({
  what: 'Audience',
  findFault: async () => {
    const apiId = environment['API_APP_ID']
    if (!apiId)
      return 'API_APP_ID is missing from the environment. Set it as the service has it and run this again.'
    try {
      const { aud } = decodeJwt(await tokenForApi(environment, apiId))
      return whyNotThisAudience(aud, apiId)
    } catch (thrown) {
      return `Nobody gets a token for the API: ${wordsOf(thrown)} Set API_APP_ID to its application (client) id, and its application ID URI to api:// and that id.`
    }
  },
})
