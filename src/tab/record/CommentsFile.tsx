// The file in which the chief officer's comments came, where one is kept.
import { Button } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons'
import { type ReactNode, useCallback } from 'react'
import { handOver } from '../exports/handOver.ts'
import { FaultBar } from '../Question.tsx'
import type { Services } from '../services.ts'
import { useDeed } from '../useDeed.ts'

export function CommentsFile(props: {
  readonly services: Services
  readonly recordId: string
  readonly fileName: string
}): ReactNode {
  const { services, recordId, fileName } = props
  const download = useDeed(
    useCallback(
      async () => handOver(await services.approvals.commentsFile(recordId), fileName),
      [services, recordId, fileName],
    ),
  )
  return (
    <>
      <div className="deeds">
        <Button
          icon={<ArrowDownload20Regular />}
          disabledFocusable={download.isBusy}
          onClick={() => void download.run()}
        >
          {download.isBusy ? 'Fetching the file' : 'The file in which they came'}
        </Button>
      </div>
      <FaultBar text={download.fault} />
    </>
  )
}
