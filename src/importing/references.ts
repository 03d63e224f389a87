// References to items as reports and answers write them: `19`, `4a`, `R1`, `Two`, `3–5`, `10 and 22`.
import type { ImportedKind } from './imported.ts'
import { NUMBER, readNumber } from './numbers.ts'
import { remembering } from './remembering.ts'

const ONE = `(?:\\d{1,3}(?:\\.\\d{1,2})?(?:[a-z]|\\([a-z]\\))?|${NUMBER})(?![\\w%])`
const KIND =
  "(?:recommendations?|recs?\\.?(?= ?-?(?:no\\.? ?|number )?\\d)|r\\.?(?= ?\\d)|(?:areas? for improvement|AFIs?)(?: \\(AFIs?\\))?|causes? (?:of|for) concern|argymhell(?:iad|ion)|(?:maes|meysydd) i(?:['’]w| ?w) (?:wella|gwella)|achos(?:ion)? pryder)"
const NUMBERED = '(?: ?(?:numbers?|nos?\\.?|#)| ?[:–—-](?= ?\\d))?'
const SEVERAL = `${ONE}(?:(?:,? (?:and|&|to) |, ?| ?[-–—] ?)${ONE})*`

export type Mark = {
  readonly kind: ImportedKind
  readonly refs: readonly string[]
  /** As written, where words became digits. */
  readonly raw?: string
  /** What stands in brackets after it. */
  readonly note?: string
  /** What follows the mark in the same paragraph. */
  readonly rest: string
}

const LONGEST_RANGE = 100

const oneReference = (text: string): string =>
  /^\d/.test(text) ? text.toLowerCase().replace(/[()]/g, '') : String(readNumber(text))

/** `3–5` is 3, 4, 5; `10 and 22` is 10, 22. */
export function readReferences(text: string): readonly string[] {
  return text.split(/,? (?:and|&) |, ?/).flatMap((part) => {
    const ends = part.split(/ to | ?[-–—] ?/).map(oneReference)
    const [first, last] = [Number(ends[0]), Number(ends.at(-1))]
    const isRange = ends.length === 2 && last > first && last - first < LONGEST_RANGE
    return isRange
      ? Array.from({ length: last - first + 1 }, (_, step) => String(first + step))
      : ends
  })
}

export function kindNamed(words: string): ImportedKind {
  if (/^argym/i.test(words)) return 'recommendation'
  if (/^achos/i.test(words)) return 'cause-of-concern'
  if (/^[am]/i.test(words)) return 'afi'
  return /^c/i.test(words) ? 'cause-of-concern' : 'recommendation'
}

const markFrom = (kind: string, refs: string, rest: string, note?: string): Mark => ({
  kind: kindNamed(kind),
  refs: readReferences(refs),
  ...(/^[a-z]/i.test(refs) && { raw: refs }),
  ...(note !== undefined && { note }),
  rest: rest.trim(),
})

/** Brackets that close the mark: words go on after them only with a capital. */
const BRACKETED = /^\(([^()]{3,300})\) ?[:.–—-]* ?(?=$|[A-Z“"‘'])(.*)$/s
const OPENING = new RegExp(
  `^(${KIND})${NUMBERED} ?\\(?(${SEVERAL})(?: of \\d{1,3}(?=[:.)–—-]|$))?( ?[:;.…)–—-][ :.–—)-]*| +|$)(.*)$`,
  'is',
)

/** Tells quickly of nearly every paragraph that it does not. */
const MAY_OPEN =
  /^[^a-z]{0,8}(?:[a-z]\) )?(?:(?:hmic\S*|national|report|inspection) )?(?:r|afi|area|cause|argym|maes|meysydd|achos)/i

/** A bullet, a paragraph's number, a quotation mark or whose recommendation it is, before the mark itself. */
const BEFORE =
  /^(?:[•◦▪●·*–-]+ ?|#+ |[“"]|\d{1,2}(?:\.\d{1,2})*[.)]? |[a-z]\) )?(?:(?:HMIC(?:FRS)?(?:['’]s)?|national|report|inspection) (?=rec|area|afi|cause))?/i
const COUNTED = /^(?:recommendations|areas for improvement|AFIs|causes of concern) ?\(/i
/** `3. Recommendation: …`: the number first. */
const NUMBER_FIRST =
  /^(\d{1,3}[a-z]?)[.)] (recommendation|AFI|area for improvement|cause of concern) ?[:–—-] ?(?!\d)(.*)$/is

/** The second half of `Recommendation 4 / Argymhelliad 4`. */
const WELSH_MARK =
  /^([^/]{1,40}?) ?\/ ?(?:Argymhell\p{L}*|Maes i(?:'|’)w wella|Achos pryder) \d{1,3}[a-z]?/iu

function readMark(paragraph: string): Mark | undefined {
  const [, number, named, words] = NUMBER_FIRST.exec(paragraph) ?? []
  if (number !== undefined && named !== undefined && words !== undefined)
    return markFrom(named, number, words)
  const bare = paragraph.replace(BEFORE, '').replace(WELSH_MARK, '$1')
  // `Recommendations (5)` says how many there are.
  if (COUNTED.test(bare)) return undefined
  const [, kind, refs, stop, rest] = OPENING.exec(bare) ?? []
  if (kind === undefined || refs === undefined || rest === undefined) return undefined
  const [, note, afterNote = ''] = BRACKETED.exec(rest) ?? []
  if (note !== undefined) return markFrom(kind, refs, afterNote, note)
  // `Recommendation 4 is welcome` speaks of the item; a stop, a capital or nothing at all after it opens the item.
  if (stop?.trim() === '' && /^[^A-Z“"‘']/.test(rest)) return undefined
  return markFrom(kind, refs, rest)
}

const markIn = remembering(readMark)

/** A paragraph that opens with an item's mark: `Recommendation 4: By January …`, `R1`, `Recommendations 3–5: …`. */
export const openingMark = (paragraph: string): Mark | undefined =>
  MAY_OPEN.test(paragraph) ? markIn(paragraph) : undefined

const IN_SENTENCE = new RegExp(
  `^(?:in (?:response|relation|regard|respect|answer|reply) (?:to|of)|regarding|concerning|with (?:regard|respect|reference) to|turning to|as (?:for|to)|on|for) (?:the )?(${KIND})${NUMBERED} ?(${SEVERAL}) ?[,:–—-] ?(.*)$`,
  'is',
)

/** A paragraph whose first words say which items it answers: `In response to recommendations 10 and 22, I …`. */
export function sentenceMark(paragraph: string): Mark | undefined {
  const [, kind, refs, rest] = IN_SENTENCE.exec(paragraph) ?? []
  return kind === undefined || refs === undefined || rest === undefined
    ? undefined
    : markFrom(kind, refs, rest)
}

/** `19. The national lead should …`: the number alone. */
export function bareMark(
  paragraph: string,
): { readonly ref: string; readonly rest: string } | undefined {
  const [, ref, rest] =
    /^\(?(\d{1,3}[a-z]?)(?:[.):]| [–—-])\s+(?=[A-Z“"‘'])(.*)$/s.exec(paragraph) ?? []
  return ref === undefined || rest === undefined ? undefined : { ref, rest }
}

const PASSING = new RegExp(`\\brecommendations?${NUMBERED} (${SEVERAL})`, 'gi')

/** Every recommendation the words name, in passing or not. */
export const referencesNamed = (words: string): readonly string[] =>
  [...words.matchAll(PASSING)].flatMap(([, refs]) => (refs ? readReferences(refs) : []))
