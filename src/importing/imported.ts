// What an old record says, as it was found. A key that is absent means the source does not say.
import type { Day } from '#core/day.ts'
import type { AddressedTo } from '#core/finding.ts'
import type { Marking } from '#core/record.ts'
import type { Doubt } from './doubts.ts'

export type ImportedForm =
  | 'acknowledgement-form'
  | 'letter'
  | 'web-page'
  | 'numbered-paragraphs'
  | 'table'
  | 'grade-matrix'
  | 'inspection-report'
  | 'statutory-three-part'

export type ImportedKind = 'recommendation' | 'afi' | 'cause-of-concern'
export type BodyOffice = 'PCC' | 'PFCC' | 'PCVC' | 'Mayor' | 'DeputyMayor'
export type InspectorateCode =
  | 'HMICFRS'
  | 'HMIP-Prisons'
  | 'HMI-Probation'
  | 'HMCPSI'
  | 'CQC'
  | 'Ofsted'

/** `raw`: the words of the source. A month comes to its last day; a period is of ISO 8601, such as `P3M`. */
export type ImportedDeadline = { readonly raw: string } & (
  | { readonly precision: 'day' | 'month'; readonly date: Day }
  | { readonly precision: 'relative'; readonly period: string }
  | { readonly precision: 'immediate' | 'none' }
)

export type ImportedOutcome =
  | 'action-taken'
  | 'action-proposed'
  | 'action-taken-and-proposed'
  | 'no-action-with-reason'

export type ImportedStatus =
  | 'open'
  | 'closed'
  | 'force-says-complete'
  | 'superseded'
  | 'no-further-action'

export type ImportedItem = {
  readonly kind: ImportedKind
  readonly ref?: string
  /** As written, where words became digits. */
  readonly refRaw?: string
  /** Where the reference was made by the importer. */
  readonly refAssigned?: true
  readonly parent?: string
  readonly group?: string
  readonly addressee?: string
  readonly text?: string
  readonly deadline?: ImportedDeadline
  readonly status?: ImportedStatus
  readonly outcome?: ImportedOutcome
  /** The body's own answer; a blank line parts paragraphs. */
  readonly response?: string
  /** The references, or the group, that share the answer. */
  readonly responseShared?: readonly string[] | string
  /** What the force says of this item, where it is kept apart. */
  readonly forceResponse?: string
  /** Of a report's items: whom it is for, and why we think so. */
  readonly forUs?: AddressedTo
  readonly why?: string
  /** The page of the source, of reports that have pages; 1 is the first. */
  readonly page?: number
  /** Where the wording is withheld. */
  readonly withheld?: true
  /** The words that say that the answer is withheld. */
  readonly responseWithheld?: string
}

/** An area alone is one said to be ungraded; a grade alone is one for the whole inspection. */
export type ImportedGrade = { readonly area?: string; readonly grade?: string }

export type StatedCounts = { readonly [what: string]: number }

export type TranslatedItem = Pick<ImportedItem, 'kind' | 'ref' | 'text' | 'response'>

export type Translation = {
  readonly force?: string
  readonly inspectionTitle?: string
  readonly summary?: string
  readonly generalComment?: string
  readonly chiefOfficerComments?: string
  readonly items?: readonly TranslatedItem[]
}

/** The tab keeps it in browsers: whoever changes it raises `SHAPE` in src/tab/importing/keepImport.ts. */
export type ImportedRecord = {
  readonly form: ImportedForm
  /** A tag of BCP 47; several for a bilingual source, English first. */
  readonly language: string | readonly string[]
  readonly version?: string
  readonly force?: string
  /** The police area, where the source names an area and no force. */
  readonly areaName?: string
  readonly bodyHolder?: string
  readonly bodyOffice?: BodyOffice
  /** Where someone other than the holder signs. */
  readonly approvedBy?: { readonly name: string; readonly capacity: string }
  readonly inspectionTitle?: string
  readonly inspectorates: readonly InspectorateCode[]
  readonly inspectorateNameAtTime?: string
  readonly joint: boolean
  readonly sourceKind?: 'published-letter'
  readonly reportPublished?: Day
  /** Where it is not a full date. */
  readonly reportPublishedRaw?: string
  readonly recordDate?: Day
  readonly summary?: string
  /** False where the source says that nothing is graded. */
  readonly graded?: boolean
  readonly grades: readonly ImportedGrade[]
  readonly statedCounts?: StatedCounts
  /** Kinds of which the source says that there are none. */
  readonly noneStated?: readonly ImportedKind[]
  /** References named in passing. */
  readonly mentionedOnly?: readonly string[]
  readonly items: readonly ImportedItem[]
  readonly generalComment?: string
  readonly chiefOfficerComments?: string
  readonly chiefOfficerName?: string
  readonly chiefOfficerCommentsReceived?: Day
  readonly bodyResponseToChiefOfficer?: string
  readonly addressedTo?: readonly string[]
  readonly attachments?: readonly { readonly label: string; readonly present: boolean }[]
  readonly marking?: Marking
  /** False for what was published before the 56-day rule. */
  readonly statutoryDeadlineApplies?: false
  /** The other language of a bilingual source, by its tag. */
  readonly translations?: { readonly [tag: string]: Translation }
  /** Of a report: what it announces against what was found, in sentences. */
  readonly coverage?: readonly string[]
  /** Of a report: the 56th day, where its day is known and the rule applies. */
  readonly lastDay?: Day
  /** Its doubts: the published contract calls them so. */
  readonly warnings: readonly Doubt[]
}
