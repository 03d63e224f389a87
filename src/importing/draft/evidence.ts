// For each field of an imported record: where in the source it stands, and how sure we are of it.
import { DATE, readDate } from '../words/dates.ts'
import type { ImportedRecord } from '../imported.ts'
import { searchable } from './searchable.ts'

export type FieldEvidence = {
  /** `force`, `items.0.text`. */
  readonly field: string
  /** 0 to 1: below 0.8 a person should look. */
  readonly confidence: number
  /** Characters of the source's text, from and up to; absent where the words do not stand in one place. */
  readonly place?: { readonly from: number; readonly to: number; readonly page: number }
}

const FORM = 0.98
const PROSE = 0.92
const NOT_FOUND = 0.6

/** What a doubt takes from a field. */
const DOUBTED: readonly (readonly [RegExp, string, number])[] = [
  [/^force-inferred$/, 'force', 0.75],
  [/^office-assumed$/, 'bodyOffice', 0.5],
  [/^record-date-may-be-post-date$/, 'recordDate', 0.5],
  [/^report-date-month-only$/, 'reportPublishedRaw', 0.7],
  [/^area-name-contains-grade-word$/, 'grades', 0.7],
  [/^suspect-truncated-percentage$/, 'generalComment', 0.7],
  [/^machine-translated$/, '', 0.4],
  [/^numbers-were-lost$/, 'items', 0.5],
  [/^changed-since-printed$/, '', 0.8],
]
const DOUBTED_ITEMS: readonly (readonly [RegExp, string, number])[] = [
  [/^text-drift:(.+)$/, 'text', 0.85],
  [/^answered-twice:(.+)$/, 'response', 0.6],
]

function doubtOf(field: string, { warnings, items }: ImportedRecord): number {
  const ofRecord = DOUBTED.filter(
    ([pattern, of]) => field.startsWith(of) && warnings.some((one) => pattern.test(one)),
  )
  const [, index, key] = /^items\.(\d+)\.(.+)$/.exec(field) ?? []
  const ref = index === undefined ? undefined : items[Number(index)]?.ref
  const ofItem = DOUBTED_ITEMS.filter(
    ([pattern, of]) =>
      key === of && warnings.some((one) => ref !== undefined && pattern.exec(one)?.[1] === ref),
  )
  const kindAssumed = key === 'kind' && warnings.includes('kind-assumed') ? [0.6] : []
  return Math.min(1, ...[...ofRecord, ...ofItem].map(([, , most]) => most), ...kindAssumed)
}

/** Words of the source as they are kept; what we made of them has no place of its own. */
const MADE =
  /^(?:form|language|joint|graded|warnings|coverage|lastDay|statutoryDeadlineApplies|sourceKind|noneStated|statedCounts|inspectorates|bodyOffice|inspectorateNameAtTime|marking|attachments\.\d+\.present)|\.(?:kind|outcome|status|precision|date|period|refAssigned|responseShared|parent|forUs|why|page|withheld)(?:\.|$)/

function leaves(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]]
  return Object.entries(value).flatMap(([key, member]) =>
    leaves(member, path === '' ? key : `${path}.${key}`),
  )
}

const DATES = new RegExp(DATE, 'gi')
const IS_DAY = /^(?:reportPublished|recordDate|chiefOfficerCommentsReceived)$/

/** A day stands in the source in the words of its date. */
function dateWords(day: string, text: string): string | undefined {
  return [...text.matchAll(DATES)]
    .map(([words]) => words)
    .find((words) => readDate(words)?.on === day)
}

/** `text` is that of the whole source; fields come in the order of the record. */
export function evidenceOf(imported: ImportedRecord, text: string): readonly FieldEvidence[] {
  const source = searchable(text)
  const base = imported.form === 'acknowledgement-form' || imported.form === 'table' ? FORM : PROSE
  let after = 0
  return leaves(imported, '').flatMap(([field, value]): readonly FieldEvidence[] => {
    if (field.startsWith('warnings.')) return []
    const doubt = doubtOf(field, imported)
    if (MADE.test(field)) return [{ field, confidence: Math.min(base, doubt) }]
    const words = IS_DAY.test(field) ? dateWords(value, text) : value
    const isInItem = field.startsWith('items.')
    // An answer stands below the item before it; a form's list stands above them all.
    const place =
      words === undefined
        ? undefined
        : (source.find(words, isInItem ? after : 0) ?? source.find(words, 0))
    if (place && field.endsWith('.response')) after = place.to
    return [
      {
        field,
        confidence: Math.min(place ? base : NOT_FOUND, doubt),
        ...(place && { place: { ...place, page: source.pageAt(place.from) } }),
      },
    ]
  })
}
