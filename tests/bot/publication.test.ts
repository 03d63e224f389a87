import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SITE } from '../local-tenant/tenant.ts'
import { isKeptApart, type Office, openOfficeWithService, until } from './office.ts'
import {
  approvedRecord,
  eventsOf,
  evidenceOf,
  filesIn,
  LIBRARY,
  publish,
  PUBLICATION,
  publishedRecord,
  TODAY,
} from './published.ts'

describe('sending copies of what was published', () => {
  let office: Office
  let recordId: string
  let key: string
  beforeAll(async () => {
    office = await openOfficeWithService()
    const manager = await office.graph('records-manager')
    for (const [Title, Value] of [
      ['bodyName', 'Police and Crime Commissioner for Northmarch'],
      ['inspectorsAddress', 'responses@inspectors.example'],
      ['letterToHomeSecretary', 'Dear Minister\n\nI answered “{title}”. {duty} {unknown}'],
      ['retentionLabel', 'Acknowledgement records'],
      ['retentionYears', '7'],
    ])
      await manager('POST', `${SITE}/lists/Office settings/items`, { fields: { Title, Value } })
    recordId = await publishedRecord(office, 'Getting a grip')
    key = (await office.roundOf(recordId)).recordKey
  })
  afterAll(() => office.close())

  const post = async (address: string, body: object, person = 'officer') =>
    (await office.api(person))('POST', `/api/records/${recordId}/${address}`, body)
  const get = async (address: string, person = 'officer'): Promise<Response> =>
    fetch(`${office.serviceBase}/api/records/${recordId}/${address}`, {
      headers: { authorization: `Bearer ${await office.token(person, 'api')}` },
    })

  /** SharePoint answers a change of any record as it answers whoever may only read. */
  async function asReader(work: () => Promise<void>): Promise<void> {
    const { body } = await office.plain('GET', '/local/config')
    const path = `/lists/${body.lists['Acknowledgement records']}/items/`
    await office.plain('POST', '/local/mishaps', [
      { method: 'PATCH', path, what: 'status', status: 403 },
    ])
    await work()
    await office.plain('DELETE', '/local/mishaps')
  }

  it('keeps who published it, when, where and why late, beside the prints', async () => {
    const { fingerprint } = await office.roundOf(recordId)
    expect(await evidenceOf(office, recordId, 'published')).toMatchObject({
      event: 'published',
      recordKey: key,
      version: '1',
      fingerprint,
      by: { name: 'Priya Nair' },
      publishedOn: TODAY,
      address: 'https://northmarch-pcc.example/responses/1',
      lateReason: 'The office had no Commissioner.',
    })
  })

  it('sets the day on which it may be reviewed, by the years the office keeps', async () => {
    const record = (await office.records.open(recordId))?.record.value
    const endsIn = Number(TODAY.slice(0, 4)) + (TODAY.slice(5) <= '03-31' ? 0 : 1)
    expect(record?.retention.reviewOn).toBe(`${endsIn + 7}-03-31`)
  })

  it('gives every file of it the office’s retention label', async () => {
    const names = await until(
      async () => (await filesIn(office)).filter(({ RecordKey }) => RecordKey === key),
      (found) => found.length === 4 && found.every(({ PublishedOn }) => PublishedOn !== undefined),
    )
    const service = await office.graph('app:service')
    const labels = await until(
      () =>
        Promise.all(
          names.map(({ FileLeafRef }) =>
            service('GET', `${LIBRARY}/drive/root:/${FileLeafRef}:/retentionLabel`),
          ),
        ),
      (answers) => answers.every(({ status }) => status === 200),
    )
    expect(labels.map(({ body }) => body.name)).toEqual(
      Array.from({ length: 4 }, () => 'Acknowledgement records'),
    )
  })

  it('has the letter ready in the office’s words, as page, Word document and PDF', async () => {
    const page = await get('letter?to=homeSecretary')
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ])
    expect(page.headers.get('content-disposition')).toBe(
      `attachment; filename=${key}-letter-to-home-secretary.html`,
    )
    expect(isKeptApart(page)).toBe(true)
    const words = await page.text()
    expect(words).toContain(
      'I answered “Getting a grip”. I did so under section 55(5) of the Police Act 1996, and send you this copy under section 55(6)(b). {unknown}',
    )
    const begins = async (format: string): Promise<string> =>
      (await (await get(`letter?to=inspectors&format=${format}`)).text()).slice(0, 2)
    expect([await begins('docx'), await begins('pdf')]).toEqual(['PK', '%P'])
    expect((await get('letter?to=everybody')).status).toBe(400)
    expect((await get('letter?to=inspectors', 'outsider')).status).toBe(403)
  })

  it('is recorded once a recipient, with the message prepared and how it went', async () => {
    const prepared = await (await get('message?to=inspectors')).json()
    expect(prepared).toMatchObject({
      to: 'responses@inspectors.example',
      subject: 'Response to “Getting a grip”',
      text: expect.stringContaining('under section 55(6)(a)'),
    })
    const early = await post('sending', { to: 'inspectors', sentOn: '2020-01-01', how: 'Email' })
    expect([early.status, early.body.code]).toEqual([409, 'sentBeforePublished'])
    const sent = await post('sending', { to: 'inspectors', sentOn: TODAY, how: 'Email' })
    expect([sent.status, sent.body.sentToInspectorsOn]).toEqual([200, TODAY])
    const again = await post('sending', { to: 'inspectors', sentOn: TODAY, how: 'Post' })
    expect([again.status, again.body.code]).toEqual([409, 'alreadySent'])
    expect(await evidenceOf(office, recordId, 'sent-to-inspectors')).toMatchObject({
      to: 'inspectors',
      sentOn: TODAY,
      how: 'Email',
      recipientAddress: 'responses@inspectors.example',
      message: prepared.text,
      by: { name: 'Priya Nair' },
    })
    const record = (await office.records.open(recordId))?.record.value
    expect(record?.publication.sentToInspectorsOn).toBe(TODAY)
    expect(record?.publication.sentToHomeSecretaryOn).toBeUndefined()
  })

  it('cut short before its evidence is filed, is finished by whoever records it again', async () => {
    const to = { to: 'homeSecretary', sentOn: TODAY, how: 'Post', message: 'By hand, with thanks.' }
    await office.plain('POST', '/local/mishaps', [
      { method: 'PUT', path: '/drive/', what: 'status', status: 403 },
    ])
    const refused = await post('sending', to)
    await office.plain('DELETE', '/local/mishaps')
    expect([refused.status, refused.body.code]).toEqual([403, 'notAllowed'])
    expect((await post('sending', to)).status).toBe(200)
    const record = (await office.records.open(recordId))?.record.value
    expect(record?.publication.sentToHomeSecretaryOn).toBe(TODAY)
    expect(await evidenceOf(office, recordId, 'sent-to-home-secretary')).toMatchObject({
      how: 'Post',
      message: 'By hand, with thanks.',
    })
    const again = await post('sending', to)
    expect([again.status, again.body.code]).toEqual([409, 'alreadySent'])
  })

  it('publishing cut short before its evidence is filed is finished the same way', async () => {
    const id = await approvedRecord(office, 'Cut short')
    await office.plain('POST', '/local/mishaps', [
      { method: 'PUT', path: '/drive/', what: 'status', status: 403 },
    ])
    expect((await publish(office, id, PUBLICATION)).status).toBe(403)
    await office.plain('DELETE', '/local/mishaps')
    expect((await office.records.open(id))?.record.value.status).toBe('Published')
    const elsewhere = { ...PUBLICATION, address: 'https://northmarch-pcc.example/responses/2' }
    expect((await publish(office, id, elsewhere)).body.code).toBe('alreadyPublished')
    expect((await publish(office, id, PUBLICATION)).status).toBe(200)
    expect(await eventsOf(office, id)).toEqual(['published'])
    expect((await publish(office, id, PUBLICATION)).body.code).toBe('alreadyPublished')
  })

  it('whoever SharePoint lets only read leaves no evidence of anything', async () => {
    const id = await approvedRecord(office, 'Only read')
    await asReader(async () => {
      const refused = await publish(office, id, PUBLICATION)
      expect([refused.status, refused.body.code]).toEqual([403, 'notAllowed'])
    })
    expect(await eventsOf(office, id)).toEqual([])
    expect((await publish(office, id, PUBLICATION)).status).toBe(200)
    const sent = { to: 'inspectors', sentOn: TODAY, how: 'Email' }
    const officer = await office.api('officer')
    await asReader(async () => {
      const refused = await officer('POST', `/api/records/${id}/sending`, sent)
      expect([refused.status, refused.body.code]).toEqual([403, 'notAllowed'])
    })
    expect(await eventsOf(office, id)).toEqual(['published'])
  })

  it('is not for a record that is still a draft', async () => {
    const { record } = await office.newRecord()
    const officer = await office.api('officer')
    const refused = await officer('POST', `/api/records/${record.id}/sending`, {
      to: 'inspectors',
      sentOn: TODAY,
      how: 'Email',
    })
    expect([refused.status, refused.body.code]).toEqual([409, 'notYetPublished'])
  })
})
