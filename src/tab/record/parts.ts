// The parts of a record and of a finding that two people may change at once, in the order of the page.
import { canonicalJson, type Json } from '#core/canonicalJson.ts'
import { type Day, dayInWords } from '#core/day.ts'
import type { Finding } from '#core/finding.ts'
import { gradesAsText, referencesAsText } from '#core/listsAsText.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { type RichText, toPlainText } from '#core/richText.ts'
import type { Part } from './merge.ts'

/** Whether two values say the same; absent and undefined are one. */
export const isSame = (a: unknown, b: unknown): boolean =>
  a === b || canonicalJson((a ?? null) as Json) === canonicalJson((b ?? null) as Json)

const partOf =
  <T extends object>() =>
  <K extends keyof T>(key: K, label: string, inWords: (value: T[K]) => string): Part<T> => ({
    label,
    isSame: (a, b) => isSame(a[key], b[key]),
    copy: (from, onto) => {
      const { [key]: _replaced, ...rest } = onto
      return (key in from ? { ...rest, [key]: from[key] } : rest) as T
    },
    inWords: (from) => inWords(from[key]),
  })

const within = <T extends object, K extends keyof T>(
  key: K,
  parts: readonly Part<T[K]>[],
): readonly Part<T>[] =>
  parts.map((part) => ({
    label: part.label,
    isSame: (a, b) => part.isSame(a[key], b[key]),
    copy: (from, onto) => ({ ...onto, [key]: part.copy(from[key], onto[key]) }),
    inWords: (from) => part.inWords(from[key]),
  }))

const plain = (value: string | undefined): string => value ?? ''
const day = (value: Day | undefined): string => (value ? dayInWords(value) : '')
const rich = (value: RichText): string => toPlainText(value)

const ofRecord = partOf<AcknowledgementRecord>()
const ofChiefOfficer = partOf<AcknowledgementRecord['chiefOfficer']>()
const ofFinding = partOf<Finding>()
const ofAnswer = partOf<Finding['answer']>()

export const RECORD_PARTS: readonly Part<AcknowledgementRecord>[] = [
  ofRecord('recordType', 'Type of record', plain),
  ofRecord('force', 'Force', plain),
  ofRecord('commissionerOffice', 'Office', plain),
  ofRecord('commissioner', 'Police and Crime Commissioner', plain),
  ofRecord('title', 'Title of inspection', plain),
  ofRecord('leadInspectorate', 'Lead inspectorate', plain),
  ofRecord('inspectorate', 'Inspectorate', plain),
  ofRecord('summary', 'Summary of inspection', plain),
  ofRecord('grades', 'Grade', gradesAsText),
  ofRecord('gradeScheme', 'Grading scheme', plain),
  ofRecord('reportPublishedOn', 'Report published on', day),
  ofRecord('reportAddress', 'Report address', plain),
  ofRecord('legalBasis', 'Legal basis', plain),
  ofRecord('marking', 'Protective marking', plain),
  ofRecord('leadOfficer', 'Lead officer', (person) => plain(person?.name)),
  ofRecord('acknowledgement', 'Acknowledgement', rich),
  ...within<AcknowledgementRecord, 'chiefOfficer'>('chiefOfficer', [
    ofChiefOfficer('invitedOn', 'Chief officer invited on', day),
    ofChiefOfficer('invitedTo', 'Chief officer who was invited', plain),
    ofChiefOfficer('invitedBy', 'Chief officer invited by', (person) => plain(person?.name)),
    ofChiefOfficer('replyBy', 'Chief officer’s reply by', day),
    ofChiefOfficer('remindedOn', 'Chief officer reminded on', day),
    ofChiefOfficer('repliedOn', 'Chief officer replied on', day),
    ofChiefOfficer('noReplyOn', 'No chief officer’s comments recorded on', day),
    ofChiefOfficer('comments', 'Chief officer’s comments', rich),
    ofChiefOfficer('commentsFile', 'File of the chief officer’s comments', plain),
    ofChiefOfficer('response', 'Response to the chief officer', rich),
  ]),
]

export const FINDING_PARTS: readonly Part<Finding>[] = [
  ofFinding('kind', 'Kind', plain),
  ofFinding('reference', 'Reference', plain),
  ofFinding('position', 'Place in the record', String),
  ofFinding('addressee', 'Addressed to', plain),
  ofFinding('forUs', 'Who it is for', plain),
  ofFinding('text', 'Wording of the report', plain),
  ofFinding('deadline', 'Deadline in the report', (deadline) => plain(deadline?.asWritten)),
  ...within<Finding, 'answer'>('answer', [
    ofAnswer('outcome', 'Outcome', plain),
    ofAnswer('words', 'Answer', rich),
    ofAnswer('sharedWith', 'Answered together with', referencesAsText),
  ]),
  ofFinding('forceResponse', 'What the force says', rich),
  ofFinding('withheldReason', 'Why it is left out of publication', plain),
]
