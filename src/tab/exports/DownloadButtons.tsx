// Papers that the service prints, one button for each format.
import { Button } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons'
import { type ReactNode, useCallback, useState } from 'react'
import { FaultBar } from '../Question.tsx'
import { useDeed } from '../useDeed.ts'
import { handOver } from './handOver.ts'

const NAMES = { html: 'Web page', docx: 'Word', pdf: 'PDF', csv: 'CSV' } as const

export function DownloadButtons<Format extends keyof typeof NAMES>(props: {
  /** What is downloaded, for those who hear the page. */
  readonly label: string
  readonly formats: readonly Format[]
  /** Without its ending. */
  readonly fileName: string
  readonly print: (format: Format) => Promise<Blob>
}): ReactNode {
  const { fileName, print } = props
  const [wanted, setWanted] = useState<Format>()
  const download = useDeed(
    useCallback(
      async (format: Format) => {
        setWanted(format)
        handOver(await print(format), `${fileName}.${format}`)
      },
      [print, fileName],
    ),
  )
  return (
    <>
      <fieldset className="deeds" aria-label={props.label}>
        {props.formats.map((format) => (
          <Button
            key={format}
            icon={<ArrowDownload20Regular />}
            disabledFocusable={download.isBusy}
            onClick={() => void download.run(format)}
          >
            {download.isBusy && wanted === format ? 'Preparing' : NAMES[format]}
          </Button>
        ))}
      </fieldset>
      <FaultBar text={download.fault} />
    </>
  )
}
