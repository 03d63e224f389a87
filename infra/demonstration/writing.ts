// Short ways to write a demonstration record; what a record leaves unsaid is as a new draft has it.
import { addDays, type Day, dayInWords, toDay } from '#core/day.ts'
import {
  type AddressedTo,
  type Finding,
  type FindingDeadline,
  type FindingKind,
  findingKey,
  type FollowUp,
  type FindingOutcome,
} from '#core/finding.ts'
import type { AcknowledgementRecord, WholeRecord } from '#core/record.ts'
import { endOfFinancialYear } from '#core/retention.ts'
import { fromPlainText, NO_TEXT } from '#core/richText.ts'
import { FORCE, type People, personOf, type Setting } from './setting.ts'

/** One round of asking, as it went. Days are London days; the hours are the office's. */
export type RoundToBe = {
  readonly askedBy: keyof People
  readonly askedOn: Day
  /** What was shown then, where the record has changed since. */
  readonly shown?: WholeRecord
  readonly decision?: {
    readonly decision: 'approve' | 'return'
    readonly by: 'commissioner' | 'deputy'
    readonly on: Day
    readonly words: string
  }
}

/** `whole` as it stands after its rounds, but for what the rounds themselves say. */
export type DemonstrationRecord = {
  readonly whole: WholeRecord
  readonly rounds: readonly RoundToBe[]
}

type Said = Pick<AcknowledgementRecord, 'key' | 'title' | 'recordType' | 'inspectorate' | 'summary'>

/** A draft of the office's own. */
export const draftOf = (
  setting: Setting,
  said: Said & Partial<AcknowledgementRecord>,
): AcknowledgementRecord => ({
  status: 'Draft',
  force: FORCE,
  commissioner: setting.people.commissioner.displayName,
  commissionerOffice: 'Police and Crime Commissioner',
  leadInspectorate: 'HMICFRS',
  grades: [],
  gradeScheme: 'not graded',
  legalBasis: 'Section 55',
  acknowledgement: NO_TEXT,
  chiefOfficer: { comments: NO_TEXT, response: NO_TEXT },
  marking: 'OFFICIAL',
  leadOfficer: personOf(setting, 'officer'),
  approval: { version: '', round: 0 },
  publication: {},
  retention: { onHold: false },
  ...said,
})

export type FindingWords = {
  readonly reference: string
  readonly kind?: FindingKind
  readonly parent?: string
  readonly group?: string
  readonly addressee?: string
  readonly forUs?: AddressedTo
  readonly text: string
  readonly deadline?: FindingDeadline
  readonly outcome?: FindingOutcome
  readonly answer?: string
  readonly sharedWith?: readonly string[]
  readonly force?: string
  readonly withheld?: string
  readonly followUp?: FollowUp
}

export const findingsOf = (recordKey: string, rows: readonly FindingWords[]): readonly Finding[] =>
  rows.map((row, index) => {
    const kind = row.kind ?? 'Recommendation'
    return {
      key: findingKey(recordKey, kind, row.reference),
      kind,
      reference: row.reference,
      position: index + 1,
      ...(row.parent !== undefined && { parentReference: row.parent }),
      ...(row.group !== undefined && { groupName: row.group }),
      addressee: row.addressee ?? '',
      forUs: row.forUs ?? 'This force',
      text: row.text,
      ...(row.deadline && { deadline: row.deadline }),
      answer: {
        outcome: row.outcome ?? 'Not answered',
        words: fromPlainText(row.answer ?? ''),
        sharedWith: row.sharedWith ?? [],
      },
      forceResponse: fromPlainText(row.force ?? ''),
      ...(row.withheld !== undefined && { withheldReason: row.withheld }),
      followUp: row.followUp ?? { status: 'Open' },
    }
  })

/** The same record with other words in answer to one finding. */
export const withAnswer = (
  { record, findings }: WholeRecord,
  key: string,
  words: string,
): WholeRecord => ({
  record,
  findings: findings.map((finding) =>
    finding.key === key
      ? { ...finding, answer: { ...finding.answer, words: fromPlainText(words) } }
      : finding,
  ),
})

/** The last day of the month that lies so many months after a day's own. */
export function monthAfter(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) + months
  const [year, month] = [Math.floor(count / 12), count % 12]
  return addDays(toDay(`${year}-${String(month + 1).padStart(2, '0')}-01`), -1)
}

/** `March 2026` */
export const monthInWords = (day: Day): string => dayInWords(day).replace(/^\d+ /, '')

export const byMonth = (month: Day): FindingDeadline => ({
  asWritten: `By ${monthInWords(month)}`,
  precision: 'Month',
  on: month,
})

/** Six years from the end of the financial year in which it was published. */
export function reviewAfter(published: Day): Day {
  return toDay(`${Number(endOfFinancialYear(published).slice(0, 4)) + 6}-03-31`)
}
