// The message is the person's own to send: from their mail, in their name.
import { Button } from '@fluentui/react-components'
import { Copy20Regular, Mail20Regular } from '@fluentui/react-icons'
import { type ReactNode, useEffect, useState } from 'react'
import { messageToChiefOfficer } from '#core/invitation.ts'
import { mailAddressOf } from '#core/letters.ts'
import type { OfficeHolder, OfficeSettings } from '#core/office.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { useToday } from '../days/useToday.ts'
import { FaultBar } from '../Question.tsx'
import { sentenceOf } from '../serviceFault.ts'
import type { Services } from '../services.ts'
import { TextToCopy } from '../TextField.tsx'

function useOfficeSettings({ office }: Services) {
  const [settings, setSettings] = useState<OfficeSettings>()
  const [fault, setFault] = useState<string>()
  useEffect(() => {
    let isCurrent = true
    office.settings().then(
      (read) => isCurrent && setSettings(read),
      (thrown: unknown) => isCurrent && setFault(sentenceOf(thrown)),
    )
    return () => {
      isCurrent = false
    }
  }, [office])
  return { settings, fault }
}

export function MessageToSend(props: {
  readonly services: Services
  readonly record: AcknowledgementRecord
  readonly chiefOfficer: OfficeHolder | undefined
}): ReactNode {
  const { record, chiefOfficer } = props
  const { settings, fault } = useOfficeSettings(props.services)
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
