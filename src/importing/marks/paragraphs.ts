// Lines as paragraphs: parted by a blank line, by a number of their own (2.3) or by an item's mark, and put together
// again where a page ended in the middle of a sentence.
import { BULLET } from '../source/bullets.ts'
import { dateLine } from '../words/dates.ts'
import { headingOf } from './headings.ts'
import { isTopic, readsAsFinding } from '../words/findingWords.ts'
import { isFactLabel, labelledLine, withColon } from './itemFacts.ts'
import { signatureOf } from '../words/names.ts'
import { bareMark, numberedWords } from './bareMarks.ts'
import { openingMark } from './references.ts'

type TextParagraph = {
  readonly kind: 'text'
  readonly text: string
  readonly lines: readonly string[]
}
export type Paragraph =
  | TextParagraph
  | { readonly kind: 'bullets'; readonly points: readonly string[] }

const POINT = new RegExp(`^(?:${BULLET}|o(?=\\t))[ \\t]+`)
const PARAGRAPH_NUMBER = /^\d{1,2}\.\d{1,2}\.?\s+(?=[A-Z“"‘'])/

const opensParagraph = (line: string): boolean =>
  PARAGRAPH_NUMBER.test(line) ||
  openingMark(line) !== undefined ||
  bareMark(line) !== undefined ||
  headingOf(line) !== undefined ||
  labelledLine(line) !== undefined ||
  // `…, which was` above `published on 21 May 2019.` goes on.
  (/^[^a-z]/.test(line) && dateLine(line)?.precision === 'day')

type Open = { kind: 'text' | 'bullets'; lines: string[] }

function close(open: Open): Paragraph {
  if (open.kind === 'bullets') return { kind: 'bullets', points: open.lines }
  const lines = open.lines.map((line) => line.replace(PARAGRAPH_NUMBER, ''))
  return { kind: 'text', text: lines.join(' '), lines }
}

function divide(lines: readonly string[]): readonly Paragraph[] {
  const paragraphs: Open[] = []
  let open: Open | undefined
  const start = (kind: Open['kind'], line: string): void => {
    open = { kind, lines: [line] }
    paragraphs.push(open)
  }
  for (const [index, raw] of lines.entries()) {
    const line = withColon(raw).replaceAll('\t', ' ').trim()
    if (line === '') open = undefined
    else if (POINT.test(raw) && openingMark(line) === undefined) {
      const point = raw.replace(POINT, '').replaceAll('\t', ' ').trim()
      if (open?.kind === 'bullets') open.lines.push(point)
      else start('bullets', point)
    } else if (open?.kind === 'bullets' && !opensParagraph(line))
      open.lines.push(`${open.lines.pop()} ${line}`)
    else if (
      !open ||
      (opensParagraph(line) && !breaksOff(open, line)) ||
      countsOn(open, line) ||
      isWholeItem(open, line) ||
      isWholeWording(paragraphs.at(-2), open, line) ||
      (isSentenceEnd(open) && signsBelow(line, lines[index + 1])) ||
      (isWholeLine(open) && !/^[a-z]/.test(line))
    )
      start('text', line)
    else open.lines.push(line)
  }
  return paragraphs.map(close)
}

/** `2. fund it` below `1. agree it`, or `1. agree it` below a line that ends in a colon. */
function countsOn({ lines }: Open, line: string): boolean {
  const number = Number(numberedWords(line)?.ref)
  const last = Number(numberedWords(lines[0] ?? '')?.ref)
  return number === last + 1 || (number > 0 && (lines.at(-1) ?? '').endsWith(':'))
}

const isSentenceEnd = ({ kind, lines }: Open): boolean =>
  kind === 'text' && /[.?!]["”’']?$/.test(lines.at(-1) ?? '')

/** A name with its office, on one line or on this and the next. */
const signsBelow = (line: string, next: string | undefined): boolean =>
  signatureOf([line]) !== undefined || signatureOf([line, (next ?? '').trim()]) !== undefined

/** An item's mark, its topic or its wording that ends with its line, above words that begin with theirs. */
function isWholeItem({ kind, lines }: Open, line: string): boolean {
  const [first = ''] = lines
  if (kind !== 'text' || lines.length !== 1 || !/^[A-Z“"‘'[]/.test(line)) return false
  const mark = openingMark(first)
  if (mark?.rest === '') return true
  if (/[.?!\])]["”’']?$/.test(first)) return (mark ?? bareMark(first)) !== undefined
  return mark !== undefined && isTopic(mark.rest) && readsAsFinding(line)
}

/** The wording of an item under its mark, each on a line of its own, above the answer. */
const isWholeWording = (mark: Open | undefined, open: Open, line: string): boolean =>
  open.lines.length === 1 &&
  mark?.kind === 'text' &&
  /^[A-Z“"‘']/.test(line) &&
  isSentenceEnd(open) &&
  readsAsFinding(open.lines[0] ?? '') &&
  openingMark(mark.lines.join(' '))?.rest === ''

/** A heading, or a date that stands alone. */
function isWholeLine({ lines }: Open): boolean {
  const [line = ''] = lines
  return (
    lines.length === 1 && (headingOf(line) !== undefined || dateLine(line)?.precision === 'day')
  )
}

const UNFINISHED_WORD =
  /\b(a|an|and|as|at|by|for|from|in|into|is|of|on|or|our|that|the|their|this|to|which|with)$/
const SHORTEST_WRAPPED = 40
const BEFORE_NUMBER = new RegExp(
  `${UNFINISHED_WORD.source}|\\b(?:and|or|to|of|with) recommendations?$`,
)

/**
 * A wrapped sentence whose next line may open as an item does: `the cost of recommendation` above `5. A sum …`, or
 * `some caution about` above `recommendation 6: the system has …`.
 */
const breaksOff = ({ kind, lines }: Open, next: string): boolean => {
  const last = lines.at(-1) ?? ''
  const goesOn = BEFORE_NUMBER.test(last) || (/^[a-z]{3}/.test(next) && /[a-z,]$/.test(last))
  return kind === 'text' && last.length > SHORTEST_WRAPPED && goesOn
}

const STRANDED = /\b(?:at|by|for|from|in|is|of|on|to|with)$/
const FINISHED = /[.?!:;”"’')\]]$/

/** Whether the second paragraph is the rest of a sentence that the first breaks off. */
function isBrokenOff(first: string, second: string): boolean {
  if (
    FINISHED.test(first) ||
    headingOf(first) ||
    opensParagraph(second) ||
    /^(?:cc|enc)\b/i.test(second)
  )
    return false
  const mark = openingMark(first)
  if (mark?.rest === '') return false
  // `… that their forces apply for`, with an item's mark before it, may be the end of its wording.
  if (mark && STRANDED.test(first) && /^[A-Z“"‘']/.test(second)) return false
  if (UNFINISHED_WORD.test(first)) return true
  // After a whole sentence, one that breaks off before a name: a page ended at it.
  if (
    !mark &&
    !bareMark(first) &&
    /[a-z]\. [A-Z][^.]{20,}[A-Za-z,]$/.test(first) &&
    second.endsWith('.')
  )
    return true
  return /^[a-z]/.test(second)
}

/** Two paragraphs that a source parts, and that are one. */
export const asOne = (first: TextParagraph, second: TextParagraph): TextParagraph => ({
  kind: 'text',
  text: `${first.text} ${second.text}`,
  lines: [...first.lines, ...second.lines],
})

function mend(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const mended: Paragraph[] = []
  for (const paragraph of paragraphs) {
    const last = mended.at(-1)
    if (
      last?.kind === 'text' &&
      paragraph.kind === 'text' &&
      isBrokenOff(last.text, paragraph.text)
    )
      mended[mended.length - 1] = asOne(last, paragraph)
    else mended.push(paragraph)
  }
  return mended
}

/** Under an item's mark, a label alone and the next line are one: `Who is it for?`, `Chief constables`. */
function joinFacts(lines: readonly string[]): readonly string[] {
  const joined: string[] = []
  let isUnderItem = false
  for (const line of lines) {
    isUnderItem ||= openingMark(line.trim()) !== undefined
    const last = joined.findLast((one) => one.trim() !== '') ?? ''
    const fact =
      isUnderItem && line.trim() !== '' && isFactLabel(last)
        ? `${last.trim().replace(/[?:\s]+$/, '')}: ${line.trim()}`
        : ''
    if (labelledLine(fact)) {
      while (joined.at(-1)?.trim() === '') joined.pop()
      joined[joined.length - 1] = fact
    } else joined.push(line)
  }
  return joined
}

export const paragraphsOf = (lines: readonly string[]): readonly Paragraph[] =>
  mend(divide(joinFacts(lines)))
