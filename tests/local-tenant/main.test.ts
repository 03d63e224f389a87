import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeItem, makeRecords, sender, SITE } from './tenant.ts'

const MAIN = fileURLToPath(new URL('../../src/local-tenant/main.ts', import.meta.url))

type Running = { readonly child: ChildProcess; readonly base: string }

function launch(folder: string, port = '0'): ChildProcess {
  return spawn(process.execPath, [MAIN, '--port', port, '--data', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

const started = (child: ChildProcess): Promise<Running> =>
  new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`Ended with ${code}.`)))
    child.stdout?.once('data', (line: Buffer) => {
      const base = /^Local tenant (http:\/\/localhost:\d+)\n$/.exec(line.toString())?.[1]
      if (base === undefined) reject(new Error(line.toString()))
      else resolve({ child, base })
    })
  })

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)))

async function failed(child: ChildProcess): Promise<{ code: number | null; words: string }> {
  const code = ended(child)
  const words = child.stderr ? await text(child.stderr) : ''
  return { code: await code, words }
}

const serviceOn = async (base: string) => {
  const { body } = await sender(base)('GET', '/local/token?app=service&audience=graph')
  return sender(`${base}/graph/v1.0`, String(body.access_token))
}

const outsideAddresses = () =>
  Object.values(networkInterfaces())
    .flatMap((some) => some ?? [])
    .filter((one) => one.family === 'IPv4' && !one.internal)

describe('the local tenant as a program', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tenant-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('keeps its data and its keys between runs, and ends cleanly when told to', async () => {
    const first = await started(launch(folder))
    const send = await serviceOn(first.base)
    const list = await makeRecords(send)
    await makeItem(send, list, { Title: 'Kept' })
    const { body: config } = await sender(first.base)('GET', '/local/config')
    const { body: keys } = await sender(first.base)(
      'GET',
      `/${config.tenantId}/discovery/v2.0/keys`,
    )
    const code = ended(first.child)
    first.child.kill('SIGTERM')
    expect(await code).toBe(0)

    const second = await started(launch(folder))
    const item = await (await serviceOn(second.base))('GET', `${SITE}/lists/${list}/items/1`)
    expect(item.body.fields.Title).toBe('Kept')
    expect(
      (await sender(second.base)('GET', `/${config.tenantId}/discovery/v2.0/keys`)).body,
    ).toEqual(keys)
    expect((await sender(second.base)('GET', '/local/config')).body).toMatchObject({
      siteId: config.siteId,
      lists: { 'Acknowledgement records': list },
      graphBase: `${second.base}/graph/v1.0`,
      people: { commissioner: { displayName: 'Alex Fenwick' } },
    })
    const interrupted = ended(second.child)
    second.child.kill('SIGINT')
    expect(await interrupted).toBe(0)
  })

  it('says in one sentence that its port is in use, and what to do', async () => {
    const { child, base } = await started(launch(folder))
    const port = new URL(base).port
    const other = mkdtempSync(join(tmpdir(), 'tenant-'))
    const { code, words } = await failed(launch(other, port))
    expect(code).toBe(1)
    expect(words).toBe(
      `Port ${port} is in use by another program. Stop it, or choose another port with --port.\n`,
    )
    const code2 = ended(child)
    child.kill('SIGTERM')
    await code2
    rmSync(other, { recursive: true })
  })

  it('says in one sentence that its folder can’t be written, and what to do', async () => {
    const place = join(folder, 'a-file')
    writeFileSync(place, '')
    chmodSync(place, 0o400)
    const { code, words } = await failed(launch(place))
    expect(code).toBe(1)
    expect(words).toBe(
      `The data folder ${place} can’t be written. Choose another with --data DIR.\n`,
    )
  })

  it('says in one sentence that a port is not one', async () => {
    const { code, words } = await failed(launch(folder, 'eighty'))
    expect([code, words]).toEqual([
      1,
      'eighty is not a port. Choose a number from 1 to 65535 with --port.\n',
    ])
  })

  it('listens on this machine only', async () => {
    const { child, base } = await started(launch(folder))
    const { body } = await sender(base.replace('localhost', '127.0.0.1'))('GET', '/local/config')
    expect(body.graphBase).toBe(`${base}/graph/v1.0`)
    for (const { address } of outsideAddresses())
      await expect(fetch(base.replace('localhost', address))).rejects.toThrow('fetch failed')
    const code = ended(child)
    child.kill('SIGTERM')
    await code
  })
})
