import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocx } from '#importing/docx/readDocx.ts'
import { readSourceRecords } from '#importing/readRecords.ts'
import { ANSWERS_AND_NOISE } from './catalogue/answers.ts'
import { FORMS } from './catalogue/forms.ts'
import { ITEMS } from './catalogue/items.ts'
import type { Showing } from './catalogue/variant.ts'
import { paragraph, table, wordFile } from './files/wordFile.ts'
import { score } from './scoring.ts'

const CATALOGUE = new Map(Object.entries({ ...FORMS, ...ITEMS, ...ANSWERS_AND_NOISE }))
const LAST = 89

/** Folders whose layouts are all read field by field: scoring.test.ts, workedExamples.test.ts, reports.test.ts. */
const READ = /^(?:layouts|strangers|reports|\.\.\/records\/worked-examples)\/[a-z\d-]+$/
const at = (name: string): URL => new URL(name, import.meta.url)
const textOf = (name: string): string => readFileSync(at(name), 'utf8')

const CARRIERS = new Set(['V1'])

const showings = [...CATALOGUE].flatMap(([code, [what, ...shown]]) =>
  shown.map((showing): readonly [string, string, Showing] => [code, what, showing]),
)

describe('the index of the catalogue of variants', () => {
  it('has every row, and each is shown', () => {
    const codes = Array.from({ length: LAST }, (_, index) => `V${index + 1}`)
    expect([...CATALOGUE.keys()]).toEqual(codes)
    const unshown = codes.filter((code) => (CATALOGUE.get(code)?.length ?? 0) < 2)
    expect(unshown).toEqual([...CARRIERS])
  })

  it.each(showings)('%s, %s, stands in a layout that is read field by field', (_, _what, one) => {
    expect(one.in).toMatch(READ)
    expect(existsSync(at(`${one.in}.json`))).toBe(true)
    expect(textOf(`${one.in}.txt`)).toMatch(one.source)
    expect(textOf(`${one.in}.json`)).toMatch(one.wanted)
  })

  it('V1, a Word form, reads as its words do: rows of a table are its fields', () => {
    const name = 'strangers/form-in-sample-order-two-labels'
    const lines = textOf(`${name}.txt`).split('\n')
    const rows = lines.flatMap((line) => (line.includes('\t') ? [line.split('\t')] : []))
    const first = lines.findIndex((line) => line.includes('\t'))
    const words = (some: readonly string[]): string =>
      some.flatMap((line) => (line === '' ? [] : [paragraph(line)])).join('')
    const body = [
      words(lines.slice(0, first)),
      table(rows),
      words(lines.slice(first + rows.length)),
    ].join('')
    const [reading] = readSourceRecords(readDocx(wordFile({ body })))
    expect(rows.length).toBeGreaterThan(8)
    const wanted: unknown = JSON.parse(textOf(`${name}.json`))
    expect(score(wanted, reading?.imported).misses).toEqual([])
  })
})
