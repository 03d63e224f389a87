// The message with which a copy goes, ready to be copied or to be opened in mail. Nothing is sent from here.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Link,
} from '@fluentui/react-components'
import { type ReactNode, useEffect, useState } from 'react'
import type { Message } from '#core/letters.ts'
import type { Recipient } from '#core/publication.ts'
import { FaultBar } from '../../Question.tsx'
import { sentenceOf } from '../../serviceFault.ts'
import type { Services } from '../../services.ts'
import { mailAddress } from './mailAddress.ts'
import { RECIPIENT_WORDS } from './recipientWords.ts'

const NOT_COPIED = 'It could not be copied. Select the words and copy them with Ctrl+C.'

type Reading = { readonly message?: Message; readonly fault?: string }

function useMessage({ approvals }: Services, recordId: string, to: Recipient): Reading {
  const [reading, setReading] = useState<Reading>({})
  useEffect(() => {
    let isCurrent = true
    const tell = (read: Reading): void => {
      if (isCurrent) setReading(read)
    }
    approvals.message(recordId, to).then(
      (message) => tell({ message }),
      (thrown: unknown) => tell({ fault: sentenceOf(thrown) }),
    )
    return () => {
      isCurrent = false
    }
  }, [approvals, recordId, to])
  return reading
}

const Words = ({ message }: { readonly message: Message }): ReactNode => (
  <dl className="facts">
    <dt>To</dt>
    <dd>{message.to || 'No address is set: the office manager sets it in Office settings.'}</dd>
    <dt>Subject</dt>
    <dd>{message.subject}</dd>
    <dt>Words</dt>
    <dd className="lines">{message.text}</dd>
  </dl>
)

function Copying({ message }: { readonly message: Message }): ReactNode {
  const [said, setSaid] = useState('')
  const copy = (): void => {
    void navigator.clipboard.writeText(message.text).then(
      () => setSaid('Copied.'),
      () => setSaid(NOT_COPIED),
    )
  }
  return (
    <>
      <output className="quiet">{said}</output>
      <Button appearance="primary" onClick={copy}>
        Copy the words
      </Button>
      <Link href={mailAddress(message)} target="_blank" rel="noopener">
        Open in mail
      </Link>
    </>
  )
}

export function MessageDialog(props: {
  readonly services: Services
  readonly recordId: string
  readonly to: Recipient
  readonly onClose: () => void
}): ReactNode {
  const { message, fault } = useMessage(props.services, props.recordId, props.to)
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && props.onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Message to {RECIPIENT_WORDS[props.to]}</DialogTitle>
          <DialogContent>
            <FaultBar text={fault} />
            {!message && !fault && <p>Preparing the message</p>}
            {message && <Words message={message} />}
          </DialogContent>
          <DialogActions>
            {message && <Copying message={message} />}
            <Button onClick={props.onClose}>Close</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
