import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeItem, makeRecords, type Send, SITE, startTenant, type TestTenant } from './tenant.ts'

const UNIQUE = 'One or more fields with unique constraints already has the provided value.'

describe('items of a list', () => {
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

  it('an item carries its fields when read alone, a collection only when asked', async () => {
    const { id } = await made({ Title: 'Alone' })
    expect((await officer('GET', `${items}/${id}`)).body.fields.Title).toBe('Alone')
    const [bare] = (await officer('GET', items)).body.value
    expect(bare.fields).toBeUndefined()
    const [slim] = (await officer('GET', `${items}?$select=id,eTag`)).body.value
    expect(Object.keys(slim).toSorted()).toEqual(['@odata.etag', 'eTag', 'id'])
    const [full] = (await officer('GET', `${items}?$expand=fields($select=Title,Status)`)).body
      .value
    expect(Object.keys(full.fields)).toEqual(['@odata.etag', 'Title'])
  })

  it('an empty column is absent, and null clears one', async () => {
    const { id, fields } = await made({ Title: 'Cleared', Status: 'Draft' })
    expect(fields).not.toHaveProperty('Round')
    const { body } = await officer('PATCH', `${items}/${id}/fields`, { Status: null })
    expect(body).not.toHaveProperty('Status')
    expect(body.Title).toBe('Cleared')
  })

  it('a key that is taken is refused, whatever its case, on create and on change', async () => {
    await made({ Title: 'A', RecordKey: 'getting-a-grip' })
    const clash = await officer('POST', items, {
      fields: { Title: 'B', RecordKey: 'GETTING-A-GRIP' },
    })
    expect([clash.status, clash.body.error.code, clash.body.error.message]).toEqual([
      400,
      'invalidRequest',
      UNIQUE,
    ])
    const other = await made({ Title: 'C', RecordKey: 'another' })
    const change = await officer('PATCH', `${items}/${other.id}/fields`, {
      RecordKey: 'getting-a-grip',
    })
    expect(change.body.error.message).toBe(UNIQUE)
    expect(
      (await officer('PATCH', `${items}/${other.id}/fields`, { RecordKey: 'another', Title: 'D' }))
        .status,
    ).toBe(200)
  })

  it.each([
    ['an unknown column', { Nonsense: 'x' }, 400, "Field 'Nonsense' is not recognized"],
    ['a lookup by its bare name', { Parent: '1' }, 400, "Field 'Parent' is not recognized"],
    [
      'a name that begins with an underscore',
      { _Status: 'x' },
      400,
      "Field '_Status' is not recognied",
    ],
    ['who made it', { AuthorLookupId: '12' }, 400, "Field 'AuthorLookupId' is read-only"],
    ['a list without its type', { Status: ['Draft'] }, 400, 'Invalid request'],
    ['a text where a number belongs', { Round: 'many' }, 500, 'General exception while processing'],
    ['a null when creating', { Status: null }, 500, 'General exception while processing'],
    [
      'a text that is too long',
      { Title: 'x'.repeat(256) },
      400,
      "Field 'Title' can hold at most 255 characters.",
    ],
  ])('a create is refused that sends %s', async (_name, fields, status, message) => {
    const answer = await officer('POST', items, { fields })
    expect([answer.status, answer.body.error.message]).toEqual([status, message])
  })

  it('every kind of column reads back as it does from SharePoint', async () => {
    const { fields } = await made({
      Title: 'Kinds',
      Round: 2.5,
      OnHold: false,
      AskedAt: '2026-07-01T09:15:30.123Z',
      LastDay: '2026-07-01T12:00:00Z',
      Acknowledgement: '<p>We agree &amp; act.</p>',
      ParentLookupId: 1,
    })
    expect(fields).toMatchObject({
      Round: 2.5,
      OnHold: false,
      AskedAt: '2026-07-01T09:15:30Z',
      LastDay: '2026-06-30T23:00:00Z',
      Acknowledgement: expect.stringMatching(
        /^<div class="ExternalClass[0-9A-F]{32}"><p>We agree &amp; act\.<\/p><\/div>$/,
      ),
      ParentLookupId: '1',
    })
  })

  it('rich text that comes back in its wrapper is not wrapped again', async () => {
    const { id, fields } = await made({ Acknowledgement: '<p>Once</p>' })
    const again = await officer('PATCH', `${items}/${id}/fields`, {
      Acknowledgement: fields.Acknowledgement,
    })
    expect(again.body.Acknowledgement).toBe(fields.Acknowledgement)
  })

  it('a lookup shows its text only where the column is selected by name', async () => {
    const list = await app('POST', `${SITE}/lists`, { displayName: 'Findings' })
    const records = await officer('GET', `${SITE}/lists/Acknowledgement records`)
    await app('POST', `${SITE}/lists/${list.body.id}/columns`, {
      name: 'Record',
      lookup: { listId: records.body.id, columnName: 'Title' },
      indexed: true,
    })
    const record = await made({ Title: 'The record' })
    const findings = `${SITE}/lists/Findings/items`
    await makeItem(officer, 'Findings', { Title: 'Recommendation 19', RecordLookupId: record.id })
    const [plain] = (await officer('GET', `${findings}?$expand=fields`)).body.value
    expect(plain.fields.RecordLookupId).toBe(record.id)
    expect(plain.fields).not.toHaveProperty('Record')
    const [named] = (await officer('GET', `${findings}?$expand=fields($select=Record)`)).body.value
    expect(named.fields.Record).toBe('The record')
  })

  it('a deleted item is gone, and its number is not used again', async () => {
    const { id } = await made({ Title: 'Mistake' })
    expect((await officer('DELETE', `${items}/${id}`)).status).toBe(204)
    const gone = await officer('GET', `${items}/${id}`)
    expect([gone.status, gone.body.error.code]).toEqual([404, 'itemNotFound'])
    expect(Number((await made({ Title: 'Next' })).id)).toBeGreaterThan(Number(id))
  })

  it('the file behind a plain row is refused in Graph’s words', async () => {
    const { body } = await officer('GET', `${items}/1/driveItem`)
    expect(body.error.message).toBe(
      'Only a File or a Folder in a DocumentLibrary can be accessed as a DriveItem.',
    )
  })
})
