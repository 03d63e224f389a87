// The page asks Graph itself, as the chosen person: the same rights, the same versions, the same refusals.
import type { Answer, Call } from '../graph/answer.ts'
import { newRequestIds } from '../graph/answer.ts'
import { perform } from '../graph/perform.ts'
import { rightOfPerson } from '../graph/permissions.ts'
import { type ListRow, listsOfSite } from '../graph/site.ts'
import { APPS, type LocalPerson } from '../identity.ts'
import type { Tenant } from '../tenant.ts'

export const listsFor = (tenant: Tenant, person: LocalPerson): readonly ListRow[] =>
  listsOfSite(tenant.storage).filter(
    (list) => rightOfPerson(tenant.storage, person, list) !== 'none',
  )

export const mayWrite = (tenant: Tenant, person: LocalPerson, list: ListRow): boolean =>
  ['write', 'full'].includes(rightOfPerson(tenant.storage, person, list))

type Request = {
  readonly method: 'PATCH' | 'POST' | 'DELETE'
  /** From the site: `/lists/…`. */
  readonly path: string
  readonly body?: object
  /** The eTag the page was drawn from. */
  readonly ifMatch?: string
}

export function askGraph(
  tenant: Tenant,
  person: LocalPerson,
  { method, path, body, ifMatch }: Request,
): Promise<Answer> {
  const call: Call = {
    tenant,
    // SharePoint's own pages are bound by the person's rights alone, not by what an app was granted.
    caller: { kind: 'person', person, scopes: ['Sites.FullControl.All'], client: APPS.tab },
    method,
    path: `/sites/localhost:/sites/opcc:${path}`,
    query: new URLSearchParams(),
    header: (name) => (name.toLowerCase() === 'if-match' ? ifMatch : undefined),
    body,
  }
  return perform(call, newRequestIds(undefined))
}
