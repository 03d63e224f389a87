// The community's client, @pnp/graph, against the local Graph, with its own behaviours and nothing of ours in its way.
import { type GraphFI, graphfi, DefaultHeaders, DefaultInit } from '@pnp/graph'
import '@pnp/graph/batching.js'
import '@pnp/graph/lists/index.js'
import '@pnp/graph/list-item/index.js'
import '@pnp/graph/sites/index.js'
import '@pnp/graph/users/index.js'
import {
  BearerToken,
  BrowserFetchWithRetry,
  DefaultParse,
  HttpRequestError,
  InjectHeaders,
} from '@pnp/queryable'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeItem, makeRecords, startTenant, type TestTenant } from './tenant.ts'

// The published type of an item's fields names none of a list's own columns.
const titled = (Title: string): { readonly fields: object } => ({ fields: { Title } })
const titleOf = ({ fields }: { readonly fields?: object | null }): unknown =>
  fields && 'Title' in fields ? fields.Title : undefined

describe('@pnp/graph', () => {
  let tenant: TestTenant
  let graph: GraphFI
  let list: string

  const items = async () =>
    (await graph.sites.getByUrl('localhost', '/sites/opcc')).lists.getById(list).items

  beforeAll(async () => {
    tenant = await startTenant()
    const app = await tenant.as('app:service')
    list = await makeRecords(app)
    for (const n of [1, 2, 3, 4, 5]) await makeItem(app, list, { Title: `Record ${n}` })
    graph = graphfi().using(
      DefaultInit(tenant.graphBase),
      DefaultHeaders(),
      BrowserFetchWithRetry(),
      DefaultParse(),
      BearerToken(await tenant.token('officer')),
    )
  })
  afterAll(() => tenant.close())

  it('finds the site by its address and reads who is signed in', async () => {
    const site = await graph.sites.getByUrl('localhost', '/sites/opcc')
    expect(await site()).toMatchObject({ name: 'opcc' })
    expect(await graph.me()).toMatchObject({ displayName: 'Priya Nair' })
  })

  it('walks the pages of a list', async () => {
    const titles: unknown[] = []
    for await (const page of (await items()).expand('fields($select=Title)').top(2))
      titles.push(...page.map(titleOf))
    expect(titles).toEqual(['Record 1', 'Record 2', 'Record 3', 'Record 4', 'Record 5'])
  })

  it('adds, changes and deletes an item', async () => {
    const added = await (await items()).add(titled('Added'))
    const item = (await items()).getById(added.id)
    await item.update(titled('Changed'))
    expect(titleOf(await item())).toBe('Changed')
    await item.delete()
    await expect(item()).rejects.toMatchObject({ status: 404 })
  })

  it('is told when its eTag is old', async () => {
    const item = (await items()).getById('1').using(InjectHeaders({ 'If-Match': '"old,1"' }))
    const thrown: unknown = await item.update(titled('x')).catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(HttpRequestError)
    expect(thrown).toMatchObject({ status: 412 })
  })

  it('batches, each request answered for itself', async () => {
    const [batched, execute] = graph.batched()
    const site = batched.sites.getById('localhost:/sites/opcc:')
    const answers = ['1', '999'].map(async (id) =>
      site.lists
        .getById(list)
        .items.getById(id)()
        .then(titleOf, (error: unknown) =>
          error instanceof HttpRequestError ? error.status : error,
        ),
    )
    await execute()
    expect(await Promise.all(answers)).toEqual(['Record 1', 404])
  })

  it('waits out a busy moment as it was told to', async () => {
    await tenant.plain('POST', '/local/mishaps', [
      { path: '*/items/2', what: 'throttle', retryAfter: 1, times: 1 },
    ])
    const item = (await items()).getById('2')
    expect(titleOf(await item())).toBe('Record 2')
  })
})
