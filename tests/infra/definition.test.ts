import { describe, expect, it } from 'vitest'
import { readDefinition } from '#infra/sharepoint/definition.ts'
import {
  DISPOSAL_COLUMNS,
  FINDING_COLUMNS,
  HOLDER_COLUMNS,
  LIST_TITLES,
  PRINT_COLUMNS,
  RECORD_COLUMNS,
  ROUND_COLUMNS,
  SETTING_COLUMNS,
} from '#sharepoint/columns.ts'

const { lists } = readDefinition()
const columnsOf = (title: string) => lists.find((list) => list.title === title)?.columns ?? []

const CODE = {
  records: RECORD_COLUMNS,
  findings: FINDING_COLUMNS,
  approvals: ROUND_COLUMNS,
  holders: HOLDER_COLUMNS,
  settings: SETTING_COLUMNS,
  disposals: DISPOSAL_COLUMNS,
  library: PRINT_COLUMNS,
}

const INDEXED: Readonly<Record<keyof typeof CODE, readonly string[]>> = {
  records: [
    'RecordKey',
    'Status',
    'Force',
    'LeadInspectorate',
    'ReportPublishedOn',
    'LastDay',
    'LeadOfficerId',
    'RetentionReviewOn',
    'OnHold',
  ],
  findings: [
    'FindingKey',
    'Record',
    'Kind',
    'ForUs',
    'DeadlineOn',
    'Outcome',
    'OwnerId',
    'TargetOn',
    'FollowUp',
  ],
  approvals: ['RoundKey', 'Record', 'State'],
  holders: ['PersonId', 'Role'],
  settings: ['Title'],
  disposals: ['RecordKey', 'State'],
  library: ['RecordKey', 'RoundKey'],
}
const UNIQUE: Readonly<Partial<Record<keyof typeof CODE, string>>> = {
  records: 'RecordKey',
  findings: 'FindingKey',
  approvals: 'RoundKey',
  settings: 'Title',
  disposals: 'RecordKey',
}

const namedIn = (query: string): string[] =>
  [...query.matchAll(/<FieldRef Name="([^"]+)"/g)].map(([, name]) => name ?? '')

/** What decides whether an item is shown: on a long list SharePoint wants an index for it. */
const testedIn = (query: string): string[] => namedIn(/<Where>.*<\/Where>/s.exec(query)?.[0] ?? '')

/** A formatter sees only the columns of the view it is shown in. */
const readBy = (formatting: object = {}): string[] =>
  [...JSON.stringify(formatting).matchAll(/\[\$(\w+)\]/g)].map(([, name]) => name ?? '')

describe('the list definition and the code agree', () => {
  it('on the lists there are', () => {
    expect(lists.map(({ title }) => title).toSorted()).toEqual(
      Object.values(LIST_TITLES).toSorted(),
    )
  })

  describe.each(Object.keys(CODE) as readonly (keyof typeof CODE)[])('%s', (name) => {
    const columns = columnsOf(LIST_TITLES[name])

    it('have the same columns of the same kinds', () => {
      expect(Object.fromEntries(columns.map((column) => [column.name, column.type]))).toEqual(
        CODE[name],
      )
    })

    it('are indexed by every column the office looks things up by', () => {
      const indexed = columns.filter((column) => 'indexed' in column && column.indexed)
      expect(indexed.map((column) => column.name)).toEqual(
        expect.arrayContaining([...INDEXED[name]]),
      )
    })

    it('hold one item for each key, and no other column refuses a value', () => {
      const unique = columns.filter((column) => 'unique' in column && column.unique)
      expect(unique.map((column) => column.name)).toEqual(UNIQUE[name] ? [UNIQUE[name]] : [])
    })
  })
})

describe.each(lists)('$title', ({ columns, views, title }) => {
  const indexed = columns.filter((column) => 'indexed' in column && column.indexed)
  const unique = columns.filter((column) => 'unique' in column && column.unique)
  const names = ['LinkTitle', 'LinkFilename', 'ID', ...columns.map(({ name }) => name)]

  it('has no more indexes than SharePoint gives a list, and none that is unique without one', () => {
    expect(indexed.length).toBeLessThanOrEqual(20)
    expect(indexed).toEqual(expect.arrayContaining(unique))
  })

  it.each(views)('shows in “$title” only columns it has, found by an index', (view) => {
    expect(names).toEqual(expect.arrayContaining(view.columns))
    expect(indexed.map(({ name }) => name)).toEqual(expect.arrayContaining(testedIn(view.query)))
    expect(names).toEqual(expect.arrayContaining(namedIn(view.query)))
  })

  it('formats a column by nothing but what stands beside it in every view', () => {
    for (const { name, formatting } of columns)
      for (const view of views.filter((one) => one.columns.includes(name)))
        expect(view.columns).toEqual(expect.arrayContaining(readBy(formatting)))
    for (const view of views)
      expect(view.columns).toEqual(expect.arrayContaining(readBy(view.formatting)))
  })

  it('opens in one view', () => {
    expect(views.filter(({ isDefault }) => isDefault)).toHaveLength(1)
  })

  it('looks up only lists that are made before it', () => {
    const before = lists.slice(
      0,
      lists.findIndex((list) => list.title === title),
    )
    const targets = columns.flatMap((column) => (column.type === 'lookup' ? [column.to] : []))
    expect(before.map((list) => list.title)).toEqual(expect.arrayContaining(targets))
  })
})

describe('who writes what', () => {
  it.each(['approvals', 'library', 'holders', 'settings'] as const)(
    'members and visitors read the %s, and write nothing there',
    (name) => {
      const list = lists.find(({ title }) => title === LIST_TITLES[name])
      expect(list?.rights).toEqual({ members: 'read', visitors: 'read' })
    },
  )
})
