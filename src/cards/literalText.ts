// Words of the office as a card may show them: as they are. A TextBlock reads Markdown, and the renderer reads
// {{DATE(…)}} before that, so an unescaped title could carry a link or show another day than the one written.

// Overrides of direction can make a line read backwards.
const SAYS_NOTHING = /[\u00AD\uFEFF\u202A-\u202E\u2066-\u2069]/gu
const BREAKS_LINE = /[\s\p{Cc}]+/gu

const MARKDOWN = /[\\`*_~[\]()<>&{}]/g
// Markdown links a bare address too: `https://…`, `www.…`, `name@…`.
const BARE_ADDRESS = /:(?=\/\/)|(?<=www)\.|@/gi
// What makes a heading, a list, a quotation or a rule of a line that begins with it.
const LINE_START = /^(?=[#+=|-])|(?<=^\d+)(?=[.)])/g

const onOneLine = (text: string): string =>
  text.toWellFormed().replaceAll(SAYS_NOTHING, '').replaceAll(BREAKS_LINE, ' ').trim()

/** At most so many characters (0: none), cut after a whole word where there is one; `…` marks what was left out. */
function shorten(text: string, most: number): string {
  if (most === 0) return ''
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  const lastSpace = cut.lastIndexOf(' ')
  const kept = lastSpace > most / 2 ? cut.slice(0, lastSpace) : cut
  // Half of a character that takes two.
  return `${kept.replace(/[\uD800-\uDBFF]$/, '')}…`
}

const escapeMarkdown = (line: string): string =>
  line
    .replaceAll(MARKDOWN, String.raw`\$&`)
    .replaceAll(BARE_ADDRESS, String.raw`\$&`)
    .replaceAll(LINE_START, '\\')

/** The opening words of a text, on one line, for a TextBlock or a fact. `most` counts characters before escaping. */
export const literalText = (text: string, most: number): string =>
  escapeMarkdown(shorten(onOneLine(text), most))

const MOST_TITLE = 200

/** Of a record or of a round about it. */
export const recordTitle = ({ title }: { readonly title: string }): string =>
  literalText(title, MOST_TITLE)

/** A text of several lines, each its own paragraph, cut and escaped the same way. */
export const literalLines = (text: string, most: number): string =>
  shorten(text, most)
    .split('\n')
    .map((line) => literalText(line, most))
    .filter((line) => line !== '')
    .join('\n\n')
