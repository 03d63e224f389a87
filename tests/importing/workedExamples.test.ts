import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRecords } from '#importing/readRecords.ts'
import { score } from './scoring.ts'

const FOLDER = new URL('../records/worked-examples/', import.meta.url)
const textOf = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8')

const examples = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))

describe('the worked examples', () => {
  it('are all here', () => expect(examples).toHaveLength(4))

  it.each(examples)('%s reads as its result says', (name) => {
    const wanted: unknown = JSON.parse(textOf(name.replace(/txt$/, 'json')))
    const [reading, ...others] = readRecords(textOf(name))
    expect(others).toEqual([])
    expect(score(wanted, reading?.imported).misses).toEqual([])
  })
})
