// The draft that is shown: what may be done with it as a whole, its review, and the way on from it.
import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { RegisterRow, Stored } from '#core/ports.ts'
import { useFocusWhenLost } from '../useFocusWhenLost.ts'
import type { AlreadyThere } from './alreadyThere.ts'
import { AlreadyThereNote } from './AlreadyThereNote.tsx'
import { type Candidate, isReport, titleOf } from './candidates.ts'
import { EarlierAnswers } from './EarlierAnswers.tsx'
import { GoOn } from './GoOn.tsx'
import { ReviewPanel } from './ReviewPanel.tsx'
import { stepByKey } from './steps.ts'

export function ShownDraft(props: {
  readonly shown: Candidate
  readonly next: Candidate | undefined
  readonly there: AlreadyThere | undefined
  readonly rows: readonly Stored<RegisterRow>[]
  /** By record id, what its findings say. */
  readonly findingWords: ReadonlyMap<string, string>
  readonly onChange: (candidate: Candidate) => void
  readonly onLeaveOut: () => void
  readonly onChoose: (id: string) => void
  /** To the button that writes the drafts. */
  readonly onGoToWrite: () => void
}): ReactNode {
  const { shown, next, rows, findingWords, onChange } = props
  // The button that goes on from one draft to the next goes with the draft.
  const place = useFocusWhenLost(shown.id)
  return (
    <ReviewPanel
      key={shown.id}
      candidate={shown}
      onChange={onChange}
      next={
        next ? (
          <GoOn to={`Next draft: ${titleOf(next)}`} onGo={() => props.onChoose(next.id)} />
        ) : (
          <GoOn to="Go on to Write" onGo={props.onGoToWrite} />
        )
      }
      earlier={
        isReport(shown) && <EarlierAnswers draft={shown.draft} {...{ rows, findingWords }} />
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its keys lead to the fields below */}
      <div ref={place} tabIndex={-1} className="deeds" onKeyDown={stepByKey}>
        <h2>{titleOf(shown)}</h2>
        <Button size="small" onClick={props.onLeaveOut}>
          Leave this draft out
        </Button>
      </div>
      <p className="quiet">Read from “{shown.file}”.</p>
      <AlreadyThereNote
        there={props.there}
        isWantedTwice={shown.isWantedTwice}
        onWantTwice={(isWantedTwice) => onChange({ ...shown, isWantedTwice })}
      />
    </ReviewPanel>
  )
}
