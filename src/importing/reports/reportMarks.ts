// What a line of a report is by its words: a section of items, a box, whom items are for, a decoy, the next chapter.
import { readsAsFinding } from '../words/findingWords.ts'
import type { ImportedKind } from '../imported.ts'
import { KIND, kindNamed, KINDS } from '../words/kinds.ts'
import type { TextUnit } from './units.ts'

const DECOY =
  /^(?:innovative|promising|positive|good|effective) practice\b|^case stud(?:y|ies)\b|^examples?\b|^action \d/i
const SECTION = new RegExp(
  `^(?:\\d[.\\d]* )?(?:(?:summary|list|full list) of |our |all )?(${KINDS})(?: and (?:recommendations|actions))?(?: (?:for|to) (?:the )?(.{3,80}))?(?: \\(\\d{1,3}\\))?:?$`,
  'i',
)
const LABEL = /^(.{3,110}?),? should(?: now| also)?:$/i
const ALONE = new RegExp(`^(?!rec)(${KIND})(?: (\\d{1,3}[a-z]?))?[:.]?$`, 'i')
const CHAPTER =
  /^(?:chapter|part|section|annexe?|appendix) (?:[A-Z\d]|one|two|three)\b|^(?:\d[.\d]* )?(?:introduction|background|context|methodology|our findings|main findings|what we found|about (?:the|this|us|our)\b.*|next steps|conclusions?|glossary|definitions.*)$/i
const LONGEST_HEADING = 90

export const isDecoy = (text: string): boolean => DECOY.test(text)
export const opensChapter = (text: string): boolean => CHAPTER.test(text)

/** `Area for improvement`, alone above its wording. */
export function boxNamed(
  text: string,
): { readonly kind: ImportedKind; readonly ref?: string } | undefined {
  const [, kind, ref] = ALONE.exec(text) ?? []
  return kind === undefined
    ? undefined
    : { kind: kindNamed(kind), ...(ref !== undefined && { ref }) }
}

/** `Recommendations for chief constables`, `Causes of concern and recommendations`. */
export function sectionNamed(
  text: string,
): { readonly kind: ImportedKind; readonly forWhom?: string } | undefined {
  const [, kind, forWhom] = SECTION.exec(text) ?? []
  return kind === undefined
    ? undefined
    : { kind: kindNamed(kind), ...(forWhom !== undefined && { forWhom }) }
}

/** `The Home Office` of `The Home Office should:`. */
export const labelNamed = (text: string): string | undefined => LABEL.exec(text)?.[1]

/** A heading of the carrier's, or a short line that ends like none of prose. */
export const isHeading = ({ text, level }: TextUnit): boolean =>
  level !== undefined ||
  (text.length <= LONGEST_HEADING && /^[A-Z]/.test(text) && !/[.:;,?!]$/.test(text))

/** `To chief constables: Review …` asks as much as `Chief constables should review …`. */
export const asksFor = (text: string): boolean =>
  readsAsFinding(text) || /^(?:to|for) [^:.]{3,80}: [A-Z]/i.test(text)

/** `a) consider other ways; and`: a point of the item above. */
export const isLetteredPoint = (text: string): boolean => /^\(?(?:[a-z]|[ivx]{1,4})[).] /.test(text)
