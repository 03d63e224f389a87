// A small choice in a row of filters: its label beside it.
import type { ReactNode } from 'react'
import { SelectBox } from './SelectBox.tsx'

export function SmallChoice<T extends string>(props: {
  readonly label: string
  readonly value: T
  readonly choices: readonly (readonly [value: T, words: string])[]
  readonly onChange: (value: T) => void
}): ReactNode {
  return (
    <label className="small-choice">
      <span className="quiet">{props.label}</span>
      <SelectBox
        isSmall
        value={props.value}
        onChange={(value) => {
          const chosen = props.choices.find(([choice]) => choice === value)
          if (chosen) props.onChange(chosen[0])
        }}
      >
        {props.choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </SelectBox>
    </label>
  )
}
