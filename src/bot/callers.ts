// Who calls our API: the person in a token that Entra made for this API, and nobody else.
import type { RequestHandler, Response } from 'express'
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import { z } from 'zod'
import { Problem } from './problems.ts'
import type { Settings } from './settings.ts'

const SCOPE = 'access_as_user'
const KEYS_MS = 5_000
const CLOCK_SKEW_SECONDS = 60

const callerShape = z.object({
  id: z.string(),
  name: z.string(),
  /** Their own token, to act as them in SharePoint. */
  assertion: z.string(),
})
export type Caller = Readonly<z.infer<typeof callerShape>>

const claimsShape = z.object({
  oid: z.string().min(1),
  tid: z.string(),
  scp: z.string(),
  name: z.string().default(''),
  idtyp: z.string().optional(),
  /** The app that the token was given to; in version 1 of Entra's tokens `appid`. */
  azp: z.string().optional(),
  appid: z.string().optional(),
})

const refused = (code: string, sentence: string, cause?: unknown): Problem =>
  new Problem(401, code, sentence, { cause })

const notForUs = (cause?: unknown): Problem =>
  refused('tokenNotAccepted', 'This sign-in is not one for this service. Sign in again.', cause)

function problemOf(thrown: unknown): Problem {
  if (thrown instanceof errors.JWTExpired)
    return refused('tokenExpired', 'Your sign-in has expired. Sign in again.', thrown)
  const isOurs = thrown instanceof errors.JOSEError && !(thrown instanceof errors.JWKSTimeout)
  if (isOurs && thrown.code !== 'ERR_JOSE_GENERIC') return notForUs(thrown)
  return new Problem(
    503,
    'signInUnreachable',
    'The sign-in service can’t be reached to check who you are. Try again in a minute.',
    { cause: thrown },
  )
}

function personOf(
  claims: JWTPayload,
  { TENANT_ID, TAB_APP_ID }: Settings,
  assertion: string,
): Caller {
  const read = claimsShape.safeParse(claims)
  if (!read.success) throw notForUs(read.error)
  const { oid, tid, scp, name, idtyp, azp, appid } = read.data
  // An app holds no office, another tenant's person is not one of ours, and only our tab speaks for a person.
  const isPersonOfOurs = idtyp !== 'app' && tid === TENANT_ID && scp.split(' ').includes(SCOPE)
  if (!isPersonOfOurs || (azp ?? appid) !== TAB_APP_ID) throw notForUs()
  return { id: oid, name, assertion }
}

export type Callers = (authorization: string | undefined) => Promise<Caller>

/** Throws a Problem: 401 `noToken`, `tokenExpired`, `tokenNotAccepted`; 503 `signInUnreachable`. */
export function createCallers(settings: Settings): Callers {
  const { SIGN_IN_BASE, TENANT_ID, API_APP_ID, tokenIssuer } = settings
  const keys = createRemoteJWKSet(new URL(`${SIGN_IN_BASE}/${TENANT_ID}/discovery/v2.0/keys`), {
    timeoutDuration: KEYS_MS,
  })
  return async (authorization) => {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1]
    if (token === undefined) throw refused('noToken', 'Sign in first: the request has no token.')
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: tokenIssuer,
        audience: API_APP_ID,
        algorithms: ['RS256'],
        clockTolerance: CLOCK_SKEW_SECONDS,
      })
      return personOf(payload, settings, token)
    } catch (thrown) {
      throw thrown instanceof Problem ? thrown : problemOf(thrown)
    }
  }
}

/** Lets nobody by but a person of this office, who is then known to what follows. */
export const needCaller =
  (callers: Callers): RequestHandler =>
  async (request, response, next) => {
    const caller = await callers(request.headers.authorization)
    response.locals['caller'] = caller
    response.locals['callerId'] = caller.id
    next()
  }

export const callerOf = (response: Response): Caller => callerShape.parse(response.locals['caller'])
