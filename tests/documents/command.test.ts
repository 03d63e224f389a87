import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRecordJson } from '#documents/recordJson.ts'
import { readDocx } from './readDocx.ts'
import { longRecord, sampleRecord } from './sample.ts'

const COMMAND = join(import.meta.dirname, '../../infra/commands/document.ts')

describe('npm run document', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'documents-'))
    await writeFile(join(folder, 'record.json'), JSON.stringify(sampleRecord))
    await writeFile(join(folder, 'broken.json'), '{"record":')
  })
  afterAll(() => rm(folder, { recursive: true }))

  const run = (...words: string[]) =>
    promisify(execFile)(process.execPath, [COMMAND, ...words], { cwd: folder }).then(
      ({ stdout }) => ({ code: 0, said: stdout.trim() }),
      ({ code, stderr }) => ({ code, said: String(stderr).trim() }),
    )

  it('prints a record as a draft, because a file proves no approval', async () => {
    const { code, said } = await run('record.json', '--format', 'docx', '--out', 'record.docx')
    expect({ code, said }).toEqual({
      code: 0,
      said: expect.stringMatching(/^record\.docx: \d+ bytes, printed as a draft, because/),
    })
    const { words } = readDocx(await readFile(join(folder, 'record.docx')))
    expect(words.join(' ')).toContain('Draft. This record has not been approved. Version 1 Force')
  })

  it('prints a PDF and ends', async () => {
    expect(await run('record.json', '--format', 'pdf', '--out', 'record.pdf')).toMatchObject({
      code: 0,
    })
    expect((await readFile(join(folder, 'record.pdf'), 'latin1')).slice(0, 5)).toBe('%PDF-')
  })

  it.each([
    [
      ['missing.json', '--format', 'pdf', '--out', 'x'],
      'missing.json can’t be read (ENOENT). Give the path',
    ],
    [['broken.json', '--format', 'pdf', '--out', 'x'], 'broken.json is not JSON: '],
    [['--loudly'], "Unknown option '--loudly'. Write: npm run document --"],
    [['--format', 'pdf', '--out', 'x'], 'Name the record’s file. Write: npm run document --'],
    [['record.json', '--format', 'odt', '--out', 'x'], '--format must be html, docx, pdf, csv.'],
    [['record.json', '--format', 'pdf'], '--out must name the file to write.'],
    [['record.json', '--format', 'html', '--out', 'no/such/x'], 'no/such/x can’t be written'],
    // What a full disk answers.
    [
      ['record.json', '--format', 'pdf', '--out', '/dev/full'],
      '/dev/full can’t be written (ENOSPC',
    ],
  ])('says what is wrong with %j', async (words, expected) => {
    const { code, said } = await run(...words)
    expect(code).toBe(1)
    expect(said).toContain(expected)
  })
})

describe('a record’s file', () => {
  const read = (change: (record: Record<string, unknown>) => void) => {
    const copy = structuredClone(sampleRecord) as unknown as { record: Record<string, unknown> }
    change(copy.record)
    return () => readRecordJson(JSON.stringify(copy), 'a.json')
  }

  it.each([sampleRecord, longRecord])('gives back the record that was saved', (whole) => {
    expect(readRecordJson(JSON.stringify(whole), 'a.json')).toEqual(whole)
  })

  it('names each field that is wrong', () => {
    const wrong = read((record) => {
      record['reportPublishedOn'] = '2023-02-29'
      record['status'] = 'Finished'
      record['summary'] = 'half \uD800'
      record['extra'] = 1
    })
    expect(wrong).toThrow('a.json is not a record. Put these right and try again:')
    expect(wrong).toThrow('record.reportPublishedOn: must be a date written as YYYY-MM-DD')
    expect(wrong).toThrow('record.status: Invalid option')
    expect(wrong).toThrow('record.summary: holds half a character')
    expect(wrong).toThrow('"extra"')
  })

  it('may hold no link that could act', () => {
    const runs = [{ text: 'x', link: 'javascript:alert(1)' }]
    expect(
      read((record) => {
        record['acknowledgement'] = [{ kind: 'paragraph', runs }]
      }),
    ).toThrow('record.acknowledgement.0.runs.0.link: must be an http, https or mailto address')
  })

  it('is refused when it is nested beyond reading', () => {
    const deep = `${'[{"kind":"quote","blocks":'.repeat(20_000)}[]${'}]'.repeat(20_000)}`
    const json = JSON.stringify(sampleRecord).replace(
      /"acknowledgement":\[.*?\](?=,"chief)/,
      `"acknowledgement":${deep}`,
    )
    expect(() => readRecordJson(json, 'a.json')).toThrow(
      'a.json is nested too deeply to be a record.',
    )
  })

  it('is refused when it is no record at all', () => {
    expect(() => readRecordJson('[]', 'a.json')).toThrow('the whole file: Invalid input')
  })
})
