// docs/guides/administrator.md from its first command to its last, on a tenant that has seen none of it.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFinding, aRecord } from '../builders.ts'
import { until } from '../bot/office.ts'
import { ENVIRONMENT as TEAMS } from '../manifest/office.ts'
import {
  consentAsAsked,
  grantAsAsked,
  removeFromTeams,
  takeGrantsOf,
  uploadToTeams,
  withdrawConsents,
} from './administrator.ts'
import { openEarlierOffice } from './earlierOffice.ts'
import { type NewOffice, openNewOffice } from './newOffice.ts'

const PROVISION = 'To mend it: npm run provision -- --apply.'
const NO_LIST =
  'The site localhost:/sites/opcc has no list “Acknowledgement records”. Make the lists with “npm run provision -- --apply”, then start again.'

// Each step begins where the one before ended. Commands are programs of their own and take their time.
describe('an afternoon with a new tenant', { timeout: 90_000 }, () => {
  let office: NewOffice
  let folder: string
  let consentPage: string
  let recordId: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'afternoon-'))
    office = await openNewOffice()
  })
  afterAll(async () => {
    await office.close()
    rmSync(folder, { recursive: true })
  })

  /** Each line that does not pass or wait for another, by what it looks at. */
  const faults = async (of = office): Promise<Readonly<Record<string, string>>> =>
    Object.fromEntries(
      (await of.run('doctor')).said
        .split('\n')
        .filter((line) => line.startsWith('fail'))
        .map((line) => [line.slice(6, 21).trim(), line.slice(23)]),
    )
  const signIn = (person: string) =>
    office.plain('GET', `/local/token?person=${person}&audience=graph`)

  it('begins where nobody has consented: nobody can sign in, and the doctor says whose turn it is', async () => {
    expect((await signIn('officer')).body.error_description).toContain('AADSTS65001')
    expect(await faults()).toEqual({
      Consent:
        'Nobody consented to Sites.Selected for the service. As an administrator do what “npm run consent” prints.',
      Site: expect.stringMatching(
        /^You have no right .+ grant the service the site, as step 3 of “npm run consent” has it\.$/,
      ),
    })
  })

  it('has an administrator consent as the printed page says; the doctor checks it, and people can sign in', async () => {
    consentPage = (await office.run('consent')).said
    await consentAsAsked(office, consentPage)
    expect(Object.keys(await faults())).toEqual(['Site'])
    expect(await grantAsAsked(office, consentPage, 'write')).toEqual([201, 201, 201])
    expect((await signIn('officer')).status).toBe(200)
  })

  it('has an empty site, of which the doctor says line by line what is missing', async () => {
    const found = await faults()
    expect(found).toMatchObject({
      Lists: expect.stringMatching(/^Make the list Acknowledgement records; .+ Published ack/),
      Columns: expect.stringContaining('Add the column Record to Findings'),
      Indexes: `Change the column Title of Office settings: call it “Name”; index it; keep its values unique. ${PROVISION}`,
      Views: expect.stringContaining('Make the view Due soon of Acknowledgement records'),
      'Versions kept': expect.stringContaining('Keep 5000 versions of Approvals'),
      Rights: expect.stringContaining('Set the rights of Approvals: owners everything, members'),
      Holders: NO_LIST,
      'Office settings': NO_LIST,
      Service: expect.stringMatching(/^The service is not ready \(503\)/),
      Subscription: NO_LIST,
      'Receipt key': expect.stringMatching(/^The service shows no key/),
      Bot: expect.stringContaining('/api/messages answered 503 to a stranger'),
    })
    expect(Object.keys(found)).toHaveLength(12)
  })

  it('makes the lists with the right lent for it, after a plan, and finds nothing more to do', async () => {
    const service = office.environment['SERVICE_APP_ID'] ?? ''
    expect((await office.run('provision')).said).toContain('Nothing was changed.')
    expect((await office.run('provision', ['--apply'])).said).toContain('You have no right')
    await takeGrantsOf(office, [service])
    await grantAsAsked(office, consentPage, 'fullcontrol')
    expect((await office.run('provision', ['--apply'])).said).toMatch(
      /\d+ steps done; none is left\./,
    )
    expect((await office.run('provision')).said).toBe('There is nothing to do.\n')
    await takeGrantsOf(office, [service])
    await grantAsAsked(office, consentPage, 'write')
  })

  it('packs the app for Teams, and the same for this machine, where only the address differs', async () => {
    const settings = join(folder, 'office.env')
    const { TEAMS_APP_ID, SERVICE_APP_ID, API_APP_ID, TAB_APP_ID, BOT_APP_ID } = office.environment
    const ids = { TEAMS_APP_ID, SERVICE_APP_ID, API_APP_ID, TAB_APP_ID, BOT_APP_ID }
    const lines = Object.entries({ ...TEAMS, ...ids }).map(([name, value]) => `${name}=${value}`)
    writeFileSync(settings, lines.join('\n'))
    const unset = Object.fromEntries(Object.keys(TEAMS).map((name) => [name, undefined]))
    const real = ['--env', settings, '--out', join(folder, 'real.zip')]
    expect(await office.run('package', real, unset)).toMatchObject({ code: 0 })
    const local = ['--local', '--port', new URL(office.base).port, '--out', join(folder, 'app.zip')]
    expect(await office.run('package', local)).toMatchObject({ code: 0 })
    const manifestIn = (file: string): string =>
      strFromU8(unzipSync(readFileSync(join(folder, file)))['manifest.json'] ?? new Uint8Array())
    const { host } = new URL(office.serviceBase)
    const elsewhere = manifestIn('app.zip')
      .replaceAll(`http://${host}`, 'https://records.opcc.example')
      .replaceAll(host, 'records.opcc.example')
    const { developer: _whoAnswers, ...there } = JSON.parse(manifestIn('real.zip'))
    expect(JSON.parse(elsewhere)).toMatchObject(there)
  })

  it('starts the service, and has the app uploaded to Teams and installed for the office from the package', async () => {
    await office.fillIn()
    await office.startService()
    expect((await office.plain('POST', '/local/chat/install')).status).toBe(502)
    const uploaded = await uploadToTeams(office, join(folder, 'app.zip'))
    expect([uploaded.status, uploaded.body.externalId]).toEqual([
      201,
      office.environment['TEAMS_APP_ID'],
    ])
    expect((await office.plain('POST', '/local/chat/install')).body.failed).toEqual([])
    const { tabAddress } = (await office.plain('GET', '/teams-page/config.json')).body
    expect(tabAddress).toBe(`${office.serviceBase}/tab/?user={user.id}&theme={app.theme}`)
  })

  it('sees its first record asked about and approved on the card, and the officer told in their feed', async () => {
    const records = await office.recordsAs('officer')
    const made = await records.create({ record: aRecord(), findings: [aFinding()] })
    recordId = made.record.id
    const asked = await (await office.api('officer'))('POST', '/api/approvals', { recordId })
    expect(asked.body).toMatchObject({ state: 'Asked', delivered: true })
    const [card] = (await office.plain('GET', '/local/chat/commissioner')).body.slice(-1)
    await office.plain('POST', `/local/chat/commissioner/${encodeURIComponent(card.id)}/press`, {
      verb: 'approve',
    })
    const status = async () => (await records.open(recordId))?.record.value.status
    expect(await until(status, (now) => now === 'Approved')).toBe('Approved')
    const told = async (): Promise<number> =>
      (await office.plain('GET', '/local/requests')).body.find(({ path }: { path: string }) =>
        path.endsWith('/sendActivityNotification'),
      )?.status
    expect(await until(told, (answer) => answer !== undefined)).toBe(204)
  })

  it('passes every line of the doctor, with the service back to the right to write', async () => {
    const all = await until(
      () => office.run('doctor'),
      ({ code }) => code === 0,
    )
    expect(all.said).toMatch(/^\d+ looked at: all is well\.$/m)
  })

  it('is upgraded from the version before: what that kept is as it was, and goes on from there', async () => {
    const record = aRecord({ key: 'roads-2025', title: 'Roads' })
    const finding = aFinding({ key: 'roads-2025/1' })
    await (await office.recordsAs('officer')).create({ record, findings: [finding] })
    const earlier = await openEarlierOffice(office, 'roads-2025')
    try {
      await expect(earlier.startService()).rejects.toThrow('npm run provision -- --apply')
      const planned = await earlier.run('provision')
      expect(planned.said).toContain('Make the list Disposals.')
      expect(planned.said).toContain('Add the column ChiefOfficerInvitedTo to Acknowledgement')
      expect((await earlier.run('provision', ['--apply'])).said).toContain('none is left.')
      await earlier.startService()
      const kept = await (await earlier.recordsAs('officer')).open('1')
      expect(kept?.record.value).toEqual(record)
      expect(kept?.findings.map(({ value }) => value)).toEqual([finding])
      await earlier.plain('POST', '/local/chat/install')
      const asked = await (await earlier.api('officer'))('POST', '/api/approvals', {
        recordId: '1',
      })
      expect(asked.body).toMatchObject({ state: 'Asked', delivered: true })
      expect(
        await until(
          () => faults(earlier),
          (left) => Object.keys(left).length === 0,
        ),
      ).toEqual({})
    } finally {
      await earlier.close()
    }
  })

  it('hands everything over, and what was handed over is whole', async () => {
    const out = join(folder, 'handover')
    expect((await office.run('handover', ['--out', out])).said).toMatch(/^2 records/)
    expect((await office.run('handover', ['--from', out])).code).toBe(0)
    expect(readdirSync(join(out, 'data')).length).toBeGreaterThan(3)
  })

  it('is removed: the app, its consents and grants and the service are gone, and a records manager reads on', async () => {
    const { SERVICE_APP_ID = '', API_APP_ID = '', TAB_APP_ID = '' } = office.environment
    expect((await removeFromTeams(office)).status).toBe(204)
    await office.stopService()
    await takeGrantsOf(office, [SERVICE_APP_ID, API_APP_ID, TAB_APP_ID])
    await withdrawConsents(office, consentPage)
    expect((await signIn('officer')).body.error_description).toContain('AADSTS65001')
    expect(Object.keys(await faults())).toEqual(['Consent', 'Site'])

    const page = async (path: string): Promise<string> =>
      (await fetch(`${office.base}${path}`)).text()
    const linkTo = (within: string, words: string): string =>
      (new RegExp(`href="([^"]+)"[^>]*>${words}`).exec(within)?.[1] ?? '').replaceAll('&amp;', '&')
    const site = await page('/sharepoint?person=records-manager')
    expect(await page(linkTo(site, 'Acknowledgement records'))).toContain(aRecord().title)
    const [print = ''] =
      /\/sharepoint\/lists\/[^"?]+\/items\/\d+/.exec(
        await page(linkTo(site, 'Published acknowledgements')),
      ) ?? []
    expect(await page(`${print}/file?person=records-manager`)).toContain(aRecord().title)
  })
})
