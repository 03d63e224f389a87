// Somebody from the office's directory, or a name from outside it, such as the chief officer's.
import type { ReactNode } from 'react'
import type { OfficeHolder } from '#core/office.ts'
import type { Person } from '#core/record.ts'
import { PickPerson } from '../PickPerson.tsx'
import { TextField } from '../TextField.tsx'

export const PersonField = (props: {
  readonly person: Person
  readonly problem: string | undefined
  readonly onPick: (picked: Pick<OfficeHolder, 'person' | 'signInName'>) => void
}): ReactNode => (
  <>
    <PickPerson
      label="Choose from the office’s people"
      title="Who holds the office"
      onPick={props.onPick}
    />
    <TextField
      label="Name"
      hint={
        props.person.id === ''
          ? 'Whoever is to decide is chosen from the office’s people. A name from outside, such as the chief officer’s, is typed.'
          : 'Chosen from the office’s people.'
      }
      value={props.person.name}
      problem={props.problem}
      onChange={(name) => props.onPick({ person: { id: '', name }, signInName: '' })}
    />
  </>
)
