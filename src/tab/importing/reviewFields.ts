// The fields of a draft that a person goes through, the most doubtful first, each with its place in the source.
import type { WholeRecord } from '#core/record.ts'
import { type FieldEvidence, SURE } from '#importing/draft/evidence.ts'
import type { DraftField } from './draftField.ts'
import { fieldsOfFinding } from './fieldsOfFinding.ts'
import { fieldsOfRecord } from './fieldsOfRecord.ts'

export type ReviewField = DraftField & {
  /** 0 to 1, of what was read; 0 where the source does not say. */
  readonly confidence: number
  readonly place?: FieldEvidence['place']
}

// Without these there is no record; others are absent from most sources, and an absence is nothing to doubt.
const WANTED: ReadonlySet<DraftField['name']> = new Set([
  'inspectionTitle',
  'force',
  'reportPublished',
])

export const isDoubtful = ({ confidence }: ReviewField): boolean => confidence < SURE

/** A field's own evidence, or the least sure of its parts: `grades` is as sure as `grades.2.grade`. */
function evidenceFor(
  { name }: DraftField,
  evidence: readonly FieldEvidence[],
): FieldEvidence | undefined {
  const [first] = evidence
    .filter(({ field }) => field === name || field.startsWith(`${name}.`))
    .toSorted((a, b) => a.confidence - b.confidence)
  return first
}

function reviewed(field: DraftField, evidence: readonly FieldEvidence[]): ReviewField {
  const found = evidenceFor(field, evidence)
  const absent = WANTED.has(field.name) ? 0 : 1
  return {
    ...field,
    confidence: found?.confidence ?? absent,
    ...(found?.place && { place: found.place }),
  }
}

export const fieldsOf = (draft: WholeRecord): readonly DraftField[] => [
  ...fieldsOfRecord(draft),
  ...draft.findings.flatMap((finding, index) => fieldsOfFinding(draft, finding, index)),
]

const itemOf = (name: string): string | undefined => /^items\.\d+/.exec(name)?.[0]

/** Of the whole draft, the most doubtful first; what is sure stays in the order of the form. */
export function reviewFields(
  draft: WholeRecord,
  evidence: readonly FieldEvidence[],
): readonly ReviewField[] {
  const byItem = Map.groupBy(evidence, ({ field }) => itemOf(field))
  return fieldsOf(draft)
    .map((field) => reviewed(field, byItem.get(itemOf(field.name)) ?? []))
    .toSorted((a, b) => Math.min(a.confidence, SURE) - Math.min(b.confidence, SURE))
}
