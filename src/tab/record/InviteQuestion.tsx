import { type ReactNode, useState } from 'react'
import { lastDayFor } from '#core/clock.ts'
import { type Day, dayInWords } from '#core/day.ts'
import type { OfficeHolder } from '#core/office.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { DayField } from '../days/DayField.tsx'
import { Question } from '../Question.tsx'

export function InviteQuestion(props: {
  readonly record: AcknowledgementRecord
  readonly chiefOfficer: OfficeHolder | undefined
  /** Gives back what stands in the way. */
  readonly onInvite: (replyBy: Day | undefined) => string | undefined
  readonly onClose: () => void
}): ReactNode {
  const { record, chiefOfficer } = props
  const [replyBy, setReplyBy] = useState<Day>()
  const [fault, setFault] = useState<string>()
  const lastDay = lastDayFor(record.legalBasis, record.reportPublishedOn)
  const invite = (): boolean => {
    const problem = props.onInvite(replyBy)
    setFault(problem)
    return problem === undefined
  }
  return (
    <Question
      title="Invite the chief officer?"
      deed="Invite"
      keep="Not yet"
      fault={fault}
      onDeed={invite}
      onClose={props.onClose}
    >
      <ul>
        {chiefOfficer && (
          <li>
            {chiefOfficer.person.name} ({chiefOfficer.officeTitle}) is invited.
          </li>
        )}
        <li>The invitation is recorded with today’s date and your name.</li>
        <li>
          You then have its words, to copy or to open in your mail. Nothing is sent by itself.
        </li>
      </ul>
      <DayField
        label="Reply by"
        hint={
          lastDay
            ? `Leave time to answer: the last day to publish is ${dayInWords(lastDay)}.`
            : 'The day is for the office to set.'
        }
        day={replyBy}
        onChange={setReplyBy}
      />
    </Question>
  )
}
