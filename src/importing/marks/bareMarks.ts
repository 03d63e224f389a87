// Marks that say half: a number without a word for what it counts, `19. The national lead should …`, or the word alone.
import { readsAsFinding } from '../words/findingWords.ts'
import type { ImportedKind } from '../imported.ts'
import { KIND, kindNamed } from '../words/kinds.ts'
import { readReference } from './references.ts'

export type BareMark = { readonly ref: string; readonly raw?: string; readonly rest: string }

const NUMBERED_WORDS = /^\(?(\d{1,3}[a-z]?|[IVX]{1,5}|[ivx]{2,5}|[A-H])(?:[.):]| [–—-])\s+(\S.*)$/s

/** `2. review its guidance`: a number before words of any kind. A letter or a Roman numeral counts only duties. */
export function numberedWords(paragraph: string): BareMark | undefined {
  const [, raw, rest] = NUMBERED_WORDS.exec(paragraph) ?? []
  if (raw === undefined || rest === undefined) return undefined
  if (/^\d/.test(raw)) return { ref: raw, rest }
  const ref = readReference(raw)
  if (ref === undefined || !readsAsFinding(rest)) return undefined
  return { ref, ...(ref !== raw && { raw }), rest }
}

/** `19. The national lead should …`: the number alone, before a sentence. */
export function bareMark(paragraph: string): BareMark | undefined {
  const numbered = numberedWords(paragraph)
  return numbered && /^[A-Z“"‘']/.test(numbered.rest) ? numbered : undefined
}

const UNNUMBERED = new RegExp(`^(${KIND}) ?[:–—-](?! ?\\d) ?(.+)$`, 'is')

/** `Area for improvement: The force should …`: named, without a number. */
export function unnumberedMark(
  text: string,
): { readonly kind: ImportedKind; readonly text: string } | undefined {
  const [, kind, words] = UNNUMBERED.exec(text) ?? []
  return kind === undefined || words === undefined
    ? undefined
    : { kind: kindNamed(kind), text: words.trim() }
}
