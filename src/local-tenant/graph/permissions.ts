// Who may do what on the site and its lists: SharePoint's default groups, and a list's own assignments once its
// inheritance is broken. Ids of groups and role definitions are SharePoint's own defaults.
import type { DatabaseSync } from 'node:sqlite'
import type { LocalPerson, SiteGroup } from '../identity.ts'
import type { Caller } from '../sign-in/tokens.ts'
import { accessDenied, type Call, itemNotFound } from './answer.ts'
import { siteUserId } from './people.ts'
import { type ListRow, needList } from './site.ts'

export const GROUPS: Readonly<Record<Exclude<SiteGroup, 'none'>, number>> = {
  owners: 3,
  visitors: 4,
  members: 5,
}
export const ROLES = {
  fullControl: 1_073_741_829,
  edit: 1_073_741_830,
  contribute: 1_073_741_827,
  read: 1_073_741_826,
} as const

const LEVELS = ['none', 'read', 'write', 'full'] as const
export type Right = (typeof LEVELS)[number]

const RIGHT_OF_ROLE: ReadonlyMap<number, Right> = new Map([
  [ROLES.fullControl, 'full'],
  [ROLES.edit, 'write'],
  [ROLES.contribute, 'write'],
  [ROLES.read, 'read'],
])
const RIGHT_OF_GROUP: Readonly<Record<SiteGroup, Right>> = {
  owners: 'full',
  members: 'write',
  visitors: 'read',
  none: 'none',
}

const covers = (has: Right, needed: Right): boolean => LEVELS.indexOf(has) >= LEVELS.indexOf(needed)
const lesserOf = (a: Right, b: Right): Right => (covers(a, b) ? b : a)

/** What the token's scopes let the app do for a person. Sites.Selected stands for the full control granted on this site. */
function rightOfScopes(scopes: readonly string[]): Right {
  if (scopes.some((scope) => /^Sites\.(Selected|Manage\.All|FullControl\.All)$/.test(scope)))
    return 'full'
  if (scopes.includes('Sites.ReadWrite.All')) return 'write'
  return scopes.includes('Sites.Read.All') ? 'read' : 'none'
}

/** A delegated call never gives more than the person has, nor more than the app was granted. */
export function rightOn(storage: DatabaseSync, caller: Caller, list?: ListRow): Right {
  // Sites.Selected with full control of this one site: list assignments bind people, not the app.
  if (caller.kind === 'app') return caller.app === 'service' ? 'full' : 'none'
  return lesserOf(rightOfPerson(storage, caller.person, list), rightOfScopes(caller.scopes))
}

export function rightOfPerson(storage: DatabaseSync, person: LocalPerson, list?: ListRow): Right {
  const group = person.siteGroup
  if (!list || list.inherits) return RIGHT_OF_GROUP[group]
  const rows = storage
    .prepare('SELECT role FROM role_assignments WHERE list = ? AND principal IN (?, ?)')
    .all(list.id, Number(siteUserId({ personId: person.id })), group === 'none' ? 0 : GROUPS[group])
  const rights = rows.map((row) => RIGHT_OF_ROLE.get(Number(row['role'])) ?? 'none')
  return LEVELS.findLast((level) => rights.includes(level)) ?? 'none'
}

/** Throws 403 `accessDenied` when the caller has less on the site. */
export function needSite({ tenant, caller }: Call, right: Right): void {
  if (!covers(rightOn(tenant.storage, caller), right)) throw accessDenied()
}

/** The list, by id or title. A list the caller may not even read is not there: 404; with a lesser right than asked: 403. */
export function listFor(call: Call, idOrTitle: string, right: Right): ListRow {
  const { tenant, caller } = call
  needSite(call, 'read')
  const list = needList(tenant.storage, idOrTitle)
  const has = rightOn(tenant.storage, caller, list)
  if (has === 'none') throw itemNotFound('The specified list was not found')
  if (!covers(has, right)) throw accessDenied()
  return list
}
