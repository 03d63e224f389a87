// Which records the register shows, and in what order.
import type { Day } from '#core/day.ts'
import type { RegisterRow, Stored } from '#core/ports.ts'
import { type Status, STATUSES } from '#core/record.ts'
import { type Clock, clockOf } from '../days/deadlineWords.ts'

export type RegisterView = { readonly search: string; readonly status: Status | 'All' }
export const EVERYTHING: RegisterView = { search: '', status: 'All' }

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

export const entriesOf = (
  rows: readonly Stored<RegisterRow>[],
  today: Day,
): readonly RegisterEntry[] =>
  rows
    .map(({ id, value: row }) => ({
      id,
      row,
      clock: clockOf(row, today),
      words: [row.title, row.inspectorate, row.leadInspectorate, row.leadOfficer?.name, row.force]
        .join(' ')
        .toLowerCase(),
    }))
    .toSorted(inOrderOfUrgency)

const matches = (entry: RegisterEntry, search: string): boolean =>
  search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => entry.words.includes(word))

export const entriesFound = (
  entries: readonly RegisterEntry[],
  search: string,
): readonly RegisterEntry[] => entries.filter((entry) => matches(entry, search))

export const entriesIn = (
  entries: readonly RegisterEntry[],
  status: RegisterView['status'],
): readonly RegisterEntry[] =>
  status === 'All' ? entries : entries.filter((entry) => entry.row.status === status)

/** The states that occur, in the order of a record's life, with how many stand in each. */
export const countsByStatus = (
  entries: readonly RegisterEntry[],
): readonly { readonly status: Status; readonly count: number }[] =>
  STATUSES.map((status) => ({ status, count: entriesIn(entries, status).length })).filter(
    ({ count }) => count > 0,
  )

/** `12 records: 1 late, 2 within 7 days` */
export function summaryOf(entries: readonly RegisterEntry[]): string {
  const having = (urgency: string): number =>
    entries.filter(({ clock }) => clock.kind === 'running' && clock.urgency === urgency).length
  const notable = [
    { count: having('late'), words: 'late' },
    { count: having('urgent'), words: 'with 7 days or fewer left' },
  ].filter(({ count }) => count > 0)
  const counted = `${entries.length} ${entries.length === 1 ? 'record' : 'records'}`
  const said = notable.map(({ count, words }) => `${count} ${words}`).join(', ')
  return said === '' ? counted : `${counted}: ${said}`
}
