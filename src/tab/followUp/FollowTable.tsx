import { type ReactNode, useRef } from 'react'
import { Link } from 'wouter'
import { type Day, dayInWords, daysBetween } from '#core/day.ts'
import { findingName } from '#core/finding.ts'
import { daysLeftCapital } from '../days/deadlineWords.ts'
import { DaysLeft } from '../days/DaysLeft.tsx'
import { MOST_WHOLE } from '../register/rowWindow.ts'
import { useRowWindow } from '../register/useRowWindow.ts'
import { useNarrow } from '../useNarrow.ts'
import { type FollowRow, moveInWords } from './followRows.ts'

const ROW_HEIGHT = 104
const CARD_HEIGHT = 260

const Target = ({ row, today }: { readonly row: FollowRow; readonly today: Day }): ReactNode => {
  const { followUp } = row.filed.value
  if (!followUp.targetOn) return <span className="quiet">No date</span>
  return (
    <>
      <div>{dayInWords(followUp.targetOn)}</div>
      {row.isOverdue && (
        <DaysLeft urgency="late" words={daysLeftCapital(daysBetween(today, followUp.targetOn))} />
      )}
      <span className="quiet">{moveInWords(followUp)}</span>
    </>
  )
}

const FollowLine = (props: {
  readonly row: FollowRow
  readonly today: Day
  readonly place: number
  readonly style: { readonly top: number; readonly height: number } | undefined
}): ReactNode => {
  const { filed, record } = props.row
  const { followUp } = filed.value
  return (
    <tr className="register-row follow-row" style={props.style} aria-rowindex={props.place + 2}>
      <th scope="row">
        <Link href={`/follow-up/${filed.id}`} className="row-link">
          {findingName(filed.value)}
        </Link>
        <span className="clipped">{filed.value.text || 'No wording yet.'}</span>
        <span className="quiet">{record?.title ?? 'Its record is not in the register'}</span>
      </th>
      <td data-label="Owner">
        {followUp.owner?.name ?? <span className="quiet">Nobody owns it</span>}
      </td>
      <td data-label="First target">
        {followUp.firstTargetOn ? (
          dayInWords(followUp.firstTargetOn)
        ) : (
          <span className="quiet">None set</span>
        )}
      </td>
      <td data-label="Current target">
        <Target row={props.row} today={props.today} />
      </td>
      <td data-label="State">{followUp.status}</td>
    </tr>
  )
}

export function FollowTable(props: {
  readonly rows: readonly FollowRow[]
  readonly today: Day
}): ReactNode {
  const { rows, today } = props
  const body = useRef<HTMLTableSectionElement>(null)
  const height = useNarrow() ? CARD_HEIGHT : ROW_HEIGHT
  const { first, end } = useRowWindow(body, rows.length, height)
  const isWindowed = rows.length > MOST_WHOLE
  return (
    <table
      className={isWindowed ? 'register windowed' : 'register'}
      aria-rowcount={rows.length + 1}
      aria-label="Follow-up of findings"
    >
      <thead>
        <tr className="register-row follow-row" aria-rowindex={1}>
          <th scope="col">Finding</th>
          <th scope="col">Owner</th>
          <th scope="col">First target</th>
          <th scope="col">Current target</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody ref={body} style={isWindowed ? { height: rows.length * height } : undefined}>
        {rows.slice(first, end).map((row, index) => (
          <FollowLine
            key={row.filed.id}
            row={row}
            today={today}
            place={first + index}
            style={isWindowed ? { top: (first + index) * height, height } : undefined}
          />
        ))}
      </tbody>
    </table>
  )
}
