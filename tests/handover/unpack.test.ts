import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startBag } from '#infra/handover/bag.ts'
import { readHandover } from '#infra/handover/unpack.ts'

/** A whole and valid bag of no records, made by somebody who names one file in it. */
async function bagNaming(fileName: string): Promise<string> {
  const place = mkdtempSync(join(tmpdir(), 'handover-'))
  onTestFinished(() => rmSync(place, { recursive: true }))
  writeFileSync(join(place, 'private.txt'), 'What is on this machine and not in the bag')
  const bag = await startBag(join(place, 'bag'))
  const json = (value: object): string => JSON.stringify({ handover: 1, ...value })
  await bag.write('office.json', json({ holders: [], settings: {} }))
  await bag.write('disposals.json', json({ disposals: [] }))
  await bag.write('files.json', json({ files: [{ fileName, isSuperseded: false }] }))
  await bag.write('files/named.pdf', '%PDF-')
  await bag.finish({})
  return join(place, 'bag')
}

describe('a handover from somebody else', () => {
  it('gives the files that are in it', async () => {
    const handover = await readHandover(await bagNaming('named.pdf'))
    expect(new TextDecoder().decode(await handover.readFile('named.pdf'))).toBe('%PDF-')
  })

  it.each(['../../../private.txt', '..', 'folder/named.pdf', '..\\..\\private.txt', ''])(
    'never reaches for a file of the machine that takes it over: “%s”',
    async (fileName) => {
      await expect(readHandover(await bagNaming(fileName))).rejects.toThrow(
        'must be the name of a file, without a folder',
      )
    },
  )
})
