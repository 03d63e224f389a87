// How long a record is kept, who may end that, and what is written down of it. Staffordshire's policy is the model:
// whole years from the end of the financial year, holds, sign-off, and a log of every disposal.
import { holdsOffice } from './authority.ts'
import { contentOf, fingerprintOf, type Fingerprint } from './content.ts'
import { type Day, dayOf, type Instant, toDay } from './day.ts'
import type { OfficeHolder, OfficeSettings } from './office.ts'
import { done, type Outcome, refused } from './outcome.ts'
import type { RegisterRow } from './ports.ts'
import type { AcknowledgementRecord, Person, WholeRecord } from './record.ts'
import type { Refusal } from './refusals.ts'

type RetentionClass = 'Published response' | 'Unpublished draft'

type Kept = Pick<
  RegisterRow,
  'status' | 'publication' | 'approval' | 'reportPublishedOn' | 'retention'
>

const isPublished = ({ status }: Pick<Kept, 'status'>): boolean =>
  status === 'Published' || status === 'Closed' || status === 'Published (legacy)'

const retentionClassOf = (record: Pick<Kept, 'status'>): RetentionClass =>
  isPublished(record) ? 'Published response' : 'Unpublished draft'

/** 31 March on or after a day. */
export function endOfFinancialYear(day: Day): Day {
  const year = Number(day.slice(0, 4))
  return toDay(`${day.slice(5) <= '03-31' ? year : year + 1}-03-31`)
}

/** As the office set them: the period differs from office to office. */
type RetentionYears = Pick<OfficeSettings, 'retentionYears' | 'retentionYearsUnpublished'>

// The year to which a record relates: that of its publication, or of the report where nothing was published.
const relatesTo = ({ publication, approval, reportPublishedOn }: Kept): Day | undefined =>
  publication.publishedOn ?? approval.approvedOn ?? reportPublishedOn

/** The day from which a record may be reviewed; undefined where nothing dates it. */
export function reviewDay(record: Kept, years: RetentionYears): Day | undefined {
  const from = relatesTo(record)
  if (from === undefined) return undefined
  const end = endOfFinancialYear(from)
  const kept = isPublished(record) ? years.retentionYears : years.retentionYearsUnpublished
  return toDay(`${Number(end.slice(0, 4)) + kept}-03-31`)
}

/** Nothing held may be changed or destroyed: an FOI request is open, or somebody may go to court. */
export function hold(
  record: AcknowledgementRecord,
  reason: string,
): Outcome<AcknowledgementRecord> {
  const holdReason = reason.trim()
  if (holdReason === '') return refused('holdReasonMissing')
  return done({ ...record, retention: { ...record.retention, onHold: true, holdReason } })
}

export function liftHold(record: AcknowledgementRecord): AcknowledgementRecord {
  const { holdReason: _holdReason, ...retention } = record.retention
  return { ...record, retention: { ...retention, onHold: false } }
}

/** Those whose day has come, the longest due first, held ones too: the review is where a hold is looked at again. */
export const reviewList = <Row extends Pick<Kept, 'retention'> & { readonly key: string }>(
  rows: readonly Row[],
  today: Day,
): readonly Row[] =>
  rows
    .filter(({ retention: { reviewOn } }) => reviewOn !== undefined && reviewOn <= today)
    .toSorted((a, b) =>
      `${a.retention.reviewOn} ${a.key}` < `${b.retention.reviewOn} ${b.key}` ? -1 : 1,
    )

const OPEN_FOLLOW_UPS: readonly string[] = ['Open', 'Force says complete', 'Awaiting verification']

function isInUse({ record, findings }: WholeRecord): boolean {
  if (record.status === 'Awaiting approval' || record.status === 'Approved') return true
  return (
    isPublished(record) &&
    findings.some(({ followUp: { status } }) => OPEN_FOLLOW_UPS.includes(status))
  )
}

const monitoringOfficer = (by: Person, holders: readonly OfficeHolder[], today: Day) =>
  holders.find(
    (holder) =>
      holder.role === 'Monitoring officer' &&
      holder.person.id === by.id &&
      holdsOffice(holder, today),
  )

export function whyNotDispose(
  whole: WholeRecord,
  by: Person,
  holders: readonly OfficeHolder[],
  today: Day,
): Refusal | undefined {
  const { retention } = whole.record
  if (by.id === '' || !monitoringOfficer(by, holders, today)) return 'notTheMonitoringOfficer'
  if (retention.onHold) return 'onHold'
  if (retention.reviewOn === undefined || retention.reviewOn > today) return 'reviewNotDue'
  return isInUse(whole) ? 'stillInUse' : undefined
}

/** What is left of a record that was disposed of: a line of the log, and the fingerprint of what it said. */
export type Disposal = {
  readonly recordKey: string
  readonly title: string
  readonly retentionClass: RetentionClass
  readonly reviewOn: Day
  readonly fingerprint: Fingerprint
  readonly findings: number
  readonly signedOffBy: Person
  readonly signedOffAs: string
  readonly at: Instant
  readonly reason: string
}

/** The entry to be logged before anything is deleted: a disposal that is not in the log has not happened. */
export async function signOffDisposal(
  whole: WholeRecord,
  by: Person,
  holders: readonly OfficeHolder[],
  at: Instant,
  reason: string,
): Promise<Outcome<Disposal>> {
  const refusal = whyNotDispose(whole, by, holders, dayOf(at))
  const { record, findings } = whole
  const office = monitoringOfficer(by, holders, dayOf(at))
  const { reviewOn } = record.retention
  if (refusal || !office || reviewOn === undefined) return refused(refusal ?? 'reviewNotDue')
  if (reason.trim() === '') return refused('disposalReasonMissing')
  return done({
    recordKey: record.key,
    title: record.title,
    retentionClass: retentionClassOf(record),
    reviewOn,
    fingerprint: await fingerprintOf(contentOf(whole)),
    findings: findings.length,
    signedOffBy: { id: by.id, name: office.person.name },
    signedOffAs: office.officeTitle || office.role,
    at,
    reason: reason.trim(),
  })
}
