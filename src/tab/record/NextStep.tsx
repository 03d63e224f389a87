// The one thing to do next with a record, beside Save.
import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import {
  ArrowUndo20Regular,
  Edit20Regular,
  Globe20Regular,
  Send20Regular,
} from '@fluentui/react-icons'
import { type ReactNode, useMemo, useState } from 'react'
import type { OfficeHolder } from '#core/office.ts'
import type { StoredRecord } from '#core/ports.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import { mayBePublished, type WholeRecord } from '#core/record.ts'
import { whyNotAsk } from '#core/whyNot.ts'
import { useToday } from '../days/useToday.ts'
import { focusPlace } from '../focusPlace.ts'
import { AskQuestion } from './AskQuestion.tsx'
import { ChangeQuestion } from './ChangeQuestion.tsx'
import { CloseStep } from './CloseStep.tsx'
import { PublishQuestion } from './PublishQuestion.tsx'
import type { Standing } from '#core/standing.ts'
import type { useApproval } from './useApproval.ts'

type NextProps = {
  readonly standing: Standing
  readonly isWritable: boolean
  readonly whole: WholeRecord
  readonly stored: StoredRecord
  readonly holders: readonly OfficeHolder[]
  readonly isDirty: boolean
  readonly approval: ReturnType<typeof useApproval>
  readonly checkFields: () => boolean
  readonly onChange: () => void
}

function AskStep(props: NextProps): ReactNode {
  const { whole, stored, holders, approval, checkFields } = props
  const [isAsking, setAsking] = useState(false)
  const comeBack = useRestoreFocusTarget()
  const today = useToday()
  const { isBusy, fault, run } = approval.ask
  const refusal = useMemo(() => {
    const rounds = stored.rounds.map(({ value }) => value)
    return whyNotAsk(whole, rounds, holders, today)
  }, [whole, stored, holders, today])
  const open = (): void => {
    if (refusal === 'notReady') focusPlace('readiness')
    else if (checkFields()) setAsking(true)
  }
  const isReady = refusal === undefined
  return (
    <>
      <Button
        {...comeBack}
        appearance={isReady ? 'primary' : 'secondary'}
        icon={<Send20Regular />}
        onClick={open}
        title={refusal && REFUSAL_TEXT[refusal]}
      >
        {refusal === 'notReady' ? 'See what is to finish' : 'Ask for approval'}
      </Button>
      {isAsking && (
        <AskQuestion
          holders={holders}
          isDirty={props.isDirty}
          isBusy={isBusy}
          fault={refusal && refusal !== 'alreadyAsked' ? REFUSAL_TEXT[refusal] : fault}
          onAsk={() => void run().then((isDone) => isDone && setAsking(false))}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

function TakeBackStep({ standing, approval }: NextProps): ReactNode {
  const round = standing.kind === 'waiting' ? standing.round : undefined
  return (
    <Button
      icon={<ArrowUndo20Regular />}
      disabledFocusable={approval.takeBack.isBusy}
      onClick={() => void approval.takeBack.run(round)}
    >
      Take back to edit
    </Button>
  )
}

function ApprovedStep(props: NextProps): ReactNode {
  const [question, setQuestion] = useState<'publish' | 'change'>()
  const { stored, standing, approval } = props
  const comeBack = useRestoreFocusTarget()
  const record = stored.record.value
  const close = (): void => setQuestion(undefined)
  const { isBusy, fault, run } = approval.publish
  const isToPublish = standing.kind === 'approved' && record.status === 'Approved'
  return (
    <>
      <Button {...comeBack} icon={<Edit20Regular />} onClick={() => setQuestion('change')}>
        Change the record
      </Button>
      {isToPublish && !mayBePublished(record.marking) && (
        <span className="quiet">{REFUSAL_TEXT.tooSensitive}</span>
      )}
      {isToPublish && mayBePublished(record.marking) && (
        <Button
          {...comeBack}
          appearance="primary"
          icon={<Globe20Regular />}
          onClick={() => setQuestion('publish')}
        >
          Record publication
        </Button>
      )}
      {standing.kind === 'approved' && <CloseStep stored={stored} close={approval.close} />}
      {question === 'publish' && (
        <PublishQuestion
          record={record}
          isBusy={isBusy}
          fault={fault}
          onPublish={(typed) => void run(typed).then((isDone) => isDone && close())}
          onClose={close}
        />
      )}
      {question === 'change' && (
        <ChangeQuestion
          record={record}
          onChange={() => {
            close()
            props.onChange()
          }}
          onClose={close}
        />
      )}
    </>
  )
}

export function NextStep(props: NextProps): ReactNode {
  const { standing, isWritable } = props
  if (standing.kind === 'waiting' || standing.kind === 'toBeSent')
    return <TakeBackStep {...props} />
  if (standing.kind === 'draft') return isWritable && <AskStep {...props} />
  return isWritable ? null : <ApprovedStep {...props} />
}
