// A form: labels with their values after a tab, a colon or on the next lines, whatever their order.
import { headingOf } from '../marks/headings.ts'
import { halves } from './bilingual.ts'
import type { FieldName } from '../words/labelWords.ts'
import {
  isEnglishFirst,
  isList,
  labelAt,
  type LabelLine,
  looseLabel,
  looseLabelAt,
} from '../marks/labels.ts'
import { labelledLine } from '../marks/itemFacts.ts'
import { bareMark } from '../marks/bareMarks.ts'
import { openingMark } from '../marks/references.ts'

export type FormFields = {
  readonly values: ReadonlyMap<FieldName, string>
  /** The label the office gave its holder, such as `Police, Fire and Crime Commissioner`. */
  readonly holderLabel?: string
  readonly labels: readonly string[]
  /** What has its value beside it or after a colon; the others stand as headings above theirs. */
  readonly cells: ReadonlySet<FieldName>
  /** The other halves of a form in two languages. */
  readonly welsh: ReadonlyMap<FieldName, string>
  /** What stands before and after the fields. */
  readonly before: readonly string[]
  /** Other lines among the fields. */
  readonly between: readonly string[]
  readonly after: readonly string[]
}

const FEWEST_FIELDS = 3
const FEWEST_LOOSE_FIELDS = 5

const isBodyHeading = (line: string): boolean => {
  const heading = headingOf(line)
  return heading?.part === 'body' || heading?.part === 'chiefOfficer' || heading?.part === 'reply'
}

type Found = LabelLine & { readonly index: number }

const FEWEST_WORDS = 4

/** A label so long that its value may follow it without a gap: `Police and Crime Commissioner’s name Alex Fenwick`. */
function longLabelAt(lines: readonly string[], index: number): LabelLine | undefined {
  const strict = labelAt(lines, index)
  if (strict) return strict
  const loose = looseLabel(lines[index] ?? '')
  return loose && loose.label.split(' ').length >= FEWEST_WORDS ? loose : undefined
}

/** Fields whose value may hold items, or run to several paragraphs. */
const isLong = ({ name, value }: Found): boolean =>
  isList(name) || name === 'summary' || value === ''

/** Whether the fields end here: with a card of an item, or with a mark or a heading after a field of one line. */
function endsFields(lines: readonly string[], index: number, found: readonly Found[]): boolean {
  const line = (lines[index] ?? '').trim()
  const last = found.at(-1)
  if (!last || line === '') return false
  if (isBodyHeading(line) || labelledLine(line)?.is === 'item') return true
  const holdsItems = isList(last.name) && !(last.name === 'grade' && bareMark(line) === undefined)
  // `Recommendation 1⇥The force should …`
  const mark = holdsItems ? undefined : openingMark(line.replaceAll('\t', ' '))
  const heading = isLong(last) ? undefined : headingOf(line)
  // `1. About the inspection`, above fields.
  const next = lines.findIndex((later, at) => at > index && later.trim() !== '')
  const headsFields = heading?.part === 'other' && next !== -1 && labelAt(lines, next) !== undefined
  const isHeading = heading !== undefined && !headsFields
  const isMark = (lines[index - 1] ?? '').trim() === '' && (mark !== undefined || isHeading)
  return isMark && labelAt(lines, index) === undefined
}

/** What a paper to a panel says of itself, where another label says it of the inspection. */
const isWeak = (label: string): boolean => /^(?:subject|date of (?:the )?report)$/i.test(label)

function findLabels(lines: readonly string[], readLabel: typeof labelAt): readonly Found[] {
  const found: Found[] = []
  for (let index = 0; index < lines.length; index += 1) {
    if (endsFields(lines, index, found)) break
    const label = readLabel(lines, index)
    if (!label) continue
    const same = found.findIndex(({ name }) => name === label.name && name !== 'speech')
    const weaker = found[same]
    if (weaker && (!isWeak(weaker.label) || isWeak(label.label))) continue
    if (weaker)
      found[same] = { ...weaker, name: label.name === 'reportDate' ? 'paperDate' : 'subject' }
    found.push({ ...label, index })
    index += label.length - 1
  }
  return found
}

