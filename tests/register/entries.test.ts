import { describe, expect, it } from 'vitest'
import { toDay } from '#core/day.ts'
import { registerOf } from '#infra/register/entries.ts'
import { aRecord } from '../builders.ts'
import { published } from './site.ts'

const one = await published({})
const twice = await published({ key: 'twice', title: 'Twice' }, ['2023-08-30', '2024-01-15'])
const files = [...one.files, ...twice.files]

describe('the register', () => {
  it('has every response once, the newest first, with the versions before what stands', () => {
    const { entries, remarks } = registerOf([one.stored, twice.stored], files)
    expect(remarks).toEqual([])
    expect(entries.map(({ record }) => record.key)).toEqual(['twice', 'getting-a-grip-2023'])
    expect(
      entries[0]?.versions.map(({ number, publishedOn, files }) => [
        number,
        publishedOn,
        files.length,
      ]),
    ).toEqual([
      ['2', '2024-01-15', 3],
      ['1', '2023-08-30', 3],
    ])
  })

  it('keeps what was published while its next version is drafted', () => {
    const { record } = one.stored
    const draft = aRecord({
      ...record.value,
      status: 'Draft',
      publication: {},
      approval: { version: '2', round: 1 },
    })
    const { entries } = registerOf(
      [{ ...one.stored, record: { ...record, value: draft } }],
      one.files,
    )
    expect(entries[0]?.versions.map(({ number }) => number)).toEqual(['1'])
  })

  it('has none that is a draft, or approved and no more', () => {
    const { record, rounds } = one.stored
    const approved = aRecord({ ...record.value, status: 'Approved', publication: {} })
    const unmarked = one.files.map(({ publishedOn: _publishedOn, ...file }) => file)
    const stored = { ...one.stored, record: { ...record, value: approved } }
    expect(registerOf([stored], unmarked)).toMatchObject({ entries: [], remarks: [] })
    expect(registerOf([{ ...stored, rounds: [] }], [])).toMatchObject({ entries: [], remarks: [] })
    expect(rounds).toHaveLength(1)
  })

  it('has one published a moment ago, before its files are marked', () => {
    const unmarked = one.files.map(({ publishedOn: _publishedOn, ...file }) => file)
    const { entries } = registerOf([one.stored], unmarked)
    expect(entries[0]?.versions[0]?.publishedOn).toBe('2023-08-30')
  })

  it.each([
    [
      'that is OFFICIAL-SENSITIVE',
      { marking: 'OFFICIAL-SENSITIVE' as const },
      files,
      'it is marked OFFICIAL-SENSITIVE',
    ],
    [
      'whose PDF is not in the library',
      {},
      files.filter(({ format }) => format !== 'PDF'),
      'its three documents are not in the library',
    ],
    [
      'whose files are not what was approved',
      {},
      files.map((file) => ({ ...file, fingerprint: '0'.repeat(64) })),
      'its three documents are not in the library as they were approved',
    ],
  ])('leaves out one %s, and says so', (_, changes, library, why) => {
    const { record } = one.stored
    const value = { ...record.value, ...changes }
    const { entries, remarks } = registerOf(
      [{ ...one.stored, record: { ...record, value } }],
      library,
    )
    expect(entries).toEqual([])
    expect(remarks).toEqual([expect.stringContaining(why)])
  })

  it('names those from before this product, by where they stand', () => {
    const { record } = one.stored
    const value = { ...record.value, status: 'Published (legacy)' as const }
    const { entries } = registerOf(
      [{ ...one.stored, record: { ...record, value }, rounds: [] }],
      [],
    )
    expect(entries.map(({ versions }) => versions)).toEqual([[]])
  })

  it('names the most recent force report for the 2021 Order', async () => {
    const peel = async (key: string, day: string) =>
      published({
        key,
        recordType: 'Force inspection',
        gradeScheme: 'PEEL 2023–2025',
        reportPublishedOn: toDay(day),
      })
    const shelves = [one, await peel('older', '2021-03-01'), await peel('newer', '2023-11-02')]
    const { forceReport } = registerOf(
      shelves.map(({ stored }) => stored),
      shelves.flatMap((shelf) => shelf.files),
    )
    expect(forceReport?.key).toBe('newer')
  })
})
