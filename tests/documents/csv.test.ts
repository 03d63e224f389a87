import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentOf } from '#core/content.ts'
import { fromPlainText } from '#core/richText.ts'
import { printCsv } from '#documents/csv.ts'
import { aFinding, aWhole } from '../builders.ts'
import { longRecord } from './sample.ts'

/** RFC 4180, read strictly. */
function readCsv(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const field = /"((?:[^"]|"")*)"(,|\r\n)/y
  while (field.lastIndex < csv.length) {
    const at = field.lastIndex
    const [, quoted, end] = field.exec(csv) ?? []
    if (quoted === undefined) throw new Error(`Not CSV at ${at}: ${csv.slice(at, at + 20)}`)
    rows.at(-1)?.push(quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

const csvSaying = (words: string): string =>
  printCsv(
    contentOf(
      aWhole({}, [
        aFinding({
          text: words,
          addressee: words,
          answer: { outcome: 'Action taken', words: fromPlainText(words), sharedWith: [words] },
        }),
      ]),
      '1',
    ),
  )

describe('the findings as CSV', () => {
  it('has a row a finding under one row of headings', () => {
    const rows = readCsv(printCsv(contentOf(longRecord, '1')).slice(1))
    expect(rows).toHaveLength(44)
    expect(rows[0]?.slice(0, 2)).toEqual(['Kind', 'Reference'])
    expect(rows[4]?.slice(0, 2)).toEqual(['Recommendation', '4a'])
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([11]))
  })

  it('begins with the mark by which Excel knows UTF-8', () => {
    expect([...new TextEncoder().encode(csvSaying('Môr'))].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf])
  })

  it.each(['=HYPERLINK("http://evil.example")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'holds no formula: %j',
    (words) => {
      const [, row] = readCsv(csvSaying(words).slice(1))
      expect(row?.[5]).toBe(`'${words}`)
    },
  )

  it('gives back any words that were put in, and no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const [, row] = readCsv(csvSaying(words).slice(1))
        const [wording] = row?.slice(5) ?? []
        expect(wording?.replace(/^'/, '')).toBe(words)
        for (const cell of row ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })
})
