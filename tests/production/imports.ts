// What a file reaches when it runs: our own files, and the packages they name. Types are left out, as Node leaves them.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }

const ROOT = join(import.meta.dirname, '../..')

export type Reached = {
  /** From the root, in order. */
  readonly files: readonly string[]
  /** Package to the files that name it. */
  readonly packages: ReadonlyMap<string, readonly string[]>
}

const STATEMENTS = /^(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?'([^']+)'/gm
// A program of its own, started beside the service, and files read as they are.
const PROGRAMS = /new URL\(\s*'([^']+)',\s*import\.meta\.url/g
const LATE = /\bimport\('([^']+)'\)/g

const namedIn = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name)

const importsIn = (text: string): readonly string[] => [
  ...namedIn(text, STATEMENTS),
  ...namedIn(text, LATE),
  // An address without dots is in the same folder all the same. One that ends in a slash is a folder.
  ...namedIn(text, PROGRAMS)
    .filter((name) => !name.endsWith('/'))
    .map((name) => (name.startsWith('.') ? name : `./${name}`)),
]

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

/** Undefined for a package. Throws an Error for an area that package.json does not know. */
function fileOf(name: string, from: string): string | undefined {
  if (name.startsWith('.')) return join(dirname(from), name)
  if (!name.startsWith('#')) return undefined
  const [area = '', ...rest] = name.split('/')
  const target = Object.entries(packageJson.imports).find(([key]) => key === `${area}/*`)?.[1]
  if (target === undefined) throw new Error(`${from} imports ${name}, which package.json lacks.`)
  return join(ROOT, target.replace('*', rest.join('/')))
}

/** Throws an Error that names an import that leads nowhere. */
export function importsFrom(entry: string): Reached {
  const files = new Set<string>()
  const packages = new Map<string, string[]>()
  const visit = (file: string): void => {
    if (files.has(file)) return
    if (!existsSync(file)) throw new Error(`${relative(ROOT, file)} is imported and is not there.`)
    files.add(file)
    if (!file.endsWith('.ts')) return
    for (const name of importsIn(readFileSync(file, 'utf8'))) {
      if (name.startsWith('node:')) continue
      const target = fileOf(name, file)
      if (target !== undefined) visit(target)
      else {
        const own = packageOf(name)
        packages.set(own, [...(packages.get(own) ?? []), relative(ROOT, file)])
      }
    }
  }
  visit(join(ROOT, entry))
  return { files: [...files].map((file) => relative(ROOT, file)).toSorted(), packages }
}
