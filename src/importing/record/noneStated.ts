// Kinds of items of which the source says that there are none: in a form's cell, in a row of its own, in a sentence.
import type { ImportedKind } from '../imported.ts'
import { kindNamed, KINDS } from '../words/kinds.ts'
import { oneLine } from '../source/plainText.ts'
import { LISTS, type Parts } from './parts.ts'

const SAID_NONE = new RegExp(
  `\\b(?:makes?|made|contains?|contained|has|had|gives?|gave|includes?|included|(?:there (?:are|were))) no (?:new |further |formal |specific )?(${KINDS})(?= ?(?:[.,;:)]|and\\b|$))`,
  'gi',
)

const NONE_IN_ROW = new RegExp(`^(${KINDS}) ?:? (?:none|nil)\\.?$`, 'gim')

export function kindsSaidNone({ values, body, words }: Parts): readonly ImportedKind[] {
  const inCells = LISTS.flatMap(([name, kind]) =>
    /^(none|nil)\b/i.test(oneLine(values.get(name) ?? '')) ? [kind] : [],
  )
  const inRows = /[ \t:]n(?:one|il)/i.test(words) ? [...words.matchAll(NONE_IN_ROW)] : []
  const general = body.general.join('\n\n')
  const inWords = [...inRows, ...(general.includes(' no ') ? general.matchAll(SAID_NONE) : [])].map(
    ([, kind = '']) => kindNamed(kind),
  )
  return [...new Set([...inCells, ...inWords])]
}
