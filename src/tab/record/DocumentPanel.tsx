import { Button } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons'
import { type ReactNode, useCallback, useState } from 'react'
import { DOCUMENT_FORMATS, type DocumentFormat } from '../approvalApi.ts'
import { handOver } from '../exports/handOver.ts'
import type { Services } from '../services.ts'
import { FaultBar } from '../Question.tsx'
import { useDeed } from './useDeed.ts'

const NAMES: { readonly [format in DocumentFormat]: string } = {
  html: 'Web page',
  docx: 'Word',
  pdf: 'PDF',
}

export function DocumentPanel(props: {
  readonly services: Services
  readonly recordId: string
  readonly fileName: string
  readonly isDirty: boolean
}): ReactNode {
  const { services, recordId, fileName } = props
  const [wanted, setWanted] = useState<DocumentFormat>()
  const download = useDeed(
    useCallback(
      async (format: DocumentFormat) => {
        setWanted(format)
        handOver(await services.approvals.document(recordId, format), `${fileName}.${format}`)
      },
      [services, recordId, fileName],
    ),
  )
  return (
    <section className="panel" aria-labelledby="document-heading">
      <h2 id="document-heading">Download the document</h2>
      <div className="deeds">
        {DOCUMENT_FORMATS.map((format) => (
          <Button
            key={format}
            icon={<ArrowDownload20Regular />}
            disabledFocusable={download.isBusy}
            onClick={() => void download.run(format)}
          >
            {download.isBusy && wanted === format ? 'Preparing' : NAMES[format]}
          </Button>
        ))}
      </div>
      {props.isDirty && <p className="quiet">As last saved, without your unsaved changes.</p>}
      <FaultBar text={download.fault} />
    </section>
  )
}
