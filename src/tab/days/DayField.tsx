// A date in one text field, echoed in words with its weekday. A calendar or the browser's own date input would
// show the wrong order or fail people who use the keyboard.
import { type ReactNode, useState } from 'react'
import { type Day, dayInWords, dayWithWeekday } from '#core/day.ts'
import { Labelled } from '../Labelled.tsx'
import { TextBox } from '../TextField.tsx'
import { readTypedDay } from './typedDay.ts'

const NOT_A_DAY = 'This is not a date. Write it like 20 July 2023 or 20/7/2023.'

export function DayField(props: {
  readonly label: string
  readonly day: Day | undefined
  readonly onChange: (day: Day | undefined) => void
  readonly hint?: string
  /** Helps; does not stop a save. */
  readonly advice?: string | undefined
  readonly problem?: string | undefined
}): ReactNode {
  const [typed, setTyped] = useState(props.day ? dayInWords(props.day) : '')
  const [isLeft, setLeft] = useState(true)
  const read = readTypedDay(typed)
  // The day changed from outside (saved, merged, brought back): what was typed no longer says it.
  const shown = read === props.day || (typed !== '' && !read) ? typed : inWords(props.day)
  const isWrong = shown.trim() !== '' && !readTypedDay(shown) && isLeft
  const type = (value: string): void => {
    setTyped(value)
    setLeft(false)
    const day = readTypedDay(value)
    if (day !== props.day) props.onChange(day)
  }
  const day = readTypedDay(shown)
  return (
    <Labelled
      label={props.label}
      hint={props.hint}
      problem={isWrong ? NOT_A_DAY : props.problem}
      advice={day ? undefined : props.advice}
      echo={day && dayWithWeekday(day)}
    >
      {(control) => (
        <TextBox
          {...control}
          value={shown}
          autoComplete="off"
          onChange={type}
          onBlur={() => setLeft(true)}
          // Ctrl+S saves from within the field: it is looked at as if it had been left.
          onKeyDown={({ ctrlKey, metaKey }) => (ctrlKey || metaKey) && setLeft(true)}
        />
      )}
    </Labelled>
  )
}

const inWords = (day: Day | undefined): string => (day ? dayInWords(day) : '')
