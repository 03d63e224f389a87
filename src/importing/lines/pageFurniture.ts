// What a print puts at the head and the foot of each page: its number, and the lines that run beside it.
import { headingOf } from '../marks/headings.ts'
import { signatureOf } from '../words/names.ts'
import { namesOffice } from '../words/offices.ts'
import { cutsSentence, isShown, masked, type Page, pageNumbers } from './pageNumbers.ts'

/** Characters. */
const LONGEST_HEAD = 100
const FEWEST_WORDS = 5

/** What office or report a page is of is no sentence, and no end of one: `missing children are sound.` */
const isSentence = (line: string): boolean =>
  /[.?!]$/.test(line) && (/^[a-z]/.test(line) || line.split(' ').length > FEWEST_WORDS)

const NEAR = 2
const LINES_OF_TITLE = 4
const FEWEST_LETTERS = 10
const MOST_BLANK = 6

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
  if (ends.size === 0) return []
  const first = lines.filter(isShown).slice(0, LINES_OF_TITLE)
  const top = first
    .filter((line) => !/[.?!]$/.test(line))
    .map(lettersOf)
    .filter((line) => line.length >= FEWEST_LETTERS)
  const titles = new Set(top.flatMap((line, at) => (at === 0 ? [] : [`${top[at - 1]}${line}`])))
  return [...ends].flatMap((end) => {
    const next = lines.slice(end + 1, end + MOST_BLANK).findIndex(isShown)
    return titles.has(lettersOf(lines[end + 1 + next] ?? '')) ? [end + 1 + next] : []
  })
}

/** A name with its office below it: the end of letter after letter. */
const isOfSignature = (lines: readonly string[], at: number): boolean =>
  [at - 1, at].some((first) => {
    const [name = '', office = ''] = lines.slice(Math.max(first, 0), first + 2)
    return signatureOf([name.trim(), office.trim()]) !== undefined
  })

/** Of lines that come again: those beside page ends, on one side of them, and those that cut a sentence. */
function runningPlaces(page: Page, ends: ReadonlySet<number>): readonly number[] {
  const again = new Map<string, number[]>()
  page.lines.forEach((line, at) => {
    const key = page.keys[at] ?? ''
    if (line.length > LONGEST_HEAD || (page.times.get(key) ?? 0) < 2) return
    if (!/\p{L}/u.test(line) || isSentence(line)) return
    if (isOfSignature(page.lines, at)) return
    if (!again.get(key)?.push(at)) again.set(key, [at])
  })
  const runs = [...again.values()].filter((places) => places.length > 1)
  if (runs.length === 0) return []
  const near = placesNearPageEnds(page.lines, ends)
  return runs.flatMap((places) => {
    if (ends.size > 0 && near.some((side) => places.every((at) => side.has(at)))) return places
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
  const keys = lines.map(masked)
  for (const key of keys) if (key !== '') times.set(key, (times.get(key) ?? 0) + 1)
  let shown = 0
  const shownBefore = [0, ...lines.map((line) => (isShown(line) ? (shown += 1) : shown))]
  const page = { lines, keys, times, shownBefore }
  const ends = pageNumbers(page)
  return new Set([...ends, ...headsAgain(lines, ends), ...runningPlaces(page, ends)])
}
