// Just enough of Bicep to hold our own files against one another. Nothing here can compile it; `az bicep build` does.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const AZURE = join(import.meta.dirname, '../../infra/azure')

type Resource = { readonly type: string; readonly version: string; readonly isExisting: boolean }
type Module = { readonly path: string; readonly given: readonly string[] }

export type BicepFile = {
  readonly path: string
  /** Without comments. */
  readonly text: string
  readonly parameters: readonly string[]
  /** Those that have no default. */
  readonly needed: readonly string[]
  readonly variables: readonly string[]
  readonly resources: ReadonlyMap<string, Resource>
  readonly modules: ReadonlyMap<string, Module>
  readonly outputs: readonly string[]
}

const all = (text: string, pattern: RegExp): readonly RegExpExecArray[] => [
  ...text.matchAll(pattern),
]
const firsts = (text: string, pattern: RegExp): readonly string[] =>
  all(text, pattern).map(([, name = '']) => name)

// An address in a string has slashes too, but never after white space.
const withoutComments = (text: string): string => text.replaceAll(/(^|\s)\/\/.*$/gm, '$1')

const QUOTED = /'(?:\\.|[^'\\\n])*'/g

const parametersGiven = (body: string): readonly string[] => {
  const block = /params: \{([^}]*)\}/.exec(body.replaceAll(QUOTED, "''"))?.[1] ?? ''
  return firsts(block, /(\w+):/g)
}

export function readBicep(path: string): BicepFile {
  const text = withoutComments(readFileSync(join(AZURE, path), 'utf8'))
  return {
    path,
    text,
    parameters: firsts(text, /^param (\w+)/gm),
    needed: firsts(text, /^param (\w+) \w+$/gm),
    variables: firsts(text, /^var (\w+) =/gm),
    resources: new Map(
      all(text, /^resource (\w+) '([^@']+)@([^']+)'( existing)? =/gm).map(
        ([, name = '', type = '', version = '', existing]) => [
          name,
          { type, version, isExisting: existing !== undefined },
        ],
      ),
    ),
    modules: new Map(
      all(text, /^module (\w+) '([^']+)' = [{[]([\s\S]*?)^[}\]]/gm).map(
        ([, name = '', file = '', body = '']) => [
          name,
          { path: join(dirname(path), file), given: parametersGiven(body) },
        ],
      ),
    ),
    outputs: firsts(text, /^output (\w+) \w+ =/gm),
  }
}

export const bicepFiles = (): readonly BicepFile[] =>
  readdirSync(AZURE, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.bicep'))
    .toSorted()
    .map(readBicep)

/** Names that the file uses as values: outside quotes, or inside them within `${…}`. */
export function namesUsed({ text }: BicepFile): ReadonlySet<string> {
  const declared = text.replaceAll(/^(?:param|var|module|resource|output) \w+/gm, '')
  const inQuotes = firsts(declared, /\$\{([^}]*)\}/g)
  const outside = declared.replaceAll(QUOTED, "''")
  // A name before a colon is a property’s, save what is gone through; one after a full stop is a part of something.
  const values = /(?<![\w.])([A-Za-z_]\w*)(?!\w*\s*:)/g
  const goneThrough = /\bfor (?:\w+|\(\w+, \w+\)) in (\w+):/g
  const parts = [outside, ...inQuotes]
  return new Set(parts.flatMap((part) => [...firsts(part, values), ...firsts(part, goneThrough)]))
}
