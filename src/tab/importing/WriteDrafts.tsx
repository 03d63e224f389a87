// Writing the drafts to SharePoint: what begins it, what is held back, and how far it has come.
import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { counted } from '#core/counted.ts'
import { ProgressLine } from './ProgressLine.tsx'
import type { useWriting } from './useWriting.ts'

function WritingProgress(
  props: Pick<ReturnType<typeof useWriting>, 'progress' | 'isStopping' | 'stop'>,
) {
  const { progress, isStopping, stop } = props
  if (!progress) return null
  const sofar = `${progress.done} of ${counted(progress.of, 'record')} written.`
  return (
    <ProgressLine
      label="Records written"
      words={isStopping ? `Stopping after those that have begun. ${sofar}` : sofar}
      progress={progress}
    >
      <Button size="small" disabledFocusable={isStopping} onClick={stop}>
        Stop writing
      </Button>
    </ProgressLine>
  )
}

export const WriteDrafts = (props: {
  readonly writing: ReturnType<typeof useWriting>
  readonly isReady: boolean
  readonly wantedCount: number
  /** Of drafts that seem to be there already. */
  readonly heldBackCount: number
  readonly onWrite: () => void
}): ReactNode =>
  props.writing.progress ? (
    <WritingProgress {...props.writing} />
  ) : (
    <div className="deeds">
      <Button
        appearance="primary"
        disabledFocusable={!props.isReady || props.wantedCount === 0}
        onClick={props.onWrite}
      >
        {`Write ${counted(props.wantedCount, 'record')} to SharePoint`}
      </Button>
      {props.heldBackCount > 0 && (
        <span className="quiet">
          {`Held back, as ${props.heldBackCount === 1 ? 'it seems' : 'they seem'} to be there already: ${counted(props.heldBackCount, 'draft')}.`}
        </span>
      )}
    </div>
  )
