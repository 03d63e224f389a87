// Who may do what on the site and its lists: SharePoint's default groups, and a list's own assignments once its
// inheritance is broken. Ids of groups and role definitions are SharePoint's own defaults.
import type { DatabaseSync } from 'node:sqlite'
import { APPS, type LocalPerson, type SiteGroup } from '../identity.ts'
import { hasConsent } from '../sign-in/consents.ts'
import type { Caller } from '../sign-in/tokens.ts'
import { accessDenied, type Call, itemNotFound } from './answer.ts'
import { rightsGranted } from './grantRows.ts'
import { siteUserId } from './people.ts'
import { findList, type ListRow } from './site.ts'

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
const greatestOf = (rights: readonly Right[]): Right =>
  LEVELS.findLast((level) => rights.includes(level)) ?? 'none'
const lesserOf = (a: Right, b: Right): Right => (covers(a, b) ? b : a)

const SELECTED = /^(Sites\.Selected|Lists\.SelectedOperations\.Selected)$/

/** What the token's scopes let the app do for a person; the selected ones stand for what the app was granted. */
function rightsOfScopes(scopes: readonly string[], granted: readonly Right[]): readonly Right[] {
  return scopes.flatMap((scope): readonly Right[] => {
    if (SELECTED.test(scope)) return granted
    if (/^Sites\.(Manage|FullControl)\.All$/.test(scope)) return ['full']
    if (scope === 'Sites.ReadWrite.All') return ['write']
    return scope === 'Sites.Read.All' ? ['read'] : []
  })
}

/** A delegated call never gives more than the person has, nor more than the app was granted and consented to. */
export function rightOn(storage: DatabaseSync, caller: Caller, list?: ListRow): Right {
  const app = caller.kind === 'app' ? APPS[caller.app] : caller.client
  const granted = hasConsent(storage, app) ? rightsGranted(storage, app, list?.id) : []
  // A list's assignments bind people, not what the app was granted.
  if (caller.kind === 'app') return greatestOf(granted)
  const ofApp = greatestOf(rightsOfScopes(caller.scopes, granted))
  return lesserOf(rightOfPerson(storage, caller.person, list), ofApp)
}

export function rightOfPerson(storage: DatabaseSync, person: LocalPerson, list?: ListRow): Right {
  const group = person.siteGroup
  if (!list || list.inherits) return RIGHT_OF_GROUP[group]
  const rows = storage
    .prepare('SELECT role FROM role_assignments WHERE list = ? AND principal IN (?, ?)')
    .all(list.id, Number(siteUserId({ personId: person.id })), group === 'none' ? 0 : GROUPS[group])
  const rights = rows.map((row) => RIGHT_OF_ROLE.get(Number(row['role'])) ?? 'none')
  return greatestOf(rights)
}

/** Throws 403 `accessDenied` when the caller has less on the site. */
export function needSite({ tenant, caller }: Call, right: Right): void {
  if (!covers(rightOn(tenant.storage, caller), right)) throw accessDenied()
}

/** The list, by id or title. A list the caller may not even read is not there: 404; with a lesser right than asked: 403. */
export function listFor(call: Call, idOrTitle: string, right: Right): ListRow {
  const { tenant, caller } = call
  const list = findList(tenant.storage, idOrTitle)
  const has = list ? rightOn(tenant.storage, caller, list) : 'none'
  if (has === 'none') needSite(call, 'read')
  if (!list || has === 'none') throw itemNotFound('The specified list was not found')
  if (!covers(has, right) || (list.settings.Hidden === true && right !== 'read'))
    throw accessDenied()
  return list
}

/** The list leaves the site's inheritance; its groups keep what they have. */
export function giveOwnRights(storage: DatabaseSync, list: ListRow): void {
  if (!list.inherits) return
  storage.prepare('UPDATE lists SET inherits = 0 WHERE id = ?').run(list.id)
  const give = storage.prepare(
    'INSERT OR IGNORE INTO role_assignments (list, principal, role) VALUES (?, ?, ?)',
  )
  give.run(list.id, GROUPS.owners, ROLES.fullControl)
  give.run(list.id, GROUPS.members, ROLES.edit)
  give.run(list.id, GROUPS.visitors, ROLES.read)
}
