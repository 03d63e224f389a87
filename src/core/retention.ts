// How long a record is kept, and what keeps it longer. Staffordshire's policy is the model: whole years from the end of
// the financial year, by class, and holds. Ending it is in core/disposal.ts.
import { type Day, dayInWords, toDay } from './day.ts'
import type { OfficeSettings } from './office.ts'
import { done, type Outcome, refused } from './outcome.ts'
import type { RegisterRow, Stored } from './ports.ts'
import type { AcknowledgementRecord, Person } from './record.ts'

export type RetentionClass = 'Published response' | 'Unpublished draft'

export type Kept = Pick<
  RegisterRow,
  'status' | 'publication' | 'approval' | 'reportPublishedOn' | 'retention'
>

export const isPublished = ({ status }: Pick<Kept, 'status'>): boolean =>
  status === 'Published' || status === 'Closed' || status === 'Published (legacy)'

export const retentionClassOf = (record: Pick<Kept, 'status'>): RetentionClass =>
  isPublished(record) ? 'Published response' : 'Unpublished draft'

/** 31 March on or after a day. */
export function endOfFinancialYear(day: Day): Day {
  const year = Number(day.slice(0, 4))
  return toDay(`${day.slice(5) <= '03-31' ? year : year + 1}-03-31`)
}

/** As the office set them: the period differs from office to office. */
export type RetentionYears = Pick<OfficeSettings, 'retentionYears' | 'retentionYearsUnpublished'>

// The year to which a record relates: that of its publication, or of the report where nothing was published.
const relatesTo = ({ publication, approval, reportPublishedOn }: Kept): Day | undefined =>
  publication.publishedOn ?? approval.approvedOn ?? reportPublishedOn

/** The day from which a record may be reviewed, by the office's years; undefined where nothing dates it. */
export function reviewDay(record: Kept, years: RetentionYears): Day | undefined {
  const from = relatesTo(record)
  if (from === undefined) return undefined
  const end = endOfFinancialYear(from)
  const kept = isPublished(record) ? years.retentionYears : years.retentionYearsUnpublished
  return toDay(`${Number(end.slice(0, 4)) + kept}-03-31`)
}

/** That day as it was set on the record; else, as for drafts and what was imported, by the office's years. */
export const dueDay = (record: Kept, years: RetentionYears): Day | undefined =>
  record.retention.reviewOn ?? reviewDay(record, years)

export type Keeping = { readonly by: Person; readonly on: Day; readonly reason: string }

// One line a deed, the oldest first: why it was held, let go or kept is told for as long as the record is.
function withLine(
  record: AcknowledgementRecord,
  deed: string,
  { by, on, reason }: Keeping,
): AcknowledgementRecord['retention'] {
  const line = `${deed} on ${dayInWords(on)} by ${by.name}: ${reason.trim()}`
  const { holdReason } = record.retention
  return { ...record.retention, holdReason: holdReason ? `${holdReason}\n${line}` : line }
}

/** Nothing held may be disposed of: an FOI request is open, or somebody may go to court. */
export function hold(
  record: AcknowledgementRecord,
  keeping: Keeping,
): Outcome<AcknowledgementRecord> {
  if (record.retention.onHold) return refused('alreadyOnHold')
  if (keeping.reason.trim() === '') return refused('holdReasonMissing')
  return done({ ...record, retention: { ...withLine(record, 'Held', keeping), onHold: true } })
}

export function liftHold(
  record: AcknowledgementRecord,
  keeping: Keeping,
): Outcome<AcknowledgementRecord> {
  if (!record.retention.onHold) return refused('notOnHold')
  if (keeping.reason.trim() === '') return refused('liftReasonMissing')
  return done({ ...record, retention: { ...withLine(record, 'Lifted', keeping), onHold: false } })
}

/** What a review may come to instead of disposal. */
export function keepLonger(
  record: AcknowledgementRecord,
  until: Day | undefined,
  keeping: Keeping,
): Outcome<AcknowledgementRecord> {
  if (until === undefined || until <= keeping.on) return refused('keepUntilNotAhead')
  if (keeping.reason.trim() === '') return refused('keepReasonMissing')
  const retention = withLine(record, `Kept until ${dayInWords(until)}, decided`, keeping)
  return done({ ...record, retention: { ...retention, reviewOn: until } })
}

/** A record with the day on which it is due for review. */
export type Due<Row> = { readonly row: Stored<Row>; readonly on: Day }

/** Those whose day has come, the longest due first, held ones too: the review is where a hold is looked at again. */
export const reviewList = <Row extends Kept & { readonly key: string }>(
  rows: readonly Stored<Row>[],
  years: RetentionYears,
  today: Day,
): readonly Due<Row>[] =>
  rows
    .flatMap((row): readonly Due<Row>[] => {
      const on = dueDay(row.value, years)
      return on !== undefined && on <= today ? [{ row, on }] : []
    })
    .toSorted((a, b) => (`${a.on} ${a.row.value.key}` < `${b.on} ${b.row.value.key}` ? -1 : 1))
