// The holder of authority decides here as well as on the card, on exactly the words the round shows.
import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { ArrowUndo20Regular, CheckmarkCircle20Regular, Clock20Regular } from '@fluentui/react-icons'
import { type ReactNode, useState } from 'react'
import { dayInWords } from '#core/day.ts'
import { type DecisionProps, DecisionQuestion } from './DecisionQuestion.tsx'
import { type Later, LaterQuestion } from './LaterQuestion.tsx'

export function DecisionPanel(props: DecisionProps & { readonly later: Later }): ReactNode {
  const { round, personId } = props
  const [question, setQuestion] = useState<'approve' | 'return' | 'later'>()
  const comeBack = useRestoreFocusTarget()
  const close = (): void => setQuestion(undefined)
  const reminder = round.reminders.find(
    (wanted) => wanted.personId === personId && wanted.state === 'wanted',
  )
  return (
    <section className="decision" aria-labelledby="decision-heading">
      <div>
        <h2 id="decision-heading">Your decision</h2>
        <p>
          {round.asked.by.name} asks you to approve version {round.documentVersion}. Read the
          document below, then decide.
        </p>
        <output>{reminder && `You will be asked again on ${dayInWords(reminder.on)}.`}</output>
      </div>
      <div className="deeds">
        <Button
          {...comeBack}
          appearance="primary"
          icon={<CheckmarkCircle20Regular />}
          onClick={() => setQuestion('approve')}
        >
          Approve
        </Button>
        <Button {...comeBack} icon={<ArrowUndo20Regular />} onClick={() => setQuestion('return')}>
          Return with a reason
        </Button>
        <Button {...comeBack} icon={<Clock20Regular />} onClick={() => setQuestion('later')}>
          Ask me again later
        </Button>
      </div>
      {question === 'later' && <LaterQuestion round={round} later={props.later} onClose={close} />}
      {(question === 'approve' || question === 'return') && (
        <DecisionQuestion {...props} wanted={question} onClose={close} />
      )}
    </section>
  )
}
