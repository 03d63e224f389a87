import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toDay } from '#core/day.ts'
import { SITE } from '../local-tenant/tenant.ts'
import { aFinding } from '../builders.ts'
import { type Office, openOfficeWithService, until } from './office.ts'
import { approvedRecord, filesIn, LIBRARY, publish } from './published.ts'

const OFFICER = {
  Title: 'Helen Marsh',
  PersonId: 'a1d0c7e4-0000-4000-8000-000000000005',
  Role: 'Monitoring officer',
  OfficeTitle: 'Chief Executive',
  FromDay: '2019-01-07T12:00:00Z',
}
const LONG_DUE = toDay('2020-03-31')

type Entry = {
  readonly RecordKey: string
  readonly State: string
  readonly [name: string]: unknown
}

describe('the disposal of a record', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOfficeWithService({ SWEEP_SECONDS: '1' })
    const manager = await office.graph('records-manager')
    await manager('POST', `${SITE}/lists/Office holders/items`, { fields: OFFICER })
  })
  afterAll(() => office.close())

  const dispose = async (id: string, reason = 'Six years are over.', person = 'chief-executive') =>
    (await office.api(person))('POST', `/api/records/${id}/disposal`, { reason })
  const itemsOf = async (list: string): Promise<readonly Entry[]> => {
    const service = await office.graph('app:service')
    const { body } = await service('GET', `${SITE}/lists/${list}/items?$expand=fields`)
    return body.value.map(({ fields }: { fields: Entry }) => fields)
  }
  const entryOf = async (key: string): Promise<Entry | undefined> =>
    (await itemsOf('Disposals')).find(({ RecordKey }) => RecordKey === key)
  /** How many items of each list still speak of the record. */
  const left = async (id: string, key: string): Promise<readonly number[]> => {
    const findings = await itemsOf('Findings')
    const rounds = await itemsOf('Approvals')
    return [
      (await office.records.open(id)) === undefined ? 0 : 1,
      findings.filter(({ FindingKey }) => String(FindingKey).startsWith(`${key}/`)).length,
      rounds.filter(({ RoundKey }) => String(RoundKey).startsWith(`${key}/`)).length,
      (await filesIn(office)).filter(({ RecordKey }) => RecordKey === key).length,
    ]
  }
  const change = async (id: string, retention: object): Promise<void> => {
    const stored = await office.records.open(id)
    if (!stored) throw new Error(`Record ${id} is gone.`)
    const { value } = stored.record
    await office.records.saveRecord({
      ...stored.record,
      value: { ...value, retention: { ...value.retention, ...retention } },
    })
  }

  /** Published, nothing left to follow up, and its review long due. */
  async function finished(title: string): Promise<{ id: string; key: string }> {
    const id = await approvedRecord(office, title)
    await publish(office, id)
    const stored = await office.records.open(id)
    const [finding] = stored?.findings ?? []
    if (!stored || !finding) throw new Error('There is no finding.')
    const followUp = { ...finding.value.followUp, status: 'Closed' as const }
    await office.records.saveFinding({ ...finding, value: { ...finding.value, followUp } }, id)
    await until(
      () => office.roundOf(id),
      ({ events }) => events.length === 0,
    )
    await change(id, { reviewOn: LONG_DUE })
    return { id, key: stored.record.value.key }
  }

  it('deletes record, findings, rounds and files, and leaves who, when and why in the log', async () => {
    const { id, key } = await finished('Disposed of')
    const { fingerprint } = await office.roundOf(id)
    expect(await left(id, key)).toEqual([1, 1, 1, 4])
    const answer = await dispose(id)
    expect([answer.status, answer.body]).toEqual([200, { state: 'Done', recordKey: key }])
    expect(await left(id, key)).toEqual([0, 0, 0, 0])
    expect(await entryOf(key)).toMatchObject({
      Title: 'Disposed of',
      State: 'Done',
      RetentionClass: 'Published response',
      Fingerprint: fingerprint,
      FindingCount: 1,
      RoundCount: 1,
      SignedOffByName: 'Helen Marsh',
      SignedOffAs: 'Chief Executive',
      Reason: 'Six years are over.',
      EndedAt: expect.any(String),
    })
    expect((await dispose(id)).status).toBe(404)
  })

  it('is signed off by the monitoring officer alone, with a reason, and never under a hold', async () => {
    const { id, key } = await finished('Kept')
    const refusals = [
      await dispose(id, 'Old.', 'officer'),
      await dispose(id, 'Old.', 'commissioner'),
      await dispose(id, ' '),
    ]
    await change(id, { onHold: true, holdReason: 'FOI 2026/114' })
    refusals.push(await dispose(id))
    await change(id, { onHold: false, reviewOn: toDay('2999-03-31') })
    refusals.push(await dispose(id))
    expect(refusals.map(({ body }) => body.code)).toEqual([
      'notTheMonitoringOfficer',
      'notTheMonitoringOfficer',
      'disposalReasonMissing',
      'onHold',
      'reviewNotDue',
    ])
    expect(await left(id, key)).toEqual([1, 1, 1, 4])
    expect(await entryOf(key)).toBeUndefined()
  })

  it('is refused where a file is declared a record', async () => {
    const { id, key } = await finished('Declared')
    const { body } = await office.plain('GET', '/local/config')
    const service = await office.graph('app:service')
    const file = `${LIBRARY}/drive/root:/${key}-version-1.pdf:/retentionLabel`
    expect((await service('PATCH', file, { name: body.labels.record })).status).toBe(201)
    const refused = await dispose(id)
    expect([refused.status, refused.body.code]).toEqual([409, 'declaredRecord'])
    expect(await left(id, key)).toEqual([1, 1, 1, 4])
  })

  it('never takes another record’s prints, whatever was done to the keys in SharePoint', async () => {
    const { id, key } = await finished('Its prints stay')
    const manager = await office.graph('records-manager')
    const fields = `${SITE}/lists/Acknowledgement records/items/${id}/fields`
    expect((await manager('PATCH', fields, { RecordKey: 'renamed' })).status).toBe(200)
    const old = { key, title: 'Takes its key', reportPublishedOn: toDay('2010-07-07') }
    const taker = await office.newRecord(old, [])
    const refused = await dispose(taker.record.id)
    expect([refused.status, refused.body.code]).toEqual([409, 'filesOfAnother'])
    expect((await filesIn(office)).filter(({ RecordKey }) => RecordKey === key)).toHaveLength(4)
    expect(await entryOf(key)).toBeUndefined()
  })

  it('cut short between two deletions is finished by the sweep', async () => {
    const { id, key } = await finished('Cut short')
    const { body } = await office.plain('GET', '/local/config')
    const path = `/lists/${body.lists.Approvals}/items/`
    await office.plain('POST', '/local/mishaps', [
      { method: 'DELETE', path, what: 'status', status: 403 },
    ])
    expect((await dispose(id)).status).toBe(403)
    expect(await left(id, key)).toEqual([0, 0, 1, 4])
    expect(await entryOf(key)).toMatchObject({ State: 'Signed off' })
    await office.plain('DELETE', '/local/mishaps')
    await until(
      () => entryOf(key),
      (entry) => entry?.State === 'Done',
    )
    expect(await left(id, key)).toEqual([0, 0, 0, 0])
  })

  it('is stopped by whoever puts the record on hold after the sign-off, and may be signed off anew', async () => {
    const { id, key } = await finished('Held in time')
    const { body } = await office.plain('GET', '/local/config')
    const path = `/lists/${body.lists['Acknowledgement records']}/items/`
    await office.plain('POST', '/local/mishaps', [
      { method: 'DELETE', path, what: 'status', status: 403 },
    ])
    expect((await dispose(id)).status).toBe(403)
    await change(id, { onHold: true, holdReason: 'Litigation' })
    await office.plain('DELETE', '/local/mishaps')
    await until(
      () => entryOf(key),
      (entry) => entry?.State === 'Stopped',
    )
    expect(await left(id, key)).toEqual([1, 1, 1, 4])
    await change(id, { onHold: false })
    expect((await dispose(id, 'The claim was withdrawn.')).body.state).toBe('Done')
    expect(await entryOf(key)).toMatchObject({ State: 'Done', Reason: 'The claim was withdrawn.' })
  })

  it('of a draft that was never asked about goes by the years for drafts', async () => {
    const draft = await office.newRecord(
      { title: 'Old draft', reportPublishedOn: toDay('2010-07-07') },
      [aFinding({ key: 'old-draft/1' })],
    )
    expect((await dispose(draft.record.id)).body.state).toBe('Done')
    expect(await entryOf(draft.record.value.key)).toMatchObject({
      RetentionClass: 'Unpublished draft',
      RoundCount: 0,
    })
  })

  it('stays in the log as it was, whatever later record takes its key', async () => {
    const about = { key: 'taken-twice', reportPublishedOn: toDay('2010-07-07') }
    const first = await office.newRecord({ ...about, title: 'The first' }, [])
    expect((await dispose(first.record.id)).body.state).toBe('Done')
    const second = await office.newRecord({ ...about, title: 'The second' }, [])
    const refused = await dispose(second.record.id)
    expect([refused.status, refused.body.code]).toEqual([409, 'alreadyExists'])
    expect(refused.body.detail).toContain('has “The first” under the key taken-twice already')
    expect(await entryOf('taken-twice')).toMatchObject({ Title: 'The first', State: 'Done' })
    expect(await office.records.open(second.record.id)).toBeDefined()
  })
})
