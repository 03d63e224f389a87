import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decisionOf, stepsLeft } from '#core/round.ts'
import { freePort } from '../freePort.ts'
import { type Office, openOffice, until } from './office.ts'

const MAIN = fileURLToPath(new URL('../../src/bot/main.ts', import.meta.url))

describe('the service as a program', () => {
  let office: Office
  let port: number
  let service: ChildProcess | undefined

  const launch = (changes: NodeJS.ProcessEnv = {}): ChildProcess =>
    spawn(process.execPath, [MAIN], {
      env: { ...process.env, ...office.environment, PORT: String(port), ...changes },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const start = async (): Promise<void> => {
    service = launch()
    const [line] = await once(service.stdout ?? service, 'data')
    expect(String(line)).toBe(`Service ${office.serviceBase}\n`)
  }
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (!service) return null
    const exited = once(service, 'exit')
    service.kill(signal)
    const [code] = await exited
    service = undefined
    return code as number | null
  }
  const failure = async (changes: NodeJS.ProcessEnv): Promise<[number | null, string]> => {
    const child = launch(changes)
    const exited = once(child, 'exit')
    const words = child.stderr ? await text(child.stderr) : ''
    const [code] = await exited
    return [code as number | null, words]
  }

  beforeAll(async () => {
    port = await freePort()
    office = await openOffice(`http://localhost:${port}`)
  })
  afterAll(async () => {
    await end('SIGKILL')
    await office.close()
  })

  it('killed between the decision and the status, it finishes after its next start', async () => {
    await start()
    await office.plain('POST', '/local/chat/install')
    const { record } = await office.newRecord({ title: 'Vetting' })
    const officer = await office.api('officer')
    expect((await officer('POST', '/api/approvals', { recordId: record.id })).status).toBe(200)
    const { body } = await office.plain('GET', '/local/config')
    const list: string = body.lists['Acknowledgement records']
    await office.plain('POST', '/local/mishaps', [
      { method: 'PATCH', path: `/lists/${list}/items/`, what: 'slow', ms: 6_000 },
    ])
    const { number, fingerprint } = await office.roundOf(record.id)
    const commissioner = await office.api('commissioner')
    const decided = await commissioner('POST', `/api/approvals/${record.id}/decision`, {
      round: number,
      fingerprint,
      decision: 'approve',
    })
    expect(decided.status).toBe(200)
    await end('SIGKILL')
    const between = await office.roundOf(record.id)
    expect(between.state.state).toBe('Approved')
    expect(stepsLeft(between)).toContain('statusSet')
    expect((await office.records.open(record.id))?.record.value.status).toBe('Awaiting approval')

    await office.plain('DELETE', '/local/mishaps')
    await start()
    const after = await until(
      () => office.roundOf(record.id),
      (round) => stepsLeft(round).length === 0,
    )
    expect(decisionOf(after)).toEqual(decisionOf(between))
    expect((await office.records.open(record.id))?.record.value.status).toBe('Approved')
    expect(await end('SIGTERM')).toBe(0)
  }, 60_000)

  it('a port in use, a wrong setting, a site that is not there or an office’s key that is missing is told in one sentence', async () => {
    const other = createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
    expect(await failure({})).toEqual([
      1,
      `Port ${port} is in use by another program. Stop it, or set PORT to another.\n`,
    ])
    other.close()
    const [code, words] = await failure({ TENANT_ID: '' })
    expect([code, words]).toEqual([
      1,
      'The service can’t start until these settings are right:\n  TENANT_ID is empty: give the directory (tenant) id.\n',
    ])
    const [closed, sentence] = await failure({ SITE_PATH: 'localhost:/sites/elsewhere' })
    expect(closed).toBe(1)
    expect(sentence).toContain('localhost:/sites/elsewhere')
    expect(sentence.split('\n').length).toBe(2)
    const missing = { RECEIPT_KEY_FILE: '/nowhere/receipt-key.json' }
    const [keyless, why] = await failure({ ...missing, PUBLIC_BASE: 'https://records.example' })
    expect(keyless).toBe(1)
    expect(why).toContain('The key of receipts can’t be read at /nowhere/receipt-key.json: ENOENT')
  }, 60_000)
})
