// How a line shows the label of a form's field, and its value.
import { DATE_FIELDS, type FieldName, FROM, LABELS, WELSH_LABELS } from '../words/labelWords.ts'
import { signatureOf } from '../words/names.ts'
import { guarded } from '../words/guarded.ts'
import { remembering } from '../words/remembering.ts'
import { composedField } from '../words/composedLabels.ts'
import { datedBy, dateNamed } from '../words/dateLabels.ts'
import { DATE, readDate } from '../words/dates.ts'
import { inspectoratesIn } from '../words/inspectorates.ts'
import { isPersonName } from '../words/personNames.ts'
import { recipientsIn } from '../words/recipients.ts'
import { speechNamed } from '../words/speakers.ts'

const WHOLE = LABELS.map(([name, source]) => [name, new RegExp(`^(?:${source})$`, 'i')] as const)
const oneNamed = (label: string): FieldName | undefined =>
  WHOLE.find(([, pattern]) => pattern.test(label))?.[0] ?? dateNamed(label)

/** `Force / Heddlu` is a label in two languages: the field, and whether English stands first. */
function twoNamed(
  label: string,
): { readonly name: FieldName; readonly isEnglishFirst: boolean } | undefined {
  if (!label.includes('/')) return undefined
  const parts = label.split(/\s*\/\s*/)
  const [first, second] = parts.map(oneNamed)
  if (parts.length !== 2) return undefined
  if (first) return { name: first, isEnglishFirst: true }
  return second && { name: second, isEnglishFirst: false }
}

const WELSH = WELSH_LABELS.map(
  ([name, source]) => [name, new RegExp(`^(?:${source})$`, 'i')] as const,
)

const fieldNamed = remembering(
  (label: string): FieldName | undefined =>
    oneNamed(label) ??
    twoNamed(label)?.name ??
    WELSH.find(([, pattern]) => pattern.test(label))?.[0],
)

/** Undefined for a label in one language. */
export const isEnglishFirst = (label: string): boolean | undefined =>
  oneNamed(label) ? undefined : twoNamed(label)?.isEnglishFirst

export type LabelLine = {
  readonly name: FieldName
  readonly label: string
  readonly value: string
  /** Lines it takes: a label may be split over two. */
  readonly length: 1 | 2
}

/** `1. ` before a label. */
const NUMBER_BEFORE = /^\d{1,2}[.)]? +(?=[A-Z])/

const DASHED = /^([^\t:–—-]{3,60}) [–—-] (.+)$/
/** Lists have groups of their own after a dash: `Recommendations – Custody`. */
const LISTS: ReadonlySet<FieldName> = new Set([
  'recommendations',
  'improvements',
  'causes',
  'grade',
])

export const isList = (name: FieldName): boolean => LISTS.has(name)

const split = (line: string): readonly [label: string, value: string] => {
  const [, dashed = '', dashedValue = ''] = DASHED.exec(line) ?? []
  const named = dashed === '' ? undefined : fieldNamed(dashed)
  if (named && !LISTS.has(named)) return [dashed, dashedValue.trim()]
  const [, label, value] = /^([^\t:]{1,110}?)\s*(?:[\t:]\s*)+(.*)$/.exec(line) ?? []
  const plain = (label ?? line).trim().replace(NUMBER_BEFORE, '')
  return [plain, value?.trim() ?? '']
}

const LONGEST_DATE = 40

const isDate = (value: string): boolean =>
  value.length < LONGEST_DATE && /\d$/.test(value) && readDate(value) !== undefined

/** What a form calls itself is nobody's words. */
const IS_FORM =
  /^(?:inspection )?(?:record|form|template)$|\b(?:acknowledge?ment|response) (?:record|form|template)$/i
