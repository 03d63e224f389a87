// An empty site on a tenant of its own, and the ways in: provisioning, and a records manager's hand.
import { z } from 'zod'
import { planSite } from '#infra/sharepoint/provision.ts'
import type { SiteAccess } from '#infra/sharepoint/site.ts'
import {
  type Answered,
  type Send,
  sender,
  SITE,
  startTenant,
  type TestTenant,
} from '../local-tenant/tenant.ts'

export const RECORDS = 'Acknowledgement records'
export const SET_RIGHTS_OF_APPROVALS =
  'Set the rights of Approvals: owners everything, members read, visitors read'

const named = z.object({ id: z.string() })
const view = z.object({
  Id: z.string(),
  Title: z.string(),
  DefaultView: z.boolean(),
  ViewQuery: z.string(),
  ViewFields: z.object({ Items: z.array(z.string()) }),
})
type View = z.infer<typeof view>

export type Office = {
  readonly tenant: TestTenant
  readonly access: SiteAccess
  /** Graph as the service. */
  readonly app: Send
  /** SharePoint REST as the service. */
  readonly rest: Send
  steps(): Promise<readonly string[]>
  remarks(): Promise<readonly string[]>
  listTitles(): Promise<readonly string[]>
  /** Paths for `rest` and, of a column, for `app`. */
  restPath(list: string): Promise<string>
  columnPath(list: string, column: string): Promise<string>
  column(list: string, column: string): Promise<Record<string, unknown>>
  views(list: string): Promise<readonly View[]>
  viewPath(list: string, title: string): Promise<string>
  /** A mishap at the next request that fits. */
  strikeOnce(mishap: object): Promise<Answered>
  close(): Promise<void>
}

export async function openEmptyOffice(): Promise<Office> {
  const tenant = await startTenant()
  const access = {
    graphBase: tenant.graphBase,
    sitePath: 'localhost:/sites/opcc',
    graphToken: () => tenant.token('app:service'),
  }
  const app = await tenant.as('app:service')
  const rest = sender(`${tenant.base}/sites/opcc/_api/web`, await tenant.token('app:service'))
  const read = async <T>(send: Send, path: string, shape: z.ZodType<T>): Promise<T> =>
    shape.parse((await send('GET', path)).body)
  const restPath = async (list: string): Promise<string> =>
    `/lists(guid'${(await read(app, `${SITE}/lists/${list}`, named)).id}')`
  const column = (list: string, name: string): Promise<Record<string, unknown>> =>
    read(app, `${SITE}/lists/${list}/columns/${name}`, z.record(z.string(), z.unknown()))
  const views = async (list: string): Promise<readonly View[]> => {
    const path = `${await restPath(list)}/views?$expand=ViewFields`
    return (await read(rest, path, z.object({ value: z.array(view) }))).value
  }
  return {
    tenant,
    access,
    app,
    rest,
    steps: async () => (await planSite(access)).steps.map(({ sentence }) => sentence),
    remarks: async () => (await planSite(access)).remarks,
    listTitles: async () => {
      const lists = z.object({ value: z.array(z.object({ displayName: z.string() })) })
      return (await read(app, `${SITE}/lists`, lists)).value.map((list) => list.displayName)
    },
    restPath,
    columnPath: async (list, name) =>
      `${SITE}/lists/${list}/columns/${String((await column(list, name))['id'])}`,
    column,
    views,
    viewPath: async (list, title) => {
      const found = (await views(list)).find((one) => one.Title === title)
      if (!found) throw new Error(`${list} has no view “${title}”.`)
      return `${await restPath(list)}/views(guid'${found.Id}')`
    },
    strikeOnce: (mishap) => tenant.plain('POST', '/local/mishaps', [{ ...mishap, times: 1 }]),
    close: () => tenant.close(),
  }
}
