// The very program of the container, without what only development has, against an office on the local tenant.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOrMakeReceiptKeys } from '#documents/receiptKey.ts'
import { type Collector, openCollector } from '../bot/collector.ts'
import { type Office, openOffice, until } from '../bot/office.ts'
import { freePort } from '../freePort.ts'
import { installForProduction, leftBehind, productionPackages, productionWords } from './install.ts'

const ROOT = join(import.meta.dirname, '../..')
const BUILT_WITHIN_MS = 90_000

const LINUX = '/proc/self/stat'

/** Seconds of a processor that a process has had, as Linux counts them (proc(5), fields 14 and 15). */
function processorSeconds(pid: number | undefined): number {
  const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const fields = after.split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

describe('the service in production', () => {
  let folder: string
  let office: Office
  let collector: Collector
  let service: ChildProcess
  let environment: NodeJS.ProcessEnv
  let secondsToStart: number | undefined
  const said: string[] = []
  const start = (changes: NodeJS.ProcessEnv = {}): ChildProcess => {
    const child = spawn(process.execPath, ['--preserve-symlinks', ...productionWords()], {
      cwd: folder,
      env: { ...environment, ...changes },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (words: Buffer) => said.push(String(words)))
    return child
  }
  beforeAll(async () => {
    folder = installForProduction()
    const port = await freePort()
    const base = `http://localhost:${port}`
    office = await openOffice(base)
    collector = await openCollector()
    await build({
      configFile: join(ROOT, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: join(folder, 'dist/tab') },
    })
    const keyFile = join(folder, 'keys/receipt-key.json')
    await openOrMakeReceiptKeys(keyFile)
    environment = {
      ...office.environment,
      NODE_ENV: 'production',
      PORT: String(port),
      TAB_DIR: 'dist/tab',
      RECEIPT_KEY_FILE: keyFile,
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.base,
    }
    service = start()
    await until(
      () =>
        fetch(`${base}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        ),
      (isReady) => isReady || service.exitCode !== null,
    )
    if (existsSync(LINUX)) secondsToStart = processorSeconds(service.pid)
  }, BUILT_WITHIN_MS)
  afterAll(async () => {
    service.kill('SIGKILL')
    await office.close()
    await collector.close()
    rmSync(folder, { recursive: true })
  })

  it('starts with the packages of production alone', () => {
    expect(said.join('')).toBe(`Service ${office.serviceBase}\n`)
    expect(productionPackages()).not.toContain('vite')
    expect(existsSync(join(folder, 'node_modules/vite'))).toBe(false)
    expect(leftBehind.length).toBeGreaterThan(5)
    expect(leftBehind.filter((one) => existsSync(join(folder, 'node_modules', one)))).toEqual([])
    expect(existsSync(join(folder, 'src/local-tenant'))).toBe(false)
  })

  // Of a processor and not of the clock: what else a machine does is not for this test to say.
  it.skipIf(!existsSync(LINUX))('needs less than two seconds of one processor to start', () => {
    expect(secondsToStart).toBeGreaterThan(0)
    expect(secondsToStart).toBeLessThan(2)
  })

  it('gives out the tab that was built, with its scripts', async () => {
    const page = await (await fetch(`${office.serviceBase}/tab/`)).text()
    const script = /src="(\/tab\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? ''
    const answer = await fetch(`${office.serviceBase}${script}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('javascript')
  })

  it('prints a record in every format, PDF with its fonts too', async () => {
    const { record } = await office.newRecord()
    const authorization = `Bearer ${await office.token('officer', 'api')}`
    const begins = async (format: string): Promise<string> => {
      const address = `${office.serviceBase}/api/records/${record.id}/document?format=${format}`
      const answer = await fetch(address, { headers: { authorization } })
      return Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 4)
    }
    expect(await Promise.all(['html', 'docx', 'pdf'].map(begins))).toEqual([
      '<!DO',
      expect.stringMatching(/^PK/),
      '%PDF',
    ])
  })

  it('ends in good order when it is asked to', async () => {
    const ended = once(service, 'exit')
    service.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  })

  it('has told the collector what it did, up to its end', () => {
    const names = collector.spans().map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['sweep', 'GET /api/records/:recordId/document']))
    expect(collector.metrics().size).toBeGreaterThan(3)
  })

  it('does not start without its key of receipts: one made here would be lost with the container', async () => {
    said.length = 0
    const file = join(folder, 'lost/receipt-key.json')
    expect(await once(start({ RECEIPT_KEY_FILE: file, PORT: '0' }), 'exit')).toEqual([1, null])
    expect(said.join('')).toContain(`The key of receipts can’t be read or made at ${file}`)
    expect(existsSync(file)).toBe(false)
  })
})
