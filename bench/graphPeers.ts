// The two public clients, each with its own behaviours and used as its pages show.
import {
  Client,
  type Context,
  HTTPMessageHandler,
  type Middleware,
  type PageCollection,
  PageIterator,
  RetryHandler,
} from '@microsoft/microsoft-graph-client'
import { type GraphFI, graphfi, DefaultHeaders, DefaultInit } from '@pnp/graph'
import '@pnp/graph/list-item/index.js'
import '@pnp/graph/lists/index.js'
import '@pnp/graph/sites/index.js'
import { BearerToken, BrowserFetchWithRetry, DefaultParse } from '@pnp/queryable'
import type { OfficeSite } from './officeSite.ts'

export type ListName = 'records' | 'findings'

export type Peer = {
  readonly name: string
  /** How many records it read. */
  readonly readRegister: () => Promise<number>
  /** The new item's id. */
  readonly create: (list: ListName, fields: object) => Promise<string>
}

function pnp({ graphBase, token, site }: OfficeSite): Peer {
  const graph: GraphFI = graphfi().using(
    DefaultInit(graphBase),
    DefaultHeaders(),
    BrowserFetchWithRetry(),
    DefaultParse(),
    BearerToken(token),
  )
  const items = (list: ListName) =>
    graph.sites.getById(site.siteId).lists.getById(site.lists[list]).items
  return {
    name: '@pnp/graph',
    readRegister: async () => {
      let read = 0
      for await (const page of items('records').expand('fields')) read += page.length
      return read
    },
    create: async (list, fields) => (await items(list).add({ fields })).id,
  }
}

// Its own authentication handler sends no token over http, and it takes a next link that begins with http for a path.
class OverHttp implements Middleware {
  private next: Middleware | undefined
  private readonly token: string
  constructor(token: string) {
    this.token = token
  }
  async execute(context: Context): Promise<void> {
    const headers = new Headers(context.options?.headers)
    headers.set('Authorization', `Bearer ${this.token}`)
    context.options = { ...context.options, headers: Object.fromEntries(headers) }
    if (typeof context.request === 'string')
      context.request = context.request.replace(/^.+(?=http:)/, '')
    await this.next?.execute(context)
  }
  setNext(next: Middleware): void {
    this.next = next
  }
}

function graphClient({ base, token, site }: OfficeSite): Peer {
  const [overHttp, retry] = [new OverHttp(token), new RetryHandler()]
  overHttp.setNext(retry)
  retry.setNext(new HTTPMessageHandler())
  const client = Client.initWithMiddleware({
    baseUrl: `${base}/graph/`,
    defaultVersion: 'v1.0',
    middleware: overHttp,
  })
  const path = (list: ListName): string => `/sites/${site.siteId}/lists/${site.lists[list]}/items`
  return {
    name: 'Graph client, PageIterator',
    readRegister: async () => {
      let read = 0
      const first = (await client.api(path('records')).expand('fields').get()) as PageCollection
      const iterator = new PageIterator(client, first, () => {
        read += 1
        return true
      })
      await iterator.iterate()
      return read
    },
    create: async (list, fields) => {
      const made = (await client.api(path(list)).post({ fields })) as { readonly id: string }
      return made.id
    },
  }
}

export const peersOf = (office: OfficeSite): readonly Peer[] => [pnp(office), graphClient(office)]
