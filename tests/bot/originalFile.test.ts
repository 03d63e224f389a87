// The file that a record was imported from: kept beside it once, and no other in its place.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AcknowledgementRecord } from '#core/record.ts'
import { namingSource } from '#core/sourceFile.ts'
import { aRecord } from '../builders.ts'
import { createFileArchive } from '#sharepoint/fileArchive.ts'
import { createGraphClient } from '#sharepoint/graphClient.ts'
import { openSite } from '#sharepoint/site.ts'
import { isKeptApart, type Office, openOfficeWithService, SITE_PATH } from './office.ts'

const LABEL = 'Acknowledgement records'
const NAME = '../../Réponse <img>.DOCX'
const bytesOf = (words: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...new TextEncoder().encode(words)])

describe('the file that a record was imported from', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOfficeWithService()
    const { body } = await office.plain('GET', '/local/config')
    const manager = await office.graph('records-manager')
    await manager('POST', `/sites/${body.siteId}/lists/${body.lists['Office settings']}/items`, {
      fields: { Title: 'retentionLabel', Value: LABEL },
    })
  })
  afterAll(() => office.close())

  const call = async (person: string, id: string, name = '', sent?: Uint8Array<ArrayBuffer>) => {
    const query = new URLSearchParams({ name })
    return fetch(`${office.serviceBase}/api/records/${id}/original-file?${query}`, {
      ...(sent && { method: 'PUT', body: sent }),
      headers: {
        authorization: `Bearer ${await office.token(person, 'api')}`,
        'content-type': 'application/octet-stream',
      },
    })
  }
  const keep = async (id: string, words: string, person = 'officer', name = NAME) => {
    const answer = await call(person, id, name, bytesOf(words))
    const told: unknown = await answer.json()
    return { status: answer.status, told }
  }
  const archive = async () => {
    const client = createGraphClient({
      graphBase: `${office.base}/graph/v1.0`,
      token: () => office.token('app:service'),
    })
    return createFileArchive(client, await openSite(client, SITE_PATH))
  }
  const imported = async (
    words: string,
    status: AcknowledgementRecord['status'] = 'Published (legacy)',
  ) => {
    const key = words.toLowerCase().replaceAll(/[^a-z]+/g, '-')
    const record = aRecord({ key, status, source: { file: 'answer.docx', notes: '' } })
    const whole = await namingSource(
      { record, findings: [] },
      { name: NAME, bytes: bytesOf(words) },
    )
    const stored = await office.records.create(whole)
    return { id: stored.record.id, key, name: whole.record.source?.keptAs ?? '' }
  }
  const labelOf = async (name: string): Promise<unknown> => {
    const { body } = await office.plain('GET', '/local/config')
    const service = await office.graph('app:service')
    const drive = `/sites/${body.siteId}/lists/${body.lists['Published acknowledgements']}/drive`
    const answer = await service('GET', `${drive}/root:/${name}:/retentionLabel`)
    return answer.status === 200 ? answer.body.name : undefined
  }

  it('is named by the record, filed once under the office’s label, and read again as it came', async () => {
    const { id, key, name } = await imported('Kept once')
    expect((await office.records.open(id))?.record.value.source?.keptAs).toBe(name)
    expect(name).toMatch(/^kept-once-source-[0-9a-f]{32}\.docx$/)
    expect(await keep(id, 'Kept once')).toEqual({ status: 200, told: { fileName: name } })
    // Its label is of a record: were it put there again, that would be refused.
    expect(await keep(id, 'Kept once')).toEqual({ status: 200, told: { fileName: name } })
    const files = await (await archive()).list()
    expect(files.filter(({ recordKey }) => recordKey === key)).toEqual([
      { fileName: name, recordKey: key, format: 'Source', isSuperseded: false },
    ])
    expect(await labelOf(name)).toBe(LABEL)
    const answer = await call('officer', id)
    expect(isKeptApart(answer)).toBe(true)
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytesOf('Kept once'))
  })

  it('of a report still to be answered has its label when the answer is published, not before', async () => {
    const { id, name } = await imported('A report', 'Draft')
    expect((await keep(id, 'A report')).status).toBe(200)
    expect(await labelOf(name)).toBeUndefined()
  })

  it('cut short between file, columns and label, is finished by the next run', async () => {
    const { id, name } = await imported('Cut short')
    for (const [method, path] of [
      ['PUT', ':/content'],
      ['PATCH', '/fields'],
      ['PATCH', ':/retentionLabel'],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one mishap after another
      await office.plain('POST', '/local/mishaps', [{ method, path, what: 'status', status: 500 }])
      // oxlint-disable-next-line no-await-in-loop -- the same
      expect((await keep(id, 'Cut short')).status).toBe(502)
      // oxlint-disable-next-line no-await-in-loop -- the same
      await office.plain('DELETE', '/local/mishaps')
    }
    expect((await keep(id, 'Cut short')).status).toBe(200)
    expect(await labelOf(name)).toBe(LABEL)
    const kept = (await (await archive()).list()).filter(({ fileName }) => fileName === name)
    expect(kept).toHaveLength(1)
  })

  it('is no other file than the one named, of a kind and size that are kept', async () => {
    const { id, name } = await imported('The right one')
    expect(await keep(id, 'Another')).toMatchObject({
      status: 409,
      told: { code: 'fileOfNoImport' },
    })
    expect(await keep(id, 'The right one', 'officer', 'answer.exe')).toMatchObject({
      status: 409,
      told: { code: 'fileOfUnknownKind' },
    })
    const large = new Uint8Array(11 * 1_024 * 1_024)
    expect((await call('officer', id, NAME, large)).status).toBe(413)
    const { record } = await office.newRecord()
    expect((await keep(record.id, 'The right one')).told).toMatchObject({ code: 'fileOfNoImport' })
    expect((await call('officer', id)).status).toBe(404)
    expect((await (await archive()).list()).some(({ fileName }) => fileName === name)).toBe(false)
  })

  it('is neither sent nor read by whoever may not read the record', async () => {
    const { id, name } = await imported('For the office')
    expect((await keep(id, 'For the office', 'outsider')).status).not.toBe(200)
    expect((await (await archive()).list()).some(({ fileName }) => fileName === name)).toBe(false)
    await keep(id, 'For the office')
    expect((await call('outsider', id)).status).not.toBe(200)
  })
})
