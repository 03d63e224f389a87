// Two offices in two tenants under one service. People, the site's path and the items' numbers are the same in both, so that
// nothing but the service keeps them apart.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decisionOf, stepsLeft } from '#core/round.ts'
import { readReceipt } from '#documents/receipt.ts'
import { openReceiptKeys } from '#documents/receiptKey.ts'
import { readSettings, type Settings } from '../../src/bot/settings.ts'
import { clientStateOf } from '../../src/bot/subscription.ts'
import { freePort } from '../freePort.ts'
import { SECRETS, sender, SITE } from '../local-tenant/tenant.ts'
import { importsFrom } from '../production/imports.ts'
import { type Office, officeAt, until } from './office.ts'

type OneOffice = Omit<Office, 'close'>

const MINUTE_MS = 60_000

const isOfAnItem = ({ method, path }: { method: string; path: string }): boolean =>
  /\/items\/\d/.test(path) || (method !== 'GET' && path !== '/subscriptions')

describe('what offices of one service share', () => {
  it('is the process: no module keeps anything but what is the same for all', () => {
    // A day in London by its moment, and a text by its very markup; where a request is in its trace; the typesetter, one
    // document at a time.
    const shared = [
      'const daysRead',
      'const lastRead',
      'const places',
      'const ownPrinter',
      'let typesetter',
    ]
    const keeps =
      /^(?:export )?(?:(let \w+)|(const \w+)[^=\n]* = (?:new (?:Map|Set|AsyncLocalStorage)\b(?:<[^\n]*>)?\(\)|create\w*\())/gm
    const { files } = importsFrom('src/bot/main.ts')
    const kept = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(keeps)].map(([, varying, fixed]) => varying ?? fixed),
    )
    expect(new Set(kept)).toEqual(new Set(shared))
  })
})

