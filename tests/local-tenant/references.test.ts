import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from './contracts.ts'
import { makeItem, makeRecords, type Send, SITE, startTenant, type TestTenant } from './tenant.ts'

const NUMBERS = 'Collection(Edm.Int32)'
// The site's own numbers for Priya Nair and Tom Ashby.
const [PRIYA, TOM] = [10, 11]

describe('people and lookups in columns', () => {
  let tenant: TestTenant
  let officer: Send
  let items: string

  beforeAll(async () => {
    tenant = await startTenant()
    const app = await tenant.as('app:service')
    officer = await tenant.as('officer')
    const list = await makeRecords(app)
    items = `${SITE}/lists/${list}/items`
    // oxlint-disable-next-line no-await-in-loop -- columns of one list are made one after another
    for (const column of [
      { name: 'Owner', personOrGroup: {}, indexed: true },
      { name: 'Readers', personOrGroup: { allowMultipleSelection: true } },
      { name: 'Related', lookup: { listId: list, columnName: 'Title', allowMultipleValues: true } },
    ])
      await app('POST', `${SITE}/lists/${list}/columns`, column)
    await makeItem(officer, list, { Title: 'First', OwnerLookupId: TOM })
    await makeItem(officer, list, { Title: 'Second' })
  })
  afterAll(() => tenant.close())

  it('one person is written by number and read as a text, with the name where the column is named', async () => {
    const { body } = await officer('GET', `${items}/1/fields`)
    expect(body).toMatchObject({ OwnerLookupId: String(TOM) })
    expect(body).not.toHaveProperty('Owner')
    const named = await officer('GET', `${items}/1?$expand=fields($select=Owner,OwnerLookupId)`)
    expect(named.body.fields).toMatchObject({ Owner: 'Tom Ashby', OwnerLookupId: '11' })
    const found = await officer('GET', `${items}?$filter=fields/OwnerLookupId eq '${TOM}'`)
    expect(found.body.value.map(({ id }: { id: string }) => id)).toEqual(['1'])
  })

  it('several people are written as typed numbers and read as objects under the column’s own name', async () => {
    const { status, body } = await officer('PATCH', `${items}/2/fields`, {
      'ReadersLookupId@odata.type': NUMBERS,
      ReadersLookupId: [PRIYA, TOM],
      'RelatedLookupId@odata.type': NUMBERS,
      RelatedLookupId: [1],
    })
    expect(status).toBe(200)
    expect(body).not.toHaveProperty('ReadersLookupId')
    expect(body.Readers).toEqual([
      { LookupId: PRIYA, LookupValue: 'Priya Nair', Email: 'priya.nair@opcc.example' },
      { LookupId: TOM, LookupValue: 'Tom Ashby', Email: 'tom.ashby@opcc.example' },
    ])
    expect(body.Related).toEqual([{ LookupId: 1, LookupValue: 'First' }])
    expect(faultsOf('observed.fieldValueSet.read', body)).toBe('')
    const cleared = await officer('PATCH', `${items}/2/fields`, {
      'ReadersLookupId@odata.type': NUMBERS,
      ReadersLookupId: [],
    })
    expect(cleared.body).not.toHaveProperty('Readers')
  })

  it.each([
    ['without a type', { ReadersLookupId: [PRIYA] }, 400],
    [
      'of the wrong type',
      { 'ReadersLookupId@odata.type': 'Collection(Edm.String)', ReadersLookupId: ['10'] },
      400,
    ],
    [
      'in a column for one',
      { 'OwnerLookupId@odata.type': NUMBERS, OwnerLookupId: [PRIYA, TOM] },
      500,
    ],
    ['alone in a column for several', { ReadersLookupId: PRIYA }, 500],
  ])('numbers %s are refused', async (_how, fields, status) => {
    expect((await officer('PATCH', `${items}/2/fields`, fields)).status).toBe(status)
  })

  it('a collection leaves out references past the twelfth without a word, unless fewer are named', async () => {
    const app = await tenant.as('app:service')
    const { body: wide } = await app('POST', `${SITE}/lists`, {
      displayName: 'Wide',
      columns: Array.from({ length: 10 }, (_, n) => ({ name: `Person${n}`, personOrGroup: {} })),
    })
    const people = Object.fromEntries(
      Array.from({ length: 10 }, (_, n) => [`Person${n}LookupId`, PRIYA]),
    )
    await makeItem(app, wide.id, people)
    const names = async (query: string): Promise<readonly string[]> => {
      const { body } = await app('GET', `${SITE}/lists/${wide.id}/items${query}`)
      const { fields } = body.fields === undefined ? body.value[0] : body
      return Object.keys(fields as object).filter((name) => name.startsWith('Person'))
    }
    expect(await names('/1')).toHaveLength(10)
    expect(await names('?$expand=fields')).toHaveLength(8)
    expect(await names('?$expand=fields($select=Person8LookupId,Person9LookupId)')).toEqual([
      'Person8LookupId',
      'Person9LookupId',
    ])
  })
})
