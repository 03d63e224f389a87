// Running heads and feet in plain text: a short line that comes again beside the end of every page.

const PAGE_NUMBER =
  /^(?:[^\t]{0,80}\t)?(?:page \d{1,4}(?: (?:of|\/) \d{1,4})?|\d{1,4} (?:of|\/) \d{1,4}|[-–] ?\d{1,4} ?[-–]|[^.\t]{0,90}\bpage \d{1,4} (?:of|\/) \d{1,4}|\f.*)$/i
const LONGEST = 100

/** Whether a line is only a page's number, or its end. */
export const isPageNumber = (line: string): boolean =>
  line.length <= LONGEST && /[\d\f]/.test(line) && PAGE_NUMBER.test(line)
const NEAR = 2

const FEWEST_WORDS = 5

/** What office or report a page is of is no sentence, and no end of one: `missing children are sound.` */
const isSentence = (line: string): boolean =>
  /[.?!]$/.test(line) && (/^[a-z]/.test(line) || line.split(' ').length > FEWEST_WORDS)

const masked = (line: string): string => line.replaceAll(/\d+/g, '#').replace(/^\f/, '').trim()

/** Lines beside a page's end: before it, where a foot stands, or after it, where a head does. */
function placesNearPageEnds(lines: readonly string[]) {
  const shown = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]))
  const [heads, feet] = [new Set<number>(), new Set<number>()]
  shown.forEach((place, order) => {
    if (!isPageNumber(lines[place] ?? '')) return
    for (let step = -NEAR; step <= NEAR; step += 1) {
      const beside = shown[order + step]
      if (beside !== undefined) (step < 0 ? feet : heads).add(beside)
    }
  })
  for (const place of shown.slice(0, NEAR)) heads.add(place)
  for (const place of shown.slice(-NEAR)) feet.add(place)
  return [heads, feet]
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
      .filter(
        ([, at]) => at.length >= 2 && near.some((side) => at.every((place) => side.has(place))),
      )
      .map(([line]) => line),
  )
  return (line) => running.has(masked(line))
}
