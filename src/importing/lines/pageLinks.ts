// The lists of links that a website puts round its words, where its text has each link on a line of its own.
import { namesOffice } from '../words/offices.ts'

const MENU = /^(?:(?:main |site )?menu|navigation|in this section)$/i
const RELATED =
  /^(?:related|recent|latest|other|more) (?:responses?|links?|pages?|news|posts?|articles?|content)$|^share(?: this)?(?: page| article| response)?(?: on)?:?$/i
/** Above the first words of a page. */
const TOP =
  /^(?:skip to|quick(?:ly)? (?:exit|leave)|exit this|leave this|accept (?:all )?cookies)\b/i
const MOST_LINES_ABOVE = 12
const FEWEST_IN_MENU = 2

/** A place on the site, and not what a record may open with: no figures, no label, no report. */
const isPlace = (line: string): boolean =>
  line.length <= 30 && !/[\d:.]|\b(?:response|report|inspection|statement|letter)\b/i.test(line)

/** It says whose page this is. */
const saysWhose = (line: string): boolean =>
  (namesOffice(line) || /\bauthority\b/i.test(line)) &&
  !/\bhome$|^(?:your|the|about|meet|contact)\b/i.test(line)

const isLink = (line: string): boolean => line.length <= 120 && !/[.:;?!]$/.test(line)

/** The places of the lines below a menu's or a list's own heading, to the next blank line. */
export function pageLinks(
  lines: readonly string[],
  isFurniture: (line: string) => boolean,
): ReadonlySet<number> {
  const places = new Set<number>()
  for (const [index, line] of lines.entries()) {
    const isMenu = MENU.test(line) || (index < MOST_LINES_ABOVE && TOP.test(line))
    if (!isMenu && !RELATED.test(line)) continue
    const end = lines.findIndex((later, at) => at > index && later.trim() === '')
    const below = lines
      .map((words, at) => ({ words, at }))
      .slice(index + 1, end === -1 ? lines.length : end)
      .filter(({ words }) => !isFurniture(words) && !(isMenu && saysWhose(words)))
    const isShort = isMenu && below.length < FEWEST_IN_MENU
    if (isShort || !below.every(({ words }) => (isMenu ? isPlace(words) : isLink(words)))) continue
    for (const { at } of below) places.add(at)
  }
  return places
}
