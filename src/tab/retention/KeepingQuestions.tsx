// What may be decided about the keeping of a record, each with its reason, which stays with the record.
import { type ReactNode, useCallback, useState } from 'react'
import type { Day } from '#core/day.ts'
import type { Outcome } from '#core/outcome.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import { hold, keepLonger, type Keeping, liftHold } from '#core/retention.ts'
import { changeRecord } from '../changeRecord.ts'
import { DayField } from '../days/DayField.tsx'
import { useToday } from '../days/useToday.ts'
import { Question } from '../Question.tsx'
import type { Services } from '../services.ts'
import { TextField } from '../TextField.tsx'
import { useDeed } from '../useDeed.ts'

export type KeepingDeed = 'hold' | 'lift' | 'keep'

type Words = {
  readonly title: (record: string) => string
  readonly deed: string
  readonly says: string
  readonly reasonMissing: string
}

const WORDS: { readonly [deed in KeepingDeed]: Words } = {
  hold: {
    title: (record) => `Put “${record}” on hold?`,
    deed: 'Put on hold',
    says: 'Nobody can dispose of it until the hold is lifted. It can still be worked on: SharePoint keeps what it said before.',
    reasonMissing: REFUSAL_TEXT.holdReasonMissing,
  },
  lift: {
    title: (record) => `Lift the hold on “${record}”?`,
    deed: 'Lift the hold',
    says: 'It is then kept for as long as any other, and is disposed of when that has ended and the monitoring officer signs it off.',
    reasonMissing: REFUSAL_TEXT.liftReasonMissing,
  },
  keep: {
    title: (record) => `Keep “${record}” longer?`,
    deed: 'Keep it longer',
    says: 'It leaves this list, and comes back to it on the day you give.',
    reasonMissing: REFUSAL_TEXT.keepReasonMissing,
  },
}

function outcomeOf(
  deed: KeepingDeed,
  record: AcknowledgementRecord,
  until: Day | undefined,
  keeping: Keeping,
): Outcome<AcknowledgementRecord> {
  if (deed === 'keep') return keepLonger(record, until, keeping)
  return deed === 'hold' ? hold(record, keeping) : liftHold(record, keeping)
}

export function KeepingQuestion(props: {
  readonly services: Services
  readonly recordId: string
  readonly title: string
  readonly deed: KeepingDeed
  readonly onDone: () => void
  readonly onClose: () => void
}): ReactNode {
  const { services, recordId, title, deed } = props
  const words = WORDS[deed]
  const today = useToday()
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState<Day>()
  const [isTried, setTried] = useState(false)
  const act = useDeed(
    useCallback(
      (keeping: Keeping) =>
        changeRecord(services.records, recordId, ({ record }) =>
          outcomeOf(deed, record, until, keeping),
        ),
      [services, recordId, deed, until],
    ),
  )
  const press = (): boolean => {
    setTried(true)
    if (reason.trim() === '' || (deed === 'keep' && !until)) return false
    const keeping = { by: services.person, on: today, reason }
    void act.run(keeping).then((isDone) => isDone && props.onDone())
    return true
  }
  return (
    <Question
      title={words.title(title)}
      deed={act.isBusy ? 'Saving' : words.deed}
      keep="Leave it as it is"
      isBusy={act.isBusy}
      fault={act.fault}
      onDeed={press}
      onClose={props.onClose}
    >
      <p>{words.says}</p>
      {deed === 'keep' && (
        <DayField
          label="Until"
          day={until}
          problem={isTried && !until ? REFUSAL_TEXT.keepUntilNotAhead : undefined}
          onChange={setUntil}
        />
      )}
      <TextField
        label="Why"
        rows={2}
        hint="Your name, the day and the reason stay with the record."
        value={reason}
        problem={isTried && reason.trim() === '' ? words.reasonMissing : undefined}
        onChange={setReason}
      />
    </Question>
  )
}
