import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPdf } from '#importing/pdf/readPdf.ts'
import { readSourceRecords } from '#importing/readRecords.ts'
import { readSource } from '#importing/readSource.ts'
import { asPage, asPdf, asWord, wantedOf } from './files/writtenFiles.ts'
import { score } from './scoring.ts'
import { type Written, written } from './writtenForm.ts'

const CARRIERS: readonly (readonly [string, (record: Written) => Uint8Array])[] = [
  ['a Word form with counted numbers', asWord],
  ['a web page', asPage],
  ['an untagged PDF', asPdf],
]

describe('a known record written as a file', () => {
  it.each(CARRIERS)('%s is read back as it was written', async (_name, write) => {
    await fc.assert(
      fc.asyncProperty(written, async (record) => {
        // The reader of PDFs is called here itself: a process for each would take minutes.
        const [read] = await readSource(write(record), 'written', { pdf: readPdf })
        const [reading] = read ? readSourceRecords(read.source) : []
        expect(score(wantedOf(record), reading?.imported).misses).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
