// For each field of an imported record: where in the source it stands, and how sure we are of it.
import { anyOf } from '../words/anyOf.ts'
import type { Doubt } from '../doubts.ts'
import type { ImportedItem, ImportedRecord } from '../imported.ts'
import { placesOf } from './places.ts'

export type ItemEvidenceName = keyof ImportedItem | 'deadline.raw' | 'deadline.date'

/** What of an imported record a field is read from: `force`, `items.0.text`. */
export type EvidenceName = keyof ImportedRecord | `items.${number}.${ItemEvidenceName}`

export type FieldEvidence = {
  /** An `EvidenceName`, or that of one of its parts: `grades.2.area`. */
  readonly field: string
  /** 0 to 1: below `SURE` a person should look. */
  readonly confidence: number
  /** Characters of the source's text, from and up to; absent where the words do not stand in one place. */
  readonly place?: { readonly from: number; readonly to: number; readonly page: number }
}

export const SURE = 0.8
const FORM = 0.98
const PROSE = 0.92
const NOT_FOUND = 0.6

/** The most that a field is sure of under a doubt. */
const DOUBTED: readonly (readonly [Doubt, RegExp, number])[] = [
  ['force-inferred', /^force$/, 0.75],
  ['office-assumed', /^bodyOffice$/, 0.5],
  ['record-date-may-be-post-date', /^recordDate$/, 0.5],
  ['record-date-of-meeting', /^recordDate$/, 0.6],
  ['report-date-month-only', /^reportPublishedRaw$/, 0.7],
  ['area-name-contains-grade-word', /^grades\./, 0.7],
  ['suspect-truncated-percentage', /^generalComment$/, 0.7],
  ['kind-assumed', /^items\.\d+\.kind$/, 0.6],
  ['numbers-were-lost', /^items\./, 0.5],
  ['machine-translated', /./, 0.4],
]
const DOUBTED_ITEMS = [
  ['text-drift', 'text', 0.75],
  ['answered-twice', 'response', 0.6],
] as const

function doubtOf(
  field: string,
  { warnings, items }: ImportedRecord,
  doubted: typeof DOUBTED,
): number {
  const ofRecord = doubted.filter(([, of]) => of.test(field))
  const [, index, key] = /^items\.(\d+)\.(.+)$/.exec(field) ?? []
  const ref = items[Number(index)]?.ref
  const ofItem = DOUBTED_ITEMS.filter(
    ([doubt, of]) => key === of && ref !== undefined && warnings.includes(`${doubt}:${ref}`),
  )
  return Math.min(1, ...[...ofRecord, ...ofItem].map(([, , most]) => most))
}

/** What we made of the words of the source is no less sure where they stand in several places or in none. */
const MADE = anyOf([
  /^(?:form|language|joint|graded|warnings|coverage|lastDay|statutoryDeadlineApplies|sourceKind|noneStated|statedCounts)/,
  /^(?:inspectorates|bodyOffice|inspectorateNameAtTime|marking|attachments\.\d+\.present)/,
  // Of an item, a deadline or a translation.
  /\.(?:kind|outcome|status|precision|date|period|refAssigned|responseShared|parent|forUs|why|page|withheld)(?:\.|$)/,
])

/** A number that we gave to an item without one. */
function isAssigned(field: string, { items }: ImportedRecord): boolean {
  const [, index] = /^items\.(\d+)\.ref$/.exec(field) ?? []
  return index !== undefined && items[Number(index)]?.refAssigned === true
}

function leaves(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]]
  return Object.entries(value).flatMap(([key, member]) =>
    leaves(member, path === '' ? key : `${path}.${key}`),
  )
}

/** `text` is that of the whole source; fields come in the order of the record. Of `ourForce` nearly every record is. */
export function evidenceOf(
  imported: ImportedRecord,
  text: string,
  ourForce = '',
): readonly FieldEvidence[] {
  const base = imported.form === 'acknowledgement-form' || imported.form === 'table' ? FORM : PROSE
  const fields = leaves(imported, '').filter(([field]) => !field.startsWith('warnings.'))
  const doubted = DOUBTED.filter(([doubt]) => imported.warnings.includes(doubt))
  const { places, pageAt } = placesOf(imported, fields, text)
  return fields.map(([field]) => {
    const place = places.get(field)
    const isSure = place !== undefined || MADE.test(field) || isAssigned(field, imported)
    const isOurs = field === 'force' && imported.force === ourForce
    return {
      field,
      confidence: isOurs
        ? base
        : Math.min(isSure ? base : NOT_FOUND, doubtOf(field, imported, doubted)),
      ...(place && { place: { ...place, page: pageAt(place.from) } }),
    }
  })
}
