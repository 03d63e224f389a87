import {
  CheckmarkCircle20Regular,
  ErrorCircle20Regular,
  Warning20Regular,
} from '@fluentui/react-icons'
import type { ReactElement, ReactNode } from 'react'
import { dayWithWeekday } from '#core/day.ts'
import type { Readiness, ReadinessPoint } from '#core/readiness.ts'
import type { AcknowledgementRecord, Publication } from '#core/record.ts'
import { isSafeLink } from '#core/richText.ts'
import { ActLink } from '../ActLink.tsx'
import { DaysLeft } from '../days/DaysLeft.tsx'
import { clockOf, daysLeftCapital } from '../days/deadlineWords.ts'
import { useToday } from '../days/useToday.ts'
import { focusPlace } from '../focusPlace.ts'
import { placeName } from './points.ts'

const Published = (props: {
  readonly words: string
  readonly publication: Publication
}): ReactNode => {
  const { address, lateReason } = props.publication
  return (
    <>
      <p>{props.words}.</p>
      {address !== undefined && isSafeLink(address) && (
        <p className="address">
          <a href={address} target="_blank" rel="noopener noreferrer">
            {address}
          </a>
        </p>
      )}
      {lateReason && <p className="quiet">Late because: {lateReason}</p>}
    </>
  )
}

export function DeadlinePanel({ record }: { readonly record: AcknowledgementRecord }): ReactNode {
  const clock = clockOf(record, useToday())
  return (
    <section className="panel" aria-labelledby="deadline-heading">
      <h2 id="deadline-heading">Last day to publish</h2>
      {clock.kind === 'over' && <Published words={clock.words} publication={record.publication} />}
      {clock.kind === 'none' && <p>No last day: {clock.reason}.</p>}
      {clock.kind === 'running' && (
        <>
          <p className="big">{dayWithWeekday(clock.deadline.lastDay)}</p>
          <DaysLeft urgency={clock.urgency} words={daysLeftCapital(clock.deadline.daysLeft)} />
          <p className="quiet">
            {clock.deadline.dayNumber < 1
              ? 'The report is not published yet.'
              : `Today is day ${clock.deadline.dayNumber} of 56.`}
          </p>
          {clock.deadline.lastWorkingDay !== clock.deadline.lastDay && (
            <p className="quiet">
              Last working day before it: {dayWithWeekday(clock.deadline.lastWorkingDay)}.
            </p>
          )}
        </>
      )}
      {clock.kind !== 'none' && <ActLink of="5A" />}
    </section>
  )
}

const Points = (props: {
  readonly icon: ReactElement
  readonly label: string
  readonly points: readonly ReadinessPoint[]
}): ReactNode =>
  props.points.length === 0 ? null : (
    <>
      <h3>{props.label}</h3>
      <ul className="points">
        {props.points.map(({ code, place, text }) => (
          <li key={`${code} ${placeName(place)}`}>
            {props.icon}
            <button type="button" className="link" onClick={() => focusPlace(placeName(place))}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </>
  )

export function ReadinessPanel({ readiness }: { readonly readiness: Readiness }): ReactNode {
  const { problems, warnings } = readiness
  return (
    <section className="panel" aria-labelledby="readiness-heading" data-place="readiness">
      <h2 id="readiness-heading">Ready to ask?</h2>
      {problems.length === 0 && (
        <p className="done">
          <CheckmarkCircle20Regular /> Everything that is needed is there.
        </p>
      )}
      <Points
        icon={<ErrorCircle20Regular />}
        label={`To finish first (${problems.length})`}
        points={problems}
      />
      <Points
        icon={<Warning20Regular />}
        label={`Worth a look (${warnings.length})`}
        points={warnings}
      />
      <ActLink of="5B" />
    </section>
  )
}
