// Charts inside real tables: the picture is for the eye, the numbers stand beside it.
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { addDays, type Day, dayInWords, daysBetween } from '#core/day.ts'
import { ActLink } from '../ActLink.tsx'
import { daysLeftCapital } from '../days/deadlineWords.ts'
import type { Figure, Span } from './figures.ts'

const HUNDRED = 100

const Bar = (props: {
  readonly share: number
  readonly mark?: number | undefined
  readonly isLate: boolean
}): ReactNode => (
  <svg className="bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
    <rect className="bar-track" width="100" height="12" />
    <rect className={props.isLate ? 'bar-late' : 'bar-fill'} width={props.share} height="12" />
    {props.mark !== undefined && (
      <rect className="bar-mark" x={props.mark} width="0.6" height="12" />
    )}
  </svg>
)

export function BarTable(props: {
  readonly caption: string
  readonly counted: string
  readonly figures: readonly Figure[]
  readonly empty: string
  /** A number to compare with, marked in every bar. */
  readonly mark?: number
}): ReactNode {
  const { figures, mark } = props
  const most = Math.max(mark ?? 0, ...figures.map(({ count }) => count))
  const total = figures.reduce((sum, { count }) => sum + count, 0)
  return (
    <section className="panel chart">
      <table>
        <caption>{props.caption}</caption>
        <thead className="for-readers">
          <tr>
            <th scope="col">What</th>
            <th scope="col">{props.counted}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ label, count, isLate = false }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                <span className="number">
                  {count}
                  {isLate && ' (late)'}
                </span>
                <Bar
                  share={(count / most) * HUNDRED}
                  mark={mark === undefined ? undefined : (mark / most) * HUNDRED}
                  isLate={isLate}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {figures.length === 0 ? (
        <p className="quiet">{props.empty}</p>
      ) : (
        mark === undefined && <p className="quiet">{total} in all.</p>
      )}
    </section>
  )
}

const BEFORE_DAYS = 14
const SHOWN_DAYS = 77

export function Timeline(props: {
  readonly spans: readonly Span[]
  readonly today: Day
}): ReactNode {
  const start = addDays(props.today, -BEFORE_DAYS)
  const at = (day: Day): number =>
    Math.min(HUNDRED, Math.max(0, (daysBetween(start, day) / SHOWN_DAYS) * HUNDRED))
  return (
    <section className="panel chart timeline">
      <table>
        <caption>Last days</caption>
        <thead className="for-readers">
          <tr>
            <th scope="col">Record</th>
            <th scope="col">Last day to publish</th>
          </tr>
        </thead>
        <tbody>
          {props.spans.map(({ id, title, from, lastDay, daysLeft, urgency }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`/records/${id}`}>{title || 'Without a title'}</Link>
              </th>
              <td>
                <span className="number">
                  {dayInWords(lastDay)} · {daysLeftCapital(daysLeft)}
                </span>
                <svg
                  className={`bar ${urgency}`}
                  viewBox="0 0 100 12"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <rect className="bar-track" width="100" height="12" />
                  <rect
                    className={daysLeft < 0 ? 'bar-late' : 'bar-fill'}
                    x={at(from)}
                    width={Math.max(1, at(lastDay) - at(from))}
                    height="12"
                  />
                  <rect className="bar-mark" x={at(props.today)} width="0.6" height="12" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        {props.spans.length === 0
          ? 'No clock is running.'
          : 'Each bar runs from the day of the report to the last day; the line through all is today.'}{' '}
        <ActLink of="5A" />
      </p>
    </section>
  )
}
