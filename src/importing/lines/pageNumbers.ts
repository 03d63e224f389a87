// The numbers that a print puts on its pages: those that say so, and those that go up from page to page.
import { openingMark } from '../marks/references.ts'
import { columnNamed } from '../words/columns.ts'

/** Characters of a line that a print adds. */
const LONGEST = 140

/** It says by itself that it is a page's number, or its end: `Page 2`, `2 of 4`, `- 2 -`. */
const PAGE_NUMBER =
  /^(?:(?:[^\t]{0,80}\t)?(?:page \d{1,4}(?: (?:of|\/) \d{1,4})?|\d{1,4} (?:of|\/) \d{1,4}|[-–] ?\d{1,4} ?[-–])|(?:[^\t]{0,80}\t){0,2}[^.\t]{0,90}\bpage \d{1,4} (?:of|\/) \d{1,4}(?:\t[^\t]{0,80}){0,2}|\f.*)$/i
const isPageNumber = (line: string): boolean =>
  line.length <= LONGEST && /[\d\f]/.test(line) && PAGE_NUMBER.test(line)

/** `3`, `PFCC/01 (rev. 2017)⇥2`, `https://… 1/3`; of a date or a decimal the end is none. */
const NUMBER_LAST = /^(|p\.|.*[^\d/.,:£-])(\d{1,3})((?: ?(?:\/|of) ?\d{1,3})?[\])]?)$/i
const NUMBER_FIRST = /^()(\d{1,3})( ?[\t|] ?\D.*)$/
/** What is counted below a page: `Recommendation 1`, `Appendix 2`. */
const OF_WORDS =
  /\b(?:rec\w*|afis?|improvement|concern|area|theme|finding|action|part|section|chapter|appendix|annexe?|question|objective|priority|item|number|no\.?|table|figure|and|of|to|in)[ \t]*$|[:;] ?$/i
const FEWEST_WORDS_BEFORE = 3

/** What stands round a page's number: nothing, the address of a site, or what runs on every page. */
const runsBeside = (before: string): boolean =>
  /^(?:|https?:.*|file:.*|(?:pp?|pg|page)\.? ?|[[(])$/i.test(before) ||
  (!OF_WORDS.test(before) &&
    (/[|–]/.test(before) || columnNamed(before) === undefined) &&
    (/[\t|–-] ?$/.test(before) || before.trim().split(' ').length >= FEWEST_WORDS_BEFORE))

/** A label with its value, among others of a form. */
const isRow = (lines: readonly string[], at: number): boolean =>
  /^(?!https?:|file:).*\t/.test((lines[at] ?? '').trim()) &&
  [lines[at - 1], lines[at + 1]].some((line) => line?.trim().includes('\t'))

export type Page = {
  readonly lines: readonly string[]
  /** Each without its figures; none where it is too long to run on pages. */
  readonly keys: readonly string[]
  /** How often each comes, whatever its figures are. */
  readonly times: ReadonlyMap<string, number>
  /** How many lines with words stand above each, and above the end. */
  readonly shownBefore: readonly number[]
}
type Place = { readonly at: number; readonly number: number }

export const masked = (line: string): string =>
  line.length > LONGEST ? '' : line.replaceAll(/\d+/g, '#').trim()

/** Lines with nothing but their number changed, by what stands round it. */
function countedLines(lines: readonly string[]): readonly (readonly Place[])[] {
  const series = new Map<string, Place[]>()
  lines.forEach((whole, at) => {
    const line = whole.trim()
    if (line.length > LONGEST || !/\d[\])]?$|^\d{1,3} ?[\t|]/.test(line)) return
    const [, before, number, after] = NUMBER_FIRST.exec(line) ?? NUMBER_LAST.exec(line) ?? []
    if (before === undefined || !runsBeside(before) || openingMark(line)) return
    if (isRow(lines, at)) return
    const key = masked(`${before}#${after ?? ''}`)
    const place = { at, number: Number(number) }
    if (!series.get(key)?.push(place)) series.set(key, [place])
  })
  return [...series.values()]
}

export const isShown = (line: string): boolean => line.trim() !== ''

/** A line of prose that breaks off; what it goes on with has a small letter. */
const LONG = 40
const BETWEEN = [1, 2, 3, 4, 5, 6]
const breaksOff = (line: string): boolean =>
  line.length >= LONG && !line.includes('\t') && /[^.?!:;”"’')\]\d]$/.test(line)

/** Whether a sentence is cut by what stands at a place, and by such lines beside it as come again. */
export function cutsSentence({ lines, keys, times }: Page, at: number): boolean {
  const isWords = (place: number): boolean =>
    isShown(lines[place] ?? '') && (times.get(keys[place] ?? '') ?? 0) < 2
  const away = BETWEEN.find((step) => isWords(at - step))
  const on = BETWEEN.find((step) => isWords(at + step))
  if (away === undefined || on === undefined) return false
  return breaksOff((lines[at - away] ?? '').trim()) && /^[a-z]/.test(lines[at + on] ?? '')
}

const MOST_BELOW_LAST = 2
const FEWEST_ON_PAGE = 4

/** Numbers one after another are of pages where they end the text, cut a sentence or stand beside a page's end. */
function countsPages(page: Page, places: readonly Place[]): boolean {
  const { lines, shownBefore } = page
  const isInOrder = places.every(
    ({ number }, order) => order === 0 || number === (places[order - 1]?.number ?? 0) + 1,
  )
  const at = places.at(-1)?.at ?? 0
  const isSeveral = places.length > 1
  if (!isInOrder || (!isSeveral && !/^\d+$/.test(lines[at]?.trim() ?? ''))) return false
  const [above, below] = [
    shownBefore[at] ?? 0,
    (shownBefore.at(-1) ?? 0) - (shownBefore[at + 1] ?? 0),
  ]
  // A form's last label may stand above a number, and an answer below one.
  const endsText = isSeveral
    ? below <= MOST_BELOW_LAST &&
      !lines.slice(at + 1).some((line) => /[.?!]$/.test(line)) &&
      above >= places.length * FEWEST_ON_PAGE
    : below === 0 && /[.?!]$/.test(lines.slice(0, at).findLast(isShown) ?? '')
  const isBeside = places.some((one) => lines[one.at - 1] === '\f' || lines[one.at + 1] === '\f')
  return endsText || isBeside || places.some((one) => cutsSentence(page, one.at))
}

/** The places of page numbers, and of the ends of pages. */
export function pageNumbers(page: Page): ReadonlySet<number> {
  const counted = countedLines(page.lines).filter((places) => countsPages(page, places))
  return new Set([
    ...page.lines.flatMap((line, at) => (isPageNumber(line.trim()) ? [at] : [])),
    ...counted.flatMap((places) => places.map(({ at }) => at)),
  ])
}
