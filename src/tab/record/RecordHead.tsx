import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { AcknowledgementRecord, Person } from '#core/record.ts'
import { PickPerson } from '../PickPerson.tsx'
import { ShareDeeds } from '../ShareDeeds.tsx'
import type { Services } from '../services.ts'
import { StatusBadge } from '../StatusBadge.tsx'
import { AlsoHere } from './AlsoHere.tsx'

export const RecordHead = ({
  services,
  id,
  record,
  onLead,
  hasDeeds,
}: {
  readonly services: Services
  readonly id: string
  readonly record: AcknowledgementRecord
  /** Undefined where nothing may be changed now. */
  readonly onLead: ((officer: Person) => void) | undefined
  /** Whether to draw what one may do here, beside what one reads. */
  readonly hasDeeds: boolean
}): ReactNode => (
  <header className="record-head">
    <h1>{record.title === '' ? 'Without a title' : record.title}</h1>
    <div className="record-facts">
      <StatusBadge status={record.status} />
      {record.retention.onHold && <span>On hold</span>}
      <span>{record.inspectorate || record.leadInspectorate}</span>
      {record.approval.version !== '' && <span>Version {record.approval.version}</span>}
      <span>
        {record.leadOfficer ? `Lead officer: ${record.leadOfficer.name}` : 'No lead officer'}
      </span>
      {hasDeeds && onLead && (
        <PickPerson
          label="Change the lead officer"
          title="Who is to lead this record"
          isSmall
          onPick={({ person }) => onLead(person)}
        />
      )}
      <Link href={`/records/${id}/history`}>History</Link>
      {hasDeeds && (
        <>
          <AlsoHere services={services} recordId={id} />
          <ShareDeeds place={{ recordId: id, title: record.title }} />
        </>
      )}
    </div>
  </header>
)
