// How much of a record was read right: field by field, with what was invented counted against it.
import { z } from 'zod'

type Miss = { readonly path: string; readonly wanted: unknown; readonly got: unknown }
export type Score = { readonly fields: number; readonly misses: readonly Miss[] }

type Fields = ReadonlyMap<string, unknown>

// “A key that is absent means not present (null, false or empty)”; but `graded` is false of what is said to be ungraded.
const isAbsent = (value: unknown, key: string): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (value === false && key !== 'graded') ||
  (typeof value === 'object' && Object.keys(value).length === 0)

// A short list of words is one field; a list of items is one field for each of theirs. Warnings are counted by themselves.
function leaves(value: unknown, path = '', key = ''): readonly (readonly [string, unknown])[] {
  if (isAbsent(value, key) || path === 'warnings') return []
  const isWords = Array.isArray(value) && value.every((one) => typeof one === 'string')
  if (typeof value !== 'object' || value === null || isWords) return [[path, value]]
  return Object.entries(value).flatMap(([name, member]) =>
    leaves(member, path === '' ? name : `${path}.${name}`, name),
  )
}

const fieldsOf = (record: unknown): Fields => new Map(leaves(record))

/** “Optional in tests”: an outcome is held where the wanted record names it. */
const isUnasked = (path: string, expected: Fields): boolean =>
  path.endsWith('.outcome') && !expected.has(path)

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

const warned = z.looseObject({ warnings: z.array(z.string()) })

/** Extra warnings are allowed; a missing one is a miss. */
export function score(wanted: unknown, got: unknown): Score {
  const [expected, found] = [fieldsOf(wanted), fieldsOf(got)]
  const raised = warned.safeParse(got).data?.warnings ?? []
  const named = warned.safeParse(wanted).data?.warnings ?? []
  const paths = [...new Set([...expected.keys(), ...found.keys()])].filter(
    (path) => !isUnasked(path, expected),
  )
  const misses = paths
    .filter((path) => !same(expected.get(path), found.get(path)))
    .map((path) => ({ path, wanted: expected.get(path), got: found.get(path) }))
  const unraised = named
    .filter((warning) => !raised.includes(warning))
    .map((warning) => ({ path: 'warnings', wanted: warning, got: undefined }))
  return { fields: paths.length + named.length, misses: [...misses, ...unraised] }
}

export const total = (
  scores: readonly Score[],
): { readonly fields: number; readonly right: number } => {
  const fields = scores.reduce((sum, one) => sum + one.fields, 0)
  return { fields, right: fields - scores.reduce((sum, one) => sum + one.misses.length, 0) }
}
