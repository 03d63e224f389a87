// Which records the register shows, and in what order.
import { counted } from '#core/counted.ts'
import { type Day, dayInWords } from '#core/day.ts'
import type { RegisterRow, Stored } from '#core/ports.ts'
import { type Status, STATUSES } from '#core/record.ts'
import { type Clock, clockOf } from '../days/deadlineWords.ts'
import type { RegisterView, Sort } from './view.ts'

export type RegisterEntry = {
  readonly id: string
  readonly row: RegisterRow
  readonly clock: Clock
  /** In lower case, all that is searched. */
  readonly words: string
}

const LAST = '9999-12-31'
const GROUPS = { running: 0, none: 1, over: 2 } as const

const dayToSortBy = ({ clock, row }: RegisterEntry): string =>
  clock.kind === 'running' ? clock.deadline.lastDay : (row.publication.publishedOn ?? LAST)

// What runs out first stands first; what is published comes last, the latest on top.
function inOrderOfUrgency(a: RegisterEntry, b: RegisterEntry): number {
  const byGroup = GROUPS[a.clock.kind] - GROUPS[b.clock.kind]
  if (byGroup !== 0) return byGroup
  const [dayA, dayB] = [dayToSortBy(a), dayToSortBy(b)]
  if (dayA !== dayB) return dayA < dayB === (a.clock.kind !== 'over') ? -1 : 1
  return a.row.title < b.row.title ? -1 : 1
}

const wordsOf = (row: RegisterRow, findingWords: string): string =>
  [
    row.title,
    row.inspectorate,
    row.leadInspectorate,
    row.leadOfficer?.name,
    row.force,
    row.commissioner,
    row.commissionerOffice,
    row.recordType,
    row.legalBasis,
    row.gradeScheme,
    row.reportAddress,
    row.reportPublishedOn && dayInWords(row.reportPublishedOn),
    row.approval.returnedWords,
    row.publication.publishedOn && dayInWords(row.publication.publishedOn),
    row.publication.address,
    row.publication.lateReason,
    row.retention.holdReason,
    findingWords,
  ]
    .join(' ')
    .toLowerCase()

/** `findingWords` says by record id what its findings say, once they have been read. */
export const entriesOf = (
  rows: readonly Stored<RegisterRow>[],
  today: Day,
  findingWords: ReadonlyMap<string, string> = new Map(),
): readonly RegisterEntry[] =>
  rows
    .map(({ id, value: row }) => ({
      id,
      row,
      clock: clockOf(row, today),
      words: wordsOf(row, findingWords.get(id) ?? ''),
    }))
    .toSorted(inOrderOfUrgency)

const collator = new Intl.Collator('en-GB', { numeric: true })

const SORTED_BY: { readonly [sort in Exclude<Sort, 'urgency'>]: (entry: RegisterEntry) => string } =
  {
    title: ({ row }) => row.title,
    state: ({ row }) => String(STATUSES.indexOf(row.status)),
    lastDay: (entry) => (entry.clock.kind === 'running' ? dayToSortBy(entry) : LAST),
    officer: ({ row }) => row.leadOfficer?.name ?? '￿',
    report: ({ row }) => row.reportPublishedOn ?? LAST,
  }

/** `entries` come in order of urgency, which settles what is equal. */
export function entriesSorted(
  entries: readonly RegisterEntry[],
  sort: Sort,
  isReversed: boolean,
): readonly RegisterEntry[] {
  if (sort === 'urgency') return isReversed ? entries.toReversed() : entries
  const read = SORTED_BY[sort]
  const sign = isReversed ? -1 : 1
  return entries
    .map((entry) => ({ entry, by: read(entry) }))
    .toSorted((a, b) => sign * collator.compare(a.by, b.by))
    .map(({ entry }) => entry)
}

export function entriesFound(
  entries: readonly RegisterEntry[],
  search: string,
): readonly RegisterEntry[] {
  const words = search.toLowerCase().split(/\s+/)
  return entries.filter((entry) => words.every((word) => entry.words.includes(word)))
}

export const entriesIn = (
  entries: readonly RegisterEntry[],
  status: RegisterView['status'],
): readonly RegisterEntry[] =>
  status === 'All' ? entries : entries.filter((entry) => entry.row.status === status)

/** What every filter but that of the state lets through. */
export const entriesOfView = (
  entries: readonly RegisterEntry[],
  { search, officer, inspectorate }: RegisterView,
): readonly RegisterEntry[] =>
  entriesFound(entries, search).filter(
    ({ row }) =>
      (officer === '' || row.leadOfficer?.name === officer) &&
      (inspectorate === '' || row.leadInspectorate === inspectorate),
  )

/** Counted in one walk: there may be very many. */
function countsOf<T>(
  entries: readonly RegisterEntry[],
  of: (entry: RegisterEntry) => T,
): ReadonlyMap<T, number> {
  const counts = new Map<T, number>()
  for (const entry of entries) counts.set(of(entry), (counts.get(of(entry)) ?? 0) + 1)
  return counts
}

/** The states that occur, in the order of a record's life, with how many stand in each. */
export function countsByStatus(
  entries: readonly RegisterEntry[],
): readonly { readonly status: Status; readonly count: number }[] {
  const counts = countsOf(entries, ({ row }) => row.status)
  return STATUSES.map((status) => ({ status, count: counts.get(status) ?? 0 })).filter(
    ({ count }) => count > 0,
  )
}

/** `12 records: 1 late, 2 within 7 days` */
export function summaryOf(entries: readonly RegisterEntry[]): string {
  const counts = countsOf(entries, ({ clock }) =>
    clock.kind === 'running' ? clock.urgency : undefined,
  )
  const notable = [
    { count: counts.get('late') ?? 0, words: 'late' },
    { count: counts.get('urgent') ?? 0, words: 'with 7 days or fewer left' },
  ].filter(({ count }) => count > 0)
  const records = counted(entries.length, 'record')
  const said = notable.map(({ count, words }) => `${count} ${words}`).join(', ')
  return said === '' ? records : `${records}: ${said}`
}
