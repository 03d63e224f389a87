// What an import lists: the files that were not read, the drafts to review, and what was written.
import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { type AlreadyThere, isHeldBack } from './alreadyThere.ts'
import { type Candidate, namesOf } from './candidates.ts'
import { checksInWords, nextToCheck } from './checks.ts'
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

export const Outcomes = ({ written }: { readonly written: readonly Written[] }): ReactNode =>
  written.length === 0 ? null : (
    <ul aria-label="What was written">
      {written.map(({ title, words, recordId }) => (
        <li key={`${title} ${recordId ?? words}`}>
          {recordId === undefined ? title : <Link href={`/records/${recordId}`}>{title}</Link>}:{' '}
          {words}
        </li>
      ))}
    </ul>
  )

export function Drafts(props: {
  readonly candidates: readonly Candidate[]
  readonly shown: Candidate | undefined
  /** By id, as what it is there already. */
  readonly there: ReadonlyMap<string, AlreadyThere>
  readonly onChoose: (id: string) => void
}): ReactNode {
  const names = namesOf(props.candidates)
  const next = nextToCheck(props.candidates, props.shown)
  return (
    <nav className="deeds" aria-label="Drafts">
      {next && (
        <Button
          size="small"
          onClick={({ currentTarget }) => {
            // The draft takes it: the way there would lead through all the others.
            currentTarget.blur()
            props.onChoose(next.id)
          }}
        >
          Go to the next with something to check
        </Button>
      )}
      {props.candidates.map((one) => (
        <Button
          key={one.id}
          size="small"
          aria-current={one.id === props.shown?.id}
          appearance={one.id === props.shown?.id ? 'primary' : 'secondary'}
          onClick={() => props.onChoose(one.id)}
        >
          {`${names.get(one.id)}${isHeldBack(one, props.there.get(one.id)) ? ', held back' : ''}, ${checksInWords(one)}`}
        </Button>
      ))}
    </nav>
  )
}
