import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeItem, makeRecords, type Send, SITE, startTenant, type TestTenant } from './tenant.ts'

describe('the site, its lists and their columns', () => {
  let tenant: TestTenant
  let app: Send
  let list: string

  beforeAll(async () => {
    tenant = await startTenant()
    app = await tenant.as('app:service')
    list = await makeRecords(app)
  })
  afterAll(() => tenant.close())

  it('the site answers to its id, to its path, to its path closed with a colon, and to the function form', async () => {
    const { body } = await app('GET', '/sites/localhost:/sites/opcc')
    for (const path of [
      '/sites/localhost:/sites/opcc:',
      `/sites/${body.id}`,
      `/sites/${encodeURIComponent(body.id)}`,
      "/sites/localhost/getByPath(path='/sites/opcc')",
    ])
      expect((await app('GET', path)).body.id).toBe(body.id)
    expect((await app('GET', `/sites/${body.id}/lists`)).body.value).toHaveLength(1)
  })

  it.each([
    [
      'another host',
      '/sites/contoso.sharepoint.com:/sites/opcc',
      400,
      'Invalid hostname for this tenancy',
    ],
    [
      'a site that is not there',
      '/sites/localhost:/sites/elsewhere',
      404,
      'The resource could not be found.',
    ],
    ['a list that is not there', `${SITE}/lists/Nothing`, 404, 'The specified list was not found'],
    [
      'a part of the model that is not there',
      `${SITE}/lists/Acknowledgement records/wibble`,
      400,
      "Resource not found for the segment 'wibble'.",
    ],
  ])('%s is refused', async (_name, path, status, message) => {
    const answer = await app('GET', path)
    expect([answer.status, answer.body.error.message]).toEqual([status, message])
  })

  it('a list comes with the columns, items and drive that are asked for', async () => {
    await makeItem(app, list, { Title: 'One', RecordKey: 'one' })
    const expanded = '$expand=columns($select=name),items(expand=fields(select=RecordKey))'
    const { body } = await app('GET', `${SITE}/lists/${list}?${expanded}`)
    expect(body.columns).toContainEqual({ name: 'RecordKey' })
    expect(body.items).toMatchObject([{ id: '1', fields: { RecordKey: 'one' } }])
    expect(body.items[0].fields).not.toHaveProperty('Title')
    const plain = await app('GET', `${SITE}/lists/${list}?$select=id,displayName`)
    expect(Object.keys(plain.body).toSorted()).toEqual(['@odata.etag', 'displayName', 'id'])
    await app('DELETE', `${SITE}/lists/${list}/items/1`)
  })

  it('a list is found by id and by title, and by a filter on its name only', async () => {
    expect((await app('GET', `${SITE}/lists/Acknowledgement%20records`)).body.id).toBe(list)
    expect(
      (await app('GET', `${SITE}/lists?$filter=displayName eq 'Acknowledgement records'`)).body
        .value,
    ).toHaveLength(1)
    expect((await app('GET', `${SITE}/lists?$filter=name eq 'x'`)).body.error.message).toBe(
      'The provided filter statement is not supported',
    )
  })

  it('two lists of one name clash, and a name of the server’s cannot be sent', async () => {
    const clash = await app('POST', `${SITE}/lists`, { displayName: 'acknowledgement RECORDS' })
    expect([clash.status, clash.body.error.code]).toEqual([409, 'nameAlreadyExists'])
    expect((await app('POST', `${SITE}/lists`, { displayName: 'New', name: 'new' })).status).toBe(
      400,
    )
  })

  it('a content type of the site is copied into a list once', async () => {
    const site = await app('GET', `${SITE}/contentTypes`)
    const { id: announcement } = site.body.value.find(
      ({ name }: { name: string }) => name === 'Announcement',
    )
    const contentType = `${tenant.graphBase}${SITE}/contentTypes/${announcement}`
    const types = `${SITE}/lists/${list}/contentTypes`
    const copy = await app('POST', `${types}/addCopy`, { contentType })
    expect([copy.status, copy.body.name]).toEqual([201, 'Announcement'])
    expect(copy.body.id.startsWith(`${announcement}00`)).toBe(true)
    expect((await app('GET', `${types}/${copy.body.id}`)).body.name).toBe('Announcement')
    expect((await app('GET', types)).body.value).toHaveLength(2)
    expect((await app('POST', `${types}/addCopy`, { contentType })).status).toBe(409)
    const unknown = await app('POST', `${types}/addCopy`, { contentType: '0x0199' })
    expect(unknown.status).toBe(404)
  })

  it('a link in a column is read without its kind, and can’t be written', async () => {
    const made = await app('POST', `${SITE}/lists`, {
      displayName: 'Linked',
      columns: [{ name: 'Report', hyperlinkOrPicture: { isPicture: false } }],
    })
    const linked = `${SITE}/lists/${made.body.id}`
    const { body } = await app('GET', `${linked}/columns/Report`)
    expect(body.name).toBe('Report')
    expect(body).not.toHaveProperty('hyperlinkOrPicture')
    const fields = { Report: { Url: 'https://example.org', Description: 'The report' } }
    const refused = await app('POST', `${linked}/items`, { fields })
    expect([refused.status, refused.body.error.code]).toEqual([400, 'invalidRequest'])
    await app('DELETE', linked)
  })

  it('a column that holds a value twice can’t be made unique, and can once they differ', async () => {
    const made = await app('POST', `${SITE}/lists`, {
      displayName: 'Clashing',
      columns: [{ name: 'RoundKey', text: {}, indexed: true }],
    })
    const clashing = String(made.body.id)
    const { body } = await makeItem(app, clashing, { RoundKey: 'a/1' })
    await makeItem(app, clashing, { RoundKey: 'A/1' })
    await makeItem(app, clashing, { Title: 'Without a key' })
    await makeItem(app, clashing, { Title: 'Without a key' })
    const column = `${SITE}/lists/${clashing}/columns/RoundKey`
    const refused = await app('PATCH', column, { enforceUniqueValues: true })
    expect([refused.status, refused.body.error.code]).toEqual([400, 'invalidRequest'])
    expect((await app('GET', column)).body.enforceUniqueValues).toBe(false)
    await app('PATCH', `${SITE}/lists/${clashing}/items/${body.id}/fields`, { RoundKey: 'a/2' })
    expect((await app('PATCH', column, { enforceUniqueValues: true })).status).toBe(200)
    await app('DELETE', `${SITE}/lists/${clashing}`)
  })

  it('a refused column leaves no half-made list behind', async () => {
    const answer = await app('POST', `${SITE}/lists`, {
      displayName: 'Half',
      columns: [{ name: 'Loose' }],
    })
    expect(answer.body.error.message).toBe('Unable to determine type of provided column definition')
    expect((await app('GET', `${SITE}/lists/Half`)).status).toBe(404)
  })

  it.each([
    ['no type', { name: 'A1' }, 'Unable to determine type of provided column definition'],
    [
      'two types',
      { name: 'A2', text: {}, number: {} },
      'Unable to determine type of provided column definition',
    ],
    [
      'unique without an index',
      { name: 'A3', text: {}, enforceUniqueValues: true },
      'This field must be indexed to enforce unique values',
    ],
    [
      'an index on several lines',
      { name: 'A4', text: { allowMultipleLines: true }, indexed: true },
      'This field cannot be indexed',
    ],
    [
      'a lookup to a list that is not there',
      { name: 'A5', lookup: { listId: 'nowhere' } },
      'The list this column looks up does not exist.',
    ],
    ['a name that is taken', { name: 'recordkey', text: {} }, 'A duplicate field name was found.'],
  ])('a column with %s is refused', async (_name, column, message) => {
    const answer = await app('POST', `${SITE}/lists/${list}/columns`, column)
    expect([answer.status, answer.body.error.code, answer.body.error.message]).toEqual([
      400,
      'invalidRequest',
      message,
    ])
  })

  it('a list takes twenty indexes and no more', async () => {
    const made = await app('POST', `${SITE}/lists`, {
      displayName: 'Indexed',
      columns: Array.from({ length: 20 }, (_, n) => ({ name: `C${n}`, text: {}, indexed: true })),
    })
    const one = await app('POST', `${SITE}/lists/${made.body.id}/columns`, {
      name: 'C21',
      text: {},
      indexed: true,
    })
    expect(one.status).toBe(400)
  })

  it('a column’s words, choices and index change; its name and type do not', async () => {
    const made = await app('POST', `${SITE}/lists/${list}/columns`, {
      name: 'Marking',
      choice: { choices: ['OFFICIAL'] },
    })
    expect(made.body.choice).toEqual({
      allowTextEntry: false,
      choices: ['OFFICIAL'],
      displayAs: 'dropDownMenu',
    })
    const path = `${SITE}/lists/${list}/columns/${made.body.id}`
    const changed = await app('PATCH', path, {
      displayName: 'Protective marking',
      indexed: true,
      choice: { choices: ['OFFICIAL', 'OFFICIAL-SENSITIVE'] },
    })
    expect(changed.body).toMatchObject({
      name: 'Marking',
      displayName: 'Protective marking',
      indexed: true,
      choice: { choices: ['OFFICIAL', 'OFFICIAL-SENSITIVE'] },
    })
    expect((await app('PATCH', path, { text: {} })).status).toBe(400)
    expect((await app('DELETE', path)).status).toBe(204)
    expect((await app('GET', path)).status).toBe(404)
  })

  it('a default is given to an item created without a value', async () => {
    await app('POST', `${SITE}/lists/${list}/columns`, {
      name: 'Withheld',
      boolean: {},
      defaultValue: { value: '0' },
    })
    await app('POST', `${SITE}/lists/${list}/columns`, {
      name: 'Kind',
      text: {},
      defaultValue: { value: 'Recommendation' },
    })
    const { body } = await app('POST', `${SITE}/lists/${list}/items`, { fields: { Title: 'x' } })
    expect(body.fields).toMatchObject({ Withheld: false, Kind: 'Recommendation' })
  })
})
