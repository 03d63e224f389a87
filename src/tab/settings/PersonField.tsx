// Somebody from the office's directory, by Teams' own list; or a name from outside it, such as the chief officer's.
import { Button } from '@fluentui/react-components'
import { PersonSearch20Regular } from '@fluentui/react-icons'
import { type ReactNode, useState } from 'react'
import type { OfficeHolder } from '#core/office.ts'
import type { Person } from '#core/record.ts'
import { FaultBar } from '../Question.tsx'
import { TextField } from '../TextField.tsx'

const NO_LIST =
  'This Teams can’t show its list of people. Open the app in Teams on a computer, or add the holder in SharePoint.'

export function PersonField(props: {
  readonly person: Person
  readonly problem: string | undefined
  readonly onPick: (picked: Pick<OfficeHolder, 'person' | 'signInName'>) => void
}): ReactNode {
  const { person, onPick } = props
  const [fault, setFault] = useState<string>()
  const choose = async (): Promise<void> => {
    setFault(undefined)
    try {
      const { pickPerson } = await import('../session/pickPerson.ts')
      const picked = await pickPerson('Who holds the office')
      if (picked) onPick(picked)
    } catch {
      setFault(NO_LIST)
    }
  }
  return (
    <>
      <Button icon={<PersonSearch20Regular />} onClick={() => void choose()}>
        Choose from the office’s people
      </Button>
      <FaultBar text={fault} />
      <TextField
        label="Name"
        hint={
          person.id === ''
            ? 'Whoever is to decide is chosen from the office’s people. A name from outside, such as the chief officer’s, is typed.'
            : 'Chosen from the office’s people.'
        }
        value={person.name}
        problem={props.problem}
        onChange={(name) => onPick({ person: { id: '', name }, signInName: '' })}
      />
    </>
  )
}
