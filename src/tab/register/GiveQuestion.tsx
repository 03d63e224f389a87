import { type ReactNode, useState } from 'react'
import { counted } from '#core/counted.ts'
import type { Person } from '#core/record.ts'
import { Labelled } from '../Labelled.tsx'
import { PickPerson } from '../PickPerson.tsx'
import { SelectBox } from '../SelectBox.tsx'
import { Question } from '../Question.tsx'

export function GiveQuestion(props: {
  readonly count: number
  /** Everybody who leads a record now, and whoever is asking. */
  readonly known: readonly Person[]
  readonly onGive: (officer: Person) => void
  readonly onClose: () => void
}): ReactNode {
  const { count } = props
  const [picked, setPicked] = useState<Person>()
  const [officer, setOfficer] = useState<Person>()
  const [isTried, setTried] = useState(false)
  const people = picked
    ? [picked, ...props.known.filter(({ id }) => id !== picked.id)]
    : props.known
  const records = counted(count, 'record')
  const give = (): boolean => {
    setTried(true)
    if (officer) props.onGive(officer)
    return officer !== undefined
  }
  return (
    <Question
      title={`Give ${records} to a lead officer?`}
      deed={`Give ${records}`}
      keep="Leave them as they are"
      onDeed={give}
      onClose={props.onClose}
    >
      <p>
        Each gets a new lead officer and nothing else. Reminders about it then go to them. You can
        stop on the way, and undo it afterwards.
      </p>
      <Labelled
        label="Lead officer"
        problem={isTried && !officer ? 'Choose who is to lead them.' : undefined}
      >
        {(control) => (
          <SelectBox
            {...control}
            value={officer?.id ?? ''}
            onChange={(value) => setOfficer(people.find(({ id }) => id === value))}
          >
            <option value="">Choose somebody</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectBox>
        )}
      </Labelled>
      <PickPerson
        label="Somebody else"
        title="Who is to lead them"
        onPick={({ person }) => {
          setPicked(person)
          setOfficer(person)
        }}
      />
    </Question>
  )
}
