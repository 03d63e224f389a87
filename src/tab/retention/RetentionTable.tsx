import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { dayInWords } from '#core/day.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import { retentionClassOf } from '#core/retention.ts'
import type { KeepingDeed } from './KeepingQuestions.tsx'
import type { RetentionRow } from './retentionRows.ts'

export type RetentionDeed = KeepingDeed | 'dispose'

function Line(props: {
  readonly row: RetentionRow
  readonly mayDispose: boolean
  readonly onDeed: (row: RetentionRow, deed: RetentionDeed) => void
}): ReactNode {
  const { row, mayDispose, onDeed } = props
  const { id, value } = row.record
  const { onHold, holdReason } = value.retention
  const comeBack = useRestoreFocusTarget()
  const press = (words: string, deed: RetentionDeed): ReactNode => (
    <Button
      {...comeBack}
      size="small"
      aria-label={`${words}: ${value.title}`}
      onClick={() => onDeed(row, deed)}
    >
      {words}
    </Button>
  )
  return (
    <tr>
      <th scope="row">
        <Link href={`/records/${id}`}>{value.title || 'Without a title'}</Link>
        {holdReason && <div className="quiet keeping-lines">{holdReason}</div>}
      </th>
      <td data-label="Class">{retentionClassOf(value)}</td>
      <td data-label="Review">{row.dueOn ? `From ${dayInWords(row.dueOn)}` : 'No day'}</td>
      <td data-label="What keeps it">
        {row.kept ? REFUSAL_TEXT[row.kept] : 'Nothing: it may be disposed of.'}
      </td>
      <td>
        <div className="deeds">
          {onHold ? press('Lift the hold', 'lift') : press('Hold', 'hold')}
          {press('Keep longer', 'keep')}
          {mayDispose && !row.kept && press('Dispose', 'dispose')}
        </div>
      </td>
    </tr>
  )
}

export const RetentionTable = (props: {
  readonly rows: readonly RetentionRow[]
  readonly mayDispose: boolean
  readonly onDeed: (row: RetentionRow, deed: RetentionDeed) => void
}): ReactNode => (
  <table>
    <thead>
      <tr>
        <th scope="col">Record</th>
        <th scope="col">Class</th>
        <th scope="col">Review</th>
        <th scope="col">What keeps it</th>
        <th scope="col">Decide</th>
      </tr>
    </thead>
    <tbody>
      {props.rows.map((row) => (
        <Line key={row.record.id} row={row} mayDispose={props.mayDispose} onDeed={props.onDeed} />
      ))}
    </tbody>
  </table>
)
