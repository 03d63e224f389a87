import type { ReactNode } from 'react'

/** A choice that shows all it has, one of them pressed. */
export function Chips<T extends string>(props: {
  /** What is chosen, for those who hear the page. */
  readonly label: string
  readonly choices: readonly (readonly [value: T, words: string])[]
  readonly chosen: T
  readonly onChoose: (value: T) => void
}): ReactNode {
  return (
    <fieldset className="chips">
      <legend className="for-readers">{props.label}</legend>
      {props.choices.map(([value, words]) => (
        <button
          key={value}
          type="button"
          className="chip"
          aria-pressed={value === props.chosen}
          onClick={() => props.onChoose(value)}
        >
          {words}
        </button>
      ))}
    </fieldset>
  )
}
