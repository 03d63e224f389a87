// Microsoft's own client against the local Graph. Two things in it know https only, and are done by a middleware here:
// its authentication handler sends no token over http, and it takes a next link that begins with http for a path.
import {
  BatchRequestContent,
  BatchResponseContent,
  Client,
  type Context,
  GraphError,
  FileUpload,
  HTTPMessageHandler,
  LargeFileUploadTask,
  type Middleware,
  PageIterator,
  RetryHandler,
} from '@microsoft/microsoft-graph-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeItem, makeRecords, SITE, startTenant, type TestTenant } from './tenant.ts'

class TokenHandler implements Middleware {
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

describe('the official Graph client', () => {
  let tenant: TestTenant
  let client: Client
  let items: string

  beforeAll(async () => {
    tenant = await startTenant()
    const app = await tenant.as('app:service')
    const list = await makeRecords(app)
    items = `${SITE}/lists/${list}/items`
    for (const n of [1, 2, 3, 4, 5]) await makeItem(app, list, { Title: `Record ${n}`, Round: n })
    const token = new TokenHandler(await tenant.token('officer'))
    const retry = new RetryHandler()
    token.setNext(retry)
    retry.setNext(new HTTPMessageHandler())
    client = Client.initWithMiddleware({
      baseUrl: `${tenant.base}/graph/`,
      defaultVersion: 'v1.0',
      middleware: token,
    })
  })
  afterAll(() => tenant.close())

  it('walks pages with its own iterator', async () => {
    const titles: string[] = []
    const first = await client.api(items).expand('fields($select=Title)').top(2).get()
    await new PageIterator(client, first, (item: { fields: { Title: string } }) => {
      titles.push(item.fields.Title)
      return true
    }).iterate()
    expect(titles).toEqual(['Record 1', 'Record 2', 'Record 3', 'Record 4', 'Record 5'])
  })

  it('batches with its own content classes', async () => {
    const request = (id: string, url: string) => ({
      id,
      request: new Request(`${tenant.graphBase}${url}`),
    })
    const content = new BatchRequestContent([
      request('1', `${items}/1`),
      request('2', `${items}/999`),
    ])
    const answers = new BatchResponseContent(
      await client.api('/$batch').post(await content.getContent()),
    )
    expect(answers.getResponseById('1').status).toBe(200)
    expect((await answers.getResponseById('1').json()).fields.Title).toBe('Record 1')
    expect(answers.getResponseById('2').status).toBe(404)
  })

  it('uploads a large file in pieces with its own task', async () => {
    const app = await tenant.as('app:service')
    await app('POST', `${SITE}/lists`, {
      displayName: 'Published acknowledgements',
      list: { template: 'documentLibrary' },
    })
    const bytes = Uint8Array.from({ length: 1_000_000 }, (_, n) => n % 250)
    const session = await LargeFileUploadTask.createUploadSession(
      client,
      `${SITE}/drive/root:/2026/large.pdf:/createUploadSession`,
      { item: { '@microsoft.graph.conflictBehavior': 'replace' } },
    )
    const file = new FileUpload(bytes.buffer, 'large.pdf', bytes.length)
    const seen: number[] = []
    const task = new LargeFileUploadTask(client, file, session, {
      rangeSize: 320 * 1_024,
      uploadEventHandlers: { progress: (range) => void seen.push(range?.minValue ?? -1) },
    })
    const { responseBody } = await task.upload()
    expect(seen).toHaveLength(4)
    expect(responseBody).toMatchObject({ name: 'large.pdf', size: bytes.length })
  })

  it('waits out a busy moment as it was told to', async () => {
    await tenant.plain('POST', '/local/mishaps', [
      { path: '*/items/1', what: 'throttle', retryAfter: 1, times: 1 },
    ])
    expect((await client.api(`${items}/1`).get()).fields.Title).toBe('Record 1')
  })

  it('throws its own error with our code and request id', async () => {
    const thrown = await client
      .api(`${items}/1/fields`)
      .header('If-Match', '"old,1"')
      .patch({ Title: 'x' })
      .catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(GraphError)
    expect(thrown).toMatchObject({
      statusCode: 412,
      code: 'resourceModified',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  })
})