/** Where the last field ends: its value may be wrapped, or a list of items parted by blank lines. */
function endOfLastField(lines: readonly string[], last: Found): number {
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

/** Rows of the same shape whose labels we do not know are none of the office's words. */
function endOfUnknownRows(lines: readonly string[], from: number): number {
  const at = lines.findIndex((line, index) => index >= from && line.trim() !== '')
  const line = (lines[at] ?? '').trim()
  const isRow =
    UNKNOWN_ROW.test(line) && !labelledLine(line) && !openingMark(line) && !headingOf(line)
  return at !== -1 && isRow ? endOfUnknownRows(lines, at + 1) : from
}
const UNKNOWN_ROW = /^[A-Z][^:.\t]{2,50}(?::\s|\t)\s*\S.{0,50}(?<![.?!:;])$/

/** `Date sent: 10 January 2022`: a label that we do not know ends a value of one line. */
const OTHER_LABEL = /^[A-Z][^:.\t]{2,50}(?::\s|\t)\s*\S/

/** A value that is wrapped has no blank line in it. */
function endOfValue(field: Found, lines: readonly string[]): number {
  if (isLong(field) || field.name === 'speech') return lines.length
  const blank = lines.findIndex((line) => line.trim() === '')
  return blank === -1 ? lines.length : blank
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

const isForm = (found: readonly Found[], fewest: number): boolean =>
  found.filter(({ name }) => name !== 'speech').length >= fewest &&
  found.some(({ name }) => name === 'title' || name === 'force')

/** The fields of a form, or undefined when the lines are not one. */
export function readFormFields(lines: readonly string[]): FormFields | undefined {
  const strict = findLabels(lines, longLabelAt)
  const found = isForm(strict, FEWEST_FIELDS) ? strict : findLabels(lines, looseLabelAt)
  const [first, last] = [found[0], found.at(-1)]
  const fewest = found === strict ? FEWEST_FIELDS : FEWEST_LOOSE_FIELDS
  if (!first || !last || !isForm(found, fewest)) return undefined
  const end = endOfUnknownRows(lines, endOfLastField(lines, last))
  const fields = found.map((field, at) => {
    const { name, label, value, index, length } = field
    const until = found[at + 1]?.index ?? end
    const below = lines.slice(index + length, until)
    const more = valueLines(field, below.slice(0, endOfValue(field, below)))
    const whole = [value, ...more].join('\n').trim()
    const first = isEnglishFirst(label)
    return { name, label, ...(first === undefined ? { english: whole } : halves(whole, first)) }
  })
  const values = new Map(fields.map(({ name, english }) => [name, english]))
  const spoken = fields.flatMap(({ name, label, english }) =>
    name === 'speech' ? [...`${label}: ${english}`.split('\n'), ''] : [],
  )
  const welsh = new Map(
    fields.flatMap((field) =>
      'welsh' in field && field.welsh !== undefined ? [[field.name, field.welsh] as const] : [],
    ),
  )
  const between = found.flatMap((field, at) => {
    const below = lines.slice(field.index + field.length, found[at + 1]?.index ?? end)
    return below.slice(endOfValue(field, below))
  })
  const holderLabel = found.find(({ name }) => name === 'holder')?.label
  return {
    values,
    welsh,
    ...(holderLabel !== undefined && { holderLabel }),
    labels: found.map(({ label }) => label),
    cells: new Set(
      found.flatMap(({ name, value, index }) =>
        value !== '' || /[:\t]/.test(lines[index] ?? '') ? [name] : [],
      ),
    ),
    before: lines.slice(0, first.index),
    between,
    after: [...spoken, ...lines.slice(end)],
  }
}
