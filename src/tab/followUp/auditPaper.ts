// The audit committee's paper from what the tab holds.
import { type Audit, type AuditRow, daysOverdue } from '#core/auditTotals.ts'
import { addDays, type Day, dayInWords, parseDay } from '#core/day.ts'
import { findingName } from '#core/finding.ts'
import type { FiledFinding, RegisterRow, Stored } from '#core/ports.ts'
import { type Cell, dayCell, type ExportTable } from '../exports/table.ts'

export type PaperRow = AuditRow & { readonly id: string }

export const AUDIT_NAMES = ['from', 'to', 'since'] as const

export type Window = { readonly from: Day; readonly to: Day; readonly since: Day }

const YEAR_DAYS = 365
const QUARTER_DAYS = 91

/** The reports of the last three years, and what was closed in the last quarter, until it is asked otherwise. */
export const windowOf = (
  asked: { readonly [name in (typeof AUDIT_NAMES)[number]]?: string },
  today: Day,
): Window => ({
  from: parseDay(asked.from ?? '') ?? addDays(today, -3 * YEAR_DAYS),
  to: parseDay(asked.to ?? '') ?? today,
  since: parseDay(asked.since ?? '') ?? addDays(today, -QUARTER_DAYS),
})

export function paperRows(
  findings: readonly FiledFinding[],
  rows: readonly Stored<RegisterRow>[],
  closedOn: ReadonlyMap<string, Day>,
): readonly PaperRow[] {
  const records = new Map(rows.map(({ id, value }) => [id, value]))
  return findings.map(({ id, recordId, value: finding }) => {
    const record = records.get(recordId)
    return {
      id,
      recordTitle: record?.title ?? '',
      reportPublishedOn: record?.reportPublishedOn,
      finding,
      closedOn: closedOn.get(id),
    }
  })
}

/** `25 days past its target` and the like, for the last column. */
export function noteOf({ finding, closedOn }: PaperRow, today: Day): string {
  const { status, firstTargetOn, targetOn, targetChangedBecause } = finding.followUp
  const late = status === 'Open' ? daysOverdue(finding, today) : 0
  const hasMoved = firstTargetOn && targetOn && firstTargetOn !== targetOn
  const notes = [
    late > 0 && `${late} ${late === 1 ? 'day' : 'days'} past its target`,
    hasMoved && `first ${dayInWords(firstTargetOn)}; ${targetChangedBecause ?? 'no reason given'}`,
    closedOn && `closed on ${dayInWords(closedOn)}`,
  ]
  return notes.filter((note) => typeof note === 'string').join('; ')
}

export function paperAsTable(
  { groups }: Audit<PaperRow>,
  { from, to }: Window,
  today: Day,
): ExportTable {
  const columns: { readonly [heading: string]: (row: PaperRow) => Cell } = {
    Record: (row) => row.recordTitle,
    Finding: ({ finding }) => findingName(finding),
    Wording: ({ finding }) => finding.text,
    Owner: ({ finding }) => finding.followUp.owner?.name ?? '',
    'First target': ({ finding }) => dayCell(finding.followUp.firstTargetOn),
    'Current target': ({ finding }) => dayCell(finding.followUp.targetOn),
    State: ({ finding }) => finding.followUp.status,
    Closed: ({ closedOn }) => dayCell(closedOn),
    Note: (row) => noteOf(row, today),
  }
  return {
    title: `Follow-up ${from} to ${to}`,
    headings: ['Standing', ...Object.keys(columns)],
    rows: groups.flatMap(({ standing, rows }) =>
      rows.map((row) => [standing, ...Object.values(columns).map((read) => read(row))]),
    ),
  }
}
