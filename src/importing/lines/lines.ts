// The lines of a source, without what a page or a website put round the record.
import { anyOf } from '../words/anyOf.ts'
import type { Marking } from '#core/record.ts'
import { joinHyphens } from '../words/hyphens.ts'
import { saysMachineTranslated } from '../words/language.ts'
import { pageLinks } from './pageLinks.ts'
import { pageFurniture } from './pageFurniture.ts'
import { CELL_BREAK } from '../source/blockText.ts'

export type CleanLines = {
  /** Tabs kept, for they part a label from its value; other runs of space are one. */
  readonly lines: readonly string[]
  readonly marking?: Marking
  readonly hadWebFurniture: boolean
  readonly hadPageFurniture: boolean
  /** Whether a word broken at a line's end was put together again. */
  readonly wasDehyphenated: boolean
  readonly wasMachineTranslated: boolean
}

export const isBlank = (line: string | undefined): boolean => (line ?? '').trim() === ''

/** The place of the first line with words after this one, or before it where `step` is -1; -1 where there is none. */
export function nextWords(lines: readonly string[], index: number, step: 1 | -1 = 1): number {
  let at = index + step
  while (at >= 0 && at < lines.length && isBlank(lines[at])) at += step
  return at < lines.length ? at : -1
}

const WEB_FURNITURE: readonly RegExp[] = [
  /\b(quick(ly)? (exit|leave)|exit this site|leave this site)\b/i,
  /\bcookies?\b.*\b(site|website|page|work|accept|settings|preferences|policy)\b/i,
  /\b(?:site|page|we) uses? (?:[a-z]+ ){0,2}cookies\b|\bcookies\b.*\b(?:continu|brows|agree|dismiss)/i,
  /^(?=.*\b(?:accept|reject|manage|allow|view)\b).{0,60}\bcookies\b.{0,60}$/i,
  /\b(?:small )?files called cookies\b/i,
  /\bskip to (main |the )?(content|navigation)\b/i,
  /^(text|font) size\b/i,
  /^((open|close|main|show|hide|toggle) )?(menu|navigation|search)$/i,
  /^accessibility (settings|tools|options)\b/i,
  /^share(?: (?:this )?(?:page|article|post|response|on)\b.*| this)?(?: ?:.*)?$/i,
  /^(?:tags|tagged|filed under|posted in)(?: ?: ?| ).{2,80}$/i,
  /^(?:previous|next)(?: (?:post|page|article))? ?[:|«»›‹].*$/i,
  /^(?:print|e-?mail|tweet|like|pin|save|download|bookmark|listen to)(?: this| the| our)?(?: page| post| article| document| report| response| letter| statement)?(?: \(.*\)| as .{2,20})?$/i,
  /^home\b(?: our work| article| publications| news| about us)+$/i,
  /^you (?:may|might) also (?:like|be interested in)\b/i,
  /^(related|recent|latest|other|more) (responses?|links?|pages?|news|posts?|articles?|content)\b/i,
  /^(back|return) to (the )?(top|list|home|news|responses?)\b/i,
  /^(?:[<«‹←] ?)?(?:go )?back to [^.]{3,50}$/i,
  /^yes ?[/|]? ?no$/i,
  // Where a page stands on its site.
  /^[^>»›→]{1,60}(?: [>»›→] [^>»›→]{1,80}){2,}$/,
  /^this (?:snapshot|is an archived|page (?:was|has been|is) archived)\b/i,
  /^(you are here|home)\s*[:>›»/|]/i,
  /^(?:facebook|twitter|linkedin|whatsapp|instagram|youtube)$/i,
  /^(facebook|twitter|x|linkedin|whatsapp|email)([ ,|]+(facebook|twitter|x|linkedin|whatsapp|email))+$/i,
  /^(contact us|sign up\b.*|subscribe\b.*|follow us\b.*|site ?map|(?:privacy|cookie) (policy|notice)|accessibility(?: statement)?|(?:©|copyright ).*|hide this page|cymraeg)$/i,
  /^(?:cookies|privacy|accessibility|site ?map|terms(?: and conditions| of use)?|disclaimer|freedom of information)$/i,
  // The links at the foot of a page, run together.
  /^(?:(?:privacy|cookies?|accessibility|freedom of information|terms|copyright|disclaimer|contact|site ?map)(?: (?:statement|notice|policy|us|and conditions|of use))?(?:[ ,·•-]+|$)){2,}$/i,
  /^[^|]{2,40}(\|[^|]{2,40}){2,}$/,
  /^(?:(?:show|hide|open|close|expand|collapse)(?: all| more| less| this| every)?(?: sections?| details| content)?|read more|home|on this page)$/i,
  /^(?:was|is) this (?:page|information) (?:helpful|useful)\b.*$/i,
  /^(?:this (?:page|text|document|article) (?:was|is|has been) )?(?:machine[- ]translated|automatically translated|translated (?:by (?:a )?(?:machine|computer|google)|automatically))\b.*$/i,
  /^(?:did you find|is there anything wrong with|how (?:helpful|useful) (?:is|was)|tell us what you think|rate this)\b.*$/i,
]
const opensLine = ({ source }: RegExp): boolean => source.startsWith('^')
/** All at once, for every line is asked: those that open a line, and those that stand anywhere in it. */
const OPENS_FURNITURE = anyOf(WEB_FURNITURE.filter(opensLine))
const HAS_FURNITURE = anyOf(WEB_FURNITURE.filter((one) => !opensLine(one)))
const LONGEST_FURNITURE = 160

