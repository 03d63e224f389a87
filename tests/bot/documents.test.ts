import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromPlainText } from '#core/richText.ts'
import { stepsLeft } from '#core/round.ts'
import { dayOf, toInstant } from '#core/day.ts'
import { readReceipt } from '#documents/receipt.ts'
import { sender, SITE } from '../local-tenant/tenant.ts'
import { isKeptApart, type Office, openOfficeWithService, until } from './office.ts'

const MEDIA = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8; header=present',
}
const BEGINS = { html: '<!doctype html>', docx: 'PK', pdf: '%PDF-', csv: '\uFEFF"Kind"' }

describe('the document of a record, and publishing it', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOfficeWithService()
  })
  afterAll(() => office.close())

  const document = async (recordId: string, format: string, person = 'officer') => {
    const token = await office.token(person, 'api')
    return fetch(`${office.serviceBase}/api/records/${recordId}/document?format=${format}`, {
      headers: { authorization: `Bearer ${token}` },
    })
  }
  const approved = async (title: string): Promise<string> => {
    const { record } = await office.newRecord({ title })
    await (await office.api('officer'))('POST', '/api/approvals', { recordId: record.id })
    const { number, fingerprint } = await office.roundOf(record.id)
    const commissioner = await office.api('commissioner')
    await commissioner('POST', `/api/approvals/${record.id}/decision`, {
      round: number,
      fingerprint,
      decision: 'approve',
    })
    await until(
      () => office.roundOf(record.id),
      (round) => stepsLeft(round).length === 0,
    )
    return record.id
  }
  const change = async (recordId: string): Promise<void> => {
    const stored = await office.records.open(recordId)
    if (!stored) throw new Error('The record is gone.')
    const value = {
      ...stored.record.value,
      acknowledgement: fromPlainText('Changed in SharePoint.'),
    }
    await office.records.saveRecord({ ...stored.record, value })
  }
  const publish = async (recordId: string, changes: object = {}) =>
    (await office.api('officer'))('POST', `/api/records/${recordId}/publication`, {
      publishedOn: dayOf(toInstant(new Date())),
      address: 'https://northmarch-pcc.example/responses/1',
      lateReason: 'The office had no Commissioner.',
      ...changes,
    })

  it.each(['html', 'docx', 'pdf', 'csv'] as const)(
    'is had as %s',
    async (format) => {
      const { record } = await office.newRecord()
      const answer = await document(record.id, format)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, MEDIA[format]])
      expect(answer.headers.get('content-disposition')).toContain(`-version-1.${format}`)
      expect(isKeptApart(answer)).toBe(true)
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
      expect(text.toLowerCase().startsWith(BEGINS[format].toLowerCase())).toBe(true)
    },
    30_000,
  )

  it('is a draft until it is approved, says who approved it then, and is a draft again once changed', async () => {
    const { record } = await office.newRecord()
    expect(await (await document(record.id, 'html')).text()).toContain(
      'This record has not been approved.',
    )
    const id = await approved('Answering calls')
    const page = await (await document(id, 'html')).text()
    expect(page).toContain('Alex Fenwick, Commissioner')
    const embedded = /<script type="application\/json"[^>]*>(.*?)<\/script>/.exec(page)?.[1] ?? ''
    const { receipt } = JSON.parse(embedded)
    const keys = await sender(office.serviceBase)('GET', '/.well-known/jwks.json')
    const { fingerprint } = await office.roundOf(id)
    expect(await readReceipt(receipt, keys.body)).toMatchObject({
      holds: true,
      claims: { fingerprint },
    })
    await change(id)
    const changed = await (await document(id, 'html')).text()
    expect(changed).toContain('This record has not been approved.')
    expect(changed).toContain('Changed in SharePoint.')
  })

  it('is refused to whoever may not read the record, and where there is none', async () => {
    const { record } = await office.newRecord()
    expect((await document(record.id, 'html', 'outsider')).status).toBe(403)
    expect((await document('999999', 'html')).status).toBe(404)
    expect((await document(record.id, 'exe')).status).toBe(400)
    expect((await document('seven', 'html')).status).toBe(400)
  })

  it('only what was approved is published, late with its reason, and never on a day to come', async () => {
    const { record } = await office.newRecord()
    const early = await publish(record.id)
    expect([early.status, early.body.code]).toEqual([409, 'notApproved'])
    const id = await approved('Rape investigations')
    const silent = await publish(id, { lateReason: ' ' })
    expect([silent.status, silent.body.code]).toEqual([409, 'lateReasonMissing'])
    const ahead = await publish(id, { publishedOn: '2999-01-01' })
    expect([ahead.status, ahead.body.code, ahead.body.detail]).toEqual([
      409,
      'dayToCome',
      'This day is still to come. Record it on the day, or after.',
    ])
    const published = await publish(id)
    expect([published.status, published.body.status]).toEqual([200, 'Published'])
    const { key } = (await office.records.open(id))?.record.value ?? {}
    const manager = await office.graph('records-manager')
    await until(
      async () => {
        const { body } = await manager(
          'GET',
          `${SITE}/lists/Published acknowledgements/items?$expand=fields`,
        )
        return body.value
          .map(({ fields }: { fields: { RecordKey: string; PublishedOn?: string } }) => fields)
          .filter((fields: { RecordKey: string }) => fields.RecordKey === key)
          .map((fields: { PublishedOn?: string }) => fields.PublishedOn)
      },
      (days: (string | undefined)[]) => days.length === 4 && days.every((day) => day !== undefined),
    )
    const again = await publish(id)
    expect([again.status, again.body.code]).toEqual([409, 'alreadyPublished'])
  })

  it('what was changed after approval is not published', async () => {
    const id = await approved('Missing children')
    await change(id)
    const refused = await publish(id)
    expect([refused.status, refused.body.code]).toEqual([409, 'changedSinceApproved'])
  })
})
