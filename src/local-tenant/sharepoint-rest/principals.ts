// Groups, people and role definitions as SharePoint numbers them.
import { Refused } from '../graph/answer.ts'
import { siteUserId } from '../graph/people.ts'
import { GROUPS, ROLES } from '../graph/permissions.ts'
import { type LocalPerson, PEOPLE } from '../identity.ts'

const SITE = 'Office of the Police and Crime Commissioner'
const GROUP_TITLES = new Map([
  [GROUPS.owners, `${SITE} Owners`],
  [GROUPS.members, `${SITE} Members`],
  [GROUPS.visitors, `${SITE} Visitors`],
])
const ROLE_NAMES = new Map<number, readonly [name: string, kind: number]>([
  [ROLES.fullControl, ['Full Control', 5]],
  [ROLES.edit, ['Edit', 6]],
  [ROLES.contribute, ['Contribute', 3]],
  [ROLES.read, ['Read', 2]],
])

export const userOnWire = (person: LocalPerson): object => ({
  Id: Number(siteUserId({ personId: person.id })),
  LoginName: `i:0#.f|membership|${person.upn}`,
  Title: person.displayName,
  Email: person.upn,
  UserPrincipalName: person.upn,
  PrincipalType: 1,
  IsSiteAdmin: false,
})

/** Throws 404 for a number nobody has. */
export function principalOnWire(id: number): object {
  const title = GROUP_TITLES.get(id)
  if (title !== undefined) return { Id: id, Title: title, LoginName: title, PrincipalType: 8 }
  const person = PEOPLE.find((one) => Number(siteUserId({ personId: one.id })) === id)
  if (!person)
    throw new Refused(
      404,
      'Microsoft.SharePoint.SPException',
      `Can not find the principal with id: ${id}.`,
    )
  return userOnWire(person)
}

/** Throws 404 for a role the site does not have. */
export function roleOnWire(id: number): object {
  const [name, kind] = ROLE_NAMES.get(id) ?? []
  if (name === undefined)
    throw new Refused(
      404,
      'System.ArgumentException',
      `Can not find the role definition with id: ${id}.`,
    )
  return { Id: id, Name: name, RoleTypeKind: kind, Hidden: false }
}

export const allRoles = (): readonly object[] => [...ROLE_NAMES.keys()].map(roleOnWire)
