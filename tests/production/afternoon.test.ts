// docs/guides/administrator.md from its first command to its last, on a tenant that has seen none of it.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFinding, aRecord } from '../builders.ts'
import { until } from '../bot/office.ts'
import { SITE } from '../local-tenant/tenant.ts'
import { ENVIRONMENT as TEAMS } from '../manifest/office.ts'
import { type NewOffice, openNewOffice } from './newOffice.ts'

const HOLDER = {
  Title: 'Alex Fenwick',
  PersonId: 'a1d0c7e4-0000-4000-8000-000000000003',
  Role: 'Commissioner',
  OfficeTitle: 'Police and Crime Commissioner',
  FromDay: '2021-05-13T12:00:00Z',
}
const SETTINGS = ['bodyName', 'forceName', 'inspectorsAddress', 'homeSecretaryAddress']

// Each step begins where the one before ended. Commands are programs of their own and take their time.
describe('an afternoon with a new tenant', { timeout: 60_000 }, () => {
  let office: NewOffice
  let folder: string
  let recordId: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'afternoon-'))
    office = await openNewOffice()
  })
  afterAll(async () => {
    await office.close()
    rmSync(folder, { recursive: true })
  })

  const linesOf = async (mark: string): Promise<readonly string[]> =>
    (await office.run('doctor')).said
      .split('\n')
      .filter((line) => line.startsWith(mark))
      .map((line) => line.slice(6, 21).trim())

  it('begins with an empty site, of which the doctor says what is missing', async () => {
    const { code, said } = await office.run('doctor')
    expect(code).toBe(1)
    expect(said).toContain('Make the list Acknowledgement records')
    expect(said).toContain('To mend it: npm run provision -- --apply.')
    expect(await linesOf('pass')).toEqual(expect.arrayContaining(['Sign-in', 'Site', 'Consent']))
  })

  it('prints what an administrator consents to, with the ids of this tenant', async () => {
    const { code, said } = await office.run('consent')
    expect(code).toBe(0)
    for (const name of ['SERVICE_APP_ID', 'API_APP_ID', 'TAB_APP_ID', 'BOT_APP_ID'])
      expect(said).toContain(office.environment[name])
  })

  it('makes the lists, after a plan, and finds nothing more to do', async () => {
    expect((await office.run('provision')).said).toContain('Nothing was changed.')
    expect((await office.run('provision', ['--apply'])).said).toMatch(
      /\d+ steps done; none is left\./,
    )
    expect((await office.run('provision')).said).toBe('There is nothing to do.\n')
  })

  it('packs the app for Teams', async () => {
    const file = join(folder, 'office.env')
    writeFileSync(
      file,
      Object.entries(TEAMS)
        .map(([name, value]) => `${name}=${value}`)
        .join('\n'),
    )
    const out = join(folder, 'app.zip')
    const words = ['--settings', file, '--out', out]
    const unset = Object.fromEntries(Object.keys(TEAMS).map((name) => [name, undefined]))
    expect(await office.run('package', words, unset)).toMatchObject({ code: 0 })
  })

  it('has the office’s holders and settings written by its manager, and the service started', async () => {
    const manager = await office.graph('records-manager')
    await manager('POST', `${SITE}/lists/Office holders/items`, { fields: HOLDER })
    for (const Title of SETTINGS)
      await manager('POST', `${SITE}/lists/Office settings/items`, {
        fields: { Title, Value: 'Northmarch' },
      })
    await office.startService()
    const all = await until(
      () => office.run('doctor'),
      ({ code }) => code === 0,
    )
    expect(all.said).toContain('18 looked at: all is well.')
  })

  it('sees its first record asked about and approved on the card', async () => {
    const records = await office.recordsAs('officer')
    const made = await records.create({ record: aRecord(), findings: [aFinding()] })
    recordId = made.record.id
    const asked = await (await office.api('officer'))('POST', '/api/approvals', { recordId })
    expect(asked.body).toMatchObject({ state: 'Asked', delivered: true })
    const [card] = (await office.plain('GET', '/local/chat/commissioner')).body
    await office.plain('POST', `/local/chat/commissioner/${encodeURIComponent(card.id)}/press`, {
      verb: 'approve',
    })
    const status = async () => (await records.open(recordId))?.record.value.status
    expect(await until(status, (now) => now === 'Approved')).toBe('Approved')
  })

  it('is upgraded: a column that an earlier version had not is added, and the record is as it was', async () => {
    const manager = await office.graph('records-manager')
    const column = `${SITE}/lists/Acknowledgement records/columns/HoldReason`
    const { id } = (await manager('GET', column)).body
    await manager('DELETE', `${SITE}/lists/Acknowledgement records/columns/${id}`)
    expect(await linesOf('fail')).toEqual(['Columns'])
    expect((await office.run('provision', ['--apply'])).said).toContain('HoldReason')
    expect(await linesOf('fail')).toEqual([])
    const again = await (await office.recordsAs('officer')).open(recordId)
    expect(again?.record.value).toMatchObject({ title: aRecord().title, status: 'Approved' })
  })

  it('can be left: the handover is whole, and the lists and prints are readable with the service gone', async () => {
    const out = join(folder, 'handover')
    expect((await office.run('handover', ['--out', out])).said).toMatch(/^1 record/)
    await office.stopService()
    expect((await office.run('handover', ['--from', out])).code).toBe(0)
    const manager = await office.graph('records-manager')
    const items = await manager('GET', `${SITE}/lists/Acknowledgement records/items?$expand=fields`)
    expect(items.body.value[0].fields).toMatchObject({ Title: aRecord().title, Status: 'Approved' })
    const prints = await manager('GET', `${SITE}/lists/Published acknowledgements/items`)
    expect(prints.body.value).toHaveLength(3)
    expect(readdirSync(join(out, 'data')).length).toBeGreaterThan(3)
  })
})
