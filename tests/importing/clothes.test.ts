import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ImportedRecord } from '#importing/imported.ts'
import { readRecords } from '#importing/readRecords.ts'
import { CLOTHES } from './clothes.ts'
import { score } from './scoring.ts'

const at = new URL('strangers/', import.meta.url)

/** Words alike but for what the clothes themselves change: quotation marks, dashes and spaces. */
const plain = (imported: ImportedRecord): unknown => {
  const { warnings: _, ...said } = imported
  return JSON.parse(
    JSON.stringify(said)
      .replaceAll(/[‘’]/g, "'")
      .replaceAll(/ [–—-] /g, ' - '),
  )
}

const read = (text: string): readonly unknown[] =>
  readRecords(text).map(({ imported }) => plain(imported))

const SOURCES = readdirSync(at)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => {
    const text = readFileSync(new URL(name, at), 'utf8')
    return { name, text, said: read(text) }
  })

type Source = (typeof SOURCES)[number]

/** The fields that read otherwise in other clothes, also of a record that only one of the two readings has. */
const lost = ({ name, said }: Source, changed: string): readonly unknown[] =>
  score(said, read(changed)).misses.map((miss) => ({ source: name, ...miss }))

describe('a record in other clothes says the same', () => {
  it.each(CLOTHES)('%s', (_, wear) => {
    const dressed = SOURCES.flatMap((source) => {
      const changed = wear(source.text)
      return changed === source.text ? [] : [{ source, changed }]
    })
    expect(dressed.length).toBeGreaterThan(0)
    expect(dressed.flatMap(({ source, changed }) => lost(source, changed))).toEqual([])
  })

  it('in any two of them', () => {
    const clothes = fc.constantFrom(...CLOTHES)
    fc.assert(
      fc.property(fc.constantFrom(...SOURCES), clothes, clothes, (source, [, one], [, other]) => {
        expect(lost(source, other(one(source.text)))).toEqual([])
      }),
    )
  })
})
