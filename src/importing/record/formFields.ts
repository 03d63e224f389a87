// A form: labels with their values after a tab, a colon or on the next lines, whatever their order.
import { headingOf } from '../marks/headings.ts'
import { isClosing } from '../marks/marks.ts'
import { halves } from './bilingual.ts'
import type { Head } from './head.ts'
import type { FieldName } from '../words/labelWords.ts'
import {
  isEnglishFirst,
  isList,
  labelAt,
  type LabelLine,
  looseLabel,
  looseLabelAt,
} from '../marks/labels.ts'
import {
  endOfLastField,
  endOfUnknownRows,
  type Found,
  headsPoints,
  isBodyHeading,
  isLong,
  linesBelow,
  unreadLabels,
  unreadQuestions,
} from './fieldValues.ts'
import { fits } from './labelsAbove.ts'
import { signatureOf } from '../words/names.ts'
import { officeIn } from '../words/offices.ts'
import { labelledLine } from '../marks/itemFacts.ts'
import { nextWords } from '../lines/lines.ts'
import { bareMark } from '../marks/bareMarks.ts'
import { openingMark } from '../marks/references.ts'

const FEWEST_FIELDS = 3
const FEWEST_LOOSE_FIELDS = 5

const FEWEST_WORDS = 4

/** A label so long that its value may follow it without a gap: `Police and Crime Commissioner’s name Alex Fenwick`. */
function longLabelAt(lines: readonly string[], index: number): LabelLine | undefined {
  const strict = labelAt(lines, index)
  if (strict) return strict
  const loose = looseLabel(lines[index] ?? '')
  return loose && loose.label.split(' ').length >= FEWEST_WORDS ? loose : undefined
}

/** A paragraph of sentences, after a field of one line. */
const PROSE = /^[^\t:]{90,}[.?!]/

/** Whether the fields end here: with a card of an item, or with a mark or a heading after a field of one line. */
function endsFields(lines: readonly string[], index: number, found: readonly Found[]): boolean {
  const line = (lines[index] ?? '').trim()
  const last = found.at(-1)
  if (!last || line === '') return false
  if (isBodyHeading(line) || isClosing(line) || labelledLine(line)?.is === 'item') return true
  const isProse = !isLong(last) && last.name !== 'speech' && PROSE.test(line)
  const holdsItems = isList(last.name) && !(last.name === 'grade' && bareMark(line) === undefined)
  // `Recommendation 1⇥The force should …`
  const mark = holdsItems ? undefined : openingMark(line.replaceAll('\t', ' '))
  const heading = isLong(last) ? undefined : headingOf(line)
  // `1. About the inspection`, above fields.
  const next = nextWords(lines, index)
  const headsFields = heading?.part === 'other' && next !== -1 && labelAt(lines, next) !== undefined
  const isHeading = heading !== undefined && !headsFields
  const isMark =
    (lines[index - 1] ?? '').trim() === '' && (mark !== undefined || isHeading || isProse)
  return isMark && labelAt(lines, index) === undefined
}

const MOST_APART = 20

/** A field of one line and one so far below it are of no one form. */
const isFarBelow = (lines: readonly string[], index: number, last: Found | undefined): boolean =>
  last !== undefined &&
  !isList(last.name) &&
  last.name !== 'summary' &&
  last.name !== 'speech' &&
  lines.slice(last.index, index).filter((line) => line.trim() !== '').length > MOST_APART

/** `Commissioner’s response: …` below an item of a list: the list is of the body, item by item. */
const answersListed = (lines: readonly string[], index: number, last: Found | undefined): boolean =>
  last?.value === '' &&
  isList(last.name) &&
  lines.slice(last.index, index).some((line) => openingMark(line.trim()) !== undefined)

/** An office alone above anything but a name is the end of a signature, and no label. */
function signsAbove(lines: readonly string[], index: number, { name, value }: LabelLine): boolean {
  const isBare = value === '' && !/[:\t]/.test(lines[index] ?? '')
  if (!isBare || (name !== 'holder' && name !== 'chiefOfficer')) return false
  const next = lines[nextWords(lines, index)] ?? ''
  return !fits('holder', next.trim())
}

