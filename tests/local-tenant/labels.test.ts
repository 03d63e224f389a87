import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LABELS } from '../../src/local-tenant/identity.ts'
import { type Send, SITE, startTenant, type TestTenant } from './tenant.ts'

describe('retention labels in the library', () => {
  let tenant: TestTenant
  let app: Send
  let officer: Send
  let drive: string
  let serial = 0

  beforeAll(async () => {
    tenant = await startTenant()
    app = await tenant.as('app:service')
    officer = await tenant.as('officer')
    await app('POST', `${SITE}/lists`, {
      displayName: 'Published acknowledgements',
      list: { template: 'documentLibrary' },
      columns: [{ name: 'Superseded', boolean: {} }],
    })
    drive = `/drives/${(await app('GET', `${SITE}/drive`)).body.id}`
  })
  afterAll(() => tenant.close())

  /** Address of a new file. */
  const filed = async (): Promise<string> => {
    serial += 1
    const { body } = await app('PUT', `${drive}/root:/${serial}.pdf:/content`, 'pdf', {
      'Content-Type': 'application/pdf',
    })
    return `${drive}/items/${body.id}`
  }
  const label = (file: string, body: object, send = app) =>
    send('PATCH', `${file}/retentionLabel`, body)

  it('a label is 201 the first time and 200 after, and stands in the row of the file', async () => {
    const file = await filed()
    const before = await app('GET', file)
    const first = await label(file, { name: LABELS.retention })
    expect([first.status, first.body.name]).toEqual([201, LABELS.retention])
    expect((await label(file, { name: LABELS.retention })).status).toBe(200)
    expect((await app('GET', `${file}/retentionLabel`)).body).toMatchObject({
      isLabelAppliedExplicitly: true,
      retentionSettings: { behaviorDuringRetentionPeriod: 'retain', isRecordLocked: false },
    })
    const row = await app('GET', `${file}/listItem`)
    expect(row.body.fields).toMatchObject({ _ComplianceTag: LABELS.retention })
    expect((await app('GET', file)).body.eTag).not.toBe(before.body.eTag)
  })

  it('a record can’t be overwritten or deleted while it is locked, and its columns can be changed', async () => {
    const file = await filed()
    expect((await label(file, { name: LABELS.record })).body.retentionSettings).toMatchObject({
      behaviorDuringRetentionPeriod: 'retainAsRecord',
      isRecordLocked: true,
      isContentUpdateAllowed: false,
    })
    const write = await app('PUT', `${file}/content`, 'other')
    expect([write.status, write.body.error.code]).toEqual([423, 'resourceLocked'])
    expect((await app('DELETE', file)).status).toBe(423)
    const { body: row } = await app('GET', `${file}/listItem`)
    const rows = `${SITE}/lists/Published acknowledgements/items`
    expect((await app('DELETE', `${rows}/${row.id}`)).status).toBe(423)
    const columns = await app('PATCH', `${file}/listItem/fields`, { Superseded: true })
    expect(columns.status).toBe(200)
  })

  it('an unlocked record can be corrected, not deleted, and locked again', async () => {
    const file = await filed()
    await label(file, { name: LABELS.record })
    const unlocked = await label(file, { retentionSettings: { isRecordLocked: false } })
    expect([unlocked.status, unlocked.body.retentionSettings.isRecordLocked]).toEqual([200, false])
    expect((await app('PUT', `${file}/content`, 'corrected')).status).toBe(200)
    expect((await app('DELETE', file)).status).toBe(423)
    await label(file, { retentionSettings: { isRecordLocked: true } })
    expect((await app('PUT', `${file}/content`, 'again')).status).toBe(423)
  })

  it('an officer may label a file, but not unlock a record, change its label or take it away', async () => {
    const file = await filed()
    expect((await label(file, { name: LABELS.record }, officer)).status).toBe(201)
    const refusals = await Promise.all([
      label(file, { retentionSettings: { isRecordLocked: false } }, officer),
      label(file, { name: LABELS.retention }, officer),
      officer('DELETE', `${file}/retentionLabel`),
    ])
    expect(refusals.map(({ status }) => status)).toEqual([403, 403, 403])
  })

  it('a label taken away is gone, and a label nobody published is refused', async () => {
    const file = await filed()
    await label(file, { name: LABELS.retention })
    expect((await app('DELETE', `${file}/retentionLabel`)).status).toBe(204)
    expect((await app('GET', `${file}/retentionLabel`)).status).toBe(404)
    expect((await label(file, { name: 'Nobody’s' })).status).toBe(400)
  })
})
