import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Instant } from '#core/day.ts'
import type { EventNote } from '#core/publication.ts'
import { SITE } from '../local-tenant/tenant.ts'
import { type Office, openOfficeWithService, until } from './office.ts'
import {
  eventsOf,
  eventsSettled,
  evidenceOf,
  filesIn,
  PUBLICATION,
  publishedRecord,
  TODAY,
} from './published.ts'

type Mail = {
  readonly subject: string
  readonly body: { readonly content: string }
  readonly toRecipients: readonly { readonly emailAddress: { readonly address: string } }[]
  readonly attachments: readonly { readonly name: string; readonly contentBytes: string }[]
}

const SENDING = { method: 'POST', path: '/sendMail' }

describe('a copy that the service sends from the office’s mailbox', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOfficeWithService({ SWEEP_SECONDS: '1' })
    await set('inspectorsAddress', 'responses@inspectors.example; second@inspectors.example')
  })
  afterAll(() => office.close())

  const set = async (Title: string, Value: string): Promise<string> => {
    const manager = await office.graph('records-manager')
    const { body } = await manager('POST', `${SITE}/lists/Office settings/items`, {
      fields: { Title, Value },
    })
    return body.id
  }
  const mail = async (id: string, more: object = {}, person = 'officer') =>
    (await office.api(person))('POST', `/api/records/${id}/mail`, { to: 'inspectors', ...more })
  const sentAbout = async (title: string): Promise<readonly Mail[]> =>
    ((await office.plain('GET', '/local/mail')).body as readonly Mail[]).filter(({ subject }) =>
      subject.includes(title),
    )
  const mishap = (rule: object) => office.plain('POST', '/local/mishaps', [{ ...SENDING, ...rule }])
  const publicationOf = async (id: string) =>
    (await office.records.open(id))?.record.value.publication
  const notesOf = async (id: string): Promise<readonly EventNote[]> =>
    (await office.roundOf(id)).events
  /** As a process leaves it that ended some time ago. */
  const note = async (id: string, told: object): Promise<void> => {
    const [round] = await office.rounds.ofRecord(id)
    if (!round) throw new Error('There is no round.')
    await office.rounds.save({
      ...round,
      value: { ...round.value, events: [told as EventNote] },
    })
  }
  const LONG_AGO = new Date(Date.now() - 600_000).toISOString() as Instant
  const BY = { id: 'id-priya', name: 'Priya Nair' }

  it('is refused while the office has named no mailbox, and nothing is recorded', async () => {
    const id = await publishedRecord(office, 'By hand')
    const refused = await mail(id)
    expect([refused.status, refused.body.code]).toEqual([409, 'noMailbox'])
    expect(refused.body.detail).toContain('have the office manager set one in Office settings')
    expect(await publicationOf(id)).not.toHaveProperty('sentToInspectorsOn')
    await set('sendingMailbox', 'office@opcc.example')
  })

  it('goes once to all their addresses, with the approved PDF, however often it is pressed', async () => {
    const id = await publishedRecord(office, 'Pressed twice')
    const presses = await Promise.all([mail(id), mail(id), mail(id)])
    expect(presses.filter(({ status }) => status === 200)).toHaveLength(1)
    const [sent, ...more] = await sentAbout('Pressed twice')
    expect(more).toEqual([])
    expect(sent?.toRecipients.map(({ emailAddress }) => emailAddress.address)).toEqual([
      'responses@inspectors.example',
      'second@inspectors.example',
    ])
    expect(sent?.body.content).toContain('under section 55(6)(a)')
    const [copy] = sent?.attachments ?? []
    expect(Buffer.from(copy?.contentBytes ?? '', 'base64').toString('latin1')).toMatch(/^%PDF-1/)
    const { recordKey } = await office.roundOf(id)
    expect(copy?.name).toBe(`${recordKey}-version-1.pdf`)
    expect((await publicationOf(id))?.sentToInspectorsOn).toBe(TODAY)
    expect(await evidenceOf(office, id, 'sent-to-inspectors')).toMatchObject({
      by: { name: 'Priya Nair' },
      how: 'Email',
      sentFrom: 'office@opcc.example',
      message: sent?.body.content,
    })
    await eventsSettled(office, id)
    expect((await mail(id)).body.code).toBe('alreadySent')
  })

  it('that the mailbox refuses is not recorded, and may be sent again', async () => {
    const id = await publishedRecord(office, 'Refused')
    await mishap({ what: 'status', status: 403 })
    const refused = await mail(id)
    await office.plain('DELETE', '/local/mishaps')
    expect([refused.status, refused.body.code]).toEqual([403, 'notAllowed'])
    expect(refused.body.detail).toContain('the mailbox office@opcc.example')
    expect(await publicationOf(id)).not.toHaveProperty('sentToInspectorsOn')
    expect(await notesOf(id)).toEqual([])
    expect((await mail(id)).status).toBe(200)
    expect(await sentAbout('Refused')).toHaveLength(1)
  })

  it('of which the answer was lost is never sent again unasked: a person looks', async () => {
    const id = await publishedRecord(office, 'Lost')
    await mishap({ what: 'lost-answer' })
    const lost = await mail(id)
    await office.plain('DELETE', '/local/mishaps')
    expect([lost.status, lost.body.code]).toEqual([409, 'mailInDoubt'])
    expect(lost.body.detail).toContain('Look in the sent items of the mailbox')
    expect(await sentAbout('Lost')).toHaveLength(1)
    expect(await publicationOf(id)).not.toHaveProperty('sentToInspectorsOn')
    expect((await mail(id)).body.code).toBe('mailInDoubt')
    expect(await notesOf(id)).toMatchObject([{ mail: 'inDoubt', told: { to: 'inspectors' } }])
    // They found it among the sent items.
    const recorded = await (await office.api('officer'))('POST', `/api/records/${id}/sending`, {
      to: 'inspectors',
      sentOn: TODAY,
      how: 'Email',
    })
    expect(recorded.status).toBe(200)
    await eventsSettled(office, id)
    expect(await eventsOf(office, id)).toEqual(['published', 'sent-to-inspectors'])
    expect(await sentAbout('Lost')).toHaveLength(1)
  })

  it('that did not go before is sent again when a person says so', async () => {
    const id = await publishedRecord(office, 'Again')
    await mishap({ what: 'status', status: 504 })
    expect((await mail(id)).body.code).toBe('mailInDoubt')
    await office.plain('DELETE', '/local/mishaps')
    expect(await sentAbout('Again')).toEqual([])
    expect((await mail(id, { again: true })).status).toBe(200)
    expect(await sentAbout('Again')).toHaveLength(1)
  })

  it('is not sent for whoever SharePoint lets only read', async () => {
    const id = await publishedRecord(office, 'Only read')
    const { body } = await office.plain('GET', '/local/config')
    const path = `/lists/${body.lists['Acknowledgement records']}/items/`
    await office.plain('POST', '/local/mishaps', [
      { method: 'PATCH', path, what: 'status', status: 403 },
    ])
    expect((await mail(id)).status).toBe(403)
    await office.plain('DELETE', '/local/mishaps')
    expect(await sentAbout('Only read')).toEqual([])
    expect(await notesOf(id)).toEqual([])
  })

  it('is in doubt when the service ended after it was claimed', async () => {
    const id = await publishedRecord(office, 'Claimed')
    const stored = await office.records.open(id)
    if (!stored) throw new Error('It is gone.')
    const { record } = stored
    const publication = { ...record.value.publication, sentToInspectorsOn: TODAY }
    await office.records.saveRecord({ ...record, value: { ...record.value, publication } })
    const told = {
      by: BY,
      at: LONG_AGO,
      event: 'sent',
      to: 'inspectors',
      sentOn: TODAY,
      how: 'Email',
      recipientAddress: 'responses@inspectors.example',
      subject: 'Response',
      message: 'Dear Inspectors',
    }
    await note(id, { told, mail: 'claimed' })
    await until(
      () => notesOf(id),
      ([one]) => one?.mail === 'inDoubt',
    )
    await until(
      () => publicationOf(id),
      (now) => now?.sentToInspectorsOn === undefined,
    )
    expect(await sentAbout('Claimed')).toEqual([])
  })

  it('published and cut short: the sweep files the evidence and marks the prints', async () => {
    const id = await publishedRecord(office, 'Cut short')
    const { recordKey } = await office.roundOf(id)
    const service = await office.graph('app:service')
    const { body } = await office.plain('GET', '/local/config')
    const library = `${SITE}/lists/${body.lists['Published acknowledgements']}`
    const { body: files } = await service('GET', `${library}/items?$expand=fields`)
    for (const { id: file, fields } of files.value)
      if (fields.RecordKey === recordKey && fields.Format === 'Source')
        await service('DELETE', `${library}/items/${file}`)
      else if (fields.RecordKey === recordKey)
        await service('PATCH', `${library}/items/${file}/fields`, { PublishedOn: null })
    const { lateReason: _, ...event } = PUBLICATION
    await note(id, { told: { by: BY, at: LONG_AGO, event: 'published', ...event } })
    await eventsSettled(office, id)
    expect(await evidenceOf(office, id, 'published')).toMatchObject({ by: BY, at: LONG_AGO })
    const marked = (await filesIn(office)).filter(({ RecordKey }) => RecordKey === recordKey)
    expect(marked).toHaveLength(4)
    expect(marked.every(({ PublishedOn }) => PublishedOn !== undefined)).toBe(true)
  })

  it('noted and never written by the person: the sweep takes the note out, and nothing took place', async () => {
    const id = await publishedRecord(office, 'Never written')
    const elsewhere = { ...PUBLICATION, address: 'https://northmarch-pcc.example/elsewhere' }
    await note(id, { told: { by: BY, at: LONG_AGO, event: 'published', ...elsewhere } })
    await eventsSettled(office, id)
    expect(await eventsOf(office, id)).toEqual(['published'])
  })
})
