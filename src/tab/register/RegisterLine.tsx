// One line of the register: a record, or the heading of a group.
import { type CSSProperties, memo, type ReactNode } from 'react'
import { Link } from 'wouter'
import { dayWithWeekday } from '#core/day.ts'
import { type Clock, daysLeftCapital } from '../days/deadlineWords.ts'
import { DaysLeft } from '../days/DaysLeft.tsx'
import { StatusBadge } from '../StatusBadge.tsx'
import type { RegisterEntry } from './registerRows.ts'

export type LineProps = {
  readonly place: number
  /** Where it stands in a list too long to stand in the page as a whole. */
  readonly style: CSSProperties | undefined
  readonly isActive: boolean
}

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

export const RegisterLine = memo(function RegisterLine(
  props: LineProps & {
    readonly entry: RegisterEntry
    readonly isSelected: boolean
    readonly onSelect: (id: string) => void
  },
) {
  const { entry, isSelected, onSelect } = props
  const { id, row, clock } = entry
  const title = row.title === '' ? 'Without a title' : row.title
  const tabIndex = props.isActive ? 0 : -1
  return (
    <tr
      className="register-row"
      style={props.style}
      data-row={props.place}
      aria-rowindex={props.place + 2}
      aria-selected={isSelected}
    >
      <td className="register-pick">
        <input
          type="checkbox"
          tabIndex={tabIndex}
          checked={isSelected}
          aria-label={`Select ${title}`}
          onChange={() => onSelect(id)}
        />
      </td>
      <th scope="row">
        <Link href={`/records/${id}`} className="row-link" tabIndex={tabIndex} data-focus>
          {title}
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

export const GroupLine = (
  props: LineProps & { readonly label: string; readonly count: number },
): ReactNode => (
  <tr
    className="register-group"
    style={props.style}
    data-row={props.place}
    aria-rowindex={props.place + 2}
  >
    <th scope="rowgroup" colSpan={6} tabIndex={props.isActive ? 0 : -1} data-focus>
      {props.label} ({props.count})
    </th>
  </tr>
)
