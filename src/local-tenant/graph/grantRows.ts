// Grants to apps in storage: on the whole site, or on one list.
import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { APPS } from '../identity.ts'
import { readSetting, writeSetting } from '../storage.ts'
import type { Right } from './permissions.ts'

export const GRANT_ROLES = ['read', 'write', 'owner', 'fullcontrol'] as const
type GrantRole = (typeof GRANT_ROLES)[number]

const RIGHT_OF_ROLE: Readonly<Record<GrantRole, Right>> = {
  read: 'read',
  write: 'write',
  owner: 'full',
  fullcontrol: 'full',
}

/** The place of a grant on the whole site; of one on a list it is the list's id. */
export const WHOLE_SITE = ''

export type GrantRow = { readonly id: string; readonly app: string; readonly role: GrantRole }

/** The new grant's id. */
export function keepGrant(
  storage: DatabaseSync,
  place: string,
  app: string,
  role: GrantRole,
): string {
  const id = randomUUID()
  storage
    .prepare('INSERT INTO grants (id, place, app, role) VALUES (?, ?, ?, ?)')
    .run(id, place, app, role)
  return id
}

export const grantsOn = (storage: DatabaseSync, place: string): readonly GrantRow[] =>
  storage
    .prepare('SELECT id, app, role FROM grants WHERE place = ?')
    .all(place)
    .map((row) => ({
      id: String(row['id']),
      app: String(row['app']),
      role: String(row['role']) as GrantRole,
    }))

/** What the app was granted on the site, or on the list where one is named. */
export const rightsGranted = (
  storage: DatabaseSync,
  app: string,
  listId = WHOLE_SITE,
): readonly Right[] =>
  [...grantsOn(storage, WHOLE_SITE), ...(listId === WHOLE_SITE ? [] : grantsOn(storage, listId))]
    .filter((grant) => grant.app === app)
    .map(({ role }) => RIGHT_OF_ROLE[role])

/** Once: what an administrator has done before the office begins. */
export function grantToOwnApps(storage: DatabaseSync): void {
  if (readSetting(storage, 'own-apps-granted') !== undefined) return
  for (const app of [APPS.service, APPS.tab, APPS.api])
    keepGrant(storage, WHOLE_SITE, app, 'fullcontrol')
  writeSetting(storage, 'own-apps-granted', 'yes')
}