/** `PCC response to HMICFRS report: Out of sight` is a title, and no words of the office. */
const ON_REPORT =
  /\b(?:to|on) (?:the |an? )?(?:[\w’']+ ){0,3}(?:report|inspection|review|thematic|HMIC(?:FRS)?)$/i

/** `Chief Constable’s comments`, before the words: without them it is a heading. */
function spokenName(label: string, value: string): FieldName | undefined {
  if (value === '') return undefined
  const by = speechNamed(label)?.by
  if (by !== 'force' && by !== 'body') return undefined
  return by === 'body' && ON_REPORT.test(label) && !/[.?!]$/.test(value) ? undefined : 'speech'
}

const namesInspectorate = (value: string): boolean =>
  value.length < LONGEST_DATE && inspectoratesIn(value).length > 0

const OF_ANYONE = new RegExp(`^(?:${FROM})$`, 'i')

const HAS_DATE = new RegExp(DATE, 'i')
const isOtherThanDate = (label: string, value: string): boolean =>
  !/\bdate/i.test(label) && /[a-z]{3}.* /i.test(value) && !HAS_DATE.test(value)

/** The office of a place is a label only before a name: else the line is a title. */
function nameOf(label: string, value: string): FieldName | undefined {
  if (IS_FORM.test(value)) return undefined
  const known = fieldNamed(label)
  // `Report answered: Out of sight`: what was answered, and not when.
  if (known !== undefined && DATE_FIELDS.has(known) && isOtherThanDate(label, value))
    return undefined
  const name = known ?? (isDate(value) ? datedBy(label) : undefined) ?? spokenName(label, value)
  if (name === 'addressedTo' && recipientsIn(value).length === 0) return undefined
  if (name === 'holder' && OF_ANYONE.test(label) && signatureOf([value])?.of !== 'body')
    return recipientsIn(value).length === 0 && namesInspectorate(value) ? 'inspectorate' : undefined
  if (name === 'holder' && /^[a-z]/.test(value)) return undefined
  const isOfPlace =
    name === 'holder' && / (?:for|of|FOR|OF) [A-Z]/.test(label) && !/^name of/i.test(label)
  return isOfPlace && !isPersonName(value) ? undefined : name
}

const LONGEST_LABEL = 110
/** No label is longer: told at once of nearly every line of prose. */
const mayOpenLabel = (line: string): boolean =>
  line !== '' && (line.length <= LONGEST_LABEL || /[\t:–—-]/.test(line.slice(0, LONGEST_LABEL + 1)))

/** The head of a mail is read with its letter. */
const isInMail = (lines: readonly string[], index: number): boolean =>
  lines.slice(Math.max(0, index - 3), index + 3).some((line) => /^(?:to|sent|cc): /i.test(line))

const ownLabel = remembering((line: string): Omit<LabelLine, 'name'> & { name?: FieldName } => {
  const [label, value] = split(line)
  const name = nameOf(label, value) ?? (/[:\t]/.test(line) ? composedField(label) : undefined)
  return { label, value, length: 1, ...(name && { name }) }
})

export function labelAt(lines: readonly string[], index: number): LabelLine | undefined {
  const line = lines[index] ?? ''
  if (!mayOpenLabel(line)) return undefined
  const own = ownLabel(line)
  const { label, value, name } = own
  if (name && /^(?:subject|sent|date|from)$/i.test(label) && isInMail(lines, index))
    return undefined
  if (name) return { ...own, name }
  const below = lines[index + 1] ?? ''
  if (below === '') return undefined
  // `Areas for⇥` above `improvement⇥`: a narrow cell broke the label.
  const [rest, restValue] = split(below)
  if (rest === '' || /[.?!]$/.test(rest) || label.length + rest.length > LONGEST_LABEL)
    return undefined
  const whole = `${value} ${restValue}`.trim()
  const joined = nameOf(`${label} ${rest}`, whole)
  // `PCC response` above `Inspection: …`, or below `Recommendation 1⇥…`, is no half of a label.
  const ofRest = joined === 'speech' ? nameOf(rest, restValue) : undefined
  if (!joined || (ofRest !== undefined && ofRest !== 'speech') || /\d[a-z]?$/.test(label))
    return undefined
  return { name: joined, label: `${label} ${rest}`, value: whole, length: 2 }
}

/** `Police and Crime Commissioner Response to …` is a heading and no name. */
const OPENS_HEADING = /^(?:for|of|response|comments?|statement|reply|acknowledge?ment)\b/i
const LOOSE = LABELS.map(([name, source]) => [name, new RegExp(`^(${source}) (.+)$`, 'i')] as const)

const MAY_BE_LOOSE = new RegExp(
  `^(?:${LABELS.map(([, source]) => source).join('|')}) [A-Z\\d“"‘']`,
  'i',
)

function readLoose(line: string): LabelLine | undefined {
  if (!/^[A-Z]/.test(line)) return undefined
  const matches = LOOSE.flatMap(([name, pattern]) => {
    const [, label, value] = pattern.exec(line) ?? []
    // Both begin with a capital: `Force Northmarch`, never `Recommendations for forces` or `PCC and …`.
    return label && value && /^[A-Z\d“"‘']/.test(value) && !OPENS_HEADING.test(value)
      ? [{ name, label, value, length: 1 as const }]
      : []
  })
  return matches.toSorted((a, b) => b.label.length - a.label.length)[0]
}

/** `Force Northmarch`: the text of a PDF may keep nothing between a label and its value. */
export const looseLabel = guarded(MAY_BE_LOOSE, readLoose, undefined)

export const looseLabelAt = (lines: readonly string[], index: number): LabelLine | undefined =>
  looseLabel(lines[index] ?? '') ?? labelAt(lines, index)
