import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toDraft } from '#importing/draft/draft.ts'
import type { Reading } from '#importing/draft/reading.ts'
import { readSourceRecords } from '#importing/readRecords.ts'
import { plainSource } from '#importing/source/plainText.ts'
import { score } from './scoring.ts'

const FOLDER = new URL('reports/', import.meta.url)
const textOf = (name: string): string => readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8')
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace(/\.txt$/, ''))

function read(name: string): Reading {
  const [reading] = readSourceRecords(plainSource(textOf(name)), { force: 'Northmarch Police' })
  if (!reading) throw new Error(`${name} held no report.`)
  return reading
}

describe('the layouts of inspection reports', () => {
  it.each(names)('%s is read field by field, with nothing invented', (name) => {
    const wanted: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'))
    expect(score(wanted, read(name).imported).misses).toEqual([])
  })

  it.each([
    ['peel-of-a-force', 'Section 55', 'PEEL 2023–25', 'HMICFRS'],
    ['thematic-with-boxes', 'Joint inspection', '', 'HMI Probation'],
    ['letter-revisit', 'Before 2017', '', 'HMICFRS'],
  ])(
    '%s is offered its legal basis, its scheme of grades and its lead',
    (name, basis, scheme, lead) => {
      const { record } = toDraft(read(name), `${name}.txt`)
      expect(record).toMatchObject({
        legalBasis: basis,
        gradeScheme: scheme,
        leadInspectorate: lead,
      })
    },
  )

  it('says that it took the rows of a table that names no kind for recommendations', () => {
    const doubts = (head: string): readonly string[] => {
      const words = textOf('with-a-table-of-recommendations').replace('\tRecommendation\t', head)
      return readSourceRecords(plainSource(words))[0]?.imported.warnings ?? []
    }
    expect(doubts('\tText\t')).toContain('kind-assumed')
    expect(doubts('\tRecommendation\t')).not.toContain('kind-assumed')
  })

  it('says of a report with boxes by body whom each item is for, and why', () => {
    const { items } = read('thematic-with-boxes').imported
    expect(items.map(({ ref, addressee, forUs }) => [ref, addressee, forUs])).toEqual([
      ['1', 'HM Prison and Probation Service', 'Other body'],
      ['2', 'HM Prison and Probation Service', 'Other body'],
      ['3', 'The Ministry of Justice and the Home Office', 'Other body'],
      ['4', 'Police and crime commissioners', 'This office'],
      ['5', 'Chief constables', 'This force'],
    ])
  })
})
