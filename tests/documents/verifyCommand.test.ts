import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printDocument } from '#documents/print.ts'
import { publicKeySet, type SigningKey } from '#documents/receipt.ts'
import { approvedPrinting } from './approvedPrinting.ts'
import { aSigningKey } from './keys.ts'
import { sampleRecord } from './sample.ts'

const COMMAND = join(import.meta.dirname, '../../infra/commands/verify.ts')

describe('npm run verify', () => {
  let folder: string
  let key: SigningKey
  const server = createServer((_request, response) =>
    response.end(JSON.stringify(publicKeySet([key]))),
  )
  let served: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verify-'))
    key = await aSigningKey('2026-1')
    await once(server.listen(0), 'listening')
    served = `http://localhost:${(server.address() as AddressInfo).port}/.well-known/jwks.json`
    const printing = await approvedPrinting(sampleRecord, key, served)
    for (const format of ['html', 'docx', 'pdf'] as const)
      await writeFile(
        join(folder, `record.${format}`),
        (await printDocument(printing, format)).bytes,
      )
    const page = await readFile(join(folder, 'record.html'), 'utf8')
    await writeFile(
      join(folder, 'restyled.html'),
      page.replace('</style>', 'dd:first-of-type{display:none}</style>'),
    )
    await writeFile(join(folder, 'keys.json'), JSON.stringify(publicKeySet([key])))
    await writeFile(join(folder, 'other.json'), JSON.stringify({ keys: [] }))
    await writeFile(join(folder, 'words.txt'), 'Just words.')
    const { bytes } = await printDocument(printing, 'pdf')
    await writeFile(join(folder, 'half.pdf'), bytes.subarray(0, 20_000))
    await writeFile(join(folder, 'page.html'), '<!DOCTYPE html><html><p>Not ours.</p></html>')
  })
  afterAll(async () => {
    server.close()
    await rm(folder, { recursive: true })
  })

  const run = (...words: string[]) =>
    promisify(execFile)(process.execPath, [COMMAND, ...words], { cwd: folder }).then(
      ({ stdout }) => ({ code: 0, said: stdout.trim() }),
      ({ code, stdout, stderr }) => ({ code, said: `${stdout}${stderr}`.trim() }),
    )

  it.each([
    ['record.html', 'web page'],
    ['record.docx', 'Word document'],
    ['record.pdf', 'PDF'],
  ])('says of %s what holds, and ends with 0', async (file, kind) => {
    const { code, said } = await run(file, '--keys', 'keys.json')
    expect(said.split('\n')).toEqual([
      `${file}: this ${kind} is what the office approved.`,
      '✓ The office signed that Alex Fenwick, Deputy, by delegation of 3 May 2026, approved version 1 on 4 September 2023 at 11:05.',
      `✓ The record inside, “${sampleRecord.record.title}”, is the one the receipt was made for.`,
      '✓ The document is, byte for byte, the print of the record inside.',
      'Checked against the keys in keys.json.',
    ])
    expect(code).toBe(0)
  })

  it('takes the keys from where the document says, and ends with 3, for a forger could say it too', async () => {
    const { code, said } = await run('record.html')
    expect(code).toBe(3)
    expect(said.split('\n')[0]).toBe(
      'record.html: it is not fully proven that this web page is what the office approved: the keys came from an address that the document itself gives.',
    )
    expect(said).toContain(
      `Checked against the keys at ${served}, an address the document itself gives: make sure that it is the office’s own.`,
    )
    expect((await run('record.pdf', '--keys', served)).code).toBe(0)
  })

  it('ends with 3 where only the words are proven, for its look may hide or strike them out', async () => {
    const restyled = await run('restyled.html', '--keys', 'keys.json')
    expect([restyled.code, restyled.said.split('\n')[0]]).toEqual([
      3,
      'restyled.html: it is not fully proven that this web page is what the office approved: its words are the same, but how it looks may have been changed.',
    ])
    const both = await run('restyled.html')
    expect([both.code, both.said.split('\n')[0]]).toEqual([
      3,
      'restyled.html: it is not fully proven that this web page is what the office approved: the keys came from an address that the document itself gives, and its words are the same, but how it looks may have been changed.',
    ])
  })

  it('ends with 1 where something does not hold', async () => {
    const { code, said } = await run('record.docx', '--keys', 'other.json')
    expect(code).toBe(1)
    expect(said).toContain(
      'record.docx: it can’t be shown that this Word document is what the office approved.',
    )
    const other = await run('page.html')
    expect(other.code).toBe(1)
    expect(other.said).toContain('The document carries no record of ours')
  })

  it.each([
    [[], 'Name the document to check. Write: npm run verify -- FILE'],
    [['--loudly'], "Unknown option '--loudly'. Write: npm run verify -- FILE"],
    [['missing.pdf'], 'missing.pdf can’t be read'],
    [['words.txt'], 'words.txt is no web page, Word document or PDF.'],
    [['half.pdf'], 'half.pdf is damaged ('],
    [['record.pdf', '--keys', 'missing.json'], 'public keys can’t be read from missing.json'],
    [['record.pdf', '--keys', 'words.txt'], 'public keys can’t be read from words.txt'],
  ])('ends with 2 where it could not check, and says what to do: %j', async (words, expected) => {
    const { code, said } = await run(...words)
    expect(code).toBe(2)
    expect(said).toContain(expected)
  })
})
