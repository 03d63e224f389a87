import { type ReactNode, useState } from 'react'
import { isSame } from './parts.ts'
import { TextField } from '../TextField.tsx'

/** A list typed as text. While what was typed says what is kept, it stays as typed, half-written commas and all. */
export function ListField<T>(props: {
  readonly label: string
  readonly hint: string
  readonly advice?: string | undefined
  readonly list: readonly T[]
  readonly read: (text: string) => readonly T[]
  readonly inWords: (list: readonly T[]) => string
  readonly onChange: (list: readonly T[]) => void
  readonly rows?: number
}): ReactNode {
  const { list, read, inWords } = props
  const [typed, setTyped] = useState(() => inWords(list))
  return (
    <TextField
      label={props.label}
      hint={props.hint}
      advice={props.advice}
      rows={props.rows ?? 1}
      value={isSame(read(typed), list) ? typed : inWords(list)}
      onChange={(value) => {
        setTyped(value)
        props.onChange(read(value))
      }}
    />
  )
}
