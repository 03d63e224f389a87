// The labels of a form's fields, in the words that offices use for them, and how a line shows one.

import { remembering } from './remembering.ts'
import { dateNamed } from './dateLabels.ts'

export type FieldName =
  | 'version'
  | 'force'
  | 'holder'
  | 'title'
  | 'inspectorate'
  | 'summary'
  | 'grade'
  | 'recommendations'
  | 'improvements'
  | 'causes'
  | 'reportDate'
  | 'recordDate'
  | 'reportAddress'
  | 'chiefOfficer'
  | 'legalBasis'
  | 'commentsReceived'
  | 'approver'
  | 'capacity'

const HOLDER =
  "(?:deputy )?(?:police,? (?:fire,? (?:(?:and|&) rescue,? )?)?(?:(?:and|&) )?crime(?: (?:and|&) victims['’]?)? commissioner|PF?CC|PCVC|mayor|commissioner|decision[- ]maker|name of (?:the )?(?:O?PF?CC|commissioner))(?:(?:['’]s)? name)?"

const LABELS: readonly (readonly [FieldName, string])[] = [
  ['version', 'version(?: (?:no\\.?|number))?'],
  ['force', '(?:police )?force(?: (?:area|name))?|name of force'],
  ['holder', HOLDER],
  [
    'title',
    [
      '(?:full )?title(?: of (?:the )?(?:inspection|report|review))?',
      '(?:inspection|review|thematic|(?:HMIC(?:FRS)? |inspection )?report)(?: (?:title|name))?',
      'name of (?:the )?(?:HMIC(?:FRS)? )?(?:inspection|report|review)',
    ].join('|'),
  ],
  [
    'inspectorate',
    '(?:lead )?inspectorates?(?:\\(s\\))?|publisher|inspecting bod(?:y|ies)|inspected by|published by',
  ],
  [
    'summary',
    '(?:overall |executive )?summary(?: of (?:the )?(?:inspection|report|findings|key findings))?|key findings(?: of (?:the )?report)?',
  ],
  ['grade', 'grad(?:e|es|ing|ings)|judge?ments?'],
  ['recommendations', 'recommendations?'],
  ['improvements', 'areas? for improvement(?: \\(AFIs?\\))?|AFIs?'],
  ['causes', 'causes? of concern'],
  [
    'reportDate',
    [
      'date (?:the )?(?:report )?(?:was )?published',
      'date of (?:the )?(?:HMIC(?:FRS)? )?(?:publication|(?:inspection )?report)(?: of (?:the )?report)?',
      '(?:HMIC(?:FRS)? )?(?:report|inspection) (?:was )?(?:published|publication|date)(?: date| on)?',
      'publication date|published(?: on)?|date published',
    ].join('|'),
  ],
  [
    'recordDate',
    "date(?: of (?:the )?(?:(?:O?PF?CC|our|commissioner|PCVC)(?:['’]s)? )?(?:decision|response|record|acknowledgement|letter|statement|reply))?|(?:record|response) date|(?:response|statement|comments) (?:agreed|published|issued|sent)(?: on)?",
  ],
  ['reportAddress', '(?:link to|web address of|address of) (?:the )?report'],
  [
    'commentsReceived',
    "(?:date )?(?:chief (?:constable|officer)(?:['’]s)? )?comments (?:were )?received(?: on)?|date (?:of )?comments (?:were )?received",
  ],
  ['approver', '(?:approved|signed off|signed|authorised)(?: by)?'],
  ['legalBasis', 'legal basis'],
  ['capacity', '(?:capacity|role|position)'],
  ['chiefOfficer', "chief (?:constable|officer)(?:(?:['’]s)? name)?"],
]

/** The same in Welsh, for forms that are in Welsh alone. */
const WELSH_LABELS: readonly (readonly [FieldName, string])[] = [
  ['version', 'fersiwn'],
  ['force', "(?:yr )?heddlu|enw'r heddlu"],
  ['holder', 'comisiynydd(?: yr heddlu a throseddu)?'],
  ['title', 'teitl(?: yr (?:arolygiad|adroddiad))?|arolygiad|adroddiad'],
  ['inspectorate', 'arolygiaeth(?:au)?'],
  ['summary', "crynodeb(?: o'r (?:arolygiad|adroddiad))?"],
  ['grade', 'gradd(?:au)?'],
  ['recommendations', 'argymhell(?:iad|ion)'],
  ['improvements', "meysydd i['’]?w gwella"],
  ['causes', 'achosion pryder'],
  ['reportDate', "dyddiad cyhoeddi(?:['’]r adroddiad)?|cyhoeddwyd(?: ar)?"],
  ['recordDate', 'dyddiad(?: yr ymateb)?'],
]

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

export function labelAt(lines: readonly string[], index: number): LabelLine | undefined {
  const [label, value] = split(lines[index] ?? '')
  const name = fieldNamed(label)
  if (name) return { name, label, value, length: 1 }
  // `Areas for⇥` above `improvement⇥`: a narrow cell broke the label.
  const [rest, restValue] = split(lines[index + 1] ?? '')
  if (rest === '') return undefined
  const joined = fieldNamed(`${label} ${rest}`)
  return (
    joined && {
      name: joined,
      label: `${label} ${rest}`,
      value: `${value} ${restValue}`.trim(),
      length: 2,
    }
  )
}

/** `Police and Crime Commissioner Response to …` is a heading and no name. */
const OPENS_HEADING = /^(?:response|comments?|statement|reply|acknowledge?ment)\b/i
const LOOSE = LABELS.map(([name, source]) => [name, new RegExp(`^(${source}) (.+)$`, 'i')] as const)

/** `Force Northmarch`: the text of a PDF may keep nothing between a label and its value. */
export function looseLabel(line: string): LabelLine | undefined {
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

export const looseLabelAt = (lines: readonly string[], index: number): LabelLine | undefined =>
  looseLabel(lines[index] ?? '') ?? labelAt(lines, index)
