import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read, type Send, SITE, startTenant, type TestTenant } from './tenant.ts'

const UNIT = 320 * 1_024

describe('a large file, uploaded in pieces', () => {
  let tenant: TestTenant
  let app: Send
  const bytes = Uint8Array.from({ length: 2 * UNIT + 500 }, (_, n) => (n * 7) % 251)

  beforeAll(async () => {
    tenant = await startTenant()
    app = await tenant.as('app:service')
    await app('POST', `${SITE}/lists`, {
      displayName: 'Published acknowledgements',
      list: { template: 'documentLibrary' },
    })
  })
  afterAll(() => tenant.close())

  const begin = async (name: string, behaviour = 'replace'): Promise<string> => {
    const { status, body } = await app(
      'POST',
      `${SITE}/drive/root:/2026/${name}:/createUploadSession`,
      { item: { '@microsoft.graph.conflictBehavior': behaviour } },
    )
    expect([status, body.nextExpectedRanges]).toEqual([200, ['0-']])
    return String(body.uploadUrl)
  }
  // No token: the address of a session is its own permission.
  const sendPiece = async (url: string, first: number, end: number, total = bytes.length) =>
    read(
      await fetch(url, {
        method: 'PUT',
        headers: { 'Content-Range': `bytes ${first}-${end - 1}/${total}` },
        body: bytes.slice(first, end),
      }),
    )

  it('each piece is told what comes next, and the last is answered with the file', async () => {
    const url = await begin('report.pdf')
    const first = await sendPiece(url, 0, UNIT)
    expect([first.status, first.body.nextExpectedRanges]).toEqual([202, [`${UNIT}-`]])
    const asked = await read(await fetch(url))
    expect(asked.body.nextExpectedRanges).toEqual([`${UNIT}-`])
    expect((await sendPiece(url, UNIT, 2 * UNIT)).status).toBe(202)
    const last = await sendPiece(url, 2 * UNIT, bytes.length)
    expect([last.status, last.body.size, last.body.file]).toEqual([
      201,
      bytes.length,
      { mimeType: 'application/pdf' },
    ])
    const file = await app('GET', `${SITE}/drive/root:/2026/report.pdf`)
    const content = await fetch(String(file.body['@microsoft.graph.downloadUrl']))
    expect(new Uint8Array(await content.arrayBuffer())).toEqual(bytes)
    expect((await fetch(url)).status).toBe(404)
  })

  it('a piece out of turn is 416, one of an odd size or a false range 400, and the upload goes on', async () => {
    const url = await begin('turns.pdf')
    expect((await sendPiece(url, UNIT, 2 * UNIT)).status).toBe(416)
    expect((await sendPiece(url, 0, 1_000)).status).toBe(400)
    expect((await sendPiece(url, 0, UNIT, 10)).status).toBe(400)
    expect((await sendPiece(url, 0, bytes.length)).status).toBe(201)
  })

  it('the last piece over a name that is taken replaces it, or is refused where that was asked', async () => {
    const whole = (url: string) => sendPiece(url, 0, bytes.length)
    expect((await whole(await begin('taken.pdf'))).status).toBe(201)
    expect((await whole(await begin('taken.pdf'))).status).toBe(200)
    const refused = await whole(await begin('taken.pdf', 'fail'))
    expect([refused.status, refused.body.error.code]).toEqual([409, 'nameAlreadyExists'])
  })

  it('a session that is ended takes no more', async () => {
    const url = await begin('ended.pdf')
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(204)
    expect((await sendPiece(url, 0, UNIT)).status).toBe(404)
  })

  it('a name SharePoint does not take is refused before a byte is sent', async () => {
    const { status } = await app('POST', `${SITE}/drive/root:/a%3Fb.pdf:/createUploadSession`, {})
    expect(status).toBe(400)
  })
})
