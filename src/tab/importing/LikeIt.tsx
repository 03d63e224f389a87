// What a draft seems to be again, in the register or on the desk, and what writing it then does.
import { Checkbox } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { RegisterRow, Stored } from '#core/ports.ts'
import type { Candidate } from './candidates.ts'

export function LikeIt(props: {
  readonly candidates: readonly Candidate[]
  readonly shown: Candidate
  readonly rows: readonly Stored<RegisterRow>[]
  /** The title of the other record that it seems to be. */
  readonly twin: string | undefined
  readonly change: (candidate: Candidate) => void
}): ReactNode {
  const { shown, twin } = props
  const { key } = shown.draft.record
  const isThere = props.rows.some(({ value }) => value.key === key)
  const first = props.candidates.find(({ draft }) => draft.record.key === key)
  return (
    <>
      {isThere && (
        <p>A record of this key is in the register already. Writing leaves it as it is.</p>
      )}
      {!isThere && first !== undefined && first !== shown && (
        <p>{`The draft of “${first.file}” has this key too, and comes first: one record is written, from that file.`}</p>
      )}
      {twin !== undefined && (
        <Checkbox
          label={`It seems to be “${twin}”, which is there already. Write it all the same.`}
          checked={shown.isWantedTwice}
          onChange={(_, { checked }) => props.change({ ...shown, isWantedTwice: checked === true })}
        />
      )}
    </>
  )
}
