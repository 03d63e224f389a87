// A whole office, handed over from one tenant and taken over by another.
import { execFile } from 'node:child_process'
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentOf, fingerprintOf } from '#core/content.ts'
import { dayOf, toDay, toInstant } from '#core/day.ts'
import { wholeOf } from '#core/ports.ts'
import { verifyHandover } from '#infra/handover/verifyHandover.ts'
import { aFinding } from '../builders.ts'
import { type Office, openOffice, openOfficeWithService, until } from '../bot/office.ts'
import { approve } from '../bot/published.ts'
import { SITE } from '../local-tenant/tenant.ts'
import { longRecord } from '../documents/sample.ts'

const COMMANDS = join(import.meta.dirname, '../../infra/commands')
const LIBRARY = `${SITE}/lists/Published acknowledgements`

type Said = { readonly code: unknown; readonly said: string }

const run = (command: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<Said> =>
  promisify(execFile)(process.execPath, [join(COMMANDS, command), ...words], {
    env: { ...process.env, ...env },
  }).then(
    ({ stdout }) => ({ code: 0, said: stdout.trim() }),
    ({ code, stderr }) => ({ code, said: String(stderr).trim() }),
  )

/** Of every record and round on a site, by key. */
async function fingerprintsOf(office: Office): Promise<Readonly<Record<string, string>>> {
  const prints: Record<string, string> = {}
  for (const { id } of (await office.records.list()).rows) {
    const stored = await office.records.open(id)
    if (!stored) throw new Error(`Record ${id} is gone.`)
    const whole = wholeOf(stored)
    prints[whole.record.key] = await fingerprintOf(contentOf(whole))
    for (const { value } of stored.rounds)
      prints[`${value.recordKey}/${value.number}`] = value.fingerprint
  }
  return prints
}

const namesIn = async (office: Office): Promise<readonly string[]> => {
  const { body } = await (await office.graph('app:service'))(
    'GET',
    `${LIBRARY}/items?$expand=fields`,
  )
  return body.value
    .map(({ fields }: { fields: Record<string, unknown> }) =>
      ['FileLeafRef', 'RecordKey', 'Format', 'PublishedOn', 'Superseded']
        .map((name) => JSON.stringify(fields[name] ?? ''))
        .join(' '),
    )
    .toSorted()
}

/** A draft that was kept long enough, by the monitoring officer. */
async function disposeOf(office: Office): Promise<void> {
  const manager = await office.graph('records-manager')
  const fields = {
    Title: 'Helen Marsh',
    PersonId: 'a1d0c7e4-0000-4000-8000-000000000005',
    Role: 'Monitoring officer',
    FromDay: '2019-01-07T12:00:00Z',
  }
  await manager('POST', `${SITE}/lists/Office holders/items`, { fields })
  const { record } = await office.newRecord(
    { title: 'Never finished', reportPublishedOn: toDay('2010-07-07') },
    [],
  )
  // So that this store is told that the record went.
  await office.records.list()
  const officer = await office.api('chief-executive')
  const reason = { reason: 'Its years are over.' }
  expect((await officer('POST', `/api/records/${record.id}/disposal`, reason)).status).toBe(200)
}

const disposalsOf = async (office: Office) => {
  const service = await office.graph('app:service')
  const { body } = await service('GET', `${SITE}/lists/Disposals/items?$expand=fields`)
  return body.value.map(({ fields }: { fields: Record<string, unknown> }) =>
    ['Title', 'State', 'SignedOffByName', 'SignedOffAt', 'Reason', 'Items'].map(
      (name) => fields[name],
    ),
  )
}

describe('a handover', () => {
  let office: Office
  let successor: Office
  let place: string
  let bag: string
  let published: string
  let packed: Said
  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'handover-'))
    bag = join(place, 'bag')
    office = await openOfficeWithService()
    successor = await openOffice('http://localhost:1')
    const { record } = await office.newRecord({ title: 'Rape investigations' })
    published = record.value.key
    await approve(office, record.id)
    await (await office.api('officer'))('POST', `/api/records/${record.id}/publication`, {
      publishedOn: dayOf(toInstant(new Date())),
      address: 'https://opcc.example/1',
      lateReason: 'The office had no Commissioner.',
    })
    await office.newRecord({ ...longRecord.record, key: 'long' }, longRecord.findings)
    await office.newRecord({ title: 'Draft 7 = “=SUM(A1)”' }, [
      aFinding({ key: 'odd/4a', reference: '4a', withheldReason: 'A person’s safety' }),
    ])
    await until(
      () => namesIn(office),
      (names) => names.length === 4 && names.every((name) => /"\d{4}-\d\d-\d\dT/.test(name)),
    )
    await disposeOf(office)
    packed = await run('handover.ts', ['--out', bag], office.environment)
  }, 90_000)
  afterAll(async () => {
    await Promise.all([office.close(), successor.close()])
    rmSync(place, { recursive: true })
  })
  const read = (path: string): string => readFileSync(join(bag, 'data', path), 'utf8')

  it('is whole, and any change to it is found', async () => {
    expect(packed).toEqual({
      code: 0,
      said: expect.stringMatching(/^3 records handed over in .*: \d+ files, \d+ bytes\./),
    })
    expect((await run('handover.ts', ['--from', bag], {})).said).toMatch(
      /is whole and unaltered: 3 records, 4 files\.$/,
    )
    const copy = join(place, 'copy')
    await promisify(execFile)('cp', ['-r', bag, copy])
    appendFileSync(join(copy, 'data/records.csv'), 'x')
    const { code, said } = await run(
      'handover.ts',
      ['--from', copy, '--to-site'],
      successor.environment,
    )
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(
        /is damaged, and nothing was taken from it:\n  data\/records\.csv was altered/,
      ),
    ])
    expect((await successor.records.list()).rows).toEqual([])
  })

  it('has every file as JSON that keeps to the schema beside it', () => {
    const ajv = new Ajv2020({ strict: false, formats: { 'date-time': true } })
    const check = (schema: string, path: string): void => {
      const validate = ajv.compile(JSON.parse(read(`schema/${schema}`)))
      expect([path, validate(JSON.parse(read(path))), validate.errors]).toEqual([path, true, null])
    }
    for (const name of readdirSync(join(bag, 'data/records')))
      check('record.schema.json', `records/${name}`)
    check('office.schema.json', 'office.json')
    check('files.schema.json', 'files.json')
    check('disposals.schema.json', 'disposals.json')
  })

  it('can be read without us: pages, tables, every version and PDF/A', () => {
    expect(read('index.html')).toContain('<a href="records/long.json">record as JSON</a>')
    expect(read('index.html')).toContain('">PDF, version 1</a>')
    expect(read('open-findings.csv').split('\r\n')).toHaveLength(1 + 1 + 43 + 1 + 1)
    expect(read('findings.csv')).toContain('A person’s safety')
    expect(read('disposals.csv')).toContain('Never finished')
    expect(read('records.csv')).toContain('"Draft 7 = “=SUM(A1)”"')
    const history = JSON.parse(read(`history/${published}.json`))
    // Made, asked about, approved, published.
    expect(history.record.length).toBeGreaterThan(2)
    expect(read('documents/long.pdf').slice(0, 5)).toBe('%PDF-')
  })

  it('has the documents as approved, which verify against the keys in it', async () => {
    const file = join(bag, `data/files/${published}-version-1.pdf`)
    const { code } = await run('verify.ts', [file, '--keys', join(bag, 'data/keys.json')], {})
    expect(code).toBe(0)
  })

  it('is verified whole: its checksums, and each approved document in it', async () => {
    const keys = ['--keys', join(bag, 'data/keys.json')]
    expect((await run('verify.ts', [bag, ...keys], {})).said).toBe(
      `${bag}: this handover is whole, and 3 documents in it proven to be as the office approved.`,
    )
    const forged = join(place, 'forged')
    await promisify(execFile)('cp', ['-r', bag, forged])
    const page = `data/files/${published}-version-1.html`
    const words = readFileSync(join(forged, page), 'utf8')
    writeFileSync(join(forged, page), words.replace('Northmarch Police', 'Southmarch Police'))
    const { problems } = await verifyHandover(forged, JSON.parse(read('keys.json')))
    expect(problems).toContainEqual(expect.stringMatching(`^${page} was altered`))
    expect(problems).toContainEqual(expect.stringMatching(`^${published}-version-1.html: `))
  })

  it('is taken over by an empty site with identical fingerprints and files, once', async () => {
    const words = ['--from', bag, '--to-site']
    expect(await run('handover.ts', words, successor.environment)).toEqual({
      code: 0,
      said: '3 records and 4 files on the site, each with the fingerprint that was handed over.',
    })
    expect(await fingerprintsOf(successor)).toEqual(await fingerprintsOf(office))
    expect(await namesIn(successor)).toEqual(await namesIn(office))
    expect(await disposalsOf(successor)).toEqual(await disposalsOf(office))
    expect(await disposalsOf(office)).toHaveLength(1)
    expect((await run('handover.ts', words, successor.environment)).said).toContain(
      'long is on the site already. It was left as it is.',
    )
    expect((await successor.records.list()).rows).toHaveLength(3)
  })

  it('says what is wrong with how it was asked for', async () => {
    const keyless = { PUBLIC_BASE: '' }
    expect(await run('handover.ts', ['--out', join(place, 'keyless')], keyless)).toEqual({
      code: 1,
      said: 'Nothing says where the office’s public keys are. Give the keys with --keys, or set PUBLIC_BASE.',
    })
    expect((await run('handover.ts', [], {})).said).toContain(
      'Name one folder, to write with --out',
    )
    expect((await run('handover.ts', ['--out', bag], office.environment)).said).toContain(
      'is not empty',
    )
    const unset = ['--out', join(place, 'new'), '--keys', 'keys.json']
    expect((await run('handover.ts', unset, {})).said).toContain(
      'can’t be opened without these settings in the environment',
    )
  })
})
