// Licences of all that is installed, packages of packages too: docs/decisions/0010-dependencies.md has those we chose.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { lockedPackages } from './lockFile.ts'

const ROOT = join(import.meta.dirname, '../..')

// Each lets the product be used, changed and passed on by a public body. The others bind only changes to the package
// itself, or ask to be named, and nothing under them ships.
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
].concat(['BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'Zlib', 'Python-2.0'])
const ONLY_FOR_DEVELOPMENT = ['MPL-2.0', 'OFL-1.1', 'CC-BY-4.0']

// Their package.json does not say it in SPDX's words; the licence is a file beside it.
const READ_BY_US: Readonly<Record<string, string>> = {
  'node_modules/duck': 'BSD-2-Clause',
  'node_modules/png-js': 'MIT',
}

const manifest = z.object({
  license: z
    .union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)])
    .optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
})

/** As SPDX writes it. A choice is ours to make; of several at once all must be allowed. */
const isAllowed = (expression: string, allowed: readonly string[]): boolean =>
  expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.includes(one.trim())))

/** Undefined where it is not installed: packages for other machines are in the lock file too. */
function licenceOf(path: string): string | undefined {
  const known = READ_BY_US[path]
  if (known !== undefined) return known
  let text: string
  try {
    text = readFileSync(join(ROOT, path, 'package.json'), 'utf8')
  } catch {
    return undefined
  }
  const read = manifest.parse(JSON.parse(text))
  return read.license ?? read.licenses?.map(({ type }) => type).join(' OR ') ?? 'none'
}

const refused = (isForProduction: boolean, allowed: readonly string[]): readonly string[] =>
  lockedPackages
    .filter(({ isOfProduction }) => isOfProduction === isForProduction)
    .flatMap(({ path }) => {
      const licence = licenceOf(path)
      return licence === undefined || isAllowed(licence, allowed) ? [] : [`${path}: ${licence}`]
    })

describe('the licences of what is installed', () => {
  it('are read from some hundred packages at least', () => {
    const installed = lockedPackages.filter(({ path }) => licenceOf(path) !== undefined)
    expect(installed.length).toBeGreaterThan(100)
    expect(readdirSync(join(ROOT, 'node_modules')).length).toBeGreaterThan(50)
  })

  it('let everything that ships be used, changed and passed on', () => {
    expect(refused(true, ALLOWED)).toEqual([])
  })

  it('bind nobody who only develops', () => {
    expect(refused(false, [...ALLOWED, ...ONLY_FOR_DEVELOPMENT])).toEqual([])
  })

  it('are refused where one of several is not allowed, and taken where there is a choice', () => {
    expect(isAllowed('(MIT OR GPL-3.0-or-later)', ALLOWED)).toBe(true)
    expect(isAllowed('MIT AND GPL-3.0-or-later', ALLOWED)).toBe(false)
    expect(isAllowed('AGPL-3.0-only', ALLOWED)).toBe(false)
    expect(isAllowed('none', ALLOWED)).toBe(false)
  })
})
