import { type ReactNode, useCallback, useState } from 'react'
import type { Day } from '#core/day.ts'
import { type Recipient, SENDING_WAYS, type SendingWay } from '#core/publication.ts'
import type { SendingTold } from '../../approvalApi.ts'
import { ChoiceField } from '../../ChoiceField.tsx'
import { DayField } from '../../days/DayField.tsx'
import { useToday } from '../../days/useToday.ts'
import { Question } from '../../Question.tsx'
import type { Services } from '../../services.ts'
import { TextField } from '../../TextField.tsx'
import { useDeed } from '../../useDeed.ts'
import { RECIPIENT_WORDS } from './recipientWords.ts'

export function SendingQuestion(props: {
  readonly services: Services
  readonly recordId: string
  readonly to: Recipient
  readonly refresh: () => Promise<unknown>
  readonly onDone: () => void
  readonly onClose: () => void
}): ReactNode {
  const { services, recordId, to, refresh } = props
  const [sentOn, setSentOn] = useState<Day | undefined>(useToday())
  const [how, setHow] = useState<SendingWay>('Email')
  const [message, setMessage] = useState('')
  const [isTried, setTried] = useState(false)
  const send = useDeed(
    useCallback(
      async (told: SendingTold) => {
        try {
          await services.approvals.recordSent(recordId, told)
        } finally {
          // A refusal may mean that somebody else has recorded it.
          await refresh()
        }
      },
      [services, recordId, refresh],
    ),
  )
  const record = (): boolean => {
    setTried(true)
    if (!sentOn) return false
    const words = message.trim()
    void send
      .run({ to, sentOn, how, ...(words !== '' && { message: words }) })
      .then((isDone) => isDone && props.onDone())
    return true
  }
  return (
    <Question
      title={`Record that a copy went to ${RECIPIENT_WORDS[to]}?`}
      deed={send.isBusy ? 'Recording' : 'Record that it was sent'}
      keep="Not yet"
      isBusy={send.isBusy}
      fault={send.fault}
      onDeed={record}
      onClose={props.onClose}
    >
      <p>
        Send it first: this sends nothing. Your name, the day, how it went and its words are kept as
        evidence with the approved document. Evidence cannot be undone.
      </p>
      <DayField
        label="Sent on"
        day={sentOn}
        problem={isTried && !sentOn ? 'Give the day on which the copy was sent.' : undefined}
        onChange={setSentOn}
      />
      <ChoiceField label="How" choices={SENDING_WAYS} value={how} onChange={setHow} />
      <TextField
        label="What was written, if not the message prepared here"
        rows={3}
        value={message}
        onChange={setMessage}
      />
    </Question>
  )
}
