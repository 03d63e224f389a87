// Follow-up as an audit committee reads it, for the reports published between two days. Each finding has exactly one
// standing, and whatever is left out is counted too, so the totals always add up.
import { type Day, daysBetween } from './day.ts'
import type { Finding } from './finding.ts'
import { isExtended, isOverdue } from './followUp.ts'
import type { FiledFinding, RegisterRow, Stored } from './ports.ts'

export const STANDINGS = [
  'Overdue',
  'No date',
  'Extended',
  'On time',
  'Awaiting verification',
  'Closed since last time',
  'Closed before',
  'Superseded',
  'Not for us',
] as const
export type AuditStanding = (typeof STANDINGS)[number]

export type AuditRow = {
  readonly recordTitle: string
  readonly reportPublishedOn?: Day | undefined
  readonly finding: Finding
  /** When follow-up ended, where the history of the finding tells. */
  readonly closedOn?: Day | undefined
}

/** A finding whose record is gone or can't be read is kept, without a day: so it is counted among what is left out. */
export function auditRows(
  findings: readonly FiledFinding[],
  records: readonly Stored<RegisterRow>[],
  closedOn: ReadonlyMap<string, Day>,
): readonly AuditRow[] {
  const byId = new Map(records.map(({ id, value }) => [id, value]))
  return findings.map(({ id, recordId, value: finding }) => {
    const record = byId.get(recordId)
    return {
      recordTitle: record?.title ?? '',
      reportPublishedOn: record?.reportPublishedOn,
      finding,
      closedOn: closedOn.get(id),
    }
  })
}

/** Both days included. */
export type AuditWindow = {
  readonly from: Day
  readonly to: Day
  readonly today: Day
  /** Day of the committee's last paper; what was closed after it is news. */
  readonly lastPaperOn?: Day | undefined
}

type OpenStanding = 'Overdue' | 'No date' | 'Extended' | 'On time'

function openStanding(followUp: Finding['followUp'], today: Day): OpenStanding {
  if (followUp.targetOn === undefined) return 'No date'
  if (isOverdue(followUp, today)) return 'Overdue'
  return isExtended(followUp) ? 'Extended' : 'On time'
}

/** The one standing of a finding. A target that has passed is overdue however often it was moved. */
export function auditStanding(
  { finding: { followUp }, closedOn }: Pick<AuditRow, 'finding' | 'closedOn'>,
  { today, lastPaperOn }: Pick<AuditWindow, 'today' | 'lastPaperOn'>,
): AuditStanding {
  switch (followUp.status) {
    case 'Open':
      return openStanding(followUp, today)
    // What the force says is not yet what the inspectorate has seen.
    case 'Force says complete':
    case 'Awaiting verification':
      return 'Awaiting verification'
    case 'Closed':
    case 'No further action':
      return closedOn !== undefined && lastPaperOn !== undefined && closedOn > lastPaperOn
        ? 'Closed since last time'
        : 'Closed before'
    case 'Superseded':
      return 'Superseded'
    case 'Not for us':
      return 'Not for us'
    default:
      return followUp.status satisfies never
  }
}

/** Days past the target; 0 for what is not overdue. */
export const daysOverdue = ({ followUp }: Finding, today: Day): number =>
  followUp.targetOn !== undefined && isOverdue(followUp, today)
    ? daysBetween(followUp.targetOn, today)
    : 0

export type Audit<Row extends AuditRow = AuditRow> = {
  /** Every standing, those of no finding too, in the order of STANDINGS. */
  readonly groups: readonly { readonly standing: AuditStanding; readonly rows: readonly Row[] }[]
  /** Of all groups together. */
  readonly total: number
  /** Of reports published outside the two days. */
  readonly outside: number
  /** Of reports whose day is not recorded. */
  readonly undated: number
}

/** `total`, `outside` and `undated` together are all that was given. */
export function auditOf<Row extends AuditRow>(
  all: readonly Row[],
  window: AuditWindow,
): Audit<Row> {
  const dated = all.filter((row) => row.reportPublishedOn !== undefined)
  const inside = dated.filter(
    ({ reportPublishedOn: on }) => on !== undefined && window.from <= on && on <= window.to,
  )
  const groups = STANDINGS.map((standing) => ({
    standing,
    rows: inside.filter((row) => auditStanding(row, window) === standing),
  }))
  return {
    groups,
    total: inside.length,
    outside: dated.length - inside.length,
    undated: all.length - dated.length,
  }
}
