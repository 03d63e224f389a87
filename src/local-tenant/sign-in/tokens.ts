// Tokens as Entra and the Bot Framework issue them: the same claims, audiences and lifetimes, other addresses.
import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { type JWTPayload, jwtVerify, SignJWT } from 'jose'
import { APPS, type LocalPerson, MACHINE, personById, TENANT_ID } from '../identity.ts'
import { hasConsent } from './consents.ts'
import { openSigningKey, type SigningKey } from './keys.ts'

export const GRAPH = 'https://graph.microsoft.com'
export const EXCHANGE = 'api://AzureADTokenExchange'
export const BOT_FRAMEWORK = 'https://api.botframework.com'
const LIFETIME_SECONDS = 3_600

/** As the token endpoint answers. `expires_in` in seconds. */
export type IssuedToken = { readonly access_token: string; readonly expires_in: number }

type App = 'service' | 'bot'
export type Caller =
  | {
      readonly kind: 'person'
      readonly person: LocalPerson
      readonly scopes: readonly string[]
      /** Client id of the app the token was issued to. */
      readonly client: string
    }
  | { readonly kind: 'app'; readonly app: App }

type PersonTokenOptions = {
  readonly expired?: boolean
  readonly scope?: string
  readonly client?: string
}

export type Tokens = {
  /** `audience` is `graph`, `api` or a client id. */
  personToken(
    person: LocalPerson,
    audience: string,
    options?: PersonTokenOptions,
  ): Promise<IssuedToken>
  idToken(person: LocalPerson, clientId: string): Promise<IssuedToken>
  appToken(app: App, audience: 'graph' | 'bot' | 'api'): Promise<IssuedToken>
  /** Of the machine's identity, to be given to the token endpoint in place of a secret. */
  identityToken(): Promise<IssuedToken>
  /** Throws when it is not such a token, or too old. */
  verifyIdentity(token: string): Promise<void>
  /** What the channel sends to the bot with each activity. */
  connectorToken(serviceUrl: string, options?: { readonly expired?: boolean }): Promise<IssuedToken>
  /** Throws when it is not a token of ours for this audience, or too old. */
  verify(token: string, audience: 'graph' | 'botframework'): Promise<Caller>
  /** The person of an API token, for on-behalf-of. Throws like `verify`. */
  verifyPerson(token: string, audience: string): Promise<LocalPerson>
  readonly issuer: string
  readonly entraKey: SigningKey
  readonly botKey: SigningKey
}

const SCOPES: Readonly<Record<string, string>> = {
  graph: 'Sites.Selected User.Read openid profile',
  api: 'access_as_user',
}
const ROLES: Readonly<Record<App, readonly string[]>> = {
  service: [
    'Sites.Selected',
    'TeamsActivity.Send.User',
    'TeamsAppInstallation.ReadWriteSelfForUser.All',
  ],
  bot: [],
}

const audienceOf = (audience: string): string => {
  if (audience === 'graph') return GRAPH
  return audience === 'api' ? APPS.api : audience
}

// Asked for as `https://graph.microsoft.com/Sites.Selected` or `api://ID/access_as_user`; the token has the last part.
const bareScopes = (scopes: string): string => scopes.replaceAll(/[a-z]+:\/\/\S+\//g, '')

const personClaims = (person: LocalPerson): JWTPayload => ({
  oid: person.id,
  sub: person.id,
  tid: TENANT_ID,
  name: person.displayName,
  preferred_username: person.upn,
  upn: person.upn,
  ver: '2.0',
})

export async function createTokens(
  storage: DatabaseSync,
  at: { readonly base: string },
): Promise<Tokens> {
  const [entraKey, botKey] = await Promise.all([
    openSigningKey(storage, 'entra'),
    openSigningKey(storage, 'botframework'),
  ])
  const issuer = `${at.base}/${TENANT_ID}/v2.0`

  async function sign(by: SigningKey, claims: JWTPayload, expired = false): Promise<IssuedToken> {
    const now = Math.floor(Date.now() / 1_000) - (expired ? 2 * LIFETIME_SECONDS : 0)
    const access_token = await new SignJWT({ uti: randomUUID(), ...claims })
      .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: by.id })
      .setIssuedAt(now)
      .setNotBefore(now)
      .setExpirationTime(now + LIFETIME_SECONDS)
      .sign(by.key)
    return { access_token, expires_in: LIFETIME_SECONDS }
  }

  async function callerWith(token: string, audience: string): Promise<Caller> {
    const { payload } = await jwtVerify(token, entraKey.publicKey, { audience, issuer })
    return callerOf(payload)
  }

  return {
    issuer,
    entraKey,
    botKey,
    personToken: (person, audience, options = {}) =>
      sign(
        entraKey,
        {
          ...personClaims(person),
          iss: issuer,
          aud: audienceOf(audience),
          azp: options.client ?? APPS.tab,
          scp: bareScopes(options.scope ?? SCOPES[audience] ?? 'access_as_user'),
        },
        options.expired,
      ),
    idToken: (person, clientId) =>
      sign(entraKey, { ...personClaims(person), iss: issuer, aud: clientId }),
    appToken: (app, audience) =>
      sign(entraKey, {
        iss: issuer,
        aud: { graph: GRAPH, bot: BOT_FRAMEWORK, api: APPS.api }[audience],
        tid: TENANT_ID,
        azp: APPS[app],
        appid: APPS[app],
        sub: APPS[app],
        oid: APPS[app],
        idtyp: 'app',
        // Without consent an app signs in all the same, and its token lets it do nothing.
        ...(audience === 'graph' && hasConsent(storage, APPS[app]) && { roles: ROLES[app] }),
        ver: '2.0',
      }),
    identityToken: () =>
      sign(entraKey, {
        iss: issuer,
        aud: EXCHANGE,
        tid: TENANT_ID,
        sub: MACHINE.principalId,
        oid: MACHINE.principalId,
      }),
    verifyIdentity: async (token) => {
      const { principalId: subject } = MACHINE
      await jwtVerify(token, entraKey.publicKey, { issuer, audience: EXCHANGE, subject })
    },
    connectorToken: (serviceUrl, options = {}) =>
      sign(botKey, { iss: BOT_FRAMEWORK, aud: APPS.bot, serviceurl: serviceUrl }, options.expired),
    verify: (token, audience) => callerWith(token, audience === 'graph' ? GRAPH : BOT_FRAMEWORK),
    verifyPerson: async (token, audience) => {
      const caller = await callerWith(token, audienceOf(audience))
      if (caller.kind === 'app') throw new Error('A person’s token was expected, not an app’s.')
      return caller.person
    },
  }
}

function callerOf(claims: JWTPayload): Caller {
  if (claims['idtyp'] === 'app') {
    const app = (['service', 'bot'] as const).find((name) => APPS[name] === claims['azp'])
    if (!app) throw new Error('The app is not registered in this tenant.')
    return { kind: 'app', app }
  }
  const person = personById(String(claims['oid']))
  if (!person) throw new Error('The person is not in this tenant.')
  const scopes = typeof claims['scp'] === 'string' ? claims['scp'].split(' ') : []
  return { kind: 'person', person, scopes, client: String(claims['azp']) }
}
