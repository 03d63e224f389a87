// The message is the person's own to send: from their mail, in their name.
import { Button } from '@fluentui/react-components'
import { Copy20Regular, Mail20Regular } from '@fluentui/react-icons'
import { type ReactNode, useCallback, useState } from 'react'
import { messageToChiefOfficer } from '#core/invitation.ts'
import { mailAddressOf } from '#core/letters.ts'
import type { OfficeHolder } from '#core/office.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { useToday } from '../days/useToday.ts'
import { FaultBar } from '../Question.tsx'
import type { Services } from '../services.ts'
import { TextToCopy } from '../TextField.tsx'
import { useReading } from '../useReading.ts'

export function MessageToSend(props: {
  readonly services: Services
  readonly record: AcknowledgementRecord
  readonly chiefOfficer: OfficeHolder | undefined
}): ReactNode {
  const { record, chiefOfficer } = props
  const { office } = props.services
  const { value: settings, fault } = useReading(useCallback(() => office.settings(), [office]))
  const today = useToday()
  const [copied, setCopied] = useState<string>()
  if (!settings) return <FaultBar text={fault} />
  const message = messageToChiefOfficer(record, settings, chiefOfficer, today)
  const copy = (): void =>
    void navigator.clipboard.writeText(message.text).then(
      () => setCopied(message.text),
      () => setCopied(undefined),
    )
  return (
    <>
      <TextToCopy
        label={record.chiefOfficer.remindedOn ? 'The reminder to send' : 'The invitation to send'}
        text={message.text}
        rows={9}
      />
      <div className="deeds">
        <Button icon={<Copy20Regular />} onClick={copy}>
          {copied === message.text ? 'Copied' : 'Copy the words'}
        </Button>
        <Button as="a" icon={<Mail20Regular />} href={mailAddressOf(message)} target="_blank">
          Open in mail
        </Button>
      </div>
    </>
  )
}
