import { createServer } from 'node:http'
import express from 'express'
import { describe, expect, it } from 'vitest'
import { createLog } from '../../src/bot/log.ts'
import { answerProblems } from '../../src/bot/problems.ts'
import { healthRoutes } from '../../src/bot/routes/health.ts'
import { sender } from '../local-tenant/tenant.ts'

describe('a service that cannot reach SharePoint', () => {
  it('says so to whoever asks whether it is ready, and fills no log with errors', async () => {
    const lines: string[] = []
    const log = createLog('info', { write: (line) => void lines.push(line) })
    const server = createServer(
      express().use(
        healthRoutes(() => false),
        answerProblems(log),
      ),
    )
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const { status, body } = await sender(`http://localhost:${port}`)('GET', '/readyz')
    server.close()
    expect([status, body.code]).toEqual([503, 'notReady'])
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 40, refused: 'notReady' },
    ])
  })
})
