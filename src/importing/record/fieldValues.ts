// Where the value of a form's field ends.
import { headingOf } from '../marks/headings.ts'
import { isList, type LabelLine } from '../marks/labels.ts'
import { labelledLine } from '../marks/itemFacts.ts'
import { bareMark } from '../marks/bareMarks.ts'
import { openingMark } from '../marks/references.ts'
import { BULLET } from '../source/bullets.ts'
import { countedByLabels } from '../words/counts.ts'
import { isGradeRow } from '../words/gradeLines.ts'

export const isBodyHeading = (line: string): boolean => {
  const heading = headingOf(line)
  return heading?.part === 'body' || heading?.part === 'chiefOfficer' || heading?.part === 'reply'
}

export type Found = LabelLine & { readonly index: number }

/** Fields whose value may hold items, or run to several paragraphs. */
export const isLong = ({ name, value }: Found): boolean =>
  isList(name) || name === 'summary' || value === ''

/** Where the last field ends: its value may be wrapped, or a list of items parted by blank lines. */
export function endOfLastField(lines: readonly string[], last: Found): number {
  let index = last.index + last.length
  // A label may stand as a heading above its value.
  let hasBegun = false
  while (index < lines.length) {
    const line = (lines[index] ?? '').trim()
    if (isBodyHeading(line)) return index
    const next = lines.slice(index).find((later) => later.trim() !== '') ?? ''
    const isBelow = last.name === 'summary' && last.value === '' && !hasBegun
    if (line === '' && !isBelow && !(isList(last.name) && bareMark(next.trim()))) return index
    hasBegun ||= line !== ''
    if (last.value === '' && index === last.index + last.length && openingMark(line)) return index
    index += 1
  }
  return index
}

const OPENS_POINT = new RegExp(`^\\s*${BULLET}\\s`)

/** `Recommendations` alone, as the last label, above points or a line that says whom they are for: a heading. */
export const headsPoints = (lines: readonly string[], { name, value, index }: Found): boolean =>
  isList(name) &&
  value === '' &&
  lines[index + 1]?.trim() === '' &&
  lines
    .slice(index + 1)
    .filter((line) => line.trim() !== '')
    .slice(0, 2)
    .some((line) => OPENS_POINT.test(line))

const UNKNOWN_ROW = /^[A-Z][^:.\t]{2,50}(?::\s|\t)\s*\S.{0,50}(?<![.?!:;])$/

/** Rows of the same shape whose labels we do not know are none of the office's words. */
export function endOfUnknownRows(lines: readonly string[], from: number): number {
  const at = lines.findIndex((line, index) => index >= from && line.trim() !== '')
  const line = (lines[at] ?? '').trim()
  const isRow =
    UNKNOWN_ROW.test(line) &&
    !isGradeRow(line) &&
    !labelledLine(line) &&
    !openingMark(line) &&
    !headingOf(line)
  return at !== -1 && isRow ? endOfUnknownRows(lines, at + 1) : from
}

/** `Date sent: 10 January 2022`: a label that we do not know ends a value of one line. */
const OTHER_LABEL = /^[A-Z][^:.\t]{2,50}(?::\s|\t)\s*\S/

/** `Does the PCC accept the findings?`, above what the office answers. */
const QUESTION = /^[A-Z][^.?]{5,80}\?$/

/** Questions of a form that no field of ours answers. */
export const unreadQuestions = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => QUESTION.test(line))

/** The labels of rows that are no field of ours: their words go nowhere, and that is said. */
export const unreadLabels = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) =>
    OTHER_LABEL.test(line) && Object.keys(countedByLabels([line])).length === 0
      ? [(/^[^:\t]+/.exec(line)?.[0] ?? line).trim()]
      : [],
  )

/** A value that is wrapped has no blank line in it; a long one has no question of the form. */
function endOfValue(field: Found, lines: readonly string[]): number {
  const isWhole = isLong(field) || field.name === 'speech'
  const end = lines.findIndex((line, at) =>
    isWhole ? QUESTION.test(line) && lines[at - 1]?.trim() === '' : line.trim() === '',
  )
  return end === -1 ? lines.length : end
}

function valueLines(field: Found, lines: readonly string[]): readonly string[] {
  const other =
    isLong(field) || field.name === 'speech'
      ? -1
      : lines.findIndex((line) => OTHER_LABEL.test(line))
  return (other === -1 ? lines : lines.slice(0, other)).map((line) =>
    line.replaceAll('\t', ' ').trim(),
  )
}

type Below = {
  /** The rest of its value. */
  readonly more: readonly string[]
  /** Rows that cut its value short. */
  readonly cut: readonly string[]
  /** What stands below it, apart. */
  readonly others: readonly string[]
}

/** What stands between a field and the next, or `end`; rows below all fields cut none. */
export function linesBelow(
  lines: readonly string[],
  field: Found,
  { end, endOfFields }: { readonly end: number; readonly endOfFields: number },
): Below {
  const start = field.index + field.length
  const below = lines.slice(start, end)
  const value = below.slice(0, endOfValue(field, below))
  const more = valueLines(field, value)
  return {
    more,
    cut: lines.slice(start + more.length, Math.min(start + value.length, endOfFields)),
    others: below.slice(value.length),
  }
}
