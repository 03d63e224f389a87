import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBag } from '#infra/handover/bag.ts'
import { checkBag } from '#infra/handover/checkBag.ts'

describe('a bag', () => {
  let place: string
  let made = 0
  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'bag-'))
  })
  afterAll(() => rmSync(place, { recursive: true }))

  async function pack(files: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
    made += 1
    const folder = join(place, `bag${made}`)
    const bag = await startBag(folder)
    for (const [path, bytes] of Object.entries(files)) await bag.write(path, bytes)
    await bag.finish({ 'Source-Organization': 'The office\nof Northmarch' })
    return folder
  }

  it('is whole and unaltered as packed, whatever the files are named and hold', async () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((text) => text.toWellFormed().replaceAll(/[/\0]/g, '%'))
      .filter((text) => Buffer.byteLength(text) < 200 && !/^\.{1,2}$/.test(text))
    const files = fc.dictionary(name, fc.uint8Array({ maxLength: 300 }), { maxKeys: 8 })
    await fc.assert(
      fc.asyncProperty(files, async (payload) => {
        expect(await checkBag(await pack(payload))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('keeps a file whose name is nothing but separators', async () => {
    const name = ' \u2028\u2029'
    expect(await checkBag(await pack({ [name]: new Uint8Array([1]) }))).toEqual([])
  })

  it('can be checked with sha256sum alone, and says how much it holds', async () => {
    const folder = await pack({ 'a.txt': 'one', 'b/c.txt': 'three' })
    const said = execFileSync('sha256sum', ['-c', 'manifest-sha256.txt'], { cwd: folder })
    expect(String(said)).toBe('data/a.txt: OK\ndata/b/c.txt: OK\n')
    execFileSync('sha256sum', ['-c', 'tagmanifest-sha256.txt'], { cwd: folder })
    expect(readFileSync(join(folder, 'bag-info.txt'), 'utf8')).toBe(
      'Source-Organization: The office of Northmarch\nPayload-Oxum: 8.2\n',
    )
    expect(readFileSync(join(folder, 'bagit.txt'), 'utf8')).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    )
  })

  it.each<[string, (folder: string) => void, RegExp]>([
    ['altered', (at) => appendFileSync(join(at, 'data/a.txt'), '!'), /^data\/a\.txt was altered/],
    ['taken away', (at) => rmSync(join(at, 'data/a.txt')), /^data\/a\.txt is missing\.$/],
    [
      'put in',
      (at) => writeFileSync(join(at, 'data/new.txt'), ''),
      /^data\/new\.txt is in the bag, but/,
    ],
    [
      'altered with its sum',
      (at) => writeFileSync(join(at, 'manifest-sha256.txt'), `${'0'.repeat(64)}  data/a.txt\n`),
      /manifest-sha256\.txt was altered/,
    ],
    [
      'named outside the bag',
      (at) => appendFileSync(join(at, 'manifest-sha256.txt'), `${'0'.repeat(64)}  ../secret\n`),
      /has a line that can’t be followed: “0+  \.\.\/secret”/,
    ],
    [
      'undeclared',
      (at) => writeFileSync(join(at, 'bagit.txt'), 'BagIt-Version: 0.1\n'),
      /does not declare/,
    ],
    [
      'without a manifest',
      (at) => rmSync(join(at, 'manifest-sha256.txt')),
      /manifest-sha256\.txt is missing/,
    ],
  ])('tells of a file that was %s', async (_, tamper, expected) => {
    const folder = await pack({ 'a.txt': 'one' })
    tamper(folder)
    expect((await checkBag(folder)).join('\n')).toMatch(expected)
  })

  it('is never written over another, and a folder that is none is told', async () => {
    const folder = await pack({ 'a.txt': 'one' })
    await expect(startBag(folder)).rejects.toThrow(`${folder} is not empty. Name a new folder`)
    expect(await checkBag(place)).toEqual([expect.stringContaining('is not a bag')])
  })

  it('that can’t be written says where it stopped and what to do, and is not there', async () => {
    const bag = await startBag('/dev/full/handover')
    await expect(bag.write('a.txt', 'one')).rejects.toThrow(
      /^\/dev\/full\/handover\.partial\/data\/a\.txt can’t be written \(.*\)\. Nothing is handed over yet/,
    )
  })
})
