import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Send, SITE, startTenant, type TestTenant } from './tenant.ts'

const HTML = { 'Content-Type': 'text/html; charset=utf-8' }

describe('the library', () => {
  let tenant: TestTenant
  let app: Send
  let officer: Send
  let drive: string

  beforeAll(async () => {
    tenant = await startTenant()
    app = await tenant.as('app:service')
    officer = await tenant.as('officer')
    await app('POST', `${SITE}/lists`, {
      displayName: 'Published acknowledgements',
      list: { template: 'documentLibrary' },
      columns: [
        { name: 'RecordKey', text: {}, indexed: true },
        { name: 'Fingerprint', text: {} },
      ],
    })
    drive = `/drives/${(await app('GET', `${SITE}/lists/Published acknowledgements/drive`)).body.id}`
  })
  afterAll(() => tenant.close())

  const put = (path: string, text: string, headers = {}) =>
    app('PUT', `${drive}/root:${path}:/content`, text, { ...HTML, ...headers })

  it('a new file is 201 with its folders made, the same name again is 200 and a new version', async () => {
    const first = await put('/2026/getting-a-grip v1.0.html', '<p>One</p>')
    expect(first.status).toBe(201)
    expect(first.body).toMatchObject({
      name: 'getting-a-grip v1.0.html',
      size: 10,
      file: { mimeType: HTML['Content-Type'] },
    })
    const second = await put('/2026/getting-a-grip v1.0.html', '<p>Two!</p>')
    expect([second.status, second.body.id, second.body.size]).toEqual([200, first.body.id, 11])
    const row = await app('GET', `${drive}/items/${first.body.id}/listItem`)
    expect(row.body.fields).toMatchObject({
      FileLeafRef: 'getting-a-grip v1.0.html',
      ContentType: 'Document',
      _UIVersionString: '2.0',
    })
    const children = await officer('GET', `${drive}/root:/2026:/children`)
    expect(children.body.value.map((one: { name: string }) => one.name)).toEqual([
      'getting-a-grip v1.0.html',
    ])
  })

  it('a version restored gives back what the file said, and its columns', async () => {
    const { body } = await put('/restored.html', '<p>As approved</p>')
    const row = (await app('GET', `${drive}/items/${body.id}/listItem`)).body
    const item = `${SITE}/lists/Published acknowledgements/items/${row.id}`
    await app('PATCH', `${item}/fields`, { Fingerprint: 'first' })
    await put('/restored.html', '<p>Spoilt</p>')
    await app('PATCH', `${item}/fields`, { Fingerprint: 'second' })
    expect((await app('POST', `${item}/versions/2.0/restoreVersion`)).status).toBe(204)
    const address = (await app('GET', `${drive}/items/${body.id}/content`)).headers.get('location')
    expect(await (await fetch(address ?? '')).text()).toBe('<p>As approved</p>')
    const { fields } = (await app('GET', item)).body
    expect(fields).toMatchObject({ Fingerprint: 'first', _UIVersionString: '5.0' })
    // And what it was before is not lost by that.
    await app('POST', `${item}/versions/4.0/restoreVersion`)
    const later = (await app('GET', `${drive}/items/${body.id}/content`)).headers.get('location')
    expect(await (await fetch(later ?? '')).text()).toBe('<p>Spoilt</p>')
  })

  it('a file is downloaded from an address that needs no token', async () => {
    await put('/read-me.html', '<p>Read me</p>')
    const content = await officer('GET', `${drive}/root:/read-me.html:/content`)
    expect(content.status).toBe(302)
    const file = await officer('GET', `${drive}/root:/read-me.html`)
    for (const address of [
      content.headers.get('location') ?? '',
      String(file.body['@microsoft.graph.downloadUrl']),
    ]) {
      const answer = await fetch(address)
      expect([answer.status, await answer.text()]).toEqual([200, '<p>Read me</p>'])
      expect((await fetch(address.replace(/tempauth=./, 'tempauth=!'))).status).toBe(401)
    }
  })

  it('the columns of a file are those of its row', async () => {
    const { body } = await put('/columns.html', 'x')
    const changed = await app('PATCH', `${drive}/items/${body.id}/listItem/fields`, {
      RecordKey: 'getting-a-grip',
      Fingerprint: 'abc',
    })
    expect(changed.body).toMatchObject({ RecordKey: 'getting-a-grip', FileLeafRef: 'columns.html' })
    const found = await officer(
      'GET',
      `${SITE}/lists/Published acknowledgements/items?$expand=fields&$filter=fields/RecordKey eq 'getting-a-grip'`,
    )
    expect(found.body.value).toHaveLength(1)
    expect(found.body.value[0].fields.FileLeafRef).toBe('columns.html')
  })

  it('an upload can refuse to replace, or to replace what it has not seen', async () => {
    const { body } = await put('/careful.html', 'x')
    const fail = await app(
      'PUT',
      `${drive}/root:/careful.html:/content?@microsoft.graph.conflictBehavior=fail`,
      'y',
      HTML,
    )
    expect([fail.status, fail.body.error.code]).toEqual([409, 'nameAlreadyExists'])
    expect((await put('/careful.html', 'y', { 'If-Match': body.eTag })).status).toBe(200)
    expect((await put('/careful.html', 'z', { 'If-Match': body.eTag })).status).toBe(412)
  })

  it.each([['a%3Ab.html'], ['a%3Fb.html'], ['%20a.html']])(
    'a name SharePoint does not take is refused: %s',
    async (name) => {
      expect((await put(`/${name}`, 'x')).status).toBe(400)
    },
  )

  it('a deleted file is gone from the drive and from the list', async () => {
    const { body } = await put('/gone.html', 'x')
    expect((await app('DELETE', `${drive}/items/${body.id}`)).status).toBe(204)
    expect((await app('GET', `${drive}/root:/gone.html`)).status).toBe(404)
    expect((await app('GET', `${drive}/items/${body.id}/content`)).status).toBe(404)
  })

  it('bytes come back as they were sent', async () => {
    const bytes = Uint8Array.from({ length: 1_000 }, (_, n) => (n * 7) % 256)
    await fetch(`${tenant.graphBase}${drive}/root:/bytes.pdf:/content`, {
      method: 'PUT',
      headers: {
        Authorization: `Bearer ${await tenant.token('app:service')}`,
        'Content-Type': 'application/pdf',
      },
      body: bytes,
    })
    const file = await officer('GET', `${drive}/root:/bytes.pdf`)
    const answer = await fetch(String(file.body['@microsoft.graph.downloadUrl']))
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
  })
})
