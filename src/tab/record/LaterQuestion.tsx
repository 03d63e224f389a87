import { type ReactNode, useState } from 'react'
import { type Day, dayInWords } from '#core/day.ts'
import { daysAhead, whyNotPostpone } from '#core/postponing.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import type { ApprovalRound } from '#core/round.ts'
import { DayField } from '../days/DayField.tsx'
import { useToday } from '../days/useToday.ts'
import { Question } from '../Question.tsx'
import type { Deed } from '../useDeed.ts'

export type Later = Deed<[round: ApprovalRound, on: Day]>

export function LaterQuestion(props: {
  readonly round: ApprovalRound
  readonly later: Later
  readonly onClose: () => void
}): ReactNode {
  const { round, later } = props
  const today = useToday()
  const { first, last } = daysAhead(round, today)
  const [on, setOn] = useState<Day | undefined>(first)
  const [problem, setProblem] = useState<string>()
  const choose = (): boolean => {
    const refusal = whyNotPostpone(round, on, today)
    setProblem(refusal && REFUSAL_TEXT[refusal])
    if (refusal || !on) return false
    void later.run(round, on).then((isDone) => isDone && props.onClose())
    return true
  }
  return (
    <Question
      title="Be asked again later?"
      deed="Ask me on this day"
      keep="Keep reading"
      isBusy={later.isBusy}
      fault={problem ?? later.fault}
      onDeed={choose}
      onClose={props.onClose}
    >
      <p>Nothing is decided: the record goes on waiting, and you are reminded in the chat.</p>
      <DayField
        label="Ask me again on"
        hint={`From ${dayInWords(first)} to ${dayInWords(last)}.`}
        day={on}
        onChange={setOn}
      />
    </Question>
  )
}
