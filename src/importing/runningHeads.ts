// Running heads and feet in plain text: a short line that comes again beside the end of every page.

const PAGE_NUMBER =
  /^(?:[^\t]{0,80}\t)?(?:page \d{1,4}(?: (?:of|\/) \d{1,4})?|\d{1,4} (?:of|\/) \d{1,4}|[-–] ?\d{1,4} ?[-–]|\f.*)$/i
const LONGEST = 100

/** Whether a line is only a page's number, or its end. */
export const isPageNumber = (line: string): boolean =>
  line.length <= LONGEST && /[\d\f]/.test(line) && PAGE_NUMBER.test(line)
const NEAR = 2

const FEWEST_WORDS = 5

/** What office or report a page is of is no sentence. */
const isSentence = (line: string): boolean =>
  /[.?!]$/.test(line) && line.split(' ').length > FEWEST_WORDS

const masked = (line: string): string => line.replaceAll(/\d+/g, '#').replace(/^\f/, '').trim()

function placesNearPageEnds(lines: readonly string[]): ReadonlySet<number> {
  const shown = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]))
  const near = new Set<number>()
  shown.forEach((place, order) => {
    if (!isPageNumber(lines[place] ?? '')) return
    for (let step = -NEAR; step <= NEAR; step += 1) {
      const beside = shown[order + step]
      if (beside !== undefined) near.add(beside)
    }
  })
  for (const end of [0, 1, -1, -2]) {
    const place = shown.at(end)
    if (place !== undefined) near.add(place)
  }
  return near
}

/** The running lines, with their figures masked: `masked` lines that stand nowhere but beside page ends. */
export function runningHeads(lines: readonly string[]): (line: string) => boolean {
  if (!lines.some(isPageNumber)) return () => false
  const near = placesNearPageEnds(lines)
  const places = new Map<string, number[]>()
  lines.forEach((line, index) => {
    if (!/\p{L}/u.test(line) || line.length > LONGEST || isSentence(line)) return
    places.set(masked(line), [...(places.get(masked(line)) ?? []), index])
  })
  const running = new Set(
    [...places]
      .filter(([, at]) => at.length >= 2 && at.every((place) => near.has(place)))
      .map(([line]) => line),
  )
  return (line) => running.has(masked(line))
}
