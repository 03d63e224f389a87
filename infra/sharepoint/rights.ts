// Who may do what with a list that has rights of its own. What only the service may write, the site's members read: the
// service writes as an app, which the site's own grant lets through whatever a list says.
import { z } from 'zod'
import type { ListDefinition } from './definition.ts'
import type { Plan } from './plan.ts'
import type { Site } from './site.ts'

const role = z.object({ Id: z.number(), Name: z.string(), RoleTypeKind: z.number() })
const assignment = z.object({
  PrincipalId: z.number(),
  Member: z.object({ Title: z.string(), LoginName: z.string() }),
  RoleDefinitionBindings: z.array(role),
})
export type Assignment = z.infer<typeof assignment>

/** SharePoint's own numbers for what a role is for; sites may have named it otherwise. */
const KINDS = { read: 2, write: 3, everything: 5 } as const
type Right = keyof typeof KINDS
// Given by SharePoint itself to whoever may open one thing inside.
const LIMITED_ACCESS = 1
const isApp = (loginName: string): boolean => loginName.startsWith('i:0i.t|')

type GroupName = 'owner' | 'member' | 'visitor'
export type Principals = {
  readonly groups: Readonly<Record<GroupName, number>>
  readonly roles: readonly z.infer<typeof role>[]
}

export async function readPrincipals(site: Site): Promise<Principals> {
  const group = async (name: GroupName): Promise<number> => {
    const path = `/associated${name}group`
    return (await site.rest(`the site’s ${name}s`, 'get', path, z.object({ Id: z.number() }))).Id
  }
  const [owner, member, visitor, roles] = await Promise.all([
    group('owner'),
    group('member'),
    group('visitor'),
    site.rest('the site’s roles', 'get', '/roledefinitions', z.object({ value: z.array(role) })),
  ])
  return { groups: { owner, member, visitor }, roles: roles.value }
}

const pathOf = (site: Site, title: string): string => `/lists(guid'${site.lists.need(title)}')`

export async function readRights(site: Site, title: string): Promise<readonly Assignment[]> {
  const { value } = await site.rest(
    `the rights of ${title}`,
    'get',
    `${pathOf(site, title)}/roleassignments?$expand=Member,RoleDefinitionBindings`,
    z.object({ value: z.array(assignment) }),
  )
  return value
}

/** `found` is undefined where the list's rights are the site's. */
export function planRights(
  site: Site,
  { groups, roles }: Principals,
  { title, rights }: ListDefinition,
  found: readonly Assignment[] | undefined,
): Plan {
  if (rights === 'asTheSite') return { steps: [], remarks: [] }
  const wanted = [
    { principal: groups.owner, right: 'everything' },
    { principal: groups.member, right: rights.members },
    { principal: groups.visitor, right: rights.visitors },
  ] as const
  const changes = wanted.flatMap(({ principal, right }) =>
    changesFor(principal, roleFor(roles, right), found ?? []),
  )
  const steps = [
    {
      part: 'rights' as const,
      sentence: `Set the rights of ${title}: owners everything, members ${rights.members}, visitors ${rights.visitors}`,
      perform: () => setRights(site, title, found === undefined, changes),
    },
  ]
  return {
    steps: found && changes.length === 0 ? [] : steps,
    remarks: (found ?? []).flatMap((one) => doubts(title, wanted, one)),
  }
}

function roleFor(roles: Principals['roles'], right: Right): number {
  const found = roles.find(({ RoleTypeKind }) => RoleTypeKind === KINDS[right])
  if (!found)
    throw new Error(
      `The site has no role for “${right}”. Restore SharePoint’s own permission levels and run this again.`,
    )
  return found.Id
}

type Change = { readonly deed: 'add' | 'remove'; readonly principal: number; readonly role: number }

/** A group of the site has the one role and no other. */
function changesFor(
  principal: number,
  role: number,
  found: readonly Assignment[],
): readonly Change[] {
  const has = found
    .filter(({ PrincipalId }) => PrincipalId === principal)
    .flatMap(({ RoleDefinitionBindings }) => RoleDefinitionBindings)
    .filter(({ RoleTypeKind }) => RoleTypeKind !== LIMITED_ACCESS)
  return [
    ...(has.some(({ Id }) => Id === role) ? [] : [{ deed: 'add' as const, principal, role }]),
    ...has
      .filter(({ Id }) => Id !== role)
      .map(({ Id }) => ({ deed: 'remove' as const, principal, role: Id })),
  ]
}

// Nobody's rights are copied from the site, so that a run cut short here has let in too few, never too many.
async function setRights(
  site: Site,
  title: string,
  inherits: boolean,
  changes: readonly Change[],
): Promise<void> {
  const what = `the rights of ${title}`
  const path = pathOf(site, title)
  const send = (deed: string): Promise<unknown> =>
    site.rest(what, 'post', `${path}/${deed}`, z.unknown())
  if (inherits) await send('breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)')
  for (const { deed, principal, role } of changes)
    await send(`roleassignments/${deed}roleassignment(principalid=${principal},roledefid=${role})`)
}

/** Someone beside the site's groups who may do more than read. */
function doubts(
  title: string,
  wanted: readonly { readonly principal: number }[],
  { PrincipalId, Member, RoleDefinitionBindings }: Assignment,
): readonly string[] {
  if (wanted.some(({ principal }) => principal === PrincipalId) || isApp(Member.LoginName))
    return []
  const more = RoleDefinitionBindings.filter(
    ({ RoleTypeKind }) => RoleTypeKind !== KINDS.read && RoleTypeKind !== LIMITED_ACCESS,
  )
  return more.map(
    ({ Name }) =>
      `${Member.Title} has the right “${Name}” on ${title} beside the site’s groups. Take it away in the list’s permissions, unless it was meant.`,
  )
}
