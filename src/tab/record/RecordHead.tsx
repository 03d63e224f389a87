import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { AcknowledgementRecord } from '#core/record.ts'
import { ShareDeeds } from '../ShareDeeds.tsx'
import type { Services } from '../services.ts'
import { StatusBadge } from '../StatusBadge.tsx'
import { AlsoHere } from './AlsoHere.tsx'

export const RecordHead = ({
  services,
  id,
  record,
}: {
  readonly services: Services
  readonly id: string
  readonly record: AcknowledgementRecord
}): ReactNode => (
  <header className="record-head">
    <h1>{record.title === '' ? 'Without a title' : record.title}</h1>
    <div className="record-facts">
      <StatusBadge status={record.status} />
      <span>{record.inspectorate || record.leadInspectorate}</span>
      {record.approval.version !== '' && <span>Version {record.approval.version}</span>}
      <span>{record.leadOfficer ? `Lead officer: ${record.leadOfficer.name}` : ''}</span>
      <Link href={`/records/${id}/history`}>History</Link>
      <AlsoHere services={services} recordId={id} />
      <ShareDeeds place={{ recordId: id, title: record.title }} />
    </div>
  </header>
)
