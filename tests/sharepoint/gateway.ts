// What stands between an office and Microsoft on a bad day: a proxy in front of the local tenant that spoils an answer
// on its way back, which the tenant itself can't do.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { faultsOfAnswer, faultsOfBatch } from '../local-tenant/contracts.ts'

type Spoilt = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string
}

/** What becomes of the tenant's answer, `'lost'` on its way or spoilt. */
export type Spoil = (body: string) => Spoilt | 'lost'

export type Gateway = {
  readonly base: string
  /** The next `times` requests that fit are done by the tenant, and their answers spoilt. */
  spoil(method: string, path: RegExp, spoil: Spoil, times?: number): void
  /** Throws an Error where the tenant gave our own adapter an answer that has not the published shape. */
  close(): Promise<void>
}

export const lose: Spoil = () => 'lost'

export const htmlPage =
  (status: number): Spoil =>
  () => ({
    status,
    headers: { 'Content-Type': 'text/html' },
    body: '<!doctype html><h1>Service Unavailable</h1><p>The proxy could not reach the server.</p>',
  })

/** As a filter that answers nothing for a time, or delta that lags behind. */
export const nothingFound: Spoil = (body) => ({
  status: 200,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ ...(JSON.parse(body) as object), value: [] }),
})

/** A page of changes that was cut off. */
export const withoutLink: Spoil = () => ({
  status: 200,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ value: [] }),
})

type Rule = { method: string; path: RegExp; spoil: Spoil; left: number }

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

const HOP_BY_HOP = ['host', 'connection', 'content-length', 'transfer-encoding', 'keep-alive']
const passedOn = (headers: IncomingMessage['headers']): Headers =>
  new Headers(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' && !HOP_BY_HOP.includes(name) ? [[name, value] as const] : [],
    ),
  )

const GRAPH = '/graph/v1.0'

/** What is wrong with an answer of Graph's, by its published shape; `''` for any other. */
function faultsIn(
  method: string,
  url: string,
  sent: Buffer,
  answer: Response,
  body: string,
): string {
  const isJson = (answer.headers.get('content-type') ?? '').includes('json')
  if (!url.startsWith(GRAPH) || !isJson) return ''
  const path = decodeURIComponent(url.slice(GRAPH.length))
  const told: unknown = JSON.parse(body)
  const faults = faultsOfAnswer(method, path, { status: answer.status, body: told })
  const isBatch = path === '/$batch' && answer.status === 200
  const within = isBatch ? faultsOfBatch(JSON.parse(sent.toString()), told) : ''
  return [faults, within]
    .filter(Boolean)
    .map((fault) => `${method} ${path}: ${fault}`)
    .join('\n')
}

export async function openGateway(tenantBase: string): Promise<Gateway> {
  const rules: Rule[] = []
  const faults: string[] = []

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = request
    const sent = await bodyOf(request)
    const answer = await fetch(`${tenantBase}${url}`, {
      method,
      headers: passedOn(request.headers),
      ...(sent.length > 0 && { body: new Uint8Array(sent) }),
    })
    const body = await answer.text()
    faults.push(faultsIn(method, url, sent, answer, body))
    const rule = rules.find(
      (one) => one.left > 0 && one.method === method && one.path.test(decodeURIComponent(url)),
    )
    if (!rule) {
      const headers = new Map(answer.headers)
      for (const name of [...HOP_BY_HOP, 'content-encoding']) headers.delete(name)
      response.writeHead(answer.status, Object.fromEntries(headers)).end(body)
      return
    }
    rule.left -= 1
    const spoilt = rule.spoil(body)
    if (spoilt === 'lost') response.socket?.destroy()
    else response.writeHead(spoilt.status, spoilt.headers).end(spoilt.body)
  }

  // The tenant lost the answer itself.
  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.socket?.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spoil: (method, path, spoil, times = 1) => rules.push({ method, path, spoil, left: times }),
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      const told = new Set(faults.filter(Boolean))
      if (told.size > 0) throw new Error(`The tenant answered wrongly: ${[...told].join('\n')}`)
    },
  }
}
