// The lists of links that a website puts round its words, where its text has each link on a line of its own.
import { namesOffice } from '../words/offices.ts'
import { remembering } from '../words/remembering.ts'

const MENU = /^(?:(?:main |site )?menu|navigation|in this section)$/i
/** Above the headings of the page itself. */
const CONTENTS =
  /^(?:on this page|(?:page )?contents|in this (?:response|letter|document)|jump to)$/i
const RELATED =
  /^(?:related|recent|latest|other|more) (?:responses?|links?|pages?|news|posts?|articles?|content)$|^(?:downloads?|(?:supporting|related) documents)$|^share(?: this)?(?: page| article| response)?(?: on)?:?$/i
/** Above the first words of a page. */
const TOP =
  /^(?:skip to|quick(?:ly)? (?:exit|leave)|exit this|leave this|accept (?:all )?cookies|home$)/i
const MOST_LINES_ABOVE = 12
const MOST_LINES_ABOVE_CONTENTS = 60
const FEWEST_IN_MENU = 2
const MOST_LINKS = 300

/** A place on the site, and not what a record may open with: no figures, no label, no one report. */
const isPlace = (line: string): boolean =>
  line.length <= 40 &&
  !/[\d:.]/.test(line) &&
  (/^(?:find|search|browse) |\b(?:responses|reports|inspections|statements|letters)$/i.test(line) ||
    (line.length <= 30 && !/\b(?:response|report|inspection|statement|letter)\b/i.test(line)))

/** It says whose page this is. */
const saysWhose = (line: string): boolean =>
  (namesOffice(line) || /\bauthority\b/i.test(line)) &&
  !/\bhome$|^(?:your|the|about|meet|contact)\b/i.test(line)

const isLink = (line: string): boolean => line.length <= 120 && !/[.:;?!]$/.test(line)

/** `On this page` and the lines below it, where each of them comes again as a heading. */
function headingsListed(lines: readonly string[], index: number): readonly number[] {
  const first = lines.findIndex((line, at) => at > index && line.trim() !== '')
  const end = lines.findIndex((line, at) => at > first && line.trim() === '')
  const listed = first === -1 || end === -1 ? [] : lines.slice(first, end)
  const isHeading = (line: string): boolean => lines.indexOf(line, end) !== -1
  return listed.length >= FEWEST_IN_MENU && listed.every(isHeading)
    ? [index, ...listed.map((_, at) => first + at)]
    : []
}

/** The places of the lines below a menu's or a list's own heading, to the next blank line. */
export function pageLinks(
  lines: readonly string[],
  isFurniture: (line: string) => boolean,
): ReadonlySet<number> {
  const places = new Set<number>()
  const isKnownFurniture = remembering(isFurniture)
  for (const [index, line] of lines.entries()) {
    if (index < MOST_LINES_ABOVE_CONTENTS && CONTENTS.test(line)) {
      for (const place of headingsListed(lines, index)) places.add(place)
      continue
    }
    const isMenu = MENU.test(line) || (index < MOST_LINES_ABOVE && TOP.test(line))
    if (!isMenu && !RELATED.test(line)) continue
    const found = lines.slice(index + 1, index + 1 + MOST_LINKS)
    const end = found.findIndex((words) => words.trim() === '')
    // No site has so many: they are words, and to go through them again at each would take long.
    if (end === -1 && found.length === MOST_LINKS) continue
    const below = (end === -1 ? found : found.slice(0, end))
      .map((words, at) => ({ words, at: index + 1 + at }))
      .filter(({ words }) => !isKnownFurniture(words) && !(isMenu && saysWhose(words)))
    const isShort = isMenu && below.length < FEWEST_IN_MENU
    if (isShort || !below.every(({ words }) => (isMenu ? isPlace(words) : isLink(words)))) continue
    for (const at of [index, ...below.map((one) => one.at)]) places.add(at)
  }
  return places
}
