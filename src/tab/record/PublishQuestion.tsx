import { type ReactNode, useState } from 'react'
import { deadlineOn, daysLeftInWords } from '#core/clock.ts'
import type { Day } from '#core/day.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import { ActLink } from '../ActLink.tsx'
import { DayField } from '../days/DayField.tsx'
import { useToday } from '../days/useToday.ts'
import { Question } from '../Question.tsx'
import { TextField } from '../TextField.tsx'

export type PublicationTyped = {
  readonly publishedOn: Day
  readonly address: string
  readonly lateReason?: string
}

const isWebAddress = (typed: string): boolean => /^https?:\/\/\S+$/i.test(typed.trim())

export function PublishQuestion(props: {
  readonly record: AcknowledgementRecord
  readonly isBusy: boolean
  readonly fault: string | undefined
  readonly onPublish: (publication: PublicationTyped) => void
  readonly onClose: () => void
}): ReactNode {
  const today = useToday()
  const [publishedOn, setPublishedOn] = useState<Day | undefined>(today)
  const [address, setAddress] = useState('')
  const [lateReason, setLateReason] = useState('')
  const [isTried, setTried] = useState(false)
  const deadline = publishedOn && deadlineOn(props.record, publishedOn)
  const isLate = deadline !== undefined && deadline.daysLeft < 0
  const publish = (): boolean => {
    setTried(true)
    const isComplete = isWebAddress(address) && !(isLate && lateReason.trim() === '')
    if (!publishedOn || !isComplete) return false
    props.onPublish({
      publishedOn,
      address: address.trim(),
      ...(isLate && { lateReason: lateReason.trim() }),
    })
    return true
  }
  return (
    <Question
      title="Record its publication?"
      deed={props.isBusy ? 'Recording' : 'Record publication'}
      keep="Not yet"
      isBusy={props.isBusy}
      fault={props.fault}
      onDeed={publish}
      onClose={props.onClose}
    >
      <p>Put the approved document on your website first: this publishes nothing.</p>
      <ul>
        <li>The record says when and where it was published, and in time or late.</li>
        <li>Your name, the day and the address are kept as evidence beside the filed document.</li>
        <li>The filed documents are marked as published and kept for the office’s years.</li>
        <li>
          This can’t be undone: a change afterwards starts the next version. <ActLink of="5" />
        </li>
      </ul>
      <DayField
        label="Published on"
        day={publishedOn}
        problem={isTried && !publishedOn ? 'Give the day on which it was published.' : undefined}
        onChange={setPublishedOn}
      />
      <TextField
        label="Web address"
        value={address}
        problem={
          isTried && !isWebAddress(address)
            ? 'Give the web address where it stands, beginning with https://.'
            : undefined
        }
        onChange={setAddress}
      />
      {isLate && (
        <TextField
          label="Why it is late"
          rows={2}
          hint={`It is ${daysLeftInWords(deadline.daysLeft)}. The reason is kept with the record.`}
          value={lateReason}
          problem={isTried && lateReason.trim() === '' ? REFUSAL_TEXT.lateReasonMissing : undefined}
          onChange={setLateReason}
        />
      )}
    </Question>
  )
}
