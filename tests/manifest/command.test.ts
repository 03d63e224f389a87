import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { TEAMS_APP } from '../../src/local-tenant/identity.ts'
import { startTenant } from '../local-tenant/tenant.ts'
import { ENVIRONMENT, packageOf } from './office.ts'

const COMMAND = join(import.meta.dirname, '../../infra/commands/package.ts')

type Failed = { readonly code: number; readonly stderr: string }

describe('npm run package', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'package-'))
    const lines = Object.entries(ENVIRONMENT).map(([name, value]) => `${name}=${value}`)
    await writeFile(join(folder, 'office.env'), lines.join('\n'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const run = (words: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    promisify(execFile)(process.execPath, [COMMAND, ...words], { cwd: folder, env }).then(
      ({ stdout }) => ({ code: 0, said: stdout.trim() }),
      ({ code, stderr }: Failed) => ({ code, said: stderr.trim() }),
    )
  const read = (file: string) => readFile(join(folder, file))

  it('writes the manifest and its icons, and nothing else, at the root of a zip under dist', async () => {
    expect(await run([], ENVIRONMENT)).toEqual({
      code: 0,
      said: `dist/acknowledgement-records.zip: Acknowledgement records ${packageJson.version}, ready to be uploaded to Teams.`,
    })
    const files = unzipSync(await read('dist/acknowledgement-records.zip'))
    expect(Object.keys(files).toSorted()).toEqual([
      'color.png',
      'color32x32.png',
      'manifest.json',
      'outline.png',
    ])
    const { manifest, icons } = await packageOf()
    expect(JSON.parse(strFromU8(files['manifest.json']!))).toEqual(manifest)
    for (const [file, bytes] of icons) expect(Buffer.from(files[file]!).equals(bytes)).toBe(true)
  })

  it('writes the same bytes from a settings file, in any time zone', async () => {
    const settings = ['--env', 'office.env']
    await run([...settings, '--out', 'one.zip'], { TZ: 'Pacific/Auckland' })
    await run([...settings, '--out', 'two.zip'], { TZ: 'America/Los_Angeles' })
    const [one, two] = await Promise.all([read('one.zip'), read('two.zip')])
    expect(one.length).toBeGreaterThan(0)
    expect(one.equals(two)).toBe(true)
  })

  it('with nothing set writes nothing, and names each setting that is missing', async () => {
    const { code, said } = await run(['--out', 'none.zip'])
    expect(code).toBe(1)
    for (const name of Object.keys(ENVIRONMENT)) expect(said).toContain(`  ${name} is missing: `)
    expect(existsSync(join(folder, 'none.zip'))).toBe(false)
  })

  it('makes one of the local tenant to look at, and says why Teams would refuse it', async () => {
    const tenant = await startTenant()
    try {
      const { port } = new URL(tenant.base)
      const { code, said } = await run(['--local', '--port', port, '--out', 'local.zip'])
      expect(code).toBe(0)
      expect(said.split('\n')).toEqual([
        'local.zip: to look at only. Teams would refuse it:',
        '  http://localhost:1/tab/?user={user.id}&theme={app.theme} must begin with https://: Teams opens nothing else.',
        '  http://localhost:1/tab/configure must begin with https://: Teams opens nothing else.',
        '  localhost:1 is not the name of a public host: Teams can’t reach it.',
      ])
    } finally {
      await tenant.close()
    }
    const { 'manifest.json': manifest } = unzipSync(await read('local.zip'))
    expect(JSON.parse(strFromU8(manifest!))).toMatchObject({
      id: TEAMS_APP.externalId,
      activities: { activityTypes: [{ type: TEAMS_APP.activityType }] },
    })
  })

  it.each([
    [['--local', '--port', '1'], 'No local tenant answers at http://localhost:1. Start it with'],
    [['--env', 'no-such.env'], 'no-such.env can’t be read. Give a file with a line'],
    [['--locally'], "Unknown option '--locally'. Write: npm run package -- [--env FILE]"],
  ])('says what is wrong with %j', async (words, sentence) => {
    const { code, said } = await run(words)
    expect(code).toBe(1)
    expect(said).toContain(sentence)
  })
})