/** Whom to ask, at the foot of a page: `For further information please contact the office on 01234 567890`. */
const CONTACT =
  /^for (?:further|more) information\b.*\b(?:contact|e-?mail|call|telephone|visit)\b.*(?:\d{5}|@|www\.|\boffice\b)/i

const MARKING =
  /^(?:(?:protective|security|government) )?(?:(?:marking|classification)(?: of (?:this )?(?:paper|document))?[: ]*)?OFFICIAL(?:[-– :]{1,3}SENSITIVE)?$/i
const RUNNING_MARKING = /^OFFICIAL(?:[-– :]{1,3}SENSITIVE)?\b|\bOFFICIAL(?:[-– :]{1,3}SENSITIVE)?$/

/** In a line of its own, in its last cell, or in a line that runs on every page. */
function markingIn(line: string, isOfPage: boolean): Marking | undefined {
  if (!/official/i.test(line)) return undefined
  const words = isOfPage ? RUNNING_MARKING.exec(line)?.[0] : undefined
  const marked = MARKING.exec(words ?? line) ?? MARKING.exec(line.split('\t').at(-1) ?? '')
  if (!marked) return undefined
  return /SENSITIVE/i.test(marked[0]) ? 'OFFICIAL-SENSITIVE' : 'OFFICIAL'
}

/** Of a page in two languages, either half tells: `Polisi preifatrwydd / Privacy policy`. */
const isWebFurniture = (line: string): boolean =>
  line.length <= LONGEST_FURNITURE &&
  (/ [/|] /.test(line) ? [line, ...line.split(/ [/|] /)] : [line]).some(
    (words) => OPENS_FURNITURE.test(words) || HAS_FURNITURE.test(words),
  )

const isFoot = (line: string): boolean => line.length <= LONGEST_FURNITURE && CONTACT.test(line)

const LIGATURES = /[\ufb00-\ufb06]/g

/** Not shown, or shown by turning other words about: signs of control, joiners, soft hyphens, overrides of direction. */
const SAYS_NOTHING =
  /[[\p{Cc}\u00ad\u200b-\u200d\u202a-\u202e\u2060\u2066-\u2069\ufeff]--[\t\n\v\f\r]]/gv

/** The whole text at once: characters that say nothing gone, ligatures as letters, runs of space as one. */
const tidy = (text: string): string =>
  text
    // A record that holds half a character could never be approved: it can't be fingerprinted.
    .toWellFormed()
    .replaceAll(SAYS_NOTHING, '')
    // Bold words and links of a text pasted from Markdown.
    .replaceAll(/\*\*([^*\n]+)\*\*/g, '$1')
    .replaceAll(/\[([^\]\n]{1,120})\]\([^)\s]{1,300}\)/g, '$1')
    .replaceAll(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    // A PDF's text keeps a column apart by spaces alone.
    .replaceAll(/[^\S\t\n\v\f\r\u2028\u2029]{3,}/g, '\t')
    .replaceAll(/[^\S\t\n\v\f\r\u2028\u2029]+/g, ' ')
    .replaceAll(/ ?\t ?/g, '\t')

/** A reply quotes its letter with `>` before each line. */
const withoutEnds = (line: string): string =>
  !/^[ >\to]| $/.test(line)
    ? line
    : line
        .replace(/^ ?(?:> ?)*/, '')
        .replace(/ $/, '')
        // A point far from the margin, with a mark that a typewriter has or not.
        .replace(/^\t(?=(?:[•◦▪●·*][ \t]+|[–-] )[^\t]+$)/, '')
        .replace(/^\t?o[ \t]+(?=\S)/, '• ')

/** `| a | b |` is a row of cells; the rule under its head is nothing. */
const fromPipes = (line: string): readonly string[] => {
  const isRow = line.startsWith('|') && line.endsWith('|') && !line.includes(CELL_BREAK)
  if (!isRow || line.split('|').length <= 3) return [line]
  if (/^[|\s:-]+$/.test(line)) return []
  return [
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
      .join('\t'),
  ]
}

// A break inside a cell stays, for its row is one line; elsewhere it ends a line. A page's end is a line of its own.
const splitLines = (text: string): readonly string[] =>
  tidy(text)
    .replaceAll('\f', '\n\f\n')
    .split(/\r\n|[\n\r\v\u2029]/)
    .map(withoutEnds)
    .flatMap((line) => (line.includes('\t') ? [line] : line.split(CELL_BREAK)))
    .flatMap(fromPipes)

export function cleanLines(text: string): CleanLines {
  const lines: string[] = []
  let marking: Marking | undefined
  let hadWebFurniture = false
  let hadPageFurniture = false
  const all = splitLines(text)
  const ofPages = pageFurniture(all)
  const links = pageLinks(all, isWebFurniture)
  for (const [index, line] of all.entries()) {
    const marked = markingIn(line.trim(), ofPages.has(index))
    marking = marked ?? marking
    if (line === '\f') lines.push('')
    else if (marked || ofPages.has(index) || isFoot(line.trim())) hadPageFurniture = true
    else if (links.has(index) || isWebFurniture(line.trim())) hadWebFurniture = true
    else lines.push(line)
  }
  const { lines: whole, wasJoined } = joinHyphens(lines)
  const isBlankAgain = (line: string, at: number): boolean =>
    line.trim() === '' && (whole[at - 1] ?? '').trim() === ''
  return {
    lines: whole.filter((line, at) => !isBlankAgain(line, at)),
    ...(marking && { marking }),
    hadWebFurniture,
    hadPageFurniture,
    wasDehyphenated: wasJoined,
    wasMachineTranslated: saysMachineTranslated(text),
  }
}
