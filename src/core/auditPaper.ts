// The audit committee's paper: what is open, late, moved or closed of the findings of reports published between two
// days. Every table adds up to the same total, and what is not counted is said.
import {
  type Audit,
  type AuditRow,
  type AuditStanding,
  type AuditWindow,
  daysOverdue,
} from './auditTotals.ts'
import { counted } from './counted.ts'
import { dayInWords } from './day.ts'
import type { PaperBlock, PaperDescription } from './document.ts'
import { findingName, publicWording } from './finding.ts'
import type { Marking } from './record.ts'
import { fromPlainText } from './richText.ts'

type Column = { readonly name: string; readonly counts: readonly AuditStanding[] }

// Every standing is in exactly one of these columns, so each row adds up too; a test holds that.
const COLUMNS: readonly Column[] = [
  { name: 'Overdue', counts: ['Overdue'] },
  { name: 'Open, not overdue', counts: ['No date', 'Extended', 'On time'] },
  { name: 'Awaiting verification', counts: ['Awaiting verification'] },
  { name: 'Closed', counts: ['Closed since last time', 'Closed before'] },
  { name: 'Other', counts: ['Superseded', 'Not for us'] },
]

const nameOf = ({ finding }: AuditRow): string =>
  `${findingName(finding)}: ${publicWording(finding)}`

function targetOf({ finding: { followUp } }: AuditRow): string {
  const { firstTargetOn, targetOn, targetChangedBecause } = followUp
  if (targetOn === undefined) return 'None'
  if (firstTargetOn === undefined || firstTargetOn === targetOn) return dayInWords(targetOn)
  const because = targetChangedBecause ? `: ${targetChangedBecause}` : ''
  return `${dayInWords(targetOn)}, first ${dayInWords(firstTargetOn)}${because}`
}

function totalsTable({ groups, total }: Audit): PaperBlock {
  return {
    kind: 'table',
    caption: 'All findings by where they stand',
    columns: ['Standing', 'Findings'],
    rows: [
      ...groups.map(({ standing, rows }) => [standing, String(rows.length)]),
      ['All', String(total)],
    ],
  }
}

function reportsTable({ groups, total }: Audit): PaperBlock {
  const all = groups.flatMap(({ standing, rows }) => rows.map((row) => ({ standing, row })))
  const byReport = Map.groupBy(all, ({ row }) => row.recordTitle)
  const counted = (of: typeof all): readonly string[] => [
    ...COLUMNS.map(({ counts }) =>
      String(of.filter(({ standing }) => counts.includes(standing)).length),
    ),
    String(of.length),
  ]
  return {
    kind: 'table',
    caption: `The same ${total} findings by inspection`,
    columns: ['Inspection', ...COLUMNS.map(({ name }) => name), 'All'],
    rows: [
      ...[...byReport].map(([title, of]) => [title, ...counted(of)]),
      ['All', ...counted(all)],
    ],
  }
}

const listOf = (
  standing: AuditStanding,
  rows: readonly AuditRow[],
  today: AuditWindow['today'],
): readonly PaperBlock[] =>
  rows.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: `${standing}: ${rows.length}` },
        {
          kind: 'table',
          caption: standing,
          columns: [
            'Finding',
            'Inspection',
            'Owner',
            'Target',
            ...(standing === 'Overdue' ? ['Days overdue'] : []),
          ],
          rows: rows.map((row) => [
            nameOf(row),
            row.recordTitle,
            row.finding.followUp.owner?.name ?? 'Nobody named',
            targetOf(row),
            ...(standing === 'Overdue' ? [String(daysOverdue(row.finding, today))] : []),
          ]),
        },
      ]

function opening(
  { total, outside, undated }: Audit,
  { from, to, today, lastPaperOn }: AuditWindow,
  unread: number,
): string {
  const since = lastPaperOn ? ` “Closed since last time” is after ${dayInWords(lastPaperOn)}.` : ''
  const left = [
    ...(outside > 0 ? [`${counted(outside, 'finding')} of reports published on other days`] : []),
    ...(unread > 0 ? [`${unread} of the office’s items that could not be read`] : []),
    ...(undated > 0 ? [`${counted(undated, 'finding')} of reports whose day is not recorded`] : []),
  ]
  const leftOut = left.length > 0 ? `\n\nNot counted: ${left.join('; ')}.` : ''
  return `${counted(total, 'finding')} of inspection reports published from ${dayInWords(from)} to ${dayInWords(to)}, as they stand on ${dayInWords(today)}.${since}${leftOut}`
}

/** `unread` is how many items of the lists somebody has spoilt: the paper says that they are not in it. */
export const auditPaper = (
  audit: Audit,
  window: AuditWindow,
  office: { readonly bodyName: string; readonly marking: Marking },
  unread: number,
): PaperDescription => ({
  title: 'Follow-up of inspection findings',
  subject: [office.bodyName, dayInWords(window.today)].filter((part) => part !== '').join(', '),
  language: 'en-GB',
  marking: office.marking,
  isDraft: false,
  blocks: [
    { kind: 'text', text: fromPlainText(opening(audit, window, unread)) },
    totalsTable(audit),
    reportsTable(audit),
    ...audit.groups.flatMap(({ standing, rows }) => listOf(standing, rows, window.today)),
  ],
})

/** The same findings for a spreadsheet: the headings, then a row a finding. */
export const auditTable = (
  audit: Audit,
  { today }: AuditWindow,
): readonly (readonly string[])[] => [
  [
    'Standing',
    'Inspection',
    'Report published',
    'Kind',
    'Reference',
    'Wording',
    'Owner',
    'First target',
    'Target',
    'Target set by',
    'Target moved because',
    'Days overdue',
    'Closed on',
  ],
  ...audit.groups.flatMap(({ standing, rows }) =>
    rows.map((row) => {
      const { finding, recordTitle, reportPublishedOn = '', closedOn = '' } = row
      const {
        owner,
        firstTargetOn = '',
        targetOn = '',
        targetSetBy = '',
        targetChangedBecause = '',
      } = finding.followUp
      return [
        standing,
        recordTitle,
        reportPublishedOn,
        finding.kind,
        finding.reference,
        publicWording(finding),
        owner?.name ?? '',
        firstTargetOn,
        targetOn,
        targetSetBy,
        targetChangedBecause,
        standing === 'Overdue' ? String(daysOverdue(finding, today)) : '',
        closedOn,
      ]
    }),
  ),
]
