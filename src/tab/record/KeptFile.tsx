// A file from outside that is kept with the record, to be had as it came.
import { Button } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { handOver } from '../exports/handOver.ts'
import { FaultBar } from '../Question.tsx'
import { useDeed } from '../useDeed.ts'

export function KeptFile(props: {
  readonly label: string
  readonly fileName: string
  readonly fetchFile: () => Promise<Blob>
}): ReactNode {
  const { label, fileName, fetchFile } = props
  const download = useDeed(async () => handOver(await fetchFile(), fileName))
  return (
    <>
      <div className="deeds">
        <Button
          icon={<ArrowDownload20Regular />}
          disabledFocusable={download.isBusy}
          onClick={() => void download.run()}
        >
          {download.isBusy ? 'Fetching the file' : label}
        </Button>
      </div>
      <FaultBar text={download.fault} />
    </>
  )
}
