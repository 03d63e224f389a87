// The importer's rooms stand in the order that docs/architecture.md gives, and no file looks up.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const IMPORTING = join(ROOT, 'src/importing')

/** The first cell of each row of the table, as the rooms and files it names. */
const rows: readonly (readonly string[])[] =
  readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8')
    .split("## The importer's rooms")[1]
    ?.split('\n## ')[0]
    ?.split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    ) ?? []

const files = readdirSync(IMPORTING, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
)
const heightOf = (file: string): number =>
  rows.findIndex((names) => names.includes(file.split('/')[0] ?? ''))

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(IMPORTING, file), 'utf8').matchAll(/(?:from |import\()'(\.[^']+)'/g)].map(
    ([, path = '']) => relative(IMPORTING, join(IMPORTING, dirname(file), path)),
  )

describe('the importer', () => {
  it('keeps every file in a room that the table names', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((file) => heightOf(file) === -1)).toEqual([])
  })

  it('imports only from rooms above and beside', () => {
    const upward = files.flatMap((file) =>
      importsOf(file)
        .filter((imported) => heightOf(imported) > heightOf(file))
        .map((imported) => `${file} imports ${imported}`),
    )
    expect(upward).toEqual([])
  })
})
