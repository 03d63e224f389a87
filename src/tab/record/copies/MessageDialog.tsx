// The message with which a copy goes, ready to be copied or to be opened in mail; where the office has named a mailbox, the
// service sends it from there.
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
import { type ReactNode, useCallback, useState } from 'react'
import { mailAddressOf } from '#core/letters.ts'
import type { Recipient } from '#core/publication.ts'
import type { PreparedMessage } from '../../approvalApi.ts'
import { FaultBar } from '../../Question.tsx'
import type { Services } from '../../services.ts'
import { useDeed } from '../../useDeed.ts'
import { useReading } from '../../useReading.ts'
import { RECIPIENT_WORDS } from './recipientWords.ts'

const NOT_COPIED = 'It could not be copied. Select the words and copy them with Ctrl+C.'

const Words = ({ message }: { readonly message: PreparedMessage }): ReactNode => (
  <dl className="facts">
    <dt>To</dt>
    <dd>{message.to || 'No address is set: the office manager sets it in Office settings.'}</dd>
    <dt>Subject</dt>
    <dd>{message.subject}</dd>
    <dt>Words</dt>
    <dd className="lines">{message.text}</dd>
  </dl>
)

function Copying(props: {
  readonly message: PreparedMessage
  readonly isMain: boolean
}): ReactNode {
  const { message, isMain } = props
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
      <Button appearance={isMain ? 'primary' : 'secondary'} onClick={copy}>
        Copy the words
      </Button>
      <Link href={mailAddressOf(message)} target="_blank" rel="noopener">
        Open in mail
      </Link>
    </>
  )
}

function useSending(
  { approvals }: Services,
  recordId: string,
  to: Recipient,
  again: boolean,
  refresh: () => Promise<unknown>,
) {
  return useDeed(
    useCallback(async () => {
      try {
        await approvals.mail(recordId, to, again)
      } finally {
        // A refusal may mean that somebody else has sent it, or that nobody knows whether it went.
        await refresh()
      }
    }, [approvals, recordId, to, again, refresh]),
  )
}

export function MessageDialog(props: {
  readonly services: Services
  readonly recordId: string
  readonly to: Recipient
  readonly isSent: boolean
  readonly isInDoubt: boolean
  readonly refresh: () => Promise<unknown>
  readonly onSent: () => void
  readonly onClose: () => void
}): ReactNode {
  const { services, recordId, to, isInDoubt } = props
  const { approvals } = services
  const { value: message, fault } = useReading(
    useCallback(() => approvals.message(recordId, to), [approvals, recordId, to]),
  )
  const sending = useSending(services, recordId, to, isInDoubt, props.refresh)
  const from = props.isSent ? '' : (message?.from ?? '')
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && props.onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Message to {RECIPIENT_WORDS[to]}</DialogTitle>
          {/* Long words on a small screen are scrolled by keyboard too. */}
          <DialogContent tabIndex={0}>
            <FaultBar text={fault ?? sending.fault} />
            {!message && !fault && <output>Preparing the message</output>}
            {message && <Words message={message} />}
            {from !== '' && (
              <p className="quiet">
                The service can send it now from {from}, with the approved PDF. Your name, the day
                and its words are kept as evidence. It cannot be called back.
              </p>
            )}
          </DialogContent>
          <DialogActions>
            {message && <Copying message={message} isMain={from === ''} />}
            {from !== '' && (
              <Button
                appearance="primary"
                disabledFocusable={sending.isBusy}
                onClick={() => void sending.run().then((isDone) => isDone && props.onSent())}
              >
                {sendWords(sending.isBusy, isInDoubt)}
              </Button>
            )}
            <Button onClick={props.onClose}>Close</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function sendWords(isBusy: boolean, isInDoubt: boolean): string {
  if (isBusy) return 'Sending'
  return isInDoubt ? 'It did not go: send it again' : 'Send it now'
}
