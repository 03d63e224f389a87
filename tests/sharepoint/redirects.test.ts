import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ResponseType } from '@microsoft/microsoft-graph-client'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { createAppToken } from '#sharepoint/appToken.ts'
import { ask, createGraphClient } from '#sharepoint/graphClient.ts'

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

/** Two servers: the first sends everybody on to the second, which remembers how it was asked. */
async function sentOn() {
  const asked: IncomingHttpHeaders[] = []
  const elsewhere = await listen((request, response) => {
    asked.push(request.headers)
    response.end('The content')
  })
  const base = await listen((_request, response) => {
    response.writeHead(307, { Location: `${elsewhere}/there` }).end()
  })
  const client = createGraphClient({
    graphBase: `${base}/v1.0`,
    token: async () => 'the token',
    pause: async () => undefined,
  })
  return { base, client, asked }
}

describe('whoever is sent on to another place', () => {
  it('goes there for the content of a file, and without the token', async () => {
    const { client, asked } = await sentOn()
    const call = client.api('/drive/root:/a.pdf:/content').responseType(ResponseType.TEXT).get()
    expect(await ask('a.pdf', call, z.string())).toBe('The content')
    expect(asked).toHaveLength(1)
    expect(asked[0]).not.toHaveProperty('authorization')
  })

  it.each([
    ['a list', 'GET', '/sites/opcc/lists/1/items'],
    ['a write', 'POST', '/sites/opcc/lists/1/items'],
    ['a file to be written', 'PUT', '/drive/root:/a.pdf:/content'],
  ] as const)('goes nowhere for %s', async (_what, method, path) => {
    const { client, asked } = await sentOn()
    const request = client.api(path)
    const call =
      method === 'GET' ? request.get() : method === 'PUT' ? request.put('a') : request.post({})
    await expect(ask('it', call, z.unknown())).rejects.toMatchObject({ code: 'unreachable' })
    expect(asked).toEqual([])
  })

  it('takes no secret there', async () => {
    const { base, asked } = await sentOn()
    const token = createAppToken({
      signInBase: base,
      tenantId: 'tenant',
      clientId: 'service',
      proof: { secret: 'the secret' },
      scope: 'all',
    })
    await expect(token()).rejects.toMatchObject({ code: 'unreachable' })
    expect(asked).toEqual([])
  })
})
