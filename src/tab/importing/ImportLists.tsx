// What an import lists beside its drafts: the files that were not read, what was left out, and what was written.
import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { UndoButton } from '../UndoButton.tsx'
import { titleOf } from './candidates.ts'
import type { LeftOut } from './importDesk.ts'
import type { Written } from './written.ts'

export const Refused = (props: {
  readonly sentences: readonly string[]
  readonly onClear: () => void
}): ReactNode =>
  props.sentences.length === 0 ? null : (
    <section aria-label="Files that were not read">
      <ul>
        {props.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Button size="small" onClick={props.onClear}>
        Clear the list
      </Button>
    </section>
  )

export const LeftOutNote = (props: {
  readonly leftOut: LeftOut | undefined
  readonly onPutBack: (left: LeftOut) => void
}): ReactNode => {
  const { leftOut, onPutBack } = props
  return (
    <div className="deeds">
      <output>{leftOut && `“${titleOf(leftOut.candidate)}” was left out.`}</output>
      {leftOut && <UndoButton onClick={() => onPutBack(leftOut)}>Put it back</UndoButton>}
    </div>
  )
}

export const Outcomes = (props: {
  readonly written: readonly Written[]
  readonly onClear: () => void
}): ReactNode =>
  props.written.length === 0 ? null : (
    <div>
      <ul className="import-outcomes" aria-label="What was written">
        {props.written.map(({ title, words, recordId }) => (
          <li key={`${title} ${recordId ?? words}`}>
            {recordId === undefined ? title : <Link href={`/records/${recordId}`}>{title}</Link>}:{' '}
            {words}
          </li>
        ))}
      </ul>
      <Button size="small" onClick={props.onClear}>
        Clear what was written
      </Button>
    </div>
  )
