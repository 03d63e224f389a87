// Whether the record is on hold, why, and until when it is kept.
import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { LockClosed20Regular } from '@fluentui/react-icons'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { dayInWords } from '#core/day.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { type KeepingDeed, KeepingQuestion } from '../retention/KeepingQuestions.tsx'
import type { Services } from '../services.ts'
import '../retention/retention.css'

export function KeepingPanel(props: {
  readonly services: Services
  readonly recordId: string
  readonly record: AcknowledgementRecord
  readonly refresh: () => Promise<unknown>
}): ReactNode {
  const { services, recordId, record, refresh } = props
  const { onHold, holdReason, reviewOn } = record.retention
  const [asked, setAsked] = useState<KeepingDeed>()
  const comeBack = useRestoreFocusTarget()
  return (
    <section className="panel" aria-labelledby="keeping-heading">
      <h2 id="keeping-heading">Keeping</h2>
      <output>
        {onHold && (
          <p>
            <LockClosed20Regular /> On hold: it can’t be disposed of.
          </p>
        )}
        {holdReason && <p className="quiet keeping-lines">{holdReason}</p>}
      </output>
      <p className="quiet">
        {reviewOn ? `To be reviewed from ${dayInWords(reviewOn)}. ` : ''}
        <Link href="/retention">All that is due for review</Link>
      </p>
      <Button {...comeBack} onClick={() => setAsked(onHold ? 'lift' : 'hold')}>
        {onHold ? 'Lift the hold' : 'Put on hold'}
      </Button>
      {asked && (
        <KeepingQuestion
          services={services}
          recordId={recordId}
          title={record.title}
          deed={asked}
          onDone={() => {
            setAsked(undefined)
            void refresh()
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  )
}
