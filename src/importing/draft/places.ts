// Where in its source each field of an imported record stands: in its own words, at the mark of its item, under the
// name of what it is a code for, or in the words it was read from.
import type { ImportedRecord } from '../imported.ts'
import { DATE, readDate } from '../words/dates.ts'
import { inspectoratePattern } from '../words/inspectorates.ts'
import { officePatterns } from '../words/offices.ts'
import { countPlace, markPlace, patternPlace, statusPlace } from './marksInText.ts'
import { type Found, searchable } from './searchable.ts'

type Leaf = readonly [field: string, value: string]

/** What was read from the words of another field: of the first that is there. */
const READ_FROM: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(items\.\d+)\.deadline\.(?:precision|date|period)$/, ['$1.deadline.raw']],
  [/^(.*items\.\d+)\.kind$/, ['$1.ref', '$1.text', '$1.response', '$1.responseWithheld']],
  [
    /^(items\.\d+)\.(?:outcome|status|responseShared.*)$/,
    ['$1.response', '$1.forceResponse', '$1.text', '$1.ref'],
  ],
  [/^(items\.\d+)\.(?:forUs|why)$/, ['$1.addressee', '$1.text']],
  [/^(attachments\.\d+)\.present$/, ['$1.label']],
  [/^statutoryDeadlineApplies$/, ['reportPublished', 'recordDate', 'reportPublishedRaw']],
  [/^lastDay$/, ['reportPublished']],
  [/^joint$/, ['inspectorates.1', 'inspectorates.0']],
  [/^sourceKind$/, ['inspectionTitle']],
  [/^graded$/, ['grades.0.grade', 'grades.0.area']],
]

const NOT_GRADED = [
  /\b(?:not|no|nor|un|without)[ -]?(?:\w+ )?(?:grad|judge)\w*/i,
  /\bgrad\w*[^.\n]{0,40}\b(?:not|none|no|n\/a)\b/i,
]

/** Codes of ours, by the words they stand for. */
const NAMED: readonly (readonly [RegExp, (value: string) => readonly RegExp[]])[] = [
  [/^bodyOffice$/, officePatterns],
  [/^inspectorates\./, (code) => [inspectoratePattern(code), /\bPEEL\b/]],
  [/^inspectorateNameAtTime$/, () => [/\bHMIC\b|\bInspectorate of Constabulary\b/i]],
  [/^marking$/, (marking) => [new RegExp(marking.replace('-', '.{1,3}'), 'i')]],
  [/\.withheld$/, () => [/\b(?:withheld|redacted|removed|left out|not published)\b/i]],
  [/^graded$/, (graded) => (graded === 'false' ? NOT_GRADED : [])],
]

/** What is counted. */
const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/forForces/, 'forces?'],
  [/forChiefConstables/, 'chief constables?'],
  [/afi/, 'areas? for(?: improvement)?|AFIs?'],
  [/cause/i, 'causes? (?:of|for) concern'],
  [/recommendation/, 'recommendations?'],
]

const DATES = new RegExp(DATE.replaceAll(' ', String.raw`\s+`), 'gi')
const IS_DAY = /^(?:reportPublished|recordDate|chiefOfficerCommentsReceived)$/

/** A day stands in the source in the words of its date. */
function dayPlace(text: string, day: string): Found | undefined {
  const match = [...text.matchAll(DATES)].find(
    ([words]) => readDate(words.replaceAll(/\s+/g, ' '))?.on === day,
  )
  return match && { from: match.index, to: match.index + match[0].length }
}

const IS_OF_ITEM = /^(.*items\.\d+)\.(?:ref|refRaw|status)$/
const IS_MARK = /\.(?:ref|refRaw)$|^mentionedOnly\./
/** Of the source as a whole, or made by us and told in our own words. */
const IS_PLACELESS = /^(?:form|language|coverage)(?:\.|$)|\.(?:refAssigned|page)$/
const IS_SPECIAL = [
  IS_MARK,
  IS_DAY,
  /\.(?:status|parent)$|^(?:statedCounts|noneStated|grades)\./,
  ...[...READ_FROM, ...NAMED].map(([is]) => is),
]

type Known = {
  readonly imported: ImportedRecord
  readonly text: string
  readonly source: ReturnType<typeof searchable>
  /** Those found so far. */
  readonly places: Map<string, Found>
}

const firstOf = ({ places }: Known, fields: readonly string[]): Found | undefined =>
  fields.map((field) => places.get(field)).find((place) => place !== undefined)

function putWords({ source, places }: Known, leaves: readonly Leaf[]): void {
  let after = 0
  for (const [field, value] of leaves) {
    // An answer stands below the item before it; a form's list stands above them all.
    const from = field.startsWith('items.') ? after : 0
    const place = source.find(value, from) ?? source.find(value, 0)
    if (!place) continue
    places.set(field, place)
    if (field.endsWith('.response')) after = place.to
  }
}

