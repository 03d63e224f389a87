import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const COMMAND = fileURLToPath(new URL('../../infra/commands/import.ts', import.meta.url))
const SAMPLE = fileURLToPath(
  new URL('../records/sample-acknowledgement-record.txt', import.meta.url),
)

const WITH_NOTES = fileURLToPath(new URL('files/old-notes.doc', import.meta.url))

type Ran = { readonly code: number; readonly stdout: string; readonly stderr: string }

const run = (...args: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [COMMAND, ...args],
      { timeout: 20_000 },
      (_fault, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    )
  })

const record = z.looseObject({ force: z.string(), items: z.array(z.looseObject({})) })

describe('npm run import', () => {
  let folder = ''
  const fileOf = async (name: string, words: string | Uint8Array): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, words)
    return path
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'records-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('prints one object for one record, and an array for several', async () => {
    const one = await run(SAMPLE, '--json')
    expect(one.code).toBe(0)
    expect(record.parse(JSON.parse(one.stdout)).items).toHaveLength(3)
    const two = await run('--json', SAMPLE, SAMPLE)
    expect(z.array(record).parse(JSON.parse(two.stdout))).toHaveLength(2)
  })

  it('prints a draft with its doubts for a person to read', async () => {
    const { stdout } = await run(SAMPLE)
    expect(stdout).toContain(
      'Recommendation 20 (Other body, Counter Terrorism Policing): Not answered',
    )
    expect(stdout).toContain('The source does not say when the report was published.')
  })

  it('prints the notes at the foot of a file, which are in no draft', async () => {
    const { stdout } = await run(WITH_NOTES)
    expect(stdout).toContain('Footnotes or endnotes were left out of the draft.')
    expect(stdout).toContain('Notes in the source:\n  - Said in May.\n  - Said again in June.')
  })

  it('tells each file that can’t be read in one sentence, reads the others, and fails', async () => {
    const [empty, zipped, other] = await Promise.all([
      fileOf('empty.txt', ''),
      fileOf('form.docx', new Uint8Array([0x50, 0x4b, 0x03, 0x04])),
      fileOf('shopping.txt', 'Milk\nEggs'),
    ])
    const { code, stdout, stderr } = await run(
      '--json',
      join(folder, 'gone.txt'),
      folder,
      empty,
      zipped,
      other,
      SAMPLE,
    )
    expect(code).toBe(1)
    expect(record.parse(JSON.parse(stdout)).force).toBe('Staffordshire')
    expect(stderr.trim().split('\n')).toEqual([
      `“${join(folder, 'gone.txt')}” was not found. Check its name.`,
      `“${folder}” is a folder. Name the files in it.`,
      '“empty.txt” is empty. Choose the file with the record.',
      '“form.docx” is damaged. Open it in Word, save it again and import that.',
      '“shopping.txt” holds nothing that reads as an acknowledgement record. Check that it is the right file.',
    ])
  })

  it('says how it is written when no file is named or an option is unknown', async () => {
    for (const args of [[], ['--loudly']]) {
      const { code, stderr } = await run(...args)
      expect(code).toBe(1)
      expect(stderr).toContain('npm run import -- FILE... [--json] [--to-site] [--our-force NAME]')
      expect(stderr.trim().split('\n')).toHaveLength(1)
    }
  })
})
