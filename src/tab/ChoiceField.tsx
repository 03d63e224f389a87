import type { ReactNode } from 'react'
import { Labelled } from './Labelled.tsx'
import { SelectBox } from './SelectBox.tsx'

const NOT_CHOSEN = 'Choose one'

/** One of a few fixed values. Without a value, the first line asks for one. */
export function ChoiceField<T extends string>(props: {
  readonly label: string
  readonly choices: readonly T[]
  readonly value: T | undefined
  readonly onChange: (value: T) => void
  readonly hint?: string | undefined
  readonly advice?: string | undefined
}): ReactNode {
  return (
    <Labelled label={props.label} hint={props.hint} advice={props.advice}>
      {(control) => (
        <SelectBox
          {...control}
          value={props.value ?? ''}
          onChange={(value) => {
            const chosen = props.choices.find((choice) => choice === value)
            if (chosen !== undefined) props.onChange(chosen)
          }}
        >
          {props.value === undefined && <option value="">{NOT_CHOSEN}</option>}
          {props.choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </SelectBox>
      )}
    </Labelled>
  )
}
