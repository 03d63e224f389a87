// How far something has come, as a bar and in words, with what stops it.
import { ProgressBar } from '@fluentui/react-components'
import type { ReactNode } from 'react'

export type Progress = { readonly done: number; readonly of: number }

export const ProgressLine = (props: {
  readonly label: string
  /** `Reading files: 3 of 10.` */
  readonly words: string
  readonly progress: Progress
  readonly children: ReactNode
}): ReactNode => (
  <div className="deeds picked">
    <ProgressBar
      aria-label={props.label}
      aria-valuetext={props.words}
      className="progress"
      max={props.progress.of}
      value={props.progress.done}
    />
    <output>{props.words}</output>
    {props.children}
  </div>
)
