// What a print puts at the head and the foot of each page: its number, and the lines that run beside it.
import { headingOf } from '../marks/headings.ts'
import { openingMark } from '../marks/references.ts'
import { columnNamed } from '../words/columns.ts'
import { namesOffice } from '../words/offices.ts'

/** Characters. */
const LONGEST = 140
const LONGEST_HEAD = 100

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

type Page = {
  readonly lines: readonly string[]
  /** How often each line comes, whatever its figures are. */
  readonly times: ReadonlyMap<string, number>
  /** How many lines with words stand above each, and above the end. */
  readonly shownBefore: readonly number[]
}
type Place = { readonly at: number; readonly number: number }

const masked = (line: string): string => line.replaceAll(/\d+/g, '#').replace(/^\f/, '').trim()

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

const isShown = (line: string): boolean => line.trim() !== ''

/** A line of prose that breaks off; what it goes on with has a small letter. */
const LONG = 40
const MOST_BETWEEN = 7
const breaksOff = (line: string): boolean =>
  line.length >= LONG && !line.includes('\t') && /[^.?!:;”"’')\]\d]$/.test(line)

/** Whether a sentence is cut by what stands at a place, and by such lines beside it as come again. */
function cutsSentence({ lines, times }: Page, at: number): boolean {
  const isWords = (line: string): boolean => isShown(line) && (times.get(masked(line)) ?? 0) < 2
  const above = lines.slice(Math.max(0, at - MOST_BETWEEN), at).findLast(isWords) ?? ''
  const below = lines.slice(at + 1, at + MOST_BETWEEN).find(isWords) ?? ''
  return breaksOff(above.trim()) && /^[a-z]/.test(below)
}

const FEWEST_WORDS = 5

/** What office or report a page is of is no sentence, and no end of one: `missing children are sound.` */
const isSentence = (line: string): boolean =>
  /[.?!]$/.test(line) && (/^[a-z]/.test(line) || line.split(' ').length > FEWEST_WORDS)

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

const NEAR = 2
const LINES_OF_TITLE = 4
const FEWEST_LETTERS = 10
/** Lines beside a page's end: before it, where a foot stands, or after it, where a head does. */
function placesNearPageEnds(lines: readonly string[], ends: ReadonlySet<number>) {
  const shown = lines.flatMap((line, index) => (isShown(line) ? [index] : []))
  const [heads, feet] = [new Set<number>(), new Set<number>()]
  shown.forEach((place, order) => {
    if (!ends.has(place)) return
    for (let step = -NEAR; step <= NEAR; step += 1) {
      const beside = shown[order + step]
      if (beside !== undefined) (step < 0 ? feet : heads).add(beside)
    }
  })
  for (const place of shown.slice(0, NEAR)) heads.add(place)
  for (const place of shown.slice(-NEAR)) feet.add(place)
  return [heads, feet]
}

/** As a title is written, and no heading: more of its words have capitals than not. */
function isName(line: string): boolean {
  const words = line.trim().split(/\s+/)
  const small = words.filter((word) => /^[a-z]/.test(word)).length
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length
  return capital >= small && headingOf(line.trim()) === undefined
}

const standsApart = ({ lines }: Page, at: number): boolean =>
  !isShown(lines[at - 1] ?? '') && !isShown(lines[at + 1] ?? '') && isName(lines[at] ?? '')

const lettersOf = (line: string): string => line.toLowerCase().replaceAll(/[^a-z]+/g, '')

/** After a page's end, the first lines of the paper as one: `Office of the Mayor – Acknowledgement`. */
function headsAgain(lines: readonly string[], ends: ReadonlySet<number>): readonly number[] {
  const first = lines.filter(isShown).slice(0, LINES_OF_TITLE)
  const top = first
    .filter((line) => !/[.?!]$/.test(line))
    .map(lettersOf)
    .filter((line) => line.length >= FEWEST_LETTERS)
  const titles = new Set(top.flatMap((line, at) => (at === 0 ? [] : [`${top[at - 1]}${line}`])))
  return [...ends].flatMap((end) => {
    const next = lines.findIndex((line, at) => at > end && isShown(line))
    return titles.has(lettersOf(lines[next] ?? '')) ? [next] : []
  })
}

/** Of lines that come again: those beside page ends, on one side of them, and those that cut a sentence. */
function runningPlaces(page: Page, ends: ReadonlySet<number>): readonly number[] {
  const near = placesNearPageEnds(page.lines, ends)
  const again = new Map<string, number[]>()
  page.lines.forEach((line, at) => {
    if (!/\p{L}/u.test(line) || line.length > LONGEST_HEAD || isSentence(line)) return
    if ((page.times.get(masked(line)) ?? 0) < 2) return
    if (!again.get(masked(line))?.push(at)) again.set(masked(line), [at])
  })
  return [...again.values()].flatMap((places) => {
    if (near.some((side) => places.every((at) => side.has(at)))) return places
    // An office's name runs on its pages, and stands below its letter.
    const beside = near.map((side) => places.filter((at) => side.has(at)))
    const [side = []] = beside.toSorted((one, other) => other.length - one.length)
    const isOfMost = side.length >= 2 && side.length * 2 >= ends.size
    const isOffice = namesOffice(page.lines[side[0] ?? 0] ?? '')
    if (isOfMost && isOffice && places.length - side.length < 2)
      return side.filter((at) => standsApart(page, at))
    return places.every((at) => standsApart(page, at)) &&
      places.some((at) => cutsSentence(page, at))
      ? places
      : []
  })
}

/** The places of the lines that a print put round its pages' words. */
export function pageFurniture(lines: readonly string[]): ReadonlySet<number> {
  const times = new Map<string, number>()
  for (const line of lines)
    if (isShown(line)) times.set(masked(line), (times.get(masked(line)) ?? 0) + 1)
  const shownBefore = [0]
  for (const line of lines) shownBefore.push((shownBefore.at(-1) ?? 0) + (isShown(line) ? 1 : 0))
  const page = { lines, times, shownBefore }
  const ends = new Set([
    ...lines.flatMap((line, at) => (isPageNumber(line.trim()) ? [at] : [])),
    ...countedLines(lines).flatMap((places) =>
      countsPages(page, places) ? places.map(({ at }) => at) : [],
    ),
  ])
  return new Set([...ends, ...headsAgain(lines, ends), ...runningPlaces(page, ends)])
}
