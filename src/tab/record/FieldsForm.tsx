// Fields that belong together.
import { mergeClasses } from '@fluentui/react-components'
import type { ReactNode } from 'react'

/**
 * A form of its own: at every key the browser reads all fields of the form again, to see what it could fill in, and
 * those of the whole page where there is none.
 */
export const FieldsForm = (props: {
  readonly labelledBy?: string
  readonly className?: string
  readonly children: ReactNode
}): ReactNode => (
  <form
    className={mergeClasses('fields', props.className)}
    aria-labelledby={props.labelledBy}
    autoComplete="off"
    noValidate
    onSubmit={(event) => event.preventDefault()}
  >
    {props.children}
  </form>
)
