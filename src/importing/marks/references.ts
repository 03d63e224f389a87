// References to items as reports and answers write them: `19`, `4a`, `R1`, `Two`, `IV`, `B`, `3–5`, `10 and 22`, `the third`.
import type { ImportedKind } from '../imported.ts'
import { BULLET } from '../source/bullets.ts'
import { KIND, kindNamed, KINDS, WELSH_KINDS } from '../words/kinds.ts'
import { type AnswerLead, answerLead } from './answerMarks.ts'
import { readsAsFinding } from '../words/findingWords.ts'
import { speaksOfBody } from '../words/bodies.ts'
import { guarded } from '../words/guarded.ts'
import { NUMBER, ORDINAL, readNumber, readRoman } from '../words/numbers.ts'
import { remembering } from '../words/remembering.ts'

const ONE = `(?:\\d{1,3}(?:\\.\\d{1,2})?(?:[a-z]|\\([a-z]\\))?|${NUMBER})(?![\\w%])`
const ANY_KIND = `(?:recs?\\.?(?= ?-?(?:no\\.? ?|number )?\\d)|r\\.?(?= ?\\d)|${KINDS}(?: \\(AFIs?\\))?|${WELSH_KINDS})`
const NUMBERED = '(?: ?(?:numbers?|nos?\\.?|#)| ?[:–—-](?= ?\\d))?'
const AND = '(?:,? (?:and|&|to) |, ?| ?[-–—] ?)'
/** A Roman numeral, with its part, or a capital letter: their case is looked at afterwards. */
const LETTERED = "(?:[ivx]{1,6}(?:\\.\\d{1,2})?|[a-h])(?![\\w%'’])"
/** `R4 and R5`, `Recommendation 4 and Recommendation 5`: the word may come again. */
const AGAIN = `(?:${ANY_KIND}${NUMBERED} ?)?`
const SEVERAL = `(?:${ONE}(?:${AND}${AGAIN}${ONE})*|${LETTERED}(?:${AND}${LETTERED})*)`

export type Mark = {
  readonly kind: ImportedKind
  readonly refs: readonly string[]
  /** As written, where words became digits. */
  readonly raw?: string
  /** What stands in brackets after it. */
  readonly note?: string
  /** Whose answer follows, where the mark says so. */
  readonly answerBy?: AnswerLead['by']
  /** What follows the mark in the same paragraph. */
  readonly rest: string
}

const LONGEST_RANGE = 100

const LETTER = /^[A-H]$/i
const IN_WORDS = new RegExp(`^(?:${NUMBER}|${ORDINAL})$`, 'i')

/** Digits for whatever counts; a letter stays one. Undefined where the words are no reference. */
export function readReference(text: string): string | undefined {
  if (/^\d/.test(text)) return text.toLowerCase().replace(/[()]/g, '')
  if (LETTER.test(text)) return text
  const [, numeral = '', part = ''] = /^([ivx]+)((?:\.\d+)?)$/i.exec(text) ?? []
  const roman = readRoman(numeral)
  if (roman !== undefined) return `${roman}${part}`
  return IN_WORDS.test(text) ? String(readNumber(text)) : undefined
}

const KIND_AGAIN = new RegExp(`\\b${ANY_KIND}${NUMBERED} ?(?=\\d)`, 'gi')

/** `3–5` is 3, 4, 5; `10 and 22` is 10, 22; none where a part of it is no reference. */
export function readReferences(text: string): readonly string[] {
  const refs = text
    .replaceAll(KIND_AGAIN, '')
    .split(/,? (?:and|&) |, ?/)
    .flatMap((part) => {
      const ends = part.split(/ to | ?[-–—] ?/).map(readReference)
      const [first, last] = [Number(ends[0]), Number(ends.at(-1))]
      const isRange = ends.length === 2 && last > first && last - first < LONGEST_RANGE
      return isRange
        ? Array.from({ length: last - first + 1 }, (_, step) => String(first + step))
        : ends
    })
  return refs.every((ref) => ref !== undefined) ? refs : []
}

