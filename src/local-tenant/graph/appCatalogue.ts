// The catalogue of Teams apps, through Graph: looked through by anybody, changed by whoever holds a token for it.
import type { TeamsApp } from '../catalogue.ts'
import { uninstall } from '../chat/installing.ts'
import { chatOf } from '../chat/parts.ts'
import { PEOPLE } from '../identity.ts'
import { type Answer, badRequest, type Call, created, NO_CONTENT, ok, Refused } from './answer.ts'

export const appOnWire = ({ id, manifest }: TeamsApp): object => ({
  id,
  externalId: manifest.id,
  displayName: manifest.name.short,
  distributionMethod: 'organization',
})

export const definitionOnWire = ({ id, manifest }: TeamsApp): object => ({
  id: Buffer.from(`${id}##${manifest.version}`).toString('base64'),
  teamsAppId: id,
  displayName: manifest.name.short,
  version: manifest.version,
  publishingState: 'published',
})

/** Whether a filter such as `teamsApp/externalId eq 'ID'` lets the app through. Throws 400 for any other. */
export function lets(filter: string | null, prefix: string, { id, manifest }: TeamsApp): boolean {
  if (filter === null) return true
  const [, name, value] = /^(?:(teamsApp\/)?)(?:externalId|id) eq '([^']*)'$/.exec(filter) ?? []
  if (value === undefined || (name ?? '') !== prefix)
    throw badRequest(`Invalid filter clause: '${filter}'`)
  return value === (filter.includes('externalId') ? manifest.id : id)
}

export function listCatalogue({ tenant, query }: Call): Answer {
  const app = tenant.catalogue.app()
  return ok({ value: app && lets(query.get('$filter'), '', app) ? [appOnWire(app)] : [] })
}

function needAdministrator({ caller }: Call): void {
  if (caller.kind === 'person' && caller.scopes.includes('AppCatalog.ReadWrite.All')) return
  throw new Refused(403, 'Forbidden', 'Missing scope permissions on the request.')
}

function upload({ tenant, body }: Call): TeamsApp {
  if (!Buffer.isBuffer(body)) throw badRequest('The body must be the package, as application/zip.')
  try {
    return tenant.catalogue.upload(body)
  } catch (thrown) {
    throw badRequest(`The package can’t be read. ${String(thrown)}`)
  }
}

/** 409 where there is one already: its next version goes to its definitions. */
export function addToCatalogue(call: Call): Answer {
  needAdministrator(call)
  if (call.tenant.catalogue.app())
    throw new Refused(409, 'Conflict', 'The app is already in the catalogue of this tenant.')
  return created(appOnWire(upload(call)))
}

function needInCatalogue({ tenant }: Call, id: string): void {
  if (tenant.catalogue.app()?.id === id) return
  throw new Refused(404, 'NotFound', 'The app is not in the catalogue of this tenant.')
}

export function updateInCatalogue(call: Call, id: string): Answer {
  needAdministrator(call)
  needInCatalogue(call, id)
  return created(definitionOnWire(upload(call)))
}

/** 204. Whoever had it, has it no longer. */
export async function removeFromCatalogue(call: Call, id: string): Promise<Answer> {
  needAdministrator(call)
  needInCatalogue(call, id)
  for (const { key } of PEOPLE) await uninstall(chatOf(call.tenant), key)
  call.tenant.catalogue.empty()
  return NO_CONTENT
}
