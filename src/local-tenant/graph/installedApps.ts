// The app in a person's Teams: found, installed for them, taken away, and the chat it has with them. The bot is told of
// its new chat as Teams tells it; the installation stands even when it is not listening.
import { z } from 'zod'
import { chatIdOf } from '../chat/conversations.ts'
import { install, uninstall } from '../chat/installing.ts'
import { chatOf } from '../chat/parts.ts'
import type { TeamsApp } from '../catalogue.ts'
import { type LocalPerson, TENANT_ID } from '../identity.ts'
import { type Answer, type Call, NO_CONTENT, ok, Refused } from './answer.ts'
import { appOnWire, definitionOnWire, lets } from './appCatalogue.ts'
import { needPerson } from './people.ts'

const installationId = (person: LocalPerson, app: TeamsApp): string =>
  Buffer.from(`${person.id}##${app.id}`).toString('base64')

// TeamsAppInstallation.ReadWriteSelfForUser.All, which the service holds.
function needRight({ caller }: Call): void {
  if (caller.kind === 'app' && caller.app === 'service') return
  throw new Refused(403, 'Forbidden', 'Missing role permissions on the request.')
}

/** Throws 404 as the catalogue answers of an app that it hasn't. */
function needApp({ tenant }: Call): TeamsApp {
  const app = tenant.catalogue.app()
  if (app) return app
  throw new Refused(404, 'NotFound', 'The app is not in the catalogue of this tenant.')
}

export function listInstalled(call: Call, idOrName: string): Answer {
  needRight(call)
  const person = needPerson(idOrName)
  const app = call.tenant.catalogue.app()
  const isThere =
    app &&
    call.tenant.chat.installations.has(person.key) &&
    lets(call.query.get('$filter'), 'teamsApp/', app)
  return ok({ value: isThere ? [onWire(call, person)] : [] })
}

function onWire(call: Call, person: LocalPerson): object {
  const app = needApp(call)
  const expanded = (call.query.get('$expand') ?? '').split(',')
  return {
    id: installationId(person, app),
    ...(expanded.includes('teamsApp') && { teamsApp: appOnWire(app) }),
    ...(expanded.includes('teamsAppDefinition') && { teamsAppDefinition: definitionOnWire(app) }),
  }
}

const sentApp = z.object({
  'teamsApp@odata.bind': z.string().regex(/\/appCatalogs\/teamsApps(\/|\(')[^/']+('\))?$/),
})

/** 201 without a body; 409 where it is installed already. */
export async function installApp(call: Call, idOrName: string): Promise<Answer> {
  needRight(call)
  const person = needPerson(idOrName)
  const { id } = needApp(call)
  const sent = sentApp.safeParse(call.body)
  if (!sent.data?.['teamsApp@odata.bind'].includes(id))
    throw new Refused(404, 'NotFound', 'The app is not in the catalogue of this tenant.')
  if (call.tenant.chat.installations.has(person.key))
    throw new Refused(409, 'Conflict', 'The app is already installed for this user.')
  await install(chatOf(call.tenant), person)
  return { status: 201 }
}

function needInstalled(call: Call, idOrName: string, id: string): LocalPerson {
  needRight(call)
  const person = needPerson(idOrName)
  const isThere =
    id === installationId(person, needApp(call)) && call.tenant.chat.installations.has(person.key)
  if (!isThere) throw new Refused(404, 'NotFound', 'The app is not installed for this user.')
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
