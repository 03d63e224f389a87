// How far the reading of files has come, and what stops it or goes on with it.
import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { counted } from '#core/counted.ts'
import { ProgressLine } from './ProgressLine.tsx'
import type { useImportDesk } from './useImportDesk.ts'

const OUTDATED =
  'An older version of this page kept the drafts. Their files are to be read again, and what was mended in them to be mended again. '

export function ReadingProgress(props: ReturnType<typeof useImportDesk>): ReactNode {
  const { waiting, readCount, isOutdated } = props.desk
  if (waiting.length === 0) return null
  const of = readCount + waiting.length
  const words = props.isStopped
    ? `${isOutdated ? OUTDATED : ''}Stopped after ${readCount} of ${counted(of, 'file')}.`
    : `Reading file ${readCount + 1} of ${of}.`
  return (
    <ProgressLine label="Files read" words={words} progress={{ done: readCount, of }}>
      {props.isStopped ? (
        <Button size="small" onClick={props.goOn}>
          Go on reading
        </Button>
      ) : (
        <Button size="small" onClick={props.stop}>
          Stop reading
        </Button>
      )}
    </ProgressLine>
  )
}
