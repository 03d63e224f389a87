import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRecords } from '#importing/readRecords.ts'
import { score, total } from './scoring.ts'

const FOLDER = new URL('layouts/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8')
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace(/\.json$/, ''))

/** Every layout of ours, for they were mended until they read right: no field may be lost again. */
const FLOOR = 1

function scoreOf(name: string) {
  const json: unknown = JSON.parse(read(`${name}.json`))
  const wanted: readonly unknown[] = Array.isArray(json) ? json : [json]
  const got = readRecords(read(`${name}.txt`)).map(({ imported }) => imported)
  expect(got).toHaveLength(wanted.length)
  return wanted.map((record, index) => score(record, got[index]))
}

describe('the layouts that offices use', () => {
  it.each(names)('%s is read field by field, with nothing invented', (name) => {
    expect(scoreOf(name).flatMap(({ misses }) => misses)).toEqual([])
  })

  it('are read right as a whole', () => {
    const { right, fields } = total(names.flatMap(scoreOf))
    process.stdout.write(`${right} of ${fields} fields of ${names.length} layouts are right\n`)
    expect(right / fields).toBeGreaterThanOrEqual(FLOOR)
  })
})
