import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeRecords, type Send, SITE, startTenant, type TestTenant } from './tenant.ts'

describe('changes to an item, and who comes second', () => {
  let tenant: TestTenant
  let app: Send
  let officer: Send
  let items: string

  beforeAll(async () => {
    tenant = await startTenant()
    app = await tenant.as('app:service')
    officer = await tenant.as('officer')
    items = `${SITE}/lists/${await makeRecords(app)}/items`
  })
  afterAll(() => tenant.close())

  const made = async (fields: object) => {
    const answer = await officer('POST', items, { fields })
    expect(answer.status).toBe(201)
    return answer.body
  }

  it('both ways to change an item make a version each, and say who did it', async () => {
    const { id } = await made({ Title: 'First' })
    const bare = await officer('PATCH', `${items}/${id}/fields`, { Title: 'Second' })
    expect(bare.body).toMatchObject({
      Title: 'Second',
      _UIVersionString: '2.0',
      LinkTitle: 'Second',
    })
    const whole = await app('PATCH', `${items}/${id}`, { fields: { Title: 'Third' } })
    expect(whole.body.fields).toMatchObject({
      Title: 'Third',
      _UIVersionString: '3.0',
      AppEditorLookupId: expect.any(String),
    })
    expect(whole.body.createdBy.user.displayName).toBe('Priya Nair')
    expect(whole.body.lastModifiedBy.application.displayName).toBe('Acknowledgement Records')
  })

  it('a change that names an old version is refused with 412 and changes nothing', async () => {
    const { id, eTag } = await made({ Title: 'Read by two' })
    const read = await officer('GET', `${items}/${id}`)
    expect(read.headers.get('etag')).toBe(eTag)
    const first = await officer(
      'PATCH',
      `${items}/${id}/fields`,
      { Title: 'Mine' },
      { 'If-Match': eTag },
    )
    expect(first.status).toBe(200)
    for (const [method, path, body] of [
      ['PATCH', `${items}/${id}/fields`, { Title: 'Yours' }],
      ['PATCH', `${items}/${id}`, { fields: { Title: 'Yours' } }],
      ['DELETE', `${items}/${id}`, undefined],
    ] as const) {
      const stale = await officer(method, path, body, { 'If-Match': eTag })
      expect(stale.status).toBe(412)
      expect(stale.body.error.message).toBe("ETag does not match current item's value")
    }
    expect((await officer('GET', `${items}/${id}`)).body.fields.Title).toBe('Mine')
  })

  it('without If-Match the last write wins, as in SharePoint', async () => {
    const { id } = await made({ Title: 'First' })
    await officer('PATCH', `${items}/${id}/fields`, { Title: 'Second' })
    expect((await officer('PATCH', `${items}/${id}/fields`, { Title: 'Third' })).status).toBe(200)
  })

  it('of twenty who create under one key at once, one succeeds', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => app('POST', items, { fields: { RecordKey: 'raced' } })),
    )
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1)
  })

  it('of twenty who change one version at once, one succeeds', async () => {
    const { id, eTag } = await made({ Title: 'Raced' })
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        officer('PATCH', `${items}/${id}/fields`, { Round: n }, { 'If-Match': eTag }),
      ),
    )
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([
      200,
      ...Array.from({ length: 19 }, () => 412),
    ])
  })

  it('an earlier version can be restored, as a new version by whoever did it', async () => {
    const { id } = await made({ Title: 'As it was', Status: 'Draft' })
    await officer('PATCH', `${items}/${id}/fields`, { Title: 'As it became', Round: 1 })
    const manager = await tenant.as('records-manager')
    expect((await manager('POST', `${items}/${id}/versions/1.0/restoreVersion`)).status).toBe(204)
    const { body } = await officer('GET', `${items}/${id}`)
    expect(body.fields).toMatchObject({ Title: 'As it was', _UIVersionString: '3.0' })
    expect(body.fields).not.toHaveProperty('Round')
    expect(body.lastModifiedBy.user.displayName).toBe('David Lowe')
    expect(
      (await officer('GET', `${items}/${id}/versions`)).body.value.map(
        (one: { id: string }) => one.id,
      ),
    ).toEqual(['3.0', '2.0', '1.0'])
  })

  it('an appended note shows its newest entry, and the versions hold the others', async () => {
    const { id } = await made({ Updates: '3 March: asked the force.' })
    await officer('PATCH', `${items}/${id}/fields`, { Updates: '9 March: the force replied.' })
    const now = await officer('GET', `${items}/${id}`)
    expect(now.body.fields.Updates).toBe('9 March: the force replied.')
    const { body } = await officer('GET', `${items}/${id}/versions?$expand=fields`)
    expect(
      body.value.map((version: { fields: { Updates: string } }) => version.fields.Updates),
    ).toEqual(['9 March: the force replied.', '3 March: asked the force.'])
  })
})
