import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createMany, type WritingOrNot } from '#sharepoint/manyRecords.ts'
import { lose } from './gateway.ts'
import { type Office, openOffice } from './office.ts'

const statesOf = (writings: readonly WritingOrNot[]): readonly string[] =>
  writings.map(({ state }) => state)

describe('many records written in one go', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterEach(() => office.calm())
  afterAll(() => office.close())

  const wholes = (count: number) => Array.from({ length: count }, () => office.newWhole(3))
  const findingsPath = (): string => `*${office.site.lists.findings}/items`
  const countOf = async (keys: readonly string[]): Promise<readonly number[]> =>
    Promise.all(keys.map((key) => office.count('records', 'RecordKey', key)))

  it('are told one by one, and given back in their order', async () => {
    const many = wholes(9)
    const told: number[] = []
    const writings = await createMany(office.openRecords({ isJob: true }), many, {
      onDone: ({ state }, place) => void (state === 'written' && told.push(place)),
    })
    expect(told.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    const keys = writings.map((one) => one.state === 'written' && one.stored.record.value.key)
    expect(keys).toEqual(many.map(({ record }) => record.key))
  })

  it('again are all there already, and nothing is there twice', async () => {
    const many = wholes(5)
    const records = office.openRecords({ isJob: true })
    await createMany(records, many)
    const again = await createMany(records, [...many, ...wholes(1)])
    expect(statesOf(again)).toEqual([...many.map(() => 'thereAlready'), 'written'])
    expect(await countOf(many.map(({ record }) => record.key))).toEqual([1, 1, 1, 1, 1])
  })

  it('and stopped: those begun are finished, the others are written when it is begun again', async () => {
    const many = wholes(12)
    const stop = new AbortController()
    const records = office.openRecords({ isJob: true })
    const first = await createMany(records, many, {
      onDone: () => stop.abort(),
      signal: stop.signal,
    })
    expect(statesOf(first)).toContain('notBegun')
    const there = first.filter(({ state }) => state === 'written').length
    const again = statesOf(await createMany(records, many))
    expect(again.filter((state) => state === 'thereAlready')).toHaveLength(there)
    expect(again.filter((state) => state === 'written')).toHaveLength(12 - there)
  })

  it('and cut off in the middle of several: begun again, each has all its findings, once', async () => {
    const many = wholes(6)
    await office.mishap({ method: 'POST', path: findingsPath(), what: 'slow', ms: 0, times: 4 })
    await office.mishap({ method: 'POST', path: findingsPath(), what: 'status', status: 504 })
    const first = await createMany(office.openRecords({ isJob: true }), many)
    expect(statesOf(first)).toContain('failed')
    // What stands in the way of one stands in the way of all.
    expect(statesOf(first)).toContain('notBegun')
    await office.calm()
    const records = office.openRecords({ isJob: true })
    expect(statesOf(await createMany(records, many))).not.toContain('failed')
    const { rows } = await records.list()
    for (const { record, findings } of many) {
      const ours = rows.filter(({ value }) => value.key === record.key)
      expect(ours).toHaveLength(1)
      const stored = await records.open(ours[0]?.id ?? '')
      expect(stored?.findings.map(({ value }) => value.key)).toEqual(findings.map(({ key }) => key))
    }
  })

  it('one that SharePoint does not take is told, and the others are written', async () => {
    const [first, second, third] = wholes(3)
    if (!first || !second || !third) throw new Error('There are no records.')
    const refused = { ...second, record: { ...second.record, title: 'x'.repeat(300) } }
    const writings = await createMany(office.openRecords({ isJob: true }), [first, refused, third])
    expect(statesOf(writings)).toEqual(['written', 'failed', 'written'])
    expect(await countOf([second.record.key])).toEqual([0])
  })

  it('on a tenant that throttles and loses answers are all there, once', async () => {
    const many = wholes(10)
    await office.mishap({ method: 'POST', path: '*/items', what: 'throttle', chance: 0.2 })
    office.gateway.spoil('POST', /\/items$/, lose, 2)
    const writings = await createMany(office.openRecords({ isJob: true }), many)
    expect(new Set(statesOf(writings))).toEqual(new Set(['written']))
    expect(new Set(await countOf(many.map(({ record }) => record.key)))).toEqual(new Set([1]))
  })
})
