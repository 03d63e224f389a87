// Places of what is too short to be looked for by its words alone: a number, a reference, a name by its pattern.
import { KINDS } from '../words/kinds.ts'
import { NUMBER, readNumber } from '../words/numbers.ts'
import { statusNamed } from '../words/status.ts'
import type { Found } from './searchable.ts'

/** Characters between a mark and what it marks. */
const NEAR = 240

const placeIn = (match: RegExpMatchArray, from = match.index): Found | undefined =>
  from === undefined ? undefined : { from, to: from + match[0].length }

/** The first place of a pattern. */
export function patternPlace(text: string, pattern: RegExp): Found | undefined {
  const match = pattern.exec(text)
  return match ? placeIn(match) : undefined
}

const NAMES_ITEM = new RegExp(
  `\\b(?:${KINDS}|recs?\\.?|R|numbers?|argymhell(?:ion)?)[\\s#:.–—-]*(?:no\\.? ?)?$`,
  'i',
)

/** `4` in `R4`, `4.` and `4a`’s own place, never in `14`, `4.2` or `96.4%`. */
function candidates(text: string, ref: string): readonly Found[] {
  const plain = ref.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  const before = /^\d/.test(ref) ? String.raw`(?<!\d|\d[.,/])` : String.raw`(?<![\p{L}\d])`
  const pattern = new RegExp(String.raw`${before}${plain}(?![\p{L}\d%]|[.,/]\d)`, 'giu')
  return [...text.matchAll(pattern)].flatMap((match) => placeIn(match) ?? [])
}

const RANGE = /\b(\d{1,3}) ?(?:-|–|—|to) ?(\d{1,3})\b/g

/** `Recommendations 4–6` for 5. */
function ranges(text: string, ref: string): readonly Found[] {
  const number = Number(ref)
  return [...text.matchAll(RANGE)].flatMap((match) => {
    const isIn = Number(match[1]) <= number && number <= Number(match[2])
    return isIn ? (placeIn(match) ?? []) : []
  })
}

/** The marks between two places of a text. */
const marksBetween = (text: string, ref: string, from: number, to: number): readonly Found[] => {
  const start = Math.max(0, from)
  const part = text.slice(start, to)
  return [...candidates(part, ref), ...ranges(part, ref)]
    .map((place) => ({ from: place.from + start, to: place.to + start }))
    .toSorted((one, other) => one.from - other.from)
}

const isNamed = (text: string, { from }: Found): boolean =>
  NAMES_ITEM.test(text.slice(Math.max(0, from - 40), from))

/** The reference of an item: what marks its words, or else what is named as one anywhere. */
export function markPlace(text: string, ref: string, item: Found | undefined): Found | undefined {
  const above = item && marksBetween(text, ref, item.from - NEAR, item.from).at(-1)
  const named = above ?? candidates(text, ref).find((place) => isNamed(text, place))
  const below = named ?? (item && marksBetween(text, ref, item.from, item.to + NEAR)[0])
  // `(b)` below `Recommendation 3` is 3b.
  const letter = /^\d+([a-z])$/.exec(ref)?.[1]
  return below ?? (letter === undefined ? undefined : markPlace(text, `${letter})`, item))
}

/** A number of anything but time. */
const NUMBERS = new RegExp(
  String.raw`\b(?:${NUMBER}|no|none|nil)\b(?! (?:day|week|month|year)s?\b)`,
  'gi',
)

function numberOf(words: string): number {
  return /^(?:no|none|nil)$/i.test(words) ? 0 : readNumber(words)
}

/** The number that stands nearest to a noun, in digits or words; `none` is 0. */
export function countPlace(text: string, count: number, noun: string): Found | undefined {
  const nouns = [
    ...text.matchAll(
      new RegExp(String.raw`\b(?:${noun.replaceAll(' ', String.raw`\s+`)})\b`, 'gi'),
    ),
  ].map(({ index }) => index)
  const counts = [...text.matchAll(NUMBERS)]
    .filter(([words]) => numberOf(words) === count)
    .flatMap((match) => placeIn(match) ?? [])
  let nearest: Found | undefined
  let [least, here] = [NEAR + 1, 0]
  for (const place of counts) {
    const away = (of: number): number =>
      Math.abs((nouns[of] ?? Number.POSITIVE_INFINITY) - place.from)
    // Both stand in the order of the text.
    while (away(here + 1) <= away(here) && here < nouns.length) here += 1
    if (away(here) < least) [least, nearest] = [away(here), place]
  }
  return nearest
}

const CELL = /[^\t\n|]+/g
const LABEL = /^.{0,30}\bstatus ?[:–—-]? */i

/** A status in a cell or after its label, from the item on. */
export function statusPlace(text: string, status: string, item: Found): Found | undefined {
  for (const match of text.slice(item.from, item.to + 6 * NEAR).matchAll(CELL)) {
    const words = match[0].replace(LABEL, '').trim()
    if (words === '' || statusNamed(words) !== status) continue
    const from = item.from + match.index + match[0].lastIndexOf(words)
    return { from, to: from + words.length }
  }
  return undefined
}
