import { Input, Textarea } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Labelled } from './Labelled.tsx'

/** A plain text of one line or several. `advice` helps; `problem` stops a save. */
export function TextField(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number
  readonly hint?: string
  readonly advice?: string | undefined
  readonly problem?: string | undefined
}): ReactNode {
  const { value, onChange, rows = 1, ...field } = props
  return (
    <Labelled {...field}>
      {rows === 1 ? (
        <Input value={value} onChange={(_, { value: typed }) => onChange(typed)} />
      ) : (
        <Textarea
          value={value}
          rows={rows}
          resize="vertical"
          onChange={(_, { value: typed }) => onChange(typed)}
        />
      )}
    </Labelled>
  )
}
