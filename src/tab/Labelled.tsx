import { Field, type FieldProps } from '@fluentui/react-components'
import type { ReactNode } from 'react'

/** A field with its label. A `problem` stops a save; `advice` helps; an `echo` says back what was understood. */
export function Labelled(props: {
  readonly label: string
  readonly hint?: string | undefined
  readonly problem?: string | undefined
  readonly advice?: string | undefined
  readonly echo?: string | undefined
  readonly children: NonNullable<FieldProps['children']>
}): ReactNode {
  const { label, hint, problem, advice, echo, children } = props
  const state = advice ? 'warning' : 'none'
  return (
    <Field
      label={label}
      hint={hint ?? null}
      validationMessage={problem ?? advice ?? echo ?? null}
      validationState={problem ? 'error' : state}
    >
      {children}
    </Field>
  )
}
