// A list's own rights: inheritance broken, roles given to groups and people.
import { type Answer, type Call, invalidRequest, ok } from '../graph/answer.ts'
import { siteUserId } from '../graph/people.ts'
import { giveOwnRights, GROUPS, listFor, ROLES } from '../graph/permissions.ts'
import type { ListRow } from '../graph/site.ts'
import { principalOnWire, roleOnWire } from './principals.ts'

const DONE: Answer = ok({ 'odata.null': true })

function give({ tenant }: Call, list: ListRow, principal: number, role: number): void {
  tenant.storage
    .prepare('INSERT OR IGNORE INTO role_assignments (list, principal, role) VALUES (?, ?, ?)')
    .run(list.id, principal, role)
}

/** Without a copy nobody is left but the person who did it. On a list that has its own rights already, nothing happens. */
export function breakInheritance(call: Call, id: string, copyRoleAssignments: string): Answer {
  const list = listFor(call, id, 'full')
  if (!list.inherits) return DONE
  giveOwnRights(call.tenant.storage, list)
  if (copyRoleAssignments.toLowerCase() === 'true') return DONE
  call.tenant.storage.prepare('DELETE FROM role_assignments WHERE list = ?').run(list.id)
  if (call.caller.kind === 'person')
    give(call, list, Number(siteUserId({ personId: call.caller.person.id })), ROLES.fullControl)
  return DONE
}

export function resetInheritance(call: Call, id: string): Answer {
  const list = listFor(call, id, 'full')
  call.tenant.storage.prepare('UPDATE lists SET inherits = 1 WHERE id = ?').run(list.id)
  call.tenant.storage.prepare('DELETE FROM role_assignments WHERE list = ?').run(list.id)
  return DONE
}

export function readRoles(call: Call, id: string): Answer {
  const list = listFor(call, id, 'read')
  const rows = list.inherits
    ? [
        { principal: GROUPS.owners, role: ROLES.fullControl },
        { principal: GROUPS.members, role: ROLES.edit },
        { principal: GROUPS.visitors, role: ROLES.read },
      ]
    : call.tenant.storage
        .prepare('SELECT principal, role FROM role_assignments WHERE list = ?')
        .all(list.id)
  const byPrincipal = Map.groupBy(rows, (row) => Number(row['principal']))
  return ok({
    value: [...byPrincipal].map(([principal, given]) => ({
      PrincipalId: principal,
      Member: principalOnWire(principal),
      RoleDefinitionBindings: given.map((row) => roleOnWire(Number(row['role']))),
    })),
  })
}

export function addRole(call: Call, id: string, principal: string, role: string): Answer {
  const list = listFor(call, id, 'full')
  if (list.inherits)
    throw invalidRequest('This operation is not allowed on an object that inherits permissions.')
  principalOnWire(Number(principal))
  roleOnWire(Number(role))
  give(call, list, Number(principal), Number(role))
  return DONE
}

export function removeRole(call: Call, id: string, principal: string, role: string): Answer {
  const list = listFor(call, id, 'full')
  call.tenant.storage
    .prepare('DELETE FROM role_assignments WHERE list = ? AND principal = ? AND role = ?')
    .run(list.id, Number(principal), Number(role))
  return DONE
}
