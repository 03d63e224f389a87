// Large uploads begin with a session: where the pieces go, and what has come so far. Sessions live as long as this
// process; the real ones end after some days, and a client begins again either way.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Answer, type Call, invalidRequest, itemNotFound, ok } from './answer.ts'
import type { FileRow } from './files.ts'
import type { ListRow } from './site.ts'
import { checkNames } from './upload.ts'

export const UPLOAD_PATH = '/upload'
const LIFETIME_MS = 15 * 60_000

/** What is made or replaced: a new name under a folder, or a file that is there. */
export type Place =
  | { readonly list: ListRow; readonly parent: string; readonly names: readonly string[] }
  | { readonly list: ListRow; readonly file: FileRow }

export type UploadSession = {
  readonly place: Place
  /** The call that began it: who uploads, and on what condition. */
  readonly call: Call
  readonly expires: string
  readonly replaces: boolean
  readonly pieces: readonly Uint8Array[]
  /** Bytes. */
  readonly received: number
}
export type UploadSessions = Map<string, UploadSession>

const wanted = z.object({
  item: z
    .looseObject({
      '@microsoft.graph.conflictBehavior': z.enum(['fail', 'replace', 'rename']).optional(),
    })
    .optional(),
  deferCommit: z.boolean().optional(),
})

/** `POST …/createUploadSession`: 200 with the address to send the pieces to. */
export function createUploadSession(call: Call, place: Place): Answer {
  const sent = wanted.safeParse(call.body ?? {})
  if (!sent.success) throw invalidRequest('Invalid request')
  const conflict = sent.data.item?.['@microsoft.graph.conflictBehavior'] ?? 'replace'
  if (conflict === 'rename' || sent.data.deferCommit === true)
    throw invalidRequest('The local tenant can neither rename an upload nor wait to commit one.')
  if ('names' in place) checkNames(place.names)
  const key = randomUUID()
  const session: UploadSession = {
    place,
    call,
    expires: new Date(Date.now() + LIFETIME_MS).toISOString(),
    replaces: conflict === 'replace',
    pieces: [],
    received: 0,
  }
  call.tenant.uploads.set(key, session)
  return ok({ uploadUrl: `${call.tenant.base}${UPLOAD_PATH}/${key}`, ...progressOf(session) })
}

export const progressOf = ({ expires, received }: UploadSession): object => ({
  expirationDateTime: expires,
  nextExpectedRanges: [`${received}-`],
})

export function needSession(sessions: UploadSessions, key: string): UploadSession {
  const session = sessions.get(key)
  if (session && Date.parse(session.expires) > Date.now()) return session
  sessions.delete(key)
  throw itemNotFound('The upload session was not found')
}
