// Beside the record: what it still needs, its copies, its document and its keeping.
import type { ReactNode } from 'react'
import type { StoredRecord } from '#core/ports.ts'
import type { Readiness } from '#core/readiness.ts'
import type { Services } from '../services.ts'
import { CopiesPanel } from './copies/CopiesPanel.tsx'
import { DocumentPanel } from './DocumentPanel.tsx'
import { KeepingPanel } from './KeepingPanel.tsx'
import { OriginPanel } from './OriginPanel.tsx'
import { ReadinessPanel } from './SidePanels.tsx'
import type { Standing } from '#core/standing.ts'

export function RecordAside(props: {
  readonly services: Services
  readonly standing: Standing
  readonly stored: StoredRecord
  /** Undefined while it is not being written. */
  readonly readiness: Readiness | undefined
  readonly isDirty: boolean
  readonly refresh: () => Promise<unknown>
}): ReactNode {
  const { services, standing, readiness, refresh } = props
  const { id, value } = props.stored.record
  return (
    <aside className="desk-side" aria-label="About this record">
      {readiness && <ReadinessPanel readiness={readiness} />}
      {standing.kind === 'approved' && value.publication.publishedOn && (
        <CopiesPanel
          round={standing.round}
          services={services}
          recordId={id}
          record={value}
          refresh={refresh}
        />
      )}
      <DocumentPanel
        services={services}
        recordId={id}
        fileName={value.key}
        isDirty={props.isDirty}
      />
      {value.source && <OriginPanel services={services} recordId={id} source={value.source} />}
      <KeepingPanel services={services} recordId={id} record={value} refresh={refresh} />
    </aside>
  )
}
