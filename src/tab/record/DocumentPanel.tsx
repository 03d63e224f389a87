import { type ReactNode, useCallback } from 'react'
import { PAPER_FORMATS, type PaperFormat } from '../approvalApi.ts'
import { DownloadButtons } from '../exports/DownloadButtons.tsx'
import type { Services } from '../services.ts'

export function DocumentPanel(props: {
  readonly services: Services
  readonly recordId: string
  readonly fileName: string
  readonly isDirty: boolean
}): ReactNode {
  const { services, recordId } = props
  const print = useCallback(
    (format: PaperFormat) => services.approvals.document(recordId, format),
    [services, recordId],
  )
  return (
    <section className="panel" aria-labelledby="document-heading">
      <h2 id="document-heading">Download the document</h2>
      <DownloadButtons
        label="The document"
        formats={PAPER_FORMATS}
        fileName={props.fileName}
        print={print}
      />
      {props.isDirty && <p className="quiet">As last saved, without your unsaved changes.</p>}
    </section>
  )
}
