import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toDay } from '#core/day.ts'
import { type Office, openOffice } from '../bot/office.ts'

const COMMAND = join(import.meta.dirname, '../../infra/commands/register.ts')

describe('npm run register', () => {
  let office: Office
  let place: string
  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'register-'))
    office = await openOffice('http://localhost:1')
    await office.newRecord({
      title: 'Efficiency 2015',
      status: 'Published (legacy)',
      publication: { publishedOn: toDay('2015-11-02'), address: 'https://old.example/efficiency' },
    })
    await office.newRecord({ title: 'A secret draft' })
  })
  afterAll(async () => {
    await office.close()
    rmSync(place, { recursive: true })
  })
  const run = (words: readonly string[], env: NodeJS.ProcessEnv = office.environment) =>
    promisify(execFile)(process.execPath, [COMMAND, ...words], {
      env: { ...process.env, ...env },
    }).then(
      ({ stdout }) => stdout.trim(),
      ({ stderr }) => String(stderr).trim(),
    )

  it('makes the register of what the site has published, old responses too, and no draft', async () => {
    const out = join(place, 'register')
    expect(await run(['--out', out])).toBe(
      `1 response is in the register: 6 files in ${out}. Begin with ${out}/index.html.`,
    )
    const page = readFileSync(join(out, 'index.html'), 'utf8')
    expect(page).toContain('Efficiency 2015')
    expect(page).not.toContain('secret')
    expect(readFileSync(join(out, 'responses/record-1/index.html'), 'utf8')).toContain(
      '<a href="https://old.example/efficiency">Read it where it was published</a>',
    )
  })

  it('names the pages of an earlier run whose record is in it no more, and leaves them', async () => {
    const out = join(place, 'register')
    mkdirSync(join(out, 'responses/disposed-of'), { recursive: true })
    expect(await run(['--out', out])).toContain(
      'responses/disposed-of is in the register no more and was left as it is. If its record was disposed of, delete that folder here and on the website.\n1 response',
    )
  })

  it('says what is wrong with how it was asked for', async () => {
    expect(await run([])).toBe(
      '--out must name the folder to write. Write: npm run register -- --out DIR',
    )
    expect(await run(['--out', join(place, 'x')], {})).toContain(
      'can’t be opened without these settings',
    )
  })
})
