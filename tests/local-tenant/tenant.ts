// A local tenant of its own for a test, and the calls tests make of it: over HTTP, like everybody else.
import { createTenant } from '../../src/local-tenant/app.ts'
import { openForgetfulStorage } from '../../src/local-tenant/storage.ts'
import { faultsOfAnswer, faultsOfBatch } from './contracts.ts'

export const SITE = '/sites/localhost:/sites/opcc:'
export const SECRETS = { service: 'service-secret', bot: 'bot-secret', api: 'api-secret' }

export type Answered = {
  readonly status: number
  readonly headers: Headers
  // Bodies are whatever came over the wire; each test says what it expects of them.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any
}
export type Send = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answered>

export type TestTenant = {
  readonly base: string
  readonly graphBase: string
  /** A Graph caller: a person's key, or an app by `app:service`. */
  as(who: string): Promise<Send>
  token(who: string, audience?: string, more?: string): Promise<string>
  /** Paths from the tenant's own root, without a token. */
  readonly plain: Send
  close(): Promise<void>
}

export async function read(response: Response): Promise<Answered> {
  const text = await response.text()
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? JSON.parse(text) : text,
  }
}

export const sender =
  (base: string, token?: string): Send =>
  async (method, path, body, headers = {}) =>
    read(
      await fetch(`${base}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    )

/** Graph as tests call it: an answer that has not the published shape fails the test that asked. */
export const graphSender = (graphBase: string, token: string): Send => {
  const send = sender(graphBase, token)
  return async (method, path, body, headers) => {
    const answer = await send(method, path, body, headers)
    const isBatch = path === '/$batch' && answer.status === 200
    const faults =
      faultsOfAnswer(method, path, answer) || (isBatch ? faultsOfBatch(body, answer.body) : '')
    if (faults !== '') throw new Error(`${method} ${path} was answered wrongly: ${faults}`)
    return answer
  }
}

/** @param isNew whether no administrator has been there yet */
export async function startTenant(
  serviceBase = 'http://localhost:1',
  isNew = false,
): Promise<TestTenant> {
  const running = await createTenant({
    port: 0,
    storage: openForgetfulStorage(),
    serviceBase,
    secrets: SECRETS,
    isNew,
  })
  const { base } = running.tenant
  const plain = sender(base)
  const token = async (who: string, audience = 'graph', more = ''): Promise<string> => {
    const caller = who.startsWith('app:') ? `app=${who.slice(4)}` : `person=${who}`
    return String(
      (await plain('GET', `/local/token?${caller}&audience=${audience}${more}`)).body.access_token,
    )
  }
  return {
    base,
    graphBase: `${base}/graph/v1.0`,
    plain,
    token,
    as: async (who) => graphSender(`${base}/graph/v1.0`, await token(who)),
    close: () => running.close(),
  }
}

/** A small list in the shape of the product's own, and its id. */
export async function makeRecords(send: Send): Promise<string> {
  const made = await send('POST', `${SITE}/lists`, {
    displayName: 'Acknowledgement records',
    columns: [
      { name: 'RecordKey', text: {}, indexed: true, enforceUniqueValues: true },
      { name: 'Status', choice: { choices: ['Draft', 'Approved'] }, indexed: true },
      { name: 'LastDay', dateTime: { format: 'dateOnly' }, indexed: true },
      { name: 'AskedAt', dateTime: { format: 'dateTime' } },
      { name: 'Round', number: {} },
      { name: 'OnHold', boolean: {}, indexed: true },
      { name: 'Acknowledgement', text: { allowMultipleLines: true, textType: 'richText' } },
      { name: 'Updates', text: { allowMultipleLines: true, appendChangesToExistingText: true } },
    ],
  })
  if (made.status !== 201) throw new Error(JSON.stringify(made.body))
  const id = String(made.body.id)
  await send('POST', `${SITE}/lists/${id}/columns`, {
    name: 'Parent',
    lookup: { listId: id, columnName: 'Title' },
    indexed: true,
  })
  return id
}

export const makeItem = async (send: Send, list: string, fields: object): Promise<Answered> => {
  const made = await send('POST', `${SITE}/lists/${list}/items`, { fields })
  if (made.status !== 201) throw new Error(JSON.stringify(made.body))
  return made
}
