import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Send, sender } from '../local-tenant/tenant.ts'
import { type Office, openOfficeWithService } from './office.ts'

const ROOT = join(import.meta.dirname, '../..')
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** `POST /api/approvals`, and who may call it. */
const LISTED = [
  ...textOf('SECURITY.md').matchAll(/^\| `((?:GET|POST|PUT|PATCH|DELETE) [^`]+)` \| ([^|]+) \|/gm),
].map(([, address = '', who = '']) => ({ address, who: who.trim() }))

// The others are mounted under /api.
const FROM_THE_ROOT = ['about.ts', 'health.ts', 'tab.ts', 'verify.ts', 'guard.ts']

const addressesInCode = (): readonly string[] =>
  [
    ...readdirSync(join(ROOT, 'src/bot/routes')).map((file) => `routes/${file}`),
    'guard.ts',
  ].flatMap((file) => {
    const base = FROM_THE_ROOT.includes(basename(file)) ? '' : '/api'
    const routes = textOf(`src/bot/${file}`).matchAll(/router\.(\w+)\(\s*'([^']+)',/g)
    return [...routes]
      .filter(([, method]) => method !== 'use')
      .map(([, method = '', path = '']) => `${method.toUpperCase()} ${base}${path}`)
  })

describe('the service over HTTP', () => {
  let office: Office
  let anybody: Send
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tab-'))
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>The tab</title>')
    writeFileSync(join(folder, 'assets', 'main-1.js'), 'export {}')
    office = await openOfficeWithService({ TAB_DIR: folder })
    anybody = sender(office.serviceBase)
  })
  afterAll(() => office.close())

  it('answers at the addresses that SECURITY.md lists, and at no others', () => {
    expect(LISTED.map(({ address }) => address).toSorted()).toEqual(addressesInCode().toSorted())
  })

  it('is closed to whoever brings no token, but for what is open to anybody', async () => {
    const closed = LISTED.filter(({ who }) => who !== 'anybody' && who !== 'SharePoint')
    expect(closed.length).toBeGreaterThan(10)
    for (const { address } of closed) {
      const [method = '', path = ''] = address.replace(':recordId', '1').split(' ')
      const { status } = await anybody(method, path, method === 'GET' ? undefined : {})
      expect([address, status]).toEqual([address, 401])
    }
  })

  it('tells the tab where it is, and nothing secret', async () => {
    const { body } = await anybody('GET', '/config.json')
    expect(body).toMatchObject({
      graphBase: `${office.base}/graph/v1.0`,
      sitePath: 'localhost:/sites/opcc',
      hostOrigins: [office.base],
      apiScope: expect.stringMatching(/^api:\/\/.*\/access_as_user$/),
    })
    expect(JSON.stringify(body)).not.toMatch(/secret/i)
  })

  it('is framed by Teams and by the hosts it is told of, and by nobody else', async () => {
    const page = await anybody('GET', '/tab/')
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain(
      `frame-ancestors 'self' ${office.base} https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft`,
    )
    expect(policy).toContain(`connect-src 'self' ${office.base}`)
    expect(page.headers.has('x-frame-options')).toBe(false)
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(page.headers.has('x-powered-by')).toBe(false)
  })

  it('gives the tab at every address inside it, and its files for ever', async () => {
    expect((await anybody('GET', '/tab/records/7')).body).toContain('The tab')
    const file = await anybody('GET', '/tab/assets/main-1.js')
    expect(file.headers.get('cache-control')).toContain('immutable')
    const old = await anybody('GET', '/tab/assets/main-0.js')
    expect([old.status, old.body.code]).toEqual([404, 'notFound'])
  })

  it('is well and ready, and shows its public keys alone', async () => {
    expect((await anybody('GET', '/healthz')).status).toBe(200)
    expect((await anybody('GET', '/readyz')).status).toBe(200)
    const { body } = await anybody('GET', '/.well-known/jwks.json')
    expect(Object.keys(body.keys[0]).toSorted()).toEqual([
      'alg',
      'crv',
      'kid',
      'kty',
      'use',
      'x',
      'y',
    ])
  })

  it('answers what it can’t do with a problem that has a code and a sentence', async () => {
    const stranger = await anybody('POST', '/api/approvals', { recordId: '1' })
    expect(stranger.headers.get('content-type')).toContain('application/problem+json')
    expect(stranger.headers.get('cache-control')).toBe('no-store')
    expect(stranger.body).toMatchObject({
      status: 401,
      title: 'Unauthorized',
      code: 'noToken',
      detail: 'Sign in first: the request has no token.',
      requestId: stranger.headers.get('x-request-id'),
    })
    const officer = await office.api('officer')
    const malformed = await officer('POST', '/api/approvals', '{')
    expect([malformed.status, malformed.body.code]).toEqual([400, 'malformedBody'])
    const wrong = await officer('POST', '/api/approvals', { recordId: 'seven' })
    expect([wrong.status, wrong.body.detail]).toEqual([
      400,
      'The request can’t be understood. recordId: must be the id of a record, such as 7.',
    ])
    const gone = await officer('POST', '/api/approvals', { recordId: '999999' })
    expect([gone.status, gone.body.code]).toEqual([404, 'gone'])
    expect((await anybody('GET', '/nowhere')).body.code).toBe('notFound')
  })

  it.each([
    [404, 'a trace, which would repeat what it was sent', 'TRACE /config.json HTTP/1.1'],
    [
      400,
      'a request that says in two ways where it ends',
      'POST /api/approvals HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked',
    ],
    [
      400,
      'a second length',
      'POST /api/approvals HTTP/1.1\r\nContent-Length: 4\r\nContent-Length: 5',
    ],
  ])('answers with %i: %s', async (status, _what, head) => {
    const { hostname, port } = new URL(office.serviceBase)
    const socket = connect(Number(port), hostname)
    socket.write(`${head}\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n0\r\n\r\n`)
    expect(await text(socket)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  })

  it('answers SharePoint’s greeting with its own word, and believes no notice but its own', async () => {
    const greeting = await anybody('POST', '/api/notifications?validationToken=Hello%3A%20you')
    expect([greeting.status, greeting.body]).toEqual([200, 'Hello: you'])
    expect(greeting.headers.get('content-type')).toContain('text/plain')
    const forged = await anybody('POST', '/api/notifications', {
      value: [{ clientState: 'guess' }],
    })
    expect([forged.status, forged.body.code]).toEqual([403, 'notOurNotice'])
  })
})
