// Grants to apps on the site or on one list: Sites.Selected and Lists.SelectedOperations.Selected. The office's own
// apps hold full control of its one site from the start, and a person's token is bound by the grant of the app it was
// issued to. Microsoft’s pages leave open whether list grants want an app's token or a person's: here it is the token
// of an owner that carries Sites.FullControl.All.
import { z } from 'zod'
import {
  accessDenied,
  type Answer,
  type Call,
  created,
  invalidRequest,
  itemNotFound,
  NO_CONTENT,
  ok,
} from './answer.ts'
import { GRANT_ROLES, type GrantRow, grantsOn, keepGrant, WHOLE_SITE } from './grantRows.ts'
import { giveOwnRights, listFor, needSite } from './permissions.ts'

const application = z.object({ application: z.object({ id: z.uuid() }) })
const sentGrant = z.object({
  roles: z.tuple([z.enum(GRANT_ROLES)]),
  grantedToIdentities: z.tuple([application]).optional(),
  grantedToV2: application.optional(),
})

const onWire = ({ id, app, role }: GrantRow): object => {
  const identity = { application: { id: app, displayName: 'Acknowledgement Records' } }
  return { id, roles: [role], grantedToIdentities: [identity], grantedToV2: identity }
}

/** The site, or the list of this name. Throws 403 to all but an owner with the token for it. */
function placeOf(call: Call, listName: string | undefined): string {
  const { caller } = call
  if (caller.kind === 'app' || !caller.scopes.includes('Sites.FullControl.All'))
    throw accessDenied()
  needSite(call, 'full')
  return listName === undefined ? WHOLE_SITE : listFor(call, listName, 'full').id
}

export const listGrants = (call: Call, listName?: string): Answer =>
  ok({ value: grantsOn(call.tenant.storage, placeOf(call, listName)).map(onWire) })

/** 201. A grant on a list ends its inheritance: people keep what they had when it was made. */
export function createGrant(call: Call, listName?: string): Answer {
  const { storage } = call.tenant
  const place = placeOf(call, listName)
  const sent = sentGrant.safeParse(call.body)
  const identity = sent.data?.grantedToV2 ?? sent.data?.grantedToIdentities?.[0]
  if (!sent.success || !identity) throw invalidRequest('Invalid request')
  if (place !== WHOLE_SITE) giveOwnRights(storage, listFor(call, place, 'full'))
  const app = identity.application.id
  const [role] = sent.data.roles
  return created(onWire({ id: keepGrant(storage, place, app, role), app, role }))
}

export const deleteSiteGrant = (call: Call, id: string): Answer =>
  deleteFrom(call, placeOf(call, undefined), id)

export const deleteListGrant = (call: Call, listName: string, id: string): Answer =>
  deleteFrom(call, placeOf(call, listName), id)

function deleteFrom({ tenant }: Call, place: string, id: string): Answer {
  const { changes } = tenant.storage
    .prepare('DELETE FROM grants WHERE place = ? AND id = ?')
    .run(place, id)
  if (changes === 0) throw itemNotFound()
  return NO_CONTENT
}
