// The lists of links that a website puts round its words, where its text has each link on a line of its own.

const MENU = /^(?:(?:main |site )?menu|navigation|in this section)$/i
const RELATED =
  /^(?:related|recent|latest|other|more) (?:responses?|links?|pages?|news|posts?|articles?|content)$/i
const FEWEST_IN_MENU = 2

/** A place on the site, and not what a record may open with: no figures, no label, no report. */
const isPlace = (line: string): boolean =>
  line.length <= 30 && !/[\d:.]|\b(?:response|report|inspection|statement|letter)\b/i.test(line)

const isLink = (line: string): boolean => line.length <= 120 && !/[.:;?!]$/.test(line)

/** The places of the lines below a menu's or a list's own heading, to the next blank line. */
export function pageLinks(lines: readonly string[]): ReadonlySet<number> {
  const places = new Set<number>()
  for (const [index, line] of lines.entries()) {
    const isMenu = MENU.test(line)
    if (!isMenu && !RELATED.test(line)) continue
    const end = lines.findIndex((later, at) => at > index && later.trim() === '')
    const below = lines.slice(index + 1, end === -1 ? lines.length : end)
    if (isMenu ? below.length < FEWEST_IN_MENU || !below.every(isPlace) : !below.every(isLink))
      continue
    for (const at of below.keys()) places.add(index + 1 + at)
  }
  return places
}
