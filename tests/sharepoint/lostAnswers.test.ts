import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { contentOf } from '#core/content.ts'
import type { StoredRecord } from '#core/ports.ts'
import { aRound } from '../builders.ts'
import { lose, nothingFound } from './gateway.ts'
import { type Office, openOffice } from './office.ts'

const ITEMS = /\/items$/
const BATCH = /\$batch$/

describe('an answer that is lost on its way', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterEach(() => office.calm())
  afterAll(() => office.close())

  const versionsOf = async ({ record }: StoredRecord): Promise<number> => {
    const path = `${office.itemPath('records', record.id)}/versions`
    return (await office.manager('GET', path)).body.value.length
  }
  const findingsOf = async (id: string): Promise<readonly string[]> =>
    ((await office.openRecords().open(id))?.findings ?? []).map(({ value }) => value.key)

  it('leaves one record, found again by its key', async () => {
    const whole = office.newWhole()
    office.gateway.spoil('POST', ITEMS, lose)
    const { record, findings } = await office.openRecords().create(whole)
    expect(record.value).toEqual(whole.record)
    expect(findings).toHaveLength(2)
    expect(await office.count('records', 'RecordKey', whole.record.key)).toBe(1)
  })

  it('leaves one record, though looking for it finds nothing for a time', async () => {
    const whole = office.newWhole()
    office.gateway.spoil('POST', ITEMS, lose)
    office.gateway.spoil('GET', /RecordKey eq/, nothingFound, 2)
    const { record } = await office.openRecords().create(whole)
    expect((await office.openRecords().open(record.id))?.record.value).toEqual(whole.record)
    expect(await office.count('records', 'RecordKey', whole.record.key)).toBe(1)
  })

  it('does not pass somebody else’s record of the same key for ours', async () => {
    const theirs = await office.create()
    office.gateway.spoil('POST', ITEMS, lose)
    const ours = office.newWhole(2, { key: theirs.record.value.key, title: 'Another report' })
    await expect(office.openRecords().create(ours)).rejects.toMatchObject({
      code: 'alreadyExists',
      message: '“Another report” already exists. Open the one that is there.',
    })
    expect((await office.openRecords().open(theirs.record.id))?.record).toEqual(theirs.record)
  })

  it.each([
    [
      'of one finding',
      () =>
        office.mishap({
          method: 'POST',
          path: `*${office.site.lists.findings}/items`,
          what: 'lost-answer',
          times: 2,
        }),
    ],
    ['of all findings at once', async () => office.gateway.spoil('POST', BATCH, lose)],
  ])('%s leaves each finding once', async (_what, goesWrong) => {
    const { record, findings } = office.newWhole(7)
    const store = office.openRecords()
    await goesWrong()
    const stored = await store.create({ record, findings })
    expect(stored.findings.map(({ value }) => value)).toEqual(findings)
    expect(await findingsOf(stored.record.id)).toEqual(findings.map(({ key }) => key))
  })

  it('leaves a finding that was added by hand once', async () => {
    const { record } = await office.create(0)
    const finding = office.newWhole(1).findings[0]
    if (!finding) throw new Error('There is no finding.')
    office.gateway.spoil('POST', ITEMS, lose)
    await office.openRecords().addFinding(finding, record.id)
    expect(await findingsOf(record.id)).toEqual([finding.key])
  })

  it('leaves a round once, and whoever asked has it', async () => {
    const { record } = await office.create()
    const content = contentOf({ record: record.value, findings: [] }, '1')
    const round = await aRound({ recordId: record.id }, content)
    office.gateway.spoil('POST', ITEMS, lose)
    const stored = await office.openRounds().create(round)
    expect(await office.openRounds().ofRecord(record.id)).toEqual([stored])
  })

  it('of a change is no conflict with ourselves, and makes one version', async () => {
    const stored = await office.create()
    office.gateway.spoil('PATCH', /fields$/, lose)
    const value = { ...stored.record.value, summary: 'As it was written here' }
    const saved = await office.openRecords().saveRecord({ ...stored.record, value })
    expect((await office.openRecords().open(saved.id))?.record).toEqual(saved)
    expect(await versionsOf(stored)).toBe(2)
  })

  it('of a change that somebody changed again is a conflict, and theirs stands', async () => {
    const { record } = await office.create()
    const path = `${office.itemPath('records', record.id)}/fields`
    office.gateway.spoil('PATCH', /fields$/, lose)
    const meanwhile = async (): Promise<void> =>
      void (await office.manager('PATCH', path, { Title: 'Theirs' }))
    const store = office.openRecords({ pause: meanwhile })
    const value = { ...record.value, title: 'Ours' }
    await expect(store.saveRecord({ ...record, value })).rejects.toMatchObject({
      code: 'changedSinceRead',
    })
    expect((await office.openRecords().open(record.id))?.record.value.title).toBe('Theirs')
  })
})

describe('a record whose creation was cut short', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterEach(() => office.calm())
  afterAll(() => office.close())

  /** The record and its first five findings are there; the rest never arrived. */
  const cutShort = async (whole = office.newWhole(8)) => {
    const store = office.openRecords()
    const findings = office.site.lists.findings
    await office.mishap({
      method: 'POST',
      path: `*${findings}/items`,
      what: 'slow',
      ms: 0,
      times: 5,
    })
    await office.mishap({ method: 'POST', path: `*${findings}/items`, what: 'status', status: 504 })
    await expect(store.create(whole)).rejects.toMatchObject({ code: 'unreachable' })
    await office.calm()
    return whole
  }

  it('is finished by the next import of the same', async () => {
    const whole = await cutShort()
    const stored = await office.openRecords().create(whole)
    const keys = whole.findings.map(({ key }) => key)
    expect(stored.findings.map(({ value }) => value.key)).toEqual(keys)
    const read = await office.openRecords().open(stored.record.id)
    expect(read?.findings.map(({ value }) => value.key)).toEqual(keys)
    expect(await office.count('records', 'RecordKey', whole.record.key)).toBe(1)
    await expect(office.openRecords().create(whole)).rejects.toMatchObject({
      code: 'alreadyExists',
    })
  })

  it('is left as it is once somebody has worked on it', async () => {
    const whole = await cutShort()
    const { rows } = await office.openRecords().list()
    const { id = '' } = rows.find(({ value }) => value.key === whole.record.key) ?? {}
    // Times are kept by the second.
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    await office.manager('PATCH', `${office.itemPath('records', id)}/fields`, {
      LateReason: 'Leave',
    })
    await expect(office.openRecords().create(whole)).rejects.toMatchObject({
      code: 'alreadyExists',
    })
    expect((await office.openRecords().open(id))?.findings).toHaveLength(5)
  })
})
