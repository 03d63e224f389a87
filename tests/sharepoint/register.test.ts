import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nothingFound, withoutLink } from './gateway.ts'
import { type Office, openOffice } from './office.ts'

describe('the register', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  it('is read whole in one request, and after that its changes in one request', async () => {
    const [first, second, third] = [
      await office.create(),
      await office.create(),
      await office.create(),
    ]
    const records = office.openRecords()
    await office.requests()
    const { rows } = await records.list()
    expect(rows.map(({ id }) => id)).toEqual([first.record.id, second.record.id, third.record.id])
    expect(await office.requests()).toEqual(['GET delta'])
    await office.manager('PATCH', `${office.itemPath('records', first.record.id)}/fields`, {
      Title: 'Renamed',
    })
    await office.manager('DELETE', office.itemPath('records', second.record.id))
    await office.requests()
    const after = await records.list()
    expect(after.rows.map(({ value }) => value.title)).toEqual([
      'Renamed',
      third.record.value.title,
    ])
    expect(await office.requests()).toEqual(['GET delta'])
  })

  it('opened the next day with what was kept, it asks in one request for what changed since', async () => {
    const [kept, renamed, deleted] = [
      await office.create(),
      await office.create(),
      await office.create(),
    ]
    const yesterday = await office.openRecords().list()
    await office.manager('PATCH', `${office.itemPath('records', renamed.record.id)}/fields`, {
      Title: 'Renamed overnight',
    })
    await office.manager('DELETE', office.itemPath('records', deleted.record.id))
    await office.requests()
    const today = await office.openRecords().list(yesterday)
    expect(await office.requests()).toEqual(['GET delta'])
    const rowOf = ({ rows }: typeof today, { record }: typeof kept) =>
      rows.find(({ id }) => id === record.id)
    // The very row that was kept: it was not read again.
    expect(rowOf(today, kept)).toBe(rowOf(yesterday, kept))
    expect(rowOf(today, renamed)?.value.title).toBe('Renamed overnight')
    expect(rowOf(today, deleted)).toBeUndefined()
  })

  it('read with what was kept too long ago, it is read whole again', async () => {
    const { record } = await office.create()
    const before = await office.openRecords().list()
    await office.manager('DELETE', office.itemPath('records', record.id))
    await office.mishap({ path: '*/delta*', what: 'expire-delta', times: 1 })
    const { rows } = await office.openRecords().list(before)
    expect(rows.map(({ id }) => id)).toEqual(
      before.rows.map(({ id }) => id).filter((id) => id !== record.id),
    )
  })

  it.each([
    ['of other columns', (mark: string) => mark.replace('Title', 'Title,Extra')],
    ['of no reading', () => ''],
  ])('passes over a mark %s', async (_what, spoil) => {
    const { record } = await office.create()
    const before = await office.openRecords().list()
    const rows = before.rows.filter(({ id }) => id !== record.id)
    const after = await office.openRecords().list({ rows, mark: spoil(before.mark) })
    expect(after.rows.map(({ id }) => id)).toContain(record.id)
  })

  it('carries none of the long texts', async () => {
    await office.create()
    const { rows } = await office.openRecords().list()
    const keys = new Set(
      rows.flatMap(({ value }) => [...Object.keys(value), ...Object.keys(value.chiefOfficer)]),
    )
    for (const long of ['acknowledgement', 'comments', 'response', 'summary', 'grades'])
      expect(keys).not.toContain(long)
  })

  it('one record that somebody spoilt is told by name and hides none of the others', async () => {
    const [sound, spoilt] = [await office.create(), await office.create()]
    await office.manager('PATCH', `${office.itemPath('records', spoilt.record.id)}/fields`, {
      Status: 'Half done',
    })
    const { rows, unreadable } = await office.openRecords().list()
    expect(rows.map(({ id }) => id)).toContain(sound.record.id)
    expect(rows.map(({ id }) => id)).not.toContain(spoilt.record.id)
    expect(unreadable.map(({ message }) => message)).toEqual([
      `“${spoilt.record.value.title}” can’t be read: its column Status holds “Half done”. Correct it in SharePoint, then open it again.`,
    ])
    await office.manager('DELETE', office.itemPath('records', spoilt.record.id))
  })

  it('shows what was just written and read here, though SharePoint’s changes lag behind', async () => {
    const { record } = await office.create()
    const records = office.openRecords()
    await records.list()
    const saved = await records.saveRecord({
      ...record,
      value: { ...record.value, title: 'As saved here' },
    })
    const made = await records.create(office.newWhole())
    office.gateway.spoil('GET', /delta/, nothingFound)
    const { rows } = await records.list()
    const titleOf = (id: string) => rows.find((row) => row.id === id)?.value.title
    expect(titleOf(record.id)).toBe('As saved here')
    expect(titleOf(made.record.id)).toBe(made.record.value.title)
    await office.manager('PATCH', `${office.itemPath('records', record.id)}/fields`, {
      Title: 'As Grace has it',
    })
    const later = (await records.list()).rows.find((row) => row.id === record.id)
    expect(later?.value.title).toBe('As Grace has it')
    expect(later?.version).not.toBe(saved.version)
  })

  it.each([
    ['is too old', () => office.mishap({ path: '*/delta*', what: 'expire-delta', times: 1 })],
    [
      'leads to a page that was cut off',
      async () => office.gateway.spoil('GET', /delta/, withoutLink),
    ],
  ])('is read whole again where the link to its changes %s', async (_what, goesWrong) => {
    const { record } = await office.create()
    const records = office.openRecords()
    const before = await records.list()
    await office.manager('DELETE', office.itemPath('records', record.id))
    await goesWrong()
    const after = await records.list()
    expect(after.rows.map(({ id }) => id)).toEqual(
      before.rows.map(({ id }) => id).filter((id) => id !== record.id),
    )
  })
})
