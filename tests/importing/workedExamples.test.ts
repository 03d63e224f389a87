import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readRecords } from '#importing/readRecords.ts'

const FOLDER = new URL('../records/worked-examples/', import.meta.url)
const textOf = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8')

// “A key that is absent means not present (null, false or empty).”
const isAbsent = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0)

function present(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(present)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      // `outcome` is optional in tests.
      .filter(([key, member]) => key !== 'outcome' && !isAbsent(member))
      .map(([key, member]) => [key, present(member)]),
  )
}

const withWarnings = z.looseObject({ warnings: z.array(z.string()) })
const examples = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))

describe('the worked examples', () => {
  it('are all here', () => expect(examples).toHaveLength(4))

  it.each(examples)('%s reads as its result says', (name) => {
    const { warnings, ...wanted } = withWarnings.parse(
      JSON.parse(textOf(name.replace(/txt$/, 'json'))),
    )
    const [reading, ...others] = readRecords(textOf(name))
    const { warnings: raised, ...imported } = reading?.imported ?? { warnings: [] }
    expect(others).toEqual([])
    expect(present(imported)).toEqual(present(wanted))
    expect(raised).toEqual(expect.arrayContaining(warnings))
  })
})
