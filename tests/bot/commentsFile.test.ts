// The file in which the chief officer's comments came: kept with the record, and for its readers alone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFileArchive } from '#sharepoint/fileArchive.ts'
import { createGraphClient } from '#sharepoint/graphClient.ts'
import { openSite } from '#sharepoint/site.ts'
import { type Office, openOfficeWithService, SITE_PATH } from './office.ts'

const PDF = '%PDF-1.7 The force records crimes within a day.'

describe('the file of the chief officer’s comments', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOfficeWithService()
  })
  afterAll(() => office.close())

  const address = (id: string): string => `${office.serviceBase}/api/records/${id}/comments-file`
  const headers = async (person: string, more = {}): Promise<Record<string, string>> => ({
    authorization: `Bearer ${await office.token(person, 'api')}`,
    ...more,
  })
  const attach = async (person: string, id: string, name: string, body: string | Blob) => {
    const answer = await fetch(`${address(id)}?name=${encodeURIComponent(name)}`, {
      method: 'PUT',
      headers: await headers(person, { 'content-type': 'application/octet-stream' }),
      body,
    })
    const told: unknown = await answer.json()
    return { status: answer.status, told }
  }
  const read = async (person: string, id: string): Promise<Response> =>
    fetch(address(id), { headers: await headers(person) })
  const archive = async () => {
    const client = createGraphClient({
      graphBase: `${office.base}/graph/v1.0`,
      token: () => office.token('app:service'),
    })
    return createFileArchive(client, await openSite(client, SITE_PATH))
  }
  const fileIn = async (id: string): Promise<string | undefined> =>
    (await office.records.open(id))?.record.value.chiefOfficer.commentsFile

  it('is filed once however often it is sent, named in the record, and read again as it came', async () => {
    const { record } = await office.newRecord()
    const first = await attach('officer', record.id, 'Réponse du chef.PDF', PDF)
    expect(first.status).toBe(200)
    expect(await attach('officer', record.id, 'again.pdf', PDF)).toEqual(first)
    const name = await fileIn(record.id)
    expect(name).toMatch(/^record-1-chief-officers-comments-[0-9a-f]{32}\.pdf$/)
    expect(first.told).toEqual({ fileName: name })
    // Published since, its label may keep it from being put there again.
    await office.plain('POST', '/local/mishaps', [
      { method: 'PUT', path: '/drive/items/*/content', what: 'status', status: 423 },
    ])
    expect(await attach('officer', record.id, 'again.pdf', PDF)).toEqual(first)
    await office.plain('DELETE', '/local/mishaps')
    const kept = await (await archive()).list()
    expect(kept).toEqual([
      { fileName: name, recordKey: 'record-1', format: 'Source', isSuperseded: false },
    ])
    const answer = await read('officer', record.id)
    expect(await answer.text()).toBe(PDF)
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename=${name}`)
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  })

  it('is refused in a sentence where it can’t be kept, and nothing is left of it', async () => {
    const { record } = await office.newRecord()
    const refused = await attach('officer', record.id, 'reply.pdf', 'MZ a program')
    expect(refused).toMatchObject({ status: 409, told: { code: 'fileNotWhatItSays' } })
    expect((await attach('officer', record.id, 'reply.pdf', '')).told).toMatchObject({
      code: 'fileEmpty',
    })
    const large = new Blob([new Uint8Array(11 * 1_024 * 1_024)])
    expect((await attach('officer', record.id, 'reply.pdf', large)).status).toBe(413)
    expect(await fileIn(record.id)).toBeUndefined()
  })

  it('is not left by whoever may not change the record, nor read by whoever may not read it', async () => {
    const { record } = await office.newRecord()
    const before = (await (await archive()).list()).length
    const { body } = await office.plain('GET', '/local/config')
    const path = `/lists/${body.lists['Acknowledgement records']}/items/`
    await office.plain('POST', '/local/mishaps', [
      { method: 'PATCH', path, what: 'status', status: 403 },
    ])
    expect(await attach('officer', record.id, 'reply.pdf', PDF)).toMatchObject({
      status: 403,
      told: { code: 'notAllowed' },
    })
    await office.plain('DELETE', '/local/mishaps')
    expect((await attach('outsider', record.id, 'reply.pdf', PDF)).status).not.toBe(200)
    expect((await (await archive()).list()).length).toBe(before)
    await attach('officer', record.id, 'reply.pdf', PDF)
    expect((await read('outsider', record.id)).status).not.toBe(200)
  })

  it('is not named where it could not be filed; sent again, it is there', async () => {
    const { record } = await office.newRecord()
    const library = { method: 'PUT', path: ':/content', what: 'status', status: 500 }
    await office.plain('POST', '/local/mishaps', [library])
    expect((await attach('officer', record.id, 'reply.pdf', `${PDF} Twice.`)).status).toBe(502)
    await office.plain('DELETE', '/local/mishaps')
    expect(await fileIn(record.id)).toBeUndefined()
    expect((await attach('officer', record.id, 'reply.pdf', `${PDF} Twice.`)).status).toBe(200)
    expect(await (await read('officer', record.id)).text()).toBe(`${PDF} Twice.`)
  })

  it('is not attached while somebody decides about the record', async () => {
    const { record } = await office.newRecord()
    await (await office.api('officer'))('POST', '/api/approvals', { recordId: record.id })
    const refused = await attach('officer', record.id, 'reply.pdf', PDF)
    expect(refused).toMatchObject({ status: 409, told: { code: 'alreadyAsked' } })
  })

  it('stays with the record and is not published: no print, no day, not superseded by one', async () => {
    const { record } = await office.newRecord()
    await attach('officer', record.id, 'reply.pdf', `${PDF} Kept.`)
    await (await office.api('officer'))('POST', '/api/approvals', { recordId: record.id })
    const { fingerprint } = await office.roundOf(record.id)
    const tab = await office.api('commissioner')
    await tab('POST', `/api/approvals/${record.id}/decision`, {
      round: 1,
      fingerprint,
      decision: 'approve',
    })
    const name = await fileIn(record.id)
    expect(name).toBeDefined()
    const paper = await (await office.api('officer'))('GET', `/api/records/${record.id}/document`)
    expect(JSON.stringify(paper.body)).not.toContain(name)
  })
})
