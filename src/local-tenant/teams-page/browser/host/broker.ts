// Nested app authentication: Teams holds the person's sign-in and gives the app in its frame tokens of its own.
import { z } from 'zod'
import { askConsent } from './dialogs.ts'

const requestShape = z.object({
  messageType: z.literal('NestedAppAuthRequest'),
  method: z.string(),
  requestId: z.string(),
  tokenParams: z.object({ clientId: z.string(), scope: z.string() }).optional(),
})

const issuedShape = z.object({
  token: z.looseObject({ access_token: z.string() }),
  account: z.looseObject({
    homeAccountId: z.string(),
    environment: z.string(),
    tenantId: z.string(),
  }),
})
type Issued = z.infer<typeof issuedShape>
type TokenParams = { readonly clientId: string; readonly scope: string }

export type Broker = {
  /** The answer to a request of MSAL, both as JSON. */
  answer(request: unknown): Promise<string>
  /** Undefined when the person would have to be asked. */
  accessToken(clientId: string, scope: string): Promise<string | undefined>
}

export function createBroker(person: string): Broker {
  const issue = async (params: TokenParams, isConsented: boolean): Promise<Issued | undefined> => {
    const answer = await fetch('/teams-page/token', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ person, ...params, isConsented }),
    })
    return answer.ok ? issuedShape.parse(await answer.json()) : undefined
  }

  async function perform(method: string, params: TokenParams | undefined): Promise<object> {
    if (method === 'GetInitContext')
      return succeeded({
        initContext: { sdkName: 'local-teams', sdkVersion: '1.0.0', capabilities: {} },
      })
    if (!params || !/^GetToken(Popup)?$/.test(method))
      return failed('PERSISTENT_ERROR', 'bad_request')
    const issued = await issue(params, false)
    if (issued) return succeeded(issued)
    if (method === 'GetToken') return failed('USER_INTERACTION_REQUIRED', 'interaction_required')
    if (!(await askConsent())) return failed('USER_CANCEL', 'access_denied')
    const allowed = await issue(params, true)
    return allowed ? succeeded(allowed) : failed('PERSISTENT_ERROR', 'server_error')
  }

  return {
    async answer(request) {
      const { method, requestId, tokenParams } = requestShape.parse(JSON.parse(String(request)))
      const result = await perform(method, tokenParams).catch(() =>
        failed('NO_NETWORK', 'no_network'),
      )
      return JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...result })
    },
    accessToken: async (clientId, scope) =>
      (await issue({ clientId, scope }, false))?.token.access_token,
  }
}

const succeeded = (result: object): object => ({ success: true, ...result })
const failed = (status: string, code: string): object => ({
  success: false,
  error: { status, code, description: code },
})
