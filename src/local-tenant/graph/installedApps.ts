// The app in a person's Teams: found, installed for them, taken away, and the chat it has with them. The bot is told of
// its new chat as Teams tells it; the installation stands even when it is not listening.
import { z } from 'zod'
import { chatIdOf } from '../chat/conversations.ts'
import { install, uninstall } from '../chat/installing.ts'
import { chatOf } from '../chat/parts.ts'
import { type LocalPerson, TEAMS_APP, TENANT_ID } from '../identity.ts'
import { type Answer, badRequest, type Call, NO_CONTENT, ok, Refused } from './answer.ts'
import { needPerson } from './people.ts'

const APP = {
  id: TEAMS_APP.appId,
  externalId: TEAMS_APP.externalId,
  displayName: 'Acknowledgement Records',
  distributionMethod: 'organization',
}
const DEFINITION = {
  id: Buffer.from(`${TEAMS_APP.appId}##1.0.0`).toString('base64'),
  teamsAppId: TEAMS_APP.appId,
  displayName: APP.displayName,
  version: '1.0.0',
  publishingState: 'published',
}

const installationId = (person: LocalPerson): string =>
  Buffer.from(`${person.id}##${TEAMS_APP.appId}`).toString('base64')

// TeamsAppInstallation.ReadWriteSelfForUser.All, which the service holds.
function needRight({ caller }: Call): void {
  if (caller.kind === 'app' && caller.app === 'service') return
  throw new Refused(403, 'Forbidden', 'Missing role permissions on the request.')
}

/** Whether a filter such as `teamsApp/externalId eq 'ID'` lets our one app through. Throws 400 for any other. */
function lets(filter: string | null, prefix: string): boolean {
  if (filter === null) return true
  const [, name, value] = /^(?:(teamsApp\/)?)(?:externalId|id) eq '([^']*)'$/.exec(filter) ?? []
  if (value === undefined || (name ?? '') !== prefix)
    throw badRequest(`Invalid filter clause: '${filter}'`)
  return value === (filter.includes('externalId') ? APP.externalId : APP.id)
}

export const listCatalogue = ({ query }: Call): Answer =>
  ok({ value: lets(query.get('$filter'), '') ? [APP] : [] })

export function listInstalled(call: Call, idOrName: string): Answer {
  needRight(call)
  const person = needPerson(idOrName)
  const isThere =
    call.tenant.chat.installations.has(person.key) && lets(call.query.get('$filter'), 'teamsApp/')
  return ok({ value: isThere ? [onWire(call, person)] : [] })
}

function onWire({ query }: Call, person: LocalPerson): object {
  const expanded = (query.get('$expand') ?? '').split(',')
  return {
    id: installationId(person),
    ...(expanded.includes('teamsApp') && { teamsApp: APP }),
    ...(expanded.includes('teamsAppDefinition') && { teamsAppDefinition: DEFINITION }),
  }
}

const sentApp = z.object({
  'teamsApp@odata.bind': z
    .string()
    .regex(new RegExp(`/appCatalogs/teamsApps(/|\\(')${TEAMS_APP.appId}('\\))?$`)),
})

/** 201 without a body; 409 where it is installed already. */
export async function installApp(call: Call, idOrName: string): Promise<Answer> {
  needRight(call)
  const person = needPerson(idOrName)
  if (!sentApp.safeParse(call.body).success)
    throw new Refused(404, 'NotFound', 'The app is not in the catalogue of this tenant.')
  if (call.tenant.chat.installations.has(person.key))
    throw new Refused(409, 'Conflict', 'The app is already installed for this user.')
  await install(chatOf(call.tenant), person)
  return { status: 201 }
}

function needInstalled(call: Call, idOrName: string, id: string): LocalPerson {
  needRight(call)
  const person = needPerson(idOrName)
  if (id !== installationId(person) || !call.tenant.chat.installations.has(person.key))
    throw new Refused(404, 'NotFound', 'The app is not installed for this user.')
  return person
}

export const readInstalled = (call: Call, idOrName: string, id: string): Answer =>
  ok(onWire(call, needInstalled(call, idOrName, id)))

export async function uninstallApp(call: Call, idOrName: string, id: string): Promise<Answer> {
  const person = needInstalled(call, idOrName, id)
  await uninstall(chatOf(call.tenant), person.key)
  return NO_CONTENT
}

export function readChat(call: Call, idOrName: string, id: string): Answer {
  const person = needInstalled(call, idOrName, id)
  return ok({ id: chatIdOf(person), chatType: 'oneOnOne', tenantId: TENANT_ID, topic: null })
}
