// Somebody from the organisation's directory, by Teams' own list of people.
import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { PersonSearch20Regular } from '@fluentui/react-icons'
import { type ReactNode, useState } from 'react'
import { FaultBar } from './Question.tsx'
import type { Picked } from './session/pickPerson.ts'

const NO_LIST =
  'This Teams can’t show its list of people. Open the app in Teams on a computer, and choose there.'

export function PickPerson(props: {
  readonly label: string
  /** Over Teams' list. */
  readonly title: string
  readonly isSmall?: boolean
  readonly onPick: (picked: Picked) => void
}): ReactNode {
  const [fault, setFault] = useState<string>()
  const choose = async (): Promise<void> => {
    setFault(undefined)
    try {
      const { pickPerson } = await import('./session/pickPerson.ts')
      const picked = await pickPerson(props.title)
      if (picked) props.onPick(picked)
    } catch {
      setFault(NO_LIST)
    }
  }
  return (
    <>
      <Button
        {...useRestoreFocusTarget()}
        icon={<PersonSearch20Regular />}
        {...(props.isSmall && { size: 'small', appearance: 'subtle' })}
        onClick={() => void choose()}
      >
        {props.label}
      </Button>
      <FaultBar text={fault} />
    </>
  )
}
