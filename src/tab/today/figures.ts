// The numbers of the charts.
import { dayNumber, deadlineOn } from '#core/clock.ts'
import type { Day } from '#core/day.ts'
import { FOLLOW_UPS } from '#core/finding.ts'
import { isFollowed } from '#core/followUp.ts'
import type { FiledFinding, RegisterRow, Stored } from '#core/ports.ts'
import { clockOf, type Urgency } from '../days/deadlineWords.ts'

export type Figure = { readonly label: string; readonly count: number; readonly isLate?: boolean }

const NOBODY = 'Nobody yet'

export function openByOwner(findings: readonly FiledFinding[]): readonly Figure[] {
  const open = findings.filter(({ value }) => isFollowed(value.followUp))
  const groups = Map.groupBy(open, ({ value }) => value.followUp.owner?.name ?? NOBODY)
  return [...groups]
    .map(([label, own]) => ({ label, count: own.length }))
    .toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
}

export const byState = (findings: readonly FiledFinding[]): readonly Figure[] =>
  FOLLOW_UPS.map((label) => ({
    label,
    count: findings.filter(({ value }) => value.followUp.status === label).length,
  })).filter(({ count }) => count > 0)

const MOST_RECENT = 10

/** The latest published records that the 56 days bound: the day number on which each was published. */
export const daysTaken = (rows: readonly Stored<RegisterRow>[]): readonly Figure[] =>
  rows
    .flatMap(({ value: row }) => {
      const { publishedOn } = row.publication
      const deadline = publishedOn && deadlineOn(row, publishedOn)
      if (!deadline || !row.reportPublishedOn) return []
      return [
        {
          label: row.title,
          count: dayNumber(row.reportPublishedOn, publishedOn),
          isLate: deadline.daysLeft < 0,
          publishedOn,
        },
      ]
    })
    .toSorted((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1))
    .slice(0, MOST_RECENT)

export type Span = {
  readonly id: string
  readonly title: string
  /** Day 1, and the last day. */
  readonly from: Day
  readonly lastDay: Day
  readonly daysLeft: number
  readonly urgency: Urgency
}

/** The records whose clock runs, the first last day on top. */
export const spansOf = (rows: readonly Stored<RegisterRow>[], today: Day): readonly Span[] =>
  rows
    .flatMap(({ id, value: row }) => {
      const clock = clockOf(row, today)
      if (clock.kind !== 'running' || !row.reportPublishedOn) return []
      const { lastDay, daysLeft } = clock.deadline
      const { urgency } = clock
      return [{ id, title: row.title, from: row.reportPublishedOn, lastDay, daysLeft, urgency }]
    })
    .toSorted((a, b) => (a.lastDay < b.lastDay ? -1 : 1))
