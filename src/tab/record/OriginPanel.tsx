// Where an imported record came from: its original file, and what the import could not be sure of.
import type { ReactNode } from 'react'
import type { AcknowledgementRecord } from '#core/record.ts'
import type { Services } from '../services.ts'
import { KeptFile } from './KeptFile.tsx'

export function OriginPanel(props: {
  readonly services: Services
  readonly recordId: string
  readonly source: NonNullable<AcknowledgementRecord['source']>
}): ReactNode {
  const { services, recordId, source } = props
  const doubts = source.notes.split('\n').filter((line) => line !== '')
  return (
    <section className="panel" aria-labelledby="origin-heading">
      <h2 id="origin-heading">Where it came from</h2>
      <p className="quiet">Imported from “{source.file}”.</p>
      {doubts.length > 0 && (
        <details>
          <summary>Notes of the import</summary>
          <ul className="points">
            {doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </details>
      )}
      {source.keptAs !== undefined && (
        <KeptFile
          label="The original file"
          fileName={source.keptAs}
          fetchFile={() => services.approvals.originalFile(recordId)}
        />
      )}
    </section>
  )
}
