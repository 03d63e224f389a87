import { describe, expect, it } from 'vitest'
import { type Column, readDefinition } from '../../src/local-tenant/graph/columnDefinition.ts'
import type { ItemRow } from '../../src/local-tenant/graph/itemRows.ts'
import { fits, readQuery, sorted } from '../../src/local-tenant/sharepoint-page/caml.ts'

const COLUMNS: readonly Column[] = [
  readDefinition({ name: 'Status', choice: {} }),
  readDefinition({ name: 'LastDay', dateTime: { format: 'dateOnly' } }),
  readDefinition({ name: 'Round', number: {} }),
  readDefinition({ name: 'OnHold', boolean: {} }),
]
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()
const item = (id: number, fields: ItemRow['fields']): ItemRow => ({
  id,
  fields,
  guid: '',
  version: 1,
  created: inDays(0),
  createdBy: {},
  modified: inDays(0),
  modifiedBy: {},
})
const ITEMS = [
  item(1, { Status: 'Draft', LastDay: inDays(3), Round: 2 }),
  item(2, { Status: 'Approved', LastDay: inDays(20), OnHold: true }),
  item(3, { Status: 'Awaiting approval', LastDay: inDays(-5), Round: 10 }),
]
const found = (caml: string) => {
  const query = readQuery(caml)
  return sorted(
    ITEMS.filter((one) => fits(query, one, COLUMNS)),
    query,
    COLUMNS,
  ).map((one) => one.id)
}
const where = (test: string): readonly number[] => found(`<Where>${test}</Where>`)

describe('a view’s query', () => {
  it.each([
    ['', [1, 2, 3]],
    ['<Eq><FieldRef Name="Status"/><Value Type="Choice">Draft</Value></Eq>', [1]],
    ['<Neq><FieldRef Name="Status"/><Value Type="Choice">Draft</Value></Neq>', [2, 3]],
    ['<BeginsWith><FieldRef Name="Status"/><Value Type="Text">a</Value></BeginsWith>', [2, 3]],
    ['<Lt><FieldRef Name="LastDay"/><Value Type="DateTime"><Today/></Value></Lt>', [3]],
    [
      '<Leq><FieldRef Name="LastDay"/><Value Type="DateTime"><Today OffsetDays="14"/></Value></Leq>',
      [1, 3],
    ],
    ['<Gt><FieldRef Name="Round"/><Value Type="Number">9</Value></Gt>', [3]],
    ['<Geq><FieldRef Name="Round"/><Value Type="Number">2</Value></Geq>', [1, 3]],
    ['<IsNull><FieldRef Name="Round"/></IsNull>', [2]],
    ['<IsNotNull><FieldRef Name="Round"/></IsNotNull>', [1, 3]],
    ['<Eq><FieldRef Name="OnHold"/><Value Type="Boolean">1</Value></Eq>', [2]],
    [
      '<And><IsNotNull><FieldRef Name="Round"/></IsNotNull><Or><Eq><FieldRef Name="ID"/><Value Type="Counter">1</Value></Eq><Eq><FieldRef Name="ID"/><Value Type="Counter">2</Value></Eq></Or></And>',
      [1],
    ],
  ])('%s finds %j', (test, expected) => {
    expect(where(test)).toEqual(expected)
  })

  it('a group is read, and its items stand together before they are put in order', () => {
    const caml =
      '<GroupBy Collapse="FALSE"><FieldRef Name="OnHold"/></GroupBy><OrderBy><FieldRef Name="LastDay"/></OrderBy>'
    expect(readQuery(caml).group).toBe('OnHold')
    expect(found(caml)).toEqual([3, 1, 2])
  })

  it('items come in the order asked for', () => {
    expect(found('<OrderBy><FieldRef Name="LastDay"/></OrderBy>')).toEqual([3, 1, 2])
    expect(found("<OrderBy><FieldRef Name='LastDay' Ascending='FALSE'/></OrderBy>")).toEqual([
      2, 1, 3,
    ])
  })
})
