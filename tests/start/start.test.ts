import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { sender } from '../local-tenant/tenant.ts'
import { setStage } from '../journeys/stage.ts'

const START = fileURLToPath(new URL('../../infra/start/start.ts', import.meta.url))

describe('npm start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'start-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const failure = async (...words: string[]): Promise<readonly [number | null, string]> => {
    const child = spawn(process.execPath, [START, ...words], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const ended = once(child, 'exit')
    const said = child.stderr ? await text(child.stderr) : ''
    const [code] = await ended
    return [code as number | null, said]
  }

  it('shows fifteen records in every state, and Ctrl-C stops everything', async () => {
    delete process.env['BUILT_PAGES']
    const stage = await setStage()
    const { body } = await sender(stage.base)('GET', '/local/token?person=officer&audience=graph')
    const officer = sender(`${stage.base}/graph/v1.0`, String(body.access_token))
    const records = await officer(
      'GET',
      '/sites/localhost:/sites/opcc:/lists/Acknowledgement records/items?$expand=fields($select=Status)',
    )
    const states = records.body.value.map(
      ({ fields }: { fields: { Status: string } }) => fields.Status,
    )
    expect(states.length).toBe(15)
    expect(new Set(states)).toEqual(
      new Set([
        'Draft',
        'Awaiting approval',
        'Approved',
        'Published',
        'Closed',
        'Published (legacy)',
      ]),
    )
    expect((await fetch(`${stage.serviceBase}/readyz`)).status).toBe(200)
    expect(await stage.stop()).toBe(0)
    await expect(fetch(stage.base)).rejects.toThrow('fetch failed')
    await expect(fetch(`${stage.serviceBase}/healthz`)).rejects.toThrow('fetch failed')
  }, 60_000)

  it('says in one sentence that a port is in use, and which option changes it', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    const data = join(folder, 'data')
    const [code, said] = await failure('--port', String(port), '--data', data)
    expect([code, said]).toEqual([
      1,
      `Port ${port} is in use. Stop what uses it, or choose another with --port PORT.\n`,
    ])
    taken.close()
  }, 30_000)

  it('says in one sentence that no pages were built where they should be', async () => {
    const [code, said] = await failure('--data', join(folder, 'data'), '--pages', folder)
    expect([code, said]).toEqual([
      1,
      `No built page is in ${join(folder, 'tab')}. Leave out --pages, or name the folder “pages” in the data of an earlier start.\n`,
    ])
  }, 30_000)

  it('says in one sentence that its data folder can’t be written, or holds other files', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const [code, said] = await failure('--data', file)
    expect([code, said]).toEqual([
      1,
      `The data folder ${file} can’t be written. Choose another with --data DIR.\n`,
    ])
    const [other, words] = await failure('--data', folder)
    expect([other, words]).toEqual([
      1,
      `The data folder ${folder} holds other files. Choose an empty one with --data DIR.\n`,
    ])
  }, 30_000)
})
