import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentOf } from '#core/content.ts'
import { toDay } from '#core/day.ts'
import type { RecordStore, RoundStore, StoredRecord } from '#core/ports.ts'
import type { OfficeHolder } from '#core/office.ts'
import { createGraphClient } from '#sharepoint/graphClient.ts'
import { createOfficeKeeping } from '#sharepoint/officeKeeping.ts'
import { createOfficeStore } from '#sharepoint/officeStore.ts'
import { createPrintLibrary } from '#sharepoint/printLibrary.ts'
import { createRecordStore } from '#sharepoint/recordStore.ts'
import { createRoundStore } from '#sharepoint/roundStore.ts'
import { openSite, type Site } from '#sharepoint/site.ts'
import { aFinding, aRound, aWhole, PRIYA } from '../builders.ts'
import { provisionSite } from '../bot/provisioning.ts'
import { type Send, SITE, startTenant, type TestTenant } from '../local-tenant/tenant.ts'

const SITE_PATH = 'localhost:/sites/opcc'

describe('the SharePoint adapter', () => {
  let tenant: TestTenant
  let site: Site
  let records: RecordStore
  let rounds: RoundStore
  let manager: Send
  const clientOf = (who: string) =>
    createGraphClient({
      graphBase: tenant.graphBase,
      token: () => tenant.token(who),
      pause: async () => undefined,
    })

  beforeAll(async () => {
    tenant = await startTenant()
    await provisionSite(tenant.base, () => tenant.token('app:service'))
    site = await openSite(clientOf('officer'), SITE_PATH)
    records = createRecordStore(clientOf('officer'), site)
    rounds = createRoundStore(clientOf('app:service'), site)
    manager = await tenant.as('records-manager')
  })
  afterAll(() => tenant.close())

  let made = 0
  const newKey = (): string => `key-${(made += 1)}`
  const create = (key = newKey(), findings = 2): Promise<StoredRecord> =>
    records.create(
      aWhole(
        { key, title: `Inspection ${key}` },
        Array.from({ length: findings }, (_, index) =>
          aFinding({
            key: `${key}/${index + 1}`,
            reference: String(index + 1),
            position: index + 1,
          }),
        ),
      ),
    )
  const open = async (id: string): Promise<StoredRecord> => {
    const stored = await records.open(id)
    if (!stored) throw new Error(`Record ${id} is not there.`)
    return stored
  }
  const requests = async (): Promise<readonly { path: string; method: string }[]> =>
    (await tenant.plain('GET', '/local/requests')).body

  it('reads a record with its findings and rounds in one request', async () => {
    const { record, findings } = await create()
    const round = await rounds.create(
      await aRound({ recordId: record.id }, contentOf({ record: record.value, findings: [] }, '1')),
    )
    await tenant.plain('DELETE', '/local/requests')
    const stored = await open(record.id)
    expect((await requests()).map(({ path }) => path.replace(/^.*\$batch/, '$batch'))).toContain(
      '$batch',
    )
    const outside = (await requests()).filter(({ path }) => path.endsWith('$batch'))
    expect(outside.length).toBe(1)
    expect(stored.record).toEqual(record)
    expect(stored.findings).toEqual(findings)
    expect(stored.rounds).toEqual([round])
    expect(stored.lastChange).toMatchObject({ name: 'Priya Nair' })
  })

  it('refuses to overwrite a change it has not been shown, in one plain sentence', async () => {
    const { record, findings } = await create()
    const [finding] = findings
    if (!finding) throw new Error('There is no finding.')
    const after = await records.saveRecord({
      ...record,
      value: { ...record.value, force: 'Tom’s' },
    })
    await expect(records.saveRecord(record)).rejects.toMatchObject({
      code: 'changedSinceRead',
      message: `“${record.value.title}” was changed by someone else since it was read. Reload it and make the change again.`,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    await records.saveFinding({ ...finding, value: { ...finding.value, text: 'Other' } }, record.id)
    await expect(records.saveFinding(finding, record.id)).rejects.toMatchObject({
      code: 'changedSinceRead',
    })
    await expect(records.removeFinding(finding)).rejects.toMatchObject({ code: 'changedSinceRead' })
    expect((await open(record.id)).record).toEqual(after)
  })

  it('every write carries If-Match, and one deed is one version', async () => {
    const { record } = await create()
    await records.saveRecord({
      ...record,
      value: { ...record.value, force: 'Other', summary: 'New' },
    })
    const versions = await manager(
      'GET',
      `${SITE}/lists/${site.lists.records}/items/${record.id}/versions`,
    )
    expect(versions.body.value.length).toBe(2)
  })

  it('a key that is taken is said to be taken, and nothing is made', async () => {
    const { record } = await create('taken')
    await expect(create('taken')).rejects.toMatchObject({ code: 'alreadyExists' })
    await expect(create('other')).resolves.toBeDefined()
    expect((await open(record.id)).findings.length).toBe(2)
    const finding = aFinding({ key: 'taken/1' })
    await expect(records.addFinding(finding, record.id)).rejects.toMatchObject({
      code: 'alreadyExists',
      message: 'Recommendation 1 already exists. Open the one that is there.',
    })
  })

  it('a record of 43 findings is made and read whole', async () => {
    const { record } = await create(newKey(), 43)
    const stored = await open(record.id)
    expect(stored.findings.map(({ value }) => value.position).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 43 }, (_, index) => index + 1),
    )
  })

  it('a record that was deleted is not there; what is no record’s number is never asked about', async () => {
    const { record } = await create()
    await manager('DELETE', `${SITE}/lists/${site.lists.records}/items/${record.id}`)
    expect(await records.open(record.id)).toBeUndefined()
    await expect(records.saveRecord(record)).rejects.toMatchObject({ code: 'gone' })
    await tenant.plain('DELETE', '/local/requests')
    expect(await records.open('../../lists')).toBeUndefined()
    expect(await requests()).toEqual([])
  })

  it('the rounds changed since last time are told once, a spoilt one apart', async () => {
    const { record } = await create()
    const content = contentOf({ record: record.value, findings: [] }, '1')
    const round = await rounds.create(await aRound({ recordId: record.id, number: 1 }, content))
    const first = await rounds.changes()
    expect(first.rounds.map(({ id }) => id)).toContain(round.id)
    expect((await rounds.changes(first.token)).rounds).toEqual([])
    const withdrawn = {
      ...round,
      value: { ...round.value, state: { state: 'Withdrawn' as const } },
    }
    const saved = await rounds.save(withdrawn)
    const second = await rounds.changes(first.token)
    expect(second.rounds).toEqual([saved])
    await expect(rounds.save(withdrawn)).rejects.toMatchObject({ code: 'changedSinceRead' })
    await expect(rounds.create(round.value)).rejects.toMatchObject({ code: 'alreadyExists' })
    const service = await tenant.as('app:service')
    await service('PATCH', `${SITE}/lists/${site.lists.approvals}/items/${round.id}/fields`, {
      Shown: 'scribble',
    })
    const third = await rounds.changes(second.token)
    expect(third.rounds).toEqual([])
    expect(third.unreadable.map(({ message }) => message)).toEqual([
      expect.stringContaining('its column Shown holds “scribble”'),
    ])
    await tenant.plain('POST', '/local/mishaps', [
      { path: '*/delta*', what: 'expire-delta', times: 1 },
    ])
    expect((await rounds.changes(third.token)).unreadable.length).toBe(1)
  })

  it('only the service writes rounds', async () => {
    const { record } = await create()
    const content = contentOf({ record: record.value, findings: [] }, '1')
    const asOfficer = createRoundStore(clientOf('officer'), site)
    await expect(
      asOfficer.create(await aRound({ recordId: record.id }, content)),
    ).rejects.toMatchObject({ code: 'notAllowed' })
    expect(await asOfficer.ofRecord(record.id)).toEqual([])
  })

  it('the office’s holders and settings are read, and what is not set has its usual value', async () => {
    const office = createOfficeStore(clientOf('officer'), site)
    expect(await office.settings()).toMatchObject({ reminderDays: [14, 7, 3, 1, 0], bodyName: '' })
    const items = (list: string) => `${SITE}/lists/${list}/items`
    await manager('POST', items(site.lists.settings), {
      fields: { Title: 'reminderDays', Value: '10, 2' },
    })
    const from = { FromDay: '2021-05-13T12:00:00Z' }
    await manager('POST', items(site.lists.holders), {
      fields: { Title: PRIYA.name, PersonId: PRIYA.id, Role: 'Acting', ...from },
    })
    await manager('POST', items(site.lists.holders), { fields: { Title: 'No role yet' } })
    expect((await office.settings()).reminderDays).toEqual([10, 2])
    expect(await office.holders()).toEqual([
      expect.objectContaining({ person: PRIYA, role: 'Acting', from: toDay('2021-05-13') }),
    ])
  })

  it('the office manager changes a value and a holder, each on top of what was read; staff may not', async () => {
    const keeping = createOfficeKeeping(clientOf('records-manager'), site)
    const first = await keeping.saveSetting('forceName', 'Northmarch Police', undefined)
    expect((await keeping.settings()).get('forceName')).toEqual(first)
    const second = await keeping.saveSetting('forceName', 'Northmarch Constabulary', first)
    await expect(keeping.saveSetting('forceName', 'Late', first)).rejects.toMatchObject({
      code: 'changedSinceRead',
      message: expect.stringMatching(/^This setting was changed by someone else/),
    })
    await expect(keeping.saveSetting('forceName', 'Twice', undefined)).rejects.toMatchObject({
      code: 'alreadyExists',
    })
    const holder: OfficeHolder = {
      person: { id: '', name: 'Ruth Calder' },
      signInName: '',
      role: 'Chief officer',
      officeTitle: 'Chief Constable',
      body: 'Northmarch Police',
      from: toDay('2022-09-05'),
      authority: 'appointment',
    }
    const added = await keeping.addHolder(holder)
    expect(await keeping.addHolder(holder)).toEqual(added)
    const value = { ...holder, to: toDay('2026-12-31') }
    const ended = await keeping.saveHolder({ ...added, value })
    await expect(keeping.saveHolder(added)).rejects.toMatchObject({ code: 'changedSinceRead' })
    expect((await keeping.holders()).filter(({ id }) => id === added.id)).toEqual([ended])
    const { to: _to, ...openEnded } = value
    const reopened = await keeping.saveHolder({ ...ended, value: openEnded })
    expect((await keeping.holders()).find(({ id }) => id === added.id)?.value).toEqual(openEnded)
    const mistaken = await keeping.addHolder({ ...holder, from: toDay('2027-01-01') })
    await keeping.removeHolder(mistaken)
    await keeping.removeHolder(mistaken)
    expect((await keeping.holders()).map(({ id }) => id)).not.toContain(mistaken.id)

    const asOfficer = createOfficeKeeping(clientOf('officer'), site)
    const refused = { code: 'notAllowed', message: expect.stringMatching(/^You have no right/) }
    await expect(asOfficer.saveSetting('forceName', 'Ours', second)).rejects.toMatchObject(refused)
    await expect(asOfficer.saveHolder(reopened)).rejects.toMatchObject(refused)
    await expect(
      asOfficer.addHolder({ ...holder, from: toDay('2026-12-31') }),
    ).rejects.toMatchObject(refused)
  })

  it('a print is filed under its name once, and is marked when published', async () => {
    const library = createPrintLibrary(clientOf('app:service'), site)
    const print = {
      fileName: 'roads & rails-version-1.html',
      bytes: new TextEncoder().encode('<!doctype html>'),
      recordKey: 'roads',
      roundKey: 'roads/1',
      documentVersion: '1',
      fingerprint: 'f'.repeat(64),
      format: 'HTML' as const,
    }
    await library.file(print)
    await library.file(print)
    const next = { ...print, fileName: 'roads-version-2.html', roundKey: 'roads/2' }
    await library.file(next)
    const ofRecord = { fileName: 'roads-reply.pdf', roundKey: '', format: 'Source' as const }
    await library.file({ ...print, ...ofRecord, documentVersion: '', fingerprint: '' })
    await library.markPublished(next, toDay('2026-03-02'))
    const { body } = await manager(
      'GET',
      `${SITE}/lists/${site.lists.library}/items?$expand=fields`,
    )
    const kept = body.value.map(({ fields }: { fields: Record<string, unknown> }) => [
      fields['FileLeafRef'],
      fields['Superseded'],
      fields['PublishedOn'],
    ])
    expect(kept).toEqual([
      ['roads & rails-version-1.html', true, undefined],
      ['roads-version-2.html', false, '2026-03-02T00:00:00Z'],
      ['roads-reply.pdf', false, undefined],
    ])
    const reply = { recordKey: 'roads', fileName: 'roads-reply.pdf' }
    expect(await library.read(reply)).toEqual(print.bytes)
    await expect(library.read({ ...reply, recordKey: 'rails' })).rejects.toMatchObject({
      code: 'gone',
    })
  })

  it('a print is never replaced by one of another round', async () => {
    const library = createPrintLibrary(clientOf('app:service'), site)
    const print = {
      fileName: 'rails-version-1.html',
      bytes: new TextEncoder().encode('Approved.'),
      recordKey: 'rails',
      roundKey: 'rails/1',
      documentVersion: '1',
      fingerprint: 'f'.repeat(64),
      format: 'HTML' as const,
    }
    await library.file(print)
    const other = { ...print, roundKey: 'rails/2', bytes: new TextEncoder().encode('Another.') }
    await expect(library.file(other)).rejects.toMatchObject({
      code: 'alreadyExists',
      message:
        '“rails-version-1.html” in the library belongs to round rails/1, and round rails/2 may not replace it. Look in SharePoint at who put it there, and rename it if it is not what was approved.',
    })
    expect(await library.namesOf(print)).toEqual(['rails-version-1.html'])
    expect(await library.namesOf(other)).toEqual([])
  })

  it('a site that is not there, or without our lists, is told with what to do', async () => {
    const client = clientOf('officer')
    await expect(openSite(client, 'localhost:/sites/elsewhere')).rejects.toMatchObject({
      code: 'gone',
      message: expect.stringContaining('localhost:/sites/elsewhere'),
    })
    const empty = await startTenant()
    const there = createGraphClient({
      graphBase: empty.graphBase,
      token: () => empty.token('officer'),
    })
    await expect(openSite(there, SITE_PATH)).rejects.toMatchObject({
      code: 'gone',
      message:
        'The site localhost:/sites/opcc has no list “Acknowledgement records”. Make the lists with “npm run provision -- --apply”, then start again.',
    })
    await empty.close()
  })
})