/** Characters between an area and its grade. */
const NEAR = 120

/** The next place of the word as a grade: `Good use of resources` names an area. */
function gradePlace(known: Known, grade: string, from: number): Found | undefined {
  const { imported, source } = known
  const at = source.find(grade, from)
  const isOfArea = imported.grades.some(
    ({ area = '' }) =>
      area.startsWith(`${grade} `) && at && source.find(area, at.from)?.from === at.from,
  )
  return at && isOfArea ? gradePlace(known, grade, at.to) : at
}

/** The first place where an area has its grade behind it. */
function gradedPlace(known: Known, area: string, grade: string): readonly Found[] {
  const { source } = known
  let beside: Found | undefined
  for (let at = source.find(area, 0); at; at = source.find(area, at.to)) {
    if (!beside || beside.from < at.to) beside = gradePlace(known, grade, at.to)
    if (!beside) return []
    if (beside.from <= at.to + NEAR) return [at, beside]
  }
  return []
}

function putGrades(known: Known): void {
  const { imported, source, places } = known
  for (const [index, { area = '', grade = '' }] of imported.grades.entries()) {
    const [at, beside] = gradedPlace(known, area, grade)
    const found = { area: at ?? source.find(area, 0), grade: beside ?? gradePlace(known, grade, 0) }
    for (const [key, place] of Object.entries(found))
      if (place) places.set(`grades.${index}.${key}`, place)
  }
}

/** What is too short, or too much our own, to be looked for by its words. */
function specialPlace(known: Known, field: string, value: string): Found | undefined {
  const { text } = known
  if (IS_DAY.test(field)) return dayPlace(text, value)
  const [, item = ''] = IS_OF_ITEM.exec(field) ?? []
  const words = firstOf(known, [`${item}.text`, `${item}.response`, `${item}.forceResponse`])
  if (IS_MARK.test(field)) return markPlace(text, value, words)
  if (field.endsWith('.status')) return words && statusPlace(text, value, words)
  const noun = NOUNS.find(([is]) => is.test(`${field} ${value}`))?.[1] ?? ''
  if (field.startsWith('statedCounts.')) return countPlace(text, Number(value), noun)
  if (field.startsWith('noneStated.')) return countPlace(text, 0, noun)
  const patterns = NAMED.find(([is]) => is.test(field))?.[1](value) ?? []
  return patterns.map((pattern) => patternPlace(text, pattern)).find((place) => place !== undefined)
}

const IS_IN_WORDING = /^(items\.\d+)\.(?:addressee|deadline\.raw)$/

/** Many items have one deadline and are for the same body: each says so in its own words. */
function putInWordings({ source, places }: Known, leaves: readonly Leaf[]): void {
  for (const [field, value] of leaves) {
    const wording = places.get(field.replace(IS_IN_WORDING, '$1.text'))
    if (!wording || !IS_IN_WORDING.test(field)) continue
    const own = source.find(value, wording.from)
    if (own && own.to <= wording.to) places.set(field, own)
  }
}

/** The place of the field whose words a field was read from. */
function basisPlace(known: Known, field: string, value: string): Found | undefined {
  const { items } = known.imported
  const from = READ_FROM.filter(([is]) => is.test(field)).flatMap(([is, others]) =>
    others.map((other) => field.replace(is, other)),
  )
  const cause = items.findIndex(({ kind, ref }) => kind === 'cause-of-concern' && ref === value)
  const raw = field.endsWith('.ref') ? [`${field}Raw`] : []
  const parent = field.endsWith('.parent') ? [`items.${cause}.ref`] : []
  return firstOf(known, [...from, ...raw, ...parent])
}

/** `leaves` come in the order of the record; `text` is that of the whole source. */
export function placesOf(
  imported: ImportedRecord,
  leaves: readonly Leaf[],
  text: string,
): { readonly places: ReadonlyMap<string, Found>; readonly pageAt: (place: number) => number } {
  const source = searchable(text)
  const known: Known = { imported, text, source, places: new Map() }
  const { places } = known
  const looked = leaves.filter(([field]) => !IS_PLACELESS.test(field))
  putWords(
    known,
    looked.filter(([field]) => !IS_SPECIAL.some((is) => is.test(field))),
  )
  putInWordings(known, looked)
  putGrades(known)
  for (const find of [specialPlace, basisPlace])
    for (const [field, value] of looked) {
      const place = places.get(field) ?? find(known, field, value)
      if (place) places.set(field, place)
    }
  return { places, pageAt: source.pageAt }
}