function markFrom(kind: string, words: string, rest: string, note?: string): Mark | undefined {
  const refs = readReferences(words)
  if (refs.length === 0) return undefined
  return {
    kind: kindNamed(kind),
    refs,
    ...(/^[a-z]/i.test(words) && words !== refs[0] && { raw: words }),
    ...(note !== undefined && { note }),
    rest: rest.trim(),
  }
}

/** `Recommendation 1 to chief constables`, alone or before its wording after a colon. */
const TO_WHOM = /^((?:addressed )?(?:to|for) [^.:;?!]{3,80})(?::\s*(.*))?$/s

/** Brackets that close the mark: words go on after them only with a capital. */
const BRACKETED = /^\(([^()]{3,300})\) ?(?:[:–—-]+ ?|[.]? ?(?=$|[A-Z“"‘']))(.*)$/s
const OPENING = new RegExp(
  `^(${ANY_KIND})${NUMBERED} ?\\(?(${SEVERAL})(?: of \\d{1,3}(?=[:.)–—-]|$))?( ?[:;.…)–—-][ :.–—)-]*| +|$)(.*)$`,
  'is',
)

const MAY_OPEN =
  /^[^a-z]{0,8}(?:[a-z]\) )?(?:(?:hmic\S*|national|report|inspection|(?:(?:the )?\S+ (?:constable\S* |officer\S* |mayor\S* )?)?(?:response|answer|reply|comments?) (?:to|on)(?: the)?) )?(?:(?:the |our )?(?:\S{1,24}(?:st|nd|rd|th),? (?:(?:and|&|to) )?){1,5})?(?:r|afi|area|cause|argym|maes|meysydd|achos)/i

/** A bullet, a paragraph's number, a quotation mark or whose recommendation it is, before the mark itself. */
const BEFORE = new RegExp(
  `^(?:${BULLET}+ ?|#+ |[“"]|\\d{1,2}(?:\\.\\d{1,2})*[.)]? |[a-z]\\) )?(?:(?:HMIC(?:FRS)?(?:['’]s)?|national|report|inspection) (?=rec|area|afi|cause))?`,
  'i',
)
const COUNTED = new RegExp(`^(?!${KIND}\\b)${KINDS} ?\\(`, 'i')
/** `3. Recommendation: …`: the number first. */
const NUMBER_FIRST = new RegExp(`^(\\d{1,3}[a-z]?)[.)] (${KIND}) ?[:–—-] ?(?!\\d)(.*)$`, 'is')

/** `The third recommendation: …`: the ordinal first. */
const ORDINAL_FIRST = new RegExp(
  `^(?:the |our )?(${ORDINAL}(?:${AND}${ORDINAL})*) (${KINDS})( ?[:.;)–—-][ :.–—)-]*| +|$)(.*)$`,
  'is',
)

/** The second half of `Recommendation 4 / Argymhelliad 4`. */
const WELSH_MARK =
  /^([^/]{1,40}?) ?\/ ?(?:Argymhell\p{L}*|Maes i(?:'|’)w wella|Achos pryder) \d{1,3}[a-z]?/iu

const SAYS_THAT = /^(?:asks|says|states|recommends|requires|is|was) that (.+)$/s
const AS_FOLLOWS = / (?:is|are) (?:as follows|below) ?[:.]$/i

function readMark(paragraph: string): Mark | undefined {
  const lead = answerLead(paragraph)
  const mark = lead && readMark(lead.rest)
  if (lead) return mark && { ...mark, answerBy: lead.by }
  const [, number, named, words] = NUMBER_FIRST.exec(paragraph) ?? []
  if (number !== undefined && named !== undefined && words !== undefined)
    return markFrom(named, number, words)
  const bare = paragraph.replace(BEFORE, '').replace(WELSH_MARK, '$1').replace(AS_FOLLOWS, '')
  // `Recommendations (5)` says how many there are.
  if (COUNTED.test(bare)) return undefined
  const [, ordinal, ofKind, end, after] = ORDINAL_FIRST.exec(bare) ?? []
  const [, kind = ofKind, refs = ordinal, stop = end, rest = after] = OPENING.exec(bare) ?? []
  if (kind === undefined || refs === undefined || rest === undefined) return undefined
  // `Area for improvement (a)`: a small letter is a mark in brackets only.
  if (/^[a-h]$/.test(refs) && !bare.includes(`(${refs})`)) return undefined
  const [, note, afterNote = ''] = BRACKETED.exec(rest) ?? []
  if (note !== undefined) return markFrom(kind, refs, afterNote, note)
  const [, whom, wordingTo = ''] = TO_WHOM.exec(rest) ?? []
  if (whom !== undefined && speaksOfBody(whom) && !readsAsFinding(whom))
    return markFrom(kind, refs, wordingTo, whom)
  // `Recommendation 4 asks that forces should plan.` gives its wording.
  const wording = SAYS_THAT.exec(rest)?.[1]
  if (wording !== undefined && readsAsFinding(wording)) return markFrom(kind, refs, wording)
  // `Recommendation 4 is welcome` speaks of the item; a stop, a capital or nothing at all after it opens the item.
  if (stop?.trim() === '' && /^[^A-Z“"‘']/.test(rest)) return undefined
  return markFrom(kind, refs, rest)
}

/** A paragraph that opens with an item's mark: `Recommendation 4: By January …`, `R1`, `Recommendations 3–5: …`. */
export const openingMark = guarded(MAY_OPEN, remembering(readMark), undefined)

const IN_SENTENCE = new RegExp(
  `^(?:in (?:response|relation|regard|respect|answer|reply) (?:to|of)|regarding|concerning|with (?:regard|respect|reference) to|turning to|as (?:for|to)|on|for) (?:the )?(?:(${ANY_KIND})${NUMBERED} ?(${SEVERAL})|(${ORDINAL}(?:${AND}${ORDINAL})*) (${KINDS})) ?[,:–—-] ?(.*)$`,
  'is',
)

/** A paragraph whose first words say which items it answers: `In response to recommendations 10 and 22, I …`. */
export function sentenceMark(paragraph: string): Mark | undefined {
  const [, named, numbers, ordinal, ofKind, rest] = IN_SENTENCE.exec(paragraph) ?? []
  const [kind, refs] = [named ?? ofKind, numbers ?? ordinal]
  return kind === undefined || refs === undefined || rest === undefined
    ? undefined
    : markFrom(kind, refs, rest)
}

/** `4`, `Recommendation 4`, `AFI 2`, `R1`, `IV`: a cell or a line that is a reference and no more. */
export function referenceAlone(
  words: string,
): { readonly kind?: ImportedKind; readonly ref: string; readonly raw?: string } | undefined {
  const mark = openingMark(words)
  if (mark) {
    const { kind, refs, raw, rest } = mark
    const [ref] = refs
    const isAlone = refs.length === 1 && rest === '' && ref !== undefined
    return isAlone ? { kind, ref, ...(raw !== undefined && { raw }) } : undefined
  }
  const plain = words.replace(/^(?:nos?\.? ?|number |#)/i, '').replace(/[.):]$/, '')
  const ref = /^\(?(?:\d{1,3}(?:\.\d{1,2})?[a-z]?|[a-z]+)$/i.test(plain)
    ? readReference(plain)
    : undefined
  if (ref === undefined) return undefined
  return { ref, ...(/^[a-z]/i.test(plain) && plain !== ref && { raw: plain }) }
}

const PASSING = new RegExp(`(?<!number of )\\brecommendations?${NUMBERED} (${SEVERAL})`, 'gi')

/** Every recommendation the words name, in passing or not. */
export const referencesNamed = (words: string): readonly string[] =>
  [...words.matchAll(PASSING)].flatMap(([, refs]) => (refs ? readReferences(refs) : []))
