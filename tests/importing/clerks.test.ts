import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asText } from './clerks/carriers.ts'
import { layOut } from './clerks/layout.ts'
import { CARRIERS, cases, isOf, scoreOf } from './clerks/measure.ts'
import { quotedValues } from './quotedValues.ts'
import type { ImportedItem } from '#importing/imported.ts'
import { readRecords } from '#importing/readRecords.ts'

const SEED = 20
const RECORDS = 100
/** What is still read wrong of them, by carrier: which record, and its field. */
const KNOWN: { readonly [carrier: string]: readonly string[] } = {
  // A column ends within a point, and one word of it stands above the next column: it is taken for a paragraph.
  'untagged PDFs': ['59 items.2.response'],
}

/** `Four` is what the source says of `4`. */
const asFound = ({ ref, refRaw, ...item }: ImportedItem) => ({ ...item, ref: refRaw ?? ref })

describe('a record in whatever layout a clerk chooses', () => {
  it.each(CARRIERS)('is read back from %s, field by field', async (name, read) => {
    const chosen = fc
      .sample(cases, { seed: SEED, numRuns: RECORDS })
      .filter((one) => isOf(name, one))
    const missed: string[] = []
    for (const [index, one] of chosen.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- pdf.js reads one at a time
      const { misses } = scoreOf(one, await read(one))
      missed.push(...misses.map(({ path }) => `${index} ${path}`))
    }
    expect(missed).toEqual(KNOWN[name] ?? [])
  })

  it('gives no word that its source does not have, whatever the layout', () => {
    const plain = (words: string): string => words.replaceAll(/[\s\u2028-]+/g, '')
    fc.assert(
      fc.property(cases, ({ record, form, file }) => {
        const source = asText(layOut(record, form), file)
        for (const { imported } of readRecords(source))
          for (const value of quotedValues({ ...imported, items: imported.items.map(asFound) }))
            expect(plain(source)).toContain(plain(value))
      }),
      { numRuns: 100 },
    )
  })
})
