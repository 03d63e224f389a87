// The fields of a draft that a person goes through, the most doubtful first, each with its place in the source.
import { parseDay } from '#core/day.ts'
import { type Finding, findingName } from '#core/finding.ts'
import type { AcknowledgementRecord, WholeRecord } from '#core/record.ts'
import { fromPlainText, type RichText, toPlainText } from '#core/richText.ts'
import type { FieldEvidence } from '#importing/evidence.ts'

export type ReviewField = {
  /** As evidence names it. */
  readonly name: string
  readonly label: string
  readonly isDay: boolean
  readonly value: string
  /** 0 to 1; 0 where the source does not say. */
  readonly confidence: number
  readonly place?: FieldEvidence['place']
  readonly mend: (value: string) => WholeRecord
}

/** Below it a person should look. */
export const SURE = 0.8

type Written = Pick<ReviewField, 'name' | 'label' | 'value' | 'mend'> & { readonly isDay?: true }

function ofRecord(whole: WholeRecord): readonly Written[] {
  const { record } = whole
  const plain = (
    name: string,
    label: string,
    key: 'title' | 'force' | 'commissioner' | 'inspectorate' | 'summary',
  ): Written => ({
    name,
    label,
    value: record[key],
    mend: (value) => ({ ...whole, record: { ...record, [key]: value } }),
  })
  const rich = (
    name: string,
    label: string,
    text: RichText,
    change: (text: RichText) => Partial<AcknowledgementRecord>,
  ): Written => ({
    name,
    label,
    value: toPlainText(text),
    mend: (value) => ({ ...whole, record: { ...record, ...change(fromPlainText(value)) } }),
  })
  const { chiefOfficer } = record
  return [
    plain('inspectionTitle', 'Title of inspection', 'title'),
    plain('force', 'Force', 'force'),
    plain('bodyHolder', 'Commissioner', 'commissioner'),
    plain('inspectorates', 'Inspectorate, as written', 'inspectorate'),
    { ...reportDay(whole), isDay: true },
    plain('summary', 'Summary', 'summary'),
    rich('generalComment', 'Acknowledgement', record.acknowledgement, (acknowledgement) => ({
      acknowledgement,
    })),
    rich('chiefOfficerComments', 'Chief officer’s comments', chiefOfficer.comments, (comments) => ({
      chiefOfficer: { ...chiefOfficer, comments },
    })),
  ]
}

function reportDay(whole: WholeRecord): Written {
  const { reportPublishedOn, ...others } = whole.record
  return {
    name: 'reportPublished',
    label: 'Report published on',
    value: reportPublishedOn ?? '',
    mend: (value) => {
      const day = parseDay(value)
      return { ...whole, record: { ...others, ...(day && { reportPublishedOn: day }) } }
    },
  }
}

function ofFinding(whole: WholeRecord, finding: Finding, index: number): readonly Written[] {
  const changed = (changes: Partial<Finding>): WholeRecord => ({
    ...whole,
    findings: whole.findings.map((one) => (one.key === finding.key ? { ...one, ...changes } : one)),
  })
  const { answer } = finding
  const name = findingName(finding)
  return [
    {
      name: `items.${index}.text`,
      label: `${name}: wording`,
      value: finding.text,
      mend: (text) => changed({ text }),
    },
    {
      name: `items.${index}.response`,
      label: `${name}: answer`,
      value: toPlainText(answer.words),
      mend: (words) => changed({ answer: { ...answer, words: fromPlainText(words) } }),
    },
  ]
}

// Without these there is no record; others are absent from most sources, and an absence is nothing to doubt.
const WANTED = new Set(['inspectionTitle', 'force', 'reportPublished'])

/** The most doubtful first; those that are empty by right last. */
export function reviewFields(
  draft: WholeRecord,
  evidence: readonly FieldEvidence[],
): readonly ReviewField[] {
  const foundFor = new Map(evidence.map((one) => [one.field, one]))
  const written = [
    ...ofRecord(draft),
    ...draft.findings.flatMap((finding, index) => ofFinding(draft, finding, index)),
  ]
  return written
    .map((field): ReviewField => {
      const found = foundFor.get(field.name)
      const isAbsent = found === undefined && field.name !== 'inspectorates'
      const absent = WANTED.has(field.name) ? 0 : 1
      return {
        ...field,
        isDay: field.isDay ?? false,
        confidence: isAbsent ? absent : (found?.confidence ?? 1),
        ...(found?.place && { place: found.place }),
      }
    })
    .toSorted((a, b) => a.confidence - b.confidence)
}
