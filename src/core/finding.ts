// One recommendation, cause of concern or area for improvement, with the office's answer and its follow-up.
import type { Day } from './day.ts'
import type { Person } from './record.ts'
import { type RichText, toPlainText } from './richText.ts'

export const FINDING_KINDS = ['Recommendation', 'Cause of concern', 'Area for improvement'] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

export const ADDRESSED_TO = ['This office', 'This force', 'Other body'] as const
export type AddressedTo = (typeof ADDRESSED_TO)[number]

export const OUTCOMES = [
  'Not answered',
  'Action taken',
  'Action proposed',
  'Action taken and proposed',
  'No action, with reason',
] as const
export type FindingOutcome = (typeof OUTCOMES)[number]

/** Police Act 1996 s.55(5B): the action taken or proposed, or why there is none. */
type Answer = {
  readonly outcome: FindingOutcome
  /** The action in words, or the reason for none. May be drafted before an outcome is chosen. */
  readonly words: RichText
  /** References that this answer also serves, such as `10` and `22`. */
  readonly sharedWith: readonly string[]
}

export const DEADLINE_PRECISIONS = ['Day', 'Month', 'Relative', 'Immediate', 'None'] as const
type DeadlinePrecision = (typeof DEADLINE_PRECISIONS)[number]

/** The inspectorate's own deadline: the words kept, and the date they come to where they come to one. */
export type FindingDeadline = {
  readonly asWritten: string
  readonly precision: DeadlinePrecision
  readonly on?: Day
}

export const FOLLOW_UPS = [
  'Open',
  'Force says complete',
  'Awaiting verification',
  'Closed',
  'Superseded',
  'No further action',
  'Not for us',
] as const
type FollowUpStatus = (typeof FOLLOW_UPS)[number]

export const TARGET_SETTERS = ['Inspectorate', 'Force', 'This office'] as const
export type TargetSetter = (typeof TARGET_SETTERS)[number]

export type FollowUp = {
  readonly status: FollowUpStatus
  readonly owner?: Person
  readonly firstTargetOn?: Day
  readonly targetOn?: Day
  readonly targetSetBy?: TargetSetter
  readonly targetChangedBecause?: string
}

export type Finding = {
  /** RecordKey and reference; unique. */
  readonly key: string
  readonly kind: FindingKind
  /** As the report has it: `19`, `4a`. */
  readonly reference: string
  readonly position: number
  readonly parentReference?: string
  readonly groupName?: string
  /** As the report has it. */
  readonly addressee: string
  readonly forUs: AddressedTo
  /** Wording of the report. */
  readonly text: string
  readonly deadline?: FindingDeadline
  readonly answer: Answer
  /** What the force says, where it is kept apart. */
  readonly forceResponse: RichText
  /** Why it is left out of what is published; absent when it is published. */
  readonly withheldReason?: string
  readonly followUp: FollowUp
}

/** `Recommendation 19`, `Area for improvement 2` */
export const findingName = (finding: Pick<Finding, 'kind' | 'reference'>): string =>
  `${finding.kind} ${finding.reference}`.trim()

/**
 * Its wording on a paper that may be read in public. What Police Act 1996 s.55(2) keeps out of the response is kept out of
 * every other paper as well.
 */
export const publicWording = ({ text, withheldReason }: Finding): string =>
  withheldReason === undefined ? text : 'Wording withheld'

/** The answer in plain text, on such a paper. */
export const publicAnswer = ({ answer, withheldReason }: Finding): string =>
  withheldReason === undefined ? toPlainText(answer.words) : 'Answer withheld'

// Causes of concern come with recommendations, areas for improvement are not recommendations.
/** Whether s.55(5B) asks for an answer to it. */
export const mustBeAnswered = (finding: Finding): boolean => finding.kind === 'Recommendation'

export const findingKey = (recordKey: string, kind: FindingKind, reference: string): string => {
  const prefix = {
    Recommendation: '',
    'Cause of concern': 'cause-',
    'Area for improvement': 'afi-',
  }[kind]
  return `${recordKey}/${prefix}${reference}`.toLowerCase()
}
