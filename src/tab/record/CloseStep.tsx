// The end of a record's work: offered when the law's part is done and every finding has ended.
import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { Archive20Regular } from '@fluentui/react-icons'
import { type ReactNode, useState } from 'react'
import { whyNotClose } from '#core/closing.ts'
import { type StoredRecord, wholeOf } from '#core/ports.ts'
import { Question } from '../Question.tsx'
import type { Deed } from '../useDeed.ts'

export function CloseStep(props: {
  readonly stored: StoredRecord
  readonly close: Deed<[]>
}): ReactNode {
  const { stored, close } = props
  const [isAsking, setAsking] = useState(false)
  const comeBack = useRestoreFocusTarget()
  if (whyNotClose(wholeOf(stored))) return null
  const leave = (): void => setAsking(false)
  return (
    <>
      <Button
        {...comeBack}
        appearance="primary"
        icon={<Archive20Regular />}
        onClick={() => setAsking(true)}
      >
        Close the record
      </Button>
      {isAsking && (
        <Question
          title="Close the record?"
          deed={close.isBusy ? 'Closing' : 'Close the record'}
          keep="Leave it open"
          isBusy={close.isBusy}
          fault={close.fault}
          onDeed={() => void close.run().then((isDone) => isDone && leave())}
          onClose={leave}
        >
          <ul>
            <li>It is published, its copies are sent, and every finding has come to its end.</li>
            <li>It is kept until its review, which Retention shows when it is due.</li>
            <li>It can still be read, and changed as the next version.</li>
          </ul>
        </Question>
      )}
    </>
  )
}
