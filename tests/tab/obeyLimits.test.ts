import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { obeyLimits } from '../../src/tab/obeyLimits.ts'

/** A service that turns away the first `times`, and how it was asked. */
async function busyService(times: number, retryAfter: string | undefined, mostSeconds?: number) {
  const askedAt: number[] = []
  const server = createServer((_request, response) => {
    askedAt.push(performance.now())
    const isTurnedAway = askedAt.length <= times
    if (isTurnedAway && retryAfter !== undefined) response.setHeader('Retry-After', retryAfter)
    response.writeHead(isTurnedAway ? 429 : 200).end()
  }).listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const { status } = await obeyLimits(() => fetch(`http://localhost:${port}/`), mostSeconds)
  server.close()
  server.closeAllConnections()
  return { status, askedAt }
}

describe('a service that has too much to do', () => {
  it('is asked again after the time it named, and again', async () => {
    const { status, askedAt } = await busyService(2, '1')
    expect([status, askedAt.length]).toEqual([200, 3])
    expect((askedAt[2] ?? 0) - (askedAt[0] ?? 0)).toBeGreaterThan(1_900)
  })

  it('is waited for as long as the asker says, and no longer', async () => {
    const { status, askedAt } = await busyService(2, '1', 1)
    expect([status, askedAt.length]).toEqual([429, 2])
  })

  it.each([
    ['for longer than a person waits', '21'],
    ['and names no time', undefined],
  ])('%s, is left alone, and the person is told', async (_what, retryAfter) => {
    const { status, askedAt } = await busyService(1, retryAfter)
    expect([status, askedAt.length]).toEqual([429, 1])
  })
})
