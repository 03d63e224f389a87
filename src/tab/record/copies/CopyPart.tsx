// One recipient's copy: its letter, its message, and whether it was sent.
import {
  Button,
  MessageBar,
  MessageBarBody,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import { CheckmarkCircle20Regular, Mail20Regular } from '@fluentui/react-icons'
import { type ReactNode, useCallback, useState } from 'react'
import { dayInWords } from '#core/day.ts'
import { type Recipient, sentOnTo } from '#core/publication.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import { PAPER_FORMATS, type PaperFormat } from '../../approvalApi.ts'
import { DownloadButtons } from '../../exports/DownloadButtons.tsx'
import { focusPlace } from '../../focusPlace.ts'
import type { Services } from '../../services.ts'
import { MessageDialog } from './MessageDialog.tsx'
import { RECIPIENT_WORDS } from './recipientWords.ts'
import { SendingQuestion } from './SendingQuestion.tsx'

export function CopyPart(props: {
  readonly services: Services
  readonly recordId: string
  readonly record: AcknowledgementRecord
  readonly to: Recipient
  /** The service sent the message and was not told whether it went. */
  readonly isInDoubt: boolean
  readonly refresh: () => Promise<unknown>
}): ReactNode {
  const { services, recordId, record, to, isInDoubt, refresh } = props
  const [open, setOpen] = useState<'message' | 'sending'>()
  const comeBack = useRestoreFocusTarget()
  const print = useCallback(
    (format: PaperFormat) => services.approvals.letter(recordId, to, format),
    [services, recordId, to],
  )
  const sentOn = sentOnTo(record, to)
  const close = (): void => setOpen(undefined)
  const place = `copy-${to}`
  const onSent = (): void => {
    close()
    // The button that was pressed is gone with what it asked.
    requestAnimationFrame(() => focusPlace(place))
  }
  return (
    <section className="panel-part" aria-labelledby={place} data-place={place}>
      <h3 id={place}>To {RECIPIENT_WORDS[to]}</h3>
      <output>
        {sentOn && (
          <p className="done">
            <CheckmarkCircle20Regular /> Sent on {dayInWords(sentOn)}. Who recorded it, how it went
            and its words are kept in Published acknowledgements.
          </p>
        )}
      </output>
      {isInDoubt && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{REFUSAL_TEXT.mailInDoubt}</MessageBarBody>
        </MessageBar>
      )}
      <p className="quiet">The letter, to download:</p>
      <DownloadButtons
        label={`Letter to ${RECIPIENT_WORDS[to]}`}
        formats={PAPER_FORMATS}
        fileName={`${record.key}-letter-to-${to === 'inspectors' ? 'inspectors' : 'home-secretary'}`}
        print={print}
      />
      <div className="deeds">
        <Button {...comeBack} icon={<Mail20Regular />} onClick={() => setOpen('message')}>
          Message
        </Button>
        {!sentOn && (
          <Button {...comeBack} appearance="primary" onClick={() => setOpen('sending')}>
            Record that it was sent
          </Button>
        )}
      </div>
      {open === 'message' && (
        <MessageDialog
          services={services}
          recordId={recordId}
          to={to}
          isSent={sentOn !== undefined}
          isInDoubt={isInDoubt}
          refresh={refresh}
          onSent={onSent}
          onClose={close}
        />
      )}
      {open === 'sending' && (
        <SendingQuestion
          services={services}
          recordId={recordId}
          to={to}
          refresh={refresh}
          onDone={onSent}
          onClose={close}
        />
      )}
    </section>
  )
}
