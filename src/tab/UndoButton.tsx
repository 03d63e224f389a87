import { Button, type ButtonProps } from '@fluentui/react-components'
import { ArrowUndo20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'

/** Stands beside the words of what was done. It says `Undo`, or what it is given to say. */
export const UndoButton = ({ children = 'Undo', ...button }: ButtonProps): ReactNode => (
  <Button size="small" icon={<ArrowUndo20Regular />} {...button}>
    {children}
  </Button>
)
