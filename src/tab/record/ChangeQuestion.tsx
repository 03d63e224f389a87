import type { ReactNode } from 'react'
import type { AcknowledgementRecord } from '#core/record.ts'
import { Question } from '../Question.tsx'

export const ChangeQuestion = (props: {
  readonly record: AcknowledgementRecord
  readonly onChange: () => void
  readonly onClose: () => void
}): ReactNode => {
  const version = Number(props.record.approval.version)
  return (
    <Question
      title="Change the record?"
      deed="Start changing it"
      keep="Leave it as it is"
      onDeed={props.onChange}
      onClose={props.onClose}
      isRead
    >
      <ul>
        <li>Version {version} stays filed, as it was approved.</li>
        <li>
          The first change you save makes this a draft of version {version + 1}. It needs approval,
          and publication, of its own.
        </li>
        <li>Until you save a change, nothing happens.</li>
      </ul>
    </Question>
  )
}
