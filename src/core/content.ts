// Everything the document says, and nothing else: what the Commissioner sees, what is fingerprinted and what every
// print is made from. Follow-up, owners, dates of publication and the like are kept apart, so they may change
// after approval without touching what was approved.
import { canonicalJson, type Json } from './canonicalJson.ts'
import type { Day } from './day.ts'
import type { Finding, FindingKind, FindingOutcome } from './finding.ts'
import type {
  AcknowledgementRecord,
  AreaGrade,
  LegalBasis,
  Marking,
  RecordType,
  WholeRecord,
} from './record.ts'
import type { RichText } from './richText.ts'
import { sha256 } from './sha256.ts'

export type FindingContent = {
  readonly kind: FindingKind
  readonly reference: string
  readonly parentReference?: string
  readonly groupName?: string
  readonly addressee: string
  readonly text: string
  readonly deadline?: string
  readonly outcome: FindingOutcome
  readonly answer: RichText
  readonly sharedWith: readonly string[]
  readonly forceResponse: RichText
}

export type Content = {
  /** Of this shape; a later shape gets the next number, so old fingerprints can still be checked. */
  readonly shape: 1
  readonly recordKey: string
  readonly version: string
  readonly recordType: RecordType
  readonly title: string
  readonly force: string
  readonly commissioner: string
  readonly commissionerOffice: string
  readonly inspectorate: string
  readonly summary: string
  readonly grades: readonly AreaGrade[]
  readonly gradeScheme: string
  readonly legalBasis: LegalBasis
  readonly reportPublishedOn?: Day
  readonly reportAddress?: string
  readonly findings: readonly FindingContent[]
  readonly acknowledgement: RichText
  readonly chiefOfficerComments: RichText
  readonly responseToChiefOfficer: RichText
  readonly marking?: Marking
}

const findingContent = (finding: Finding): FindingContent => ({
  kind: finding.kind,
  reference: finding.reference,
  ...(finding.parentReference !== undefined && { parentReference: finding.parentReference }),
  ...(finding.groupName !== undefined && { groupName: finding.groupName }),
  addressee: finding.addressee,
  text: finding.text,
  ...(finding.deadline && { deadline: finding.deadline.asWritten }),
  outcome: finding.answer.outcome,
  answer: finding.answer.words,
  sharedWith: finding.answer.sharedWith,
  forceResponse: finding.forceResponse,
})

/** Findings in the order of the report; by key where two claim one place, so that the order never wavers. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1))

// s.55(2) leaves out what would harm national security or a person's safety: a withheld finding is not said.
export function contentOf(
  { record, findings }: WholeRecord,
  version = record.approval.version,
): Content {
  return {
    shape: 1,
    recordKey: record.key,
    version,
    recordType: record.recordType,
    title: record.title,
    force: record.force,
    commissioner: record.commissioner,
    commissionerOffice: record.commissionerOffice,
    inspectorate: record.inspectorate,
    summary: record.summary,
    grades: record.grades,
    gradeScheme: record.gradeScheme,
    legalBasis: record.legalBasis,
    ...(record.reportPublishedOn && { reportPublishedOn: record.reportPublishedOn }),
    ...(record.reportAddress !== undefined && { reportAddress: record.reportAddress }),
    findings: inOrder(findings)
      .filter((finding) => finding.withheldReason === undefined)
      .map(findingContent),
    acknowledgement: record.acknowledgement,
    chiefOfficerComments: record.chiefOfficer.comments,
    responseToChiefOfficer: record.chiefOfficer.response,
    ...(record.marking && { marking: record.marking }),
  }
}

declare const fingerprintBrand: unique symbol
/** SHA-256 over the canonical JSON of the content, lower-case hexadecimal. */
export type Fingerprint = string & { readonly [fingerprintBrand]: true }

/** SHA-256 over the UTF-8 of the canonical JSON (RFC 8785) of what the document says. */
export async function fingerprintOf(content: Content): Promise<Fingerprint> {
  const bytes = new TextEncoder().encode(canonicalJson(content satisfies Json))
  return (await sha256(bytes)) as Fingerprint
}

/** The version a record will carry when next asked about: `1`, then one more after each approval. */
export const nextVersion = (record: AcknowledgementRecord): string =>
  record.approval.version === '' ? '1' : record.approval.version
