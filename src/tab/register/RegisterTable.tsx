// Rows on a wide page, cards on a phone: one table, laid out by the style sheet.
import { memo, type ReactNode } from 'react'
import { Link } from 'wouter'
import { dayWithWeekday } from '#core/day.ts'
import { type Clock, daysLeftCapital } from '../days/deadlineWords.ts'
import { DaysLeft } from '../days/DaysLeft.tsx'
import { StatusBadge } from '../StatusBadge.tsx'
import type { RegisterEntry } from './registerRows.ts'

function LastDay({ clock }: { readonly clock: Clock }): ReactNode {
  if (clock.kind === 'over') return clock.words
  if (clock.kind === 'none') return `No last day: ${clock.reason}`
  const { lastDay, dayNumber } = clock.deadline
  return (
    <>
      {dayWithWeekday(lastDay)}
      <span className="quiet">{dayNumber < 1 ? 'not begun' : `today is day ${dayNumber}`}</span>
    </>
  )
}

const RegisterLine = memo(function RegisterLine({ entry }: { readonly entry: RegisterEntry }) {
  const { id, row, clock } = entry
  return (
    <tr className="register-row">
      <th scope="row">
        <Link href={`/records/${id}`} className="row-link">
          {row.title === '' ? 'Without a title' : row.title}
        </Link>
        <span className="quiet">{row.inspectorate || row.leadInspectorate}</span>
      </th>
      <td>
        <StatusBadge status={row.status} />
      </td>
      <td className="register-day">
        <LastDay clock={clock} />
      </td>
      <td>
        {clock.kind === 'running' && (
          <DaysLeft urgency={clock.urgency} words={daysLeftCapital(clock.deadline.daysLeft)} />
        )}
      </td>
      <td className="register-officer">{row.leadOfficer?.name ?? 'No lead officer'}</td>
    </tr>
  )
})

export const RegisterTable = ({
  entries,
}: {
  readonly entries: readonly RegisterEntry[]
}): ReactNode => (
  <table className="register">
    <caption className="for-readers">Acknowledgement records, the most urgent first</caption>
    <thead>
      <tr className="register-row">
        <th scope="col">Inspection</th>
        <th scope="col">State</th>
        <th scope="col">Last day to publish</th>
        <th scope="col">Days left</th>
        <th scope="col">Lead officer</th>
      </tr>
    </thead>
    <tbody>
      {entries.map((entry) => (
        <RegisterLine key={entry.id} entry={entry} />
      ))}
    </tbody>
  </table>
)
