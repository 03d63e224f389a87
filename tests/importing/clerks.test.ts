import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asText } from './clerks/carriers.ts'
import { layOut } from './clerks/layout.ts'
import { CARRIERS, cases, fieldOf, isOf, scoreOf } from './clerks/measure.ts'
import { quotedValues } from './quotedValues.ts'
import type { ImportedItem } from '#importing/imported.ts'
import { readRecords } from '#importing/readRecords.ts'

const SEED = 20
const RECORDS = 100
/** Issue 7 asks for it over layouts that nobody has seen. */
const FLOOR = 0.97

/** `Four` is what the source says of `4`. */
const asFound = ({ ref, refRaw, ...item }: ImportedItem) => ({ ...item, ref: refRaw ?? ref })

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`

describe('a record in whatever layout a clerk chooses', () => {
  it.each(CARRIERS)('is read back from %s, field by field', async (name, read) => {
    const chosen = fc
      .sample(cases, { seed: SEED, numRuns: RECORDS })
      .filter((one) => isOf(name, one))
    const missed = new Map<string, number>()
    let [fields, misses] = [0, 0]
    for (const one of chosen) {
      // oxlint-disable-next-line no-await-in-loop -- pdf.js reads one at a time
      const scored = scoreOf(one, await read(one))
      fields += scored.fields
      misses += scored.misses.length
      for (const { path } of scored.misses)
        missed.set(fieldOf(path), (missed.get(fieldOf(path)) ?? 0) + 1)
    }
    const worst = [...missed].map(([field, times]) => `${field} ${times}`).join(', ')
    const share = (fields - misses) / fields
    process.stdout.write(
      `${name}: ${percent(share)} of ${fields} fields right; wrong: ${worst || 'none'}\n`,
    )
    expect(share).toBeGreaterThanOrEqual(FLOOR)
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
