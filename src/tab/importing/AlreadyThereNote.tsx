// What a draft is already, in the register or on the desk, and what writing it then does.
import { Checkbox } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { AlreadyThere } from './alreadyThere.ts'

export function AlreadyThereNote(props: {
  readonly there: AlreadyThere | undefined
  readonly isWantedTwice: boolean
  readonly onWantTwice: (isWantedTwice: boolean) => void
}): ReactNode {
  const { there } = props
  switch (there?.as) {
    case 'record':
      return <p>A record of this key is in the register already. Writing leaves it as it is.</p>
    case 'draft':
      return (
        <p>{`The draft of “${there.file}” has this key too, and comes first: one record is written, from that file.`}</p>
      )
    case 'seemsToBe':
      return (
        <Checkbox
          label={`It seems to be “${there.title}”, which is there already. Write it all the same.`}
          checked={props.isWantedTwice}
          onChange={(_, { checked }) => props.onWantTwice(checked === true)}
        />
      )
    case undefined:
      return null
    default:
      return there satisfies never
  }
}
