// Police Act 1996 s.55(4) and (5): the chief officer is invited to comment by a day the body sets, and is answered.
import type { ReactNode } from 'react'
import type { OfficeHolder } from '#core/office.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { ActLink } from '../ActLink.tsx'
import type { Services } from '../services.ts'
import type { Changes } from './changed.ts'
import { ChiefOfficerFields } from './ChiefOfficerFields.tsx'
import type { FormProps } from './FormSection.tsx'
import { InvitationPanel } from './InvitationPanel.tsx'

export const ChiefOfficerSection = (
  props: FormProps & {
    readonly services: Services
    readonly recordId: string
    readonly holders: readonly OfficeHolder[]
    /** A deed that can be taken back, and what is then said of it. */
    readonly onDeed: (words: string, changes: Changes<AcknowledgementRecord>) => void
  },
): ReactNode => {
  const { record, advice, onChange, onWrite, services, holders, onDeed } = props
  return (
    <section className="fields" aria-labelledby="chief-officer-heading">
      <h2 id="chief-officer-heading">The chief officer</h2>
      <p className="quiet">
        They are invited to comment by a day that the office sets (<ActLink of="4" />
        ). What they say is published together with the answer to it (<ActLink of="5" />
        ).
      </p>
      <InvitationPanel
        services={services}
        recordId={props.recordId}
        holders={holders}
        record={record}
        onDeed={onDeed}
      />
      <ChiefOfficerFields
        part={record.chiefOfficer}
        advice={advice}
        onChange={onChange}
        onWrite={onWrite}
      />
    </section>
  )
}
