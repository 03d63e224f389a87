// Two texts in one, the difference marked: struck out what went, underlined what came, and said for screen readers.
import type { ReactNode } from 'react'
import { wordDiff } from './wordDiff.ts'

export const Difference = (props: {
  readonly before: string
  readonly after: string
}): ReactNode => (
  <p className="difference">
    {wordDiff(props.before, props.after).map(({ kind, text }, index) => {
      if (kind === 'same') return <span key={index}>{text}</span>
      return kind === 'added' ? (
        <ins key={index}>
          <span className="for-readers"> added: </span>
          {text}
        </ins>
      ) : (
        <del key={index}>
          <span className="for-readers"> taken out: </span>
          {text}
        </del>
      )
    })}
  </p>
)
