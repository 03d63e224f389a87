import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { readRecords } from '#importing/readRecords.ts'
import { type Score, score, total } from './scoring.ts'

/**
 * `layouts` were written beside the readers. `strangers` were written afterwards, by somebody who had not seen how they
 * read; what they got right at first sight is in the README beside them. By now every layout reads right, for the readers
 * were mended until it did: no field may be lost again.
 */
describe.each(['layouts', 'strangers'])('%s that offices use', (folder) => {
  const at = new URL(`${folder}/`, import.meta.url)
  const read = (name: string): string => readFileSync(new URL(name, at), 'utf8')
  const named = (ending: string): readonly string[] =>
    readdirSync(at).flatMap((name) =>
      name.endsWith(ending) ? [name.slice(0, -ending.length)] : [],
    )
  const names = named('.txt')
  const scores: Score[] = []

  it('have each a result that says what is to be read', () => expect(named('.json')).toEqual(names))

  it.each(names)('%s is read field by field, with nothing invented', (name) => {
    const json: unknown = JSON.parse(read(`${name}.json`))
    const wanted: readonly unknown[] = Array.isArray(json) ? json : [json]
    const got = readRecords(read(`${name}.txt`)).map(({ imported }) => imported)
    expect(got).toHaveLength(wanted.length)
    const scored = wanted.map((record, index) => score(record, got[index]))
    scores.push(...scored)
    expect(scored.flatMap(({ misses }) => misses)).toEqual([])
  })

  afterAll(() => {
    const { right, fields } = total(scores)
    process.stdout.write(`${right} of ${fields} fields of ${names.length} ${folder} are right\n`)
  })
})