describe('two offices under one service', () => {
  const folder = mkdtempSync(join(tmpdir(), 'offices-'))
  const started: ChildProcess[] = []
  const logged: string[] = []
  let port: number
  let kent: OneOffice
  let essex: OneOffice

  const start = (file: string, words: readonly string[], env: NodeJS.ProcessEnv): ChildProcess => {
    const child = spawn(process.execPath, [file, ...words], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    started.push(child)
    return child
  }
  const said = (child: ChildProcess, pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      let words = ''
      child.stdout?.on('data', (more: Buffer) => {
        words += String(more)
        const found = pattern.exec(words)?.[1]
        if (found !== undefined) resolve(found)
      })
      child.once('exit', () => reject(new Error(`It ended, having said: ${words}`)))
    })
  const openTenant = (name: string, digit: string, serviceBase: string): Promise<string> =>
    said(
      start(
        'src/local-tenant/main.ts',
        ['--port', '0', '--data', join(folder, name), '--service-base', serviceBase],
        {
          LOCAL_TENANT_DIGIT: digit,
          LOCAL_SERVICE_SECRET: SECRETS.service,
          LOCAL_API_SECRET: SECRETS.api,
          LOCAL_BOT_SECRET: SECRETS.bot,
        },
      ),
      /Local tenant (\S+)/,
    )
  const log = (): readonly object[] =>
    logged
      .join('')
      .split('\n')
      .flatMap((line): object[] => (line.startsWith('{') ? [JSON.parse(line)] : []))
  const isReady = async ({ serviceBase }: OneOffice): Promise<boolean> =>
    (await sender(serviceBase)('GET', '/readyz')).status === 200

  beforeAll(async () => {
    port = await freePort()
    const [one, other] = [`http://localhost:${port}`, `http://127.0.0.1:${port}`]
    const bases = await Promise.all([openTenant('kent', '0', one), openTenant('essex', '1', other)])
    kent = await officeAt(bases[0], one)
    essex = await officeAt(bases[1], other)
    await essex.plain('POST', '/local/mishaps', { path: '*/sites/*', what: 'status', status: 404 })
    const lines = Object.entries(essex.environment).map(([name, value]) => `${name}="${value}"`)
    writeFileSync(join(folder, 'essex.env'), lines.join('\n'))
    const service = start('src/bot/main.ts', [], {
      ...kent.environment,
      PORT: String(port),
      OFFICES_DIR: folder,
      LOG_LEVEL: 'info',
    })
    service.stdout?.on('data', (words: Buffer) => logged.push(String(words)))
    await said(service, /Service (http:\/\/127\S+)/)
    await until(() => isReady(kent), Boolean)
    await kent.plain('POST', '/local/chat/install')
  }, MINUTE_MS)
  afterAll(() => {
    for (const child of started) child.kill('SIGKILL')
  })

  /** Every item with its version, and every message. */
  const allOf = async (office: OneOffice): Promise<unknown> => {
    const graph = await office.graph('app:service')
    const { body: config } = await office.plain('GET', '/local/config')
    const lists: readonly string[] = Object.values(config.lists)
    const items = lists.map((id) => graph('GET', `${SITE}/lists/${id}/items?expand=fields`))
    const chats = ['officer', 'commissioner'].map((person) => office.chat(person))
    return [(await Promise.all(items)).map(({ body }) => body.value), await Promise.all(chats)]
  }
  const ask = async (office: OneOffice, title: string): Promise<string> => {
    const { record } = await office.newRecord({ title })
    const officer = await office.api('officer')
    const { status, body } = await officer('POST', '/api/approvals', { recordId: record.id })
    expect([status, body]).toMatchObject([200, { state: 'Asked', delivered: true }])
    return record.id
  }
  const approve = async (office: OneOffice, recordId: string): Promise<void> => {
    const card = (await office.chat('commissioner')).at(-1)
    await office.press('commissioner', card?.id ?? '', { verb: 'approve' })
    const read = () => office.roundOf(recordId)
    const round = await until(read, (one) => stepsLeft(one).length === 0)
    expect(round.state.state).toBe('Approved')
  }
  const withHost = (host: string, path: string): Promise<[number | undefined, unknown]> =>
    new Promise((resolve, reject) => {
      const asked = { host: '127.0.0.1', port, path, headers: { host } }
      request(asked, (answer) => {
        json(answer).then((body) => resolve([answer.statusCode, body]), reject)
      })
        .once('error', reject)
        .end()
    })

  it('one whose site can’t be opened is away alone, says so, and is there once its site is', async () => {
    const away = await sender(essex.serviceBase)('GET', '/config.json')
    expect([away.status, away.body]).toMatchObject([503, { code: 'officeNotOpen' }])
    expect(await isReady(essex)).toBe(false)
    expect((await sender(kent.serviceBase)('GET', '/config.json')).status).toBe(200)
    expect(await withHost('10.0.0.7:3978', '/readyz')).toEqual([200, { status: 'ready' }])
    await essex.plain('DELETE', '/local/mishaps')
    await until(() => isReady(essex), Boolean)
    await essex.plain('POST', '/local/chat/install')
    expect(log()).toContainEqual(
      expect.objectContaining({
        office: `127.0.0.1:${port}`,
        opening: 'failed',
        because: expect.stringMatching(
          /^The site localhost:\/sites\/opcc is no longer there, .+ \(SharePoint answered 404 /,
        ),
      }),
    )
  })

  it('a record is asked about and approved in one, and nothing of the other is read or written', async () => {
    const before = await allOf(essex)
    await essex.plain('DELETE', '/local/requests')
    await approve(kent, await ask(kent, 'Roads policing'))
    const { body: requests } = await essex.plain('GET', '/local/requests')
    // Its own sweep reads whole lists and asks to be told of changes.
    expect(requests.filter(isOfAnItem)).toEqual([])
    expect(await allOf(essex)).toEqual(before)
  })

  it('the same record number in the other is another record, whom nobody of the first is in', async () => {
    const before = await allOf(kent)
    const recordId = await ask(essex, 'Custody')
    const sign = async (office: OneOffice, person: string) =>
      (await office.api(person))('POST', `/api/records/${recordId}/presence`, {})
    expect((await sign(kent, 'officer')).body).toEqual({ others: [] })
    expect((await sign(essex, 'second-officer')).body).toEqual({ others: [] })
    expect((await sign(essex, 'officer')).body).toEqual({ others: ['Tom Ashby'] })
    await approve(essex, recordId)
    expect(await allOf(kent)).toEqual(before)
  })

  it('each signs with a key of its own', async () => {
    const keysOf = async ({ serviceBase }: OneOffice) =>
      (await sender(serviceBase)('GET', '/.well-known/jwks.json')).body
    const receipt = decisionOf(await kent.roundOf('1'))?.receipt
    expect(await readReceipt(receipt, await keysOf(kent))).toMatchObject({ holds: true })
    expect(await readReceipt(receipt, await keysOf(essex))).toMatchObject({ holds: false })
  })

  it('what one gave a person, its channel or its SharePoint is refused at the other’s address', async () => {
    const [settings, other] = [readSettings(essex.environment), readSettings(kent.environment)]
    const before = await allOf(essex)
    const officer = sender(essex.serviceBase, await kent.token('officer', 'api'))
    const asked = await officer('POST', '/api/approvals', { recordId: '1' })
    expect([asked.status, asked.body.code]).toEqual([401, 'tokenNotAccepted'])

    const channel = sender(essex.serviceBase, await kent.token('app:connector', 'bot'))
    const words = (tenantId: string): object => ({
      type: 'message',
      text: 'What is waiting?',
      channelId: 'msteams',
      serviceUrl: settings.BOT_SERVICE_URL,
      from: { id: '29:1', aadObjectId: 'a1d0c7e4-0000-4000-8000-000000000003' },
      recipient: { id: `28:${settings.BOT_APP_ID}` },
      conversation: { id: 'a:1local-commissioner', conversationType: 'personal', tenantId },
    })
    for (const tenantId of [other.TENANT_ID, settings.TENANT_ID]) {
      const { status, body } = await channel('POST', '/api/messages', words(tenantId))
      expect([status, body.code]).toEqual([401, 'notTheChannel'])
    }

    const bell = sender(essex.serviceBase)
    const ring = async (by: Settings) => {
      const [key] = await openReceiptKeys(by.RECEIPT_KEY_FILE)
      const clientState = clientStateOf(key.d, by)
      return bell('POST', '/api/notifications', { value: [{ clientState }] })
    }
    const rung = await ring(other)
    expect([rung.status, rung.body.code]).toEqual([403, 'notOurNotice'])
    expect((await ring(settings)).status).toBe(202)
    expect(await allOf(essex)).toEqual(before)
  })

  it('a host that is neither’s gets no office, and whoever looks after the process gets an answer', async () => {
    expect(await withHost('records.sussex.example', '/config.json')).toMatchObject([
      421,
      { code: 'unknownHost' },
    ])
    expect(await withHost(`localhost:${port + 1}`, '/tab/')).toMatchObject([421, {}])
    expect(await withHost('10.0.0.7:3978', '/healthz')).toEqual([200, { status: 'running' }])
  })
})