/** What a paper to a panel says of itself, where another label says it of the inspection; an office that names nobody. */
const isWeak = ({ name, label, value }: LabelLine): boolean =>
  /^(?:subject|date of (?:the )?report)$/i.test(label) ||
  (name === 'title' &&
    /^(?:the |our )?(?:response|reply|answer|acknowledge?ment)\b/i.test(value)) ||
  (name === 'holder' && officeIn(value) !== undefined && signatureOf([value]) === undefined)

function findLabels(lines: readonly string[], readLabel: typeof labelAt): readonly Found[] {
  const found: Found[] = []
  for (let index = 0; index < lines.length; index += 1) {
    if (endsFields(lines, index, found)) break
    const label = readLabel(lines, index)
    if (!label || signsAbove(lines, index, label)) continue
    if (isFarBelow(lines, index, found.at(-1))) break
    if (label.name === 'speech' && answersListed(lines, index, found.at(-1))) {
      found.pop()
      break
    }
    const same = found.findIndex(({ name }) => name === label.name && name !== 'speech')
    const weaker = found[same]
    if (weaker && (!isWeak(weaker) || isWeak(label))) continue
    if (weaker)
      found[same] = { ...weaker, name: label.name === 'reportDate' ? 'paperDate' : 'subject' }
    found.push({ ...label, index })
    index += label.length - 1
  }
  return found
}

const isForm = (found: readonly Found[], fewest: number): boolean =>
  found.filter(({ name }) => name !== 'speech').length >= fewest &&
  found.some(({ name }) => name === 'title' || name === 'force')

/** The labels of a form, strictly read or else loosely; undefined when the lines are not one. */
function findForm(lines: readonly string[]): readonly Found[] | undefined {
  const strict = findLabels(lines, longLabelAt)
  const loose = (): readonly Found[] => findLabels(lines, looseLabelAt)
  const [found, fewest] = isForm(strict, FEWEST_FIELDS)
    ? [strict, FEWEST_FIELDS]
    : [loose(), FEWEST_LOOSE_FIELDS]
  // What stands below items is no form's head.
  const isBelowItems = lines.slice(0, found[0]?.index).some((line) => openingMark(line.trim()))
  return isForm(found, fewest) && !isBelowItems ? found : undefined
}

type Field = {
  readonly name: FieldName
  readonly label: string
  readonly english: string
  readonly welsh?: string
}

function fieldOf({ name, label, value }: Found, more: readonly string[]): Field {
  const whole = [value, ...more].join('\n').trim()
  const isFirst = isEnglishFirst(label)
  return {
    name,
    label,
    ...(isFirst === undefined ? { english: whole } : halves(whole, isFirst)),
  }
}

/** The fields of a form, or undefined when the lines are not one. */
export function readFormFields(lines: readonly string[]): Head | undefined {
  const found = findForm(lines)?.filter(
    (field, at, all) => at < all.length - 1 || !headsPoints(lines, field),
  )
  const [first, last] = [found?.[0], found?.at(-1)]
  if (!found || !first || !last) return undefined
  const endOfFields = endOfLastField(lines, last)
  const end = endOfUnknownRows(lines, endOfFields)
  const below = found.map((field, at) =>
    linesBelow(lines, field, { end: found[at + 1]?.index ?? end, endOfFields }),
  )
  const between = below.flatMap(({ others }) => others)
  const fields = found.map((field, at) => fieldOf(field, below[at]?.more ?? []))
  const values = new Map(fields.map(({ name, english }) => [name, english]))
  const spoken = fields.flatMap(({ name, label, english }) =>
    name === 'speech' ? [...`${label}: ${english}`.split('\n'), ''] : [],
  )
  const welsh = fields.flatMap((field) =>
    field.welsh === undefined ? [] : [[field.name, field.welsh] as const],
  )
  const holderLabel = found.find(({ name }) => name === 'holder')?.label
  const isCell = ({ value, index }: Found): boolean =>
    value !== '' || /[:\t]/.test(lines[index] ?? '')
  return {
    isForm: true,
    values,
    welsh: new Map(welsh),
    ...(holderLabel !== undefined && { holderLabel }),
    labels: found.map(({ label }) => label),
    cells: new Set(found.filter(isCell).map(({ name }) => name)),
    before: lines.slice(0, first.index),
    between,
    unread: [
      ...unreadLabels([...below.flatMap(({ cut }) => cut), ...lines.slice(endOfFields, end)]),
      ...unreadQuestions(between),
    ],
    said: [...values.values()],
    rest: [...spoken, ...lines.slice(end)],
  }
}
