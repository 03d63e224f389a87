// The holder of authority decides here as well as on the card, on exactly the words the round shows.
import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { ArrowUndo20Regular, CheckmarkCircle20Regular } from '@fluentui/react-icons'
import { type ReactNode, useState } from 'react'
import type { DecisionWanted } from '#core/deeds.ts'
import type { ApprovalRound } from '#core/round.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import { Question } from '../Question.tsx'
import { TextField } from '../TextField.tsx'

type Decide = (wanted: DecisionWanted) => Promise<boolean>

type DecisionProps = {
  readonly round: ApprovalRound
  readonly isBusy: boolean
  readonly fault: string | undefined
  readonly onDecide: Decide
}

type Wanted = DecisionWanted['decision']

const WORDS = {
  approve: {
    title: 'Approve this record?',
    deed: 'Approve',
    label: 'Words to go with it (you may leave this empty)',
    lines: [
      'Your decision is recorded with your name, your office and the time.',
      'The document below is filed exactly as you see it.',
      'The office is told, and can publish it.',
    ],
  },
  return: {
    title: 'Return this record?',
    deed: 'Return it',
    label: 'Why it is returned',
    lines: [
      'The office is told, with your reason, and can edit the record again.',
      'It comes back to you when they ask again.',
    ],
  },
} as const

function DecisionQuestion(
  props: DecisionProps & { readonly wanted: Wanted; readonly onClose: () => void },
): ReactNode {
  const { wanted } = props
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<string>()
  const { title, deed, label, lines } = WORDS[wanted]
  const decide = (): boolean => {
    const isMissing = wanted === 'return' && words.trim() === ''
    setProblem(isMissing ? REFUSAL_TEXT.reasonMissing : undefined)
    if (isMissing) return false
    void props
      .onDecide({ decision: wanted, words: words.trim() })
      .then((isDone) => isDone && props.onClose())
    return true
  }
  return (
    <Question
      title={title}
      deed={props.isBusy ? 'Recording your decision' : deed}
      keep="Keep reading"
      isBusy={props.isBusy}
      fault={props.fault}
      onDeed={decide}
      onClose={props.onClose}
    >
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <TextField label={label} rows={3} value={words} problem={problem} onChange={setWords} />
    </Question>
  )
}

export function DecisionPanel(props: DecisionProps): ReactNode {
  const [wanted, setWanted] = useState<Wanted>()
  const comeBack = useRestoreFocusTarget()
  return (
    <section className="decision" aria-labelledby="decision-heading">
      <div>
        <h2 id="decision-heading">Your decision</h2>
        <p>
          {props.round.asked.by.name} asks you to approve version {props.round.documentVersion}.
          Read the document below, then decide.
        </p>
      </div>
      <div className="deeds">
        <Button
          {...comeBack}
          appearance="primary"
          icon={<CheckmarkCircle20Regular />}
          onClick={() => setWanted('approve')}
        >
          Approve
        </Button>
        <Button {...comeBack} icon={<ArrowUndo20Regular />} onClick={() => setWanted('return')}>
          Return with a reason
        </Button>
      </div>
      {wanted && (
        <DecisionQuestion {...props} wanted={wanted} onClose={() => setWanted(undefined)} />
      )}
    </section>
  )
}
