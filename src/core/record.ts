// The acknowledgement record: what the office answers, as closed types. Choice words are those of the lists, so that
// SharePoint, exports and code say the same thing.
import type { Day } from './day.ts'
import type { Finding } from './finding.ts'
import type { RichText } from './richText.ts'

export const RECORD_TYPES = [
  'PCC and Joint thematic',
  'Force inspection',
  'Revisit or letter',
] as const
export type RecordType = (typeof RECORD_TYPES)[number]

export const STATUSES = [
  'Draft',
  'Awaiting approval',
  'Approved',
  'Published',
  'Closed',
  'Published (legacy)',
] as const
export type Status = (typeof STATUSES)[number]

export const INSPECTORATES = [
  'HMICFRS',
  'HMI Probation',
  'HMI Prisons',
  'HMCPSI',
  'CQC',
  'Ofsted',
  'Criminal Justice Joint Inspection',
  'Other',
] as const
export type LeadInspectorate = (typeof INSPECTORATES)[number]

/** On what footing the office answers. Only the first two carry the 56 days. */
export const LEGAL_BASES = [
  'Section 55',
  'Joint inspection',
  'Voluntary',
  'Letter',
  'Before 2017',
] as const
export type LegalBasis = (typeof LEGAL_BASES)[number]

export const MARKINGS = ['OFFICIAL', 'OFFICIAL-SENSITIVE'] as const
export type Marking = (typeof MARKINGS)[number]

/** What is sensitive never is, whatever was approved. */
export const mayBePublished = (marking: Marking | undefined): boolean =>
  marking !== 'OFFICIAL-SENSITIVE'

/** A person as the directory knows them. The name is for reading; the id is who they are. */
export type Person = { readonly id: string; readonly name: string }

/** One line of the form's Grade field. `grade` is absent where the area is said to be ungraded. */
export type AreaGrade = { readonly area: string; readonly grade?: string }

/** Police Act 1996 s.55(4) and (5)(b), (c): the chief officer is invited to comment by a date the body sets. */
export type ChiefOfficerPart = {
  readonly invitedOn?: Day
  /** As named on the day: `Ruth Calder, Chief Constable`. */
  readonly invitedTo?: string
  readonly invitedBy?: Person
  readonly replyBy?: Day
  readonly remindedOn?: Day
  readonly repliedOn?: Day
  /** When it was recorded that no comments had come. */
  readonly noReplyOn?: Day
  readonly comments: RichText
  /** The name, in the library, of the file in which they came. Kept with the record; not published. */
  readonly commentsFile?: string
  readonly response: RichText
}

/** Police Act 1996 s.55(5A) and (6): three events, each with its own date. */
export type Publication = {
  readonly publishedOn?: Day
  readonly address?: string
  readonly sentToInspectorsOn?: Day
  readonly sentToHomeSecretaryOn?: Day
  readonly lateReason?: string
}

/** Where the record stands in being approved: copies for views. The evidence is in the rounds. */
type ApprovalCopy = {
  /** Version of the document, `''` until first asked. */
  readonly version: string
  /** The current round, 0 before the first. */
  readonly round: number
  readonly fingerprint?: string
  readonly askedOn?: Day
  readonly approvedOn?: Day
  readonly returnedWords?: string
}

type Retention = {
  readonly reviewOn?: Day
  readonly onHold: boolean
  readonly holdReason?: string
}

type ImportSource = {
  readonly file: string
  readonly notes: string
  /** The name, in the library, of the file it was read from. Kept with the record; not published. */
  readonly keptAs?: string
}

export type AcknowledgementRecord = {
  /** Stable key made by us, lower case; survives export and import. */
  readonly key: string
  readonly title: string
  readonly recordType: RecordType
  readonly status: Status
  readonly force: string
  readonly commissioner: string
  readonly commissionerOffice: string
  readonly leadInspectorate: LeadInspectorate
  /** As written on the form, partners included. */
  readonly inspectorate: string
  readonly summary: string
  readonly grades: readonly AreaGrade[]
  /** `PEEL 2023–2025`, `integrity`, `not graded`. */
  readonly gradeScheme: string
  readonly legalBasis: LegalBasis
  readonly reportPublishedOn?: Day
  readonly reportAddress?: string
  readonly acknowledgement: RichText
  readonly chiefOfficer: ChiefOfficerPart
  readonly marking?: Marking
  readonly leadOfficer?: Person
  readonly approval: ApprovalCopy
  readonly publication: Publication
  readonly retention: Retention
  readonly source?: ImportSource
}

/** A record with its findings in the report's order: what is drafted, asked about and printed. */
export type WholeRecord = {
  readonly record: AcknowledgementRecord
  readonly findings: readonly Finding[]
}
