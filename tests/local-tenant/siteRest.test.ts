import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LABELS } from '../../src/local-tenant/identity.ts'
import {
  makeItem,
  makeRecords,
  type Send,
  sender,
  SITE,
  startTenant,
  type TestTenant,
} from './tenant.ts'

const MERGE = { 'X-HTTP-Method': 'MERGE' }
const POLICY = '/SP_CompliancePolicy_SPPolicyStoreProxy_'

describe('what Graph can’t do and SharePoint’s own calls can', () => {
  let tenant: TestTenant
  let app: Send
  let rest: Send
  let list: string
  let listUrl: string

  beforeAll(async () => {
    tenant = await startTenant()
    app = await tenant.as('app:service')
    rest = sender(`${tenant.base}/sites/opcc/_api`, await tenant.token('records-manager'))
    list = await makeRecords(app)
    listUrl = String((await app('GET', `${SITE}/lists/${list}`)).body.webUrl)
  })
  afterAll(() => tenant.close())

  it('what is deleted stands in the recycle bin of an owner, and comes back with its number and versions', async () => {
    const made = await makeItem(app, list, { Title: 'Thrown away', RecordKey: 'thrown-away' })
    const path = `${SITE}/lists/${list}/items/${made.body.id}`
    const before = (await app('GET', `${path}/versions?$expand=fields`)).body.value
    expect((await app('DELETE', path)).status).toBe(204)
    const bin = async () => (await rest('GET', '/web/recyclebin')).body.value
    expect(await bin()).toEqual([
      expect.objectContaining({
        Title: 'Thrown away',
        ItemType: 3,
        DeletedDate: expect.any(String),
      }),
    ])
    const officer = sender(`${tenant.base}/sites/opcc/_api`, await tenant.token('officer'))
    expect((await officer('GET', '/web/recyclebin')).status).toBe(403)

    const [{ Id }] = await bin()
    expect((await rest('POST', `/web/recyclebin('${Id}')/restore()`)).status).toBe(200)
    expect((await app('GET', path)).body.fields).toMatchObject({ Title: 'Thrown away' })
    expect((await app('GET', `${path}/versions?$expand=fields`)).body.value).toEqual(before)
    expect(await bin()).toEqual([])
  })

  it('what would clash with an item made meanwhile stays in the recycle bin', async () => {
    const fields = { Title: 'Twice', RecordKey: 'twice' }
    const made = await makeItem(app, list, fields)
    await app('DELETE', `${SITE}/lists/${list}/items/${made.body.id}`)
    await makeItem(app, list, fields)
    const [{ Id }] = (await rest('GET', '/web/recyclebin')).body.value
    const refused = await rest('POST', `/web/recyclebin('${Id}')/restore()`)
    expect([refused.status, refused.body['odata.error'].message.value]).toEqual([
      400,
      expect.stringContaining('unique constraints'),
    ])
    expect((await rest('GET', '/web/recyclebin')).body.value).toHaveLength(1)
  })

  it('the formatting of a column is kept, read back and taken away, and Graph never shows it', async () => {
    const field = `/web/lists(guid'${list}')/fields/getbyinternalnameortitle('Status')`
    const CustomFormatter = JSON.stringify({ elmType: 'div', txtContent: '@currentField' })
    expect((await rest('POST', field, { CustomFormatter }, MERGE)).status).toBe(204)
    expect((await rest('GET', `${field}?$select=CustomFormatter`)).body).toMatchObject({
      InternalName: 'Status',
      TypeAsString: 'Choice',
      CustomFormatter,
    })
    const column = await app('GET', `${SITE}/lists/${list}/columns/Status`)
    expect(JSON.stringify(column.body)).not.toContain('elmType')
    await rest('POST', field, { CustomFormatter: '' }, MERGE)
    expect((await rest('GET', field)).body.CustomFormatter).toBeNull()
    expect((await rest('POST', field, { CustomFormatter: '{' }, MERGE)).status).toBe(400)
    const missing = await rest('GET', field.replace('Status', 'Nothing'))
    expect(missing.status).toBe(404)
  })

  it('the formatting of a view is kept and read back', async () => {
    const views = `/web/lists(guid'${list}')/views`
    const [{ Id }] = (await rest('GET', views)).body.value
    const CustomFormatter = '{"additionalRowClass":"sp-field-severity--warning"}'
    await rest('POST', `${views}(guid'${Id}')`, { CustomFormatter }, MERGE)
    expect((await rest('GET', `${views}(guid'${Id}')`)).body.CustomFormatter).toBe(CustomFormatter)
  })

  it('the label of a list goes to the items made from then on, and to those there when it is asked', async () => {
    const early = await makeItem(app, list, { Title: 'Early' })
    const tagOf = async (id: string): Promise<unknown> =>
      (await app('GET', `${SITE}/lists/${list}/items/${id}/fields`)).body['_ComplianceTag']
    const set = { listUrl, complianceTagValue: LABELS.retention, blockDelete: false }
    expect((await rest('POST', `${POLICY}SetListComplianceTag`, set)).status).toBe(200)
    const read = await rest('POST', `${POLICY}GetListComplianceTag`, { listUrl })
    expect(read.body.TagName).toBe(LABELS.retention)
    const late = await makeItem(app, list, { Title: 'Late' })
    expect([await tagOf(early.body.id), await tagOf(late.body.id)]).toEqual(['', LABELS.retention])
    await rest('POST', `${POLICY}SetListComplianceTag`, { ...set, syncToItems: true })
    expect(await tagOf(early.body.id)).toBe(LABELS.retention)
    await rest('POST', `${POLICY}SetListComplianceTag`, { listUrl, complianceTagValue: '' })
    const none = await rest('POST', `${POLICY}GetListComplianceTag`, { listUrl })
    expect(none.body).toEqual({ 'odata.null': true })
  })

  it('rows of a plain list are made records, which can’t be deleted', async () => {
    const { body } = await makeItem(app, list, { Title: 'Kept' })
    const itemIds = [Number(body.id)]
    const path = `${POLICY}SetComplianceTagOnBulkItems`.replaceAll('_', '.')
    const given = await rest('POST', path, { listUrl, complianceTagValue: LABELS.record, itemIds })
    expect(given.status).toBe(200)
    expect((await app('DELETE', `${SITE}/lists/${list}/items/${body.id}`)).status).toBe(423)
    const unknown = await rest('POST', path, { listUrl, complianceTagValue: 'Other', itemIds })
    expect(unknown.status).toBe(400)
    const nowhere = { listUrl: `${listUrl}x`, complianceTagValue: LABELS.record, itemIds }
    expect((await rest('POST', path, nowhere)).status).toBe(404)
  })

  it('a member changes neither formatting nor the label of a list', async () => {
    const member = sender(`${tenant.base}/sites/opcc/_api`, await tenant.token('officer'))
    const field = `/web/lists(guid'${list}')/fields/getbyinternalnameortitle('Status')`
    const formatted = await member('POST', field, { CustomFormatter: '{}' }, MERGE)
    const labelled = await member('POST', `${POLICY}SetListComplianceTag`, {
      listUrl,
      complianceTagValue: LABELS.retention,
    })
    expect([formatted.status, labelled.status]).toEqual([403, 403])
  })
})
