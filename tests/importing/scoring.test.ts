import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRecords } from '#importing/readRecords.ts'
import { score, total } from './scoring.ts'

/** Every layout reads right by now, for the readers were mended until it did: no field may be lost again. */
const FLOOR = 1

/**
 * `layouts` were written beside the readers. `strangers` were written afterwards, by somebody who had not seen how they
 * read; what they got right at first sight is in the README beside them.
 */
describe.each(['layouts', 'strangers'])('%s that offices use', (folder) => {
  const at = new URL(`${folder}/`, import.meta.url)
  const read = (name: string): string => readFileSync(new URL(name, at), 'utf8')
  const names = readdirSync(at)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace(/\.json$/, ''))

  function scoreOf(name: string) {
    const json: unknown = JSON.parse(read(`${name}.json`))
    const wanted: readonly unknown[] = Array.isArray(json) ? json : [json]
    const got = readRecords(read(`${name}.txt`)).map(({ imported }) => imported)
    expect(got).toHaveLength(wanted.length)
    return wanted.map((record, index) => score(record, got[index]))
  }

  it.each(names)('%s is read field by field, with nothing invented', (name) => {
    expect(scoreOf(name).flatMap(({ misses }) => misses)).toEqual([])
  })

  it('are read right as a whole', () => {
    const { right, fields } = total(names.flatMap(scoreOf))
    process.stdout.write(`${right} of ${fields} fields of ${names.length} ${folder} are right\n`)
    expect(right / fields).toBeGreaterThanOrEqual(FLOOR)
  })
})
