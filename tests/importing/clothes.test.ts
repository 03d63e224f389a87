import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ImportedRecord } from '#importing/imported.ts'
import { readRecords } from '#importing/readRecords.ts'
import { CLOTHES } from './clothes.ts'
import { score } from './scoring.ts'

const at = new URL('strangers/', import.meta.url)
const SOURCES = readdirSync(at)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, text: readFileSync(new URL(name, at), 'utf8') }))

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

/** The fields that read otherwise in other clothes, also of a record that only one of the two readings has. */
const lost = (name: string, text: string, changed: string): readonly unknown[] =>
  score(read(text), read(changed)).misses.map((miss) => ({ source: name, ...miss }))

describe('a record in other clothes says the same', () => {
  it.each(CLOTHES)('%s', (_, wear) => {
    const dressed = SOURCES.map((source) => ({ ...source, changed: wear(source.text) })).filter(
      ({ text, changed }) => text !== changed,
    )
    expect(dressed.length).toBeGreaterThan(0)
    expect(dressed.flatMap(({ name, text, changed }) => lost(name, text, changed))).toEqual([])
  })

  it('in any two of them', () => {
    const clothes = fc.constantFrom(...CLOTHES)
    fc.assert(
      fc.property(
        fc.constantFrom(...SOURCES),
        clothes,
        clothes,
        ({ name, text }, [, one], [, other]) => {
          expect(lost(name, text, other(one(text)))).toEqual([])
        },
      ),
    )
  })
})
