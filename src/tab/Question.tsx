// A question that lists what will happen. The button names the deed.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { ErrorSummary, type FieldFault, faultsIn } from './ErrorSummary.tsx'

export const FaultBar = ({ text }: { readonly text: string | undefined }): ReactNode =>
  text === undefined ? null : (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  )

export function Question(props: {
  readonly title: string
  readonly deed: string
  readonly keep: string
  readonly isBusy?: boolean
  readonly fault?: string | undefined
  /** False keeps the question open: a field in it is faulty. */
  readonly onDeed: () => boolean | void
  readonly onClose: () => void
  /** There is nothing to fill in: the words take focus, so that they can be read and scrolled by keyboard. */
  readonly isRead?: boolean
  readonly children: ReactNode
}): ReactNode {
  const form = useRef<HTMLFormElement>(null)
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    if (props.isBusy || props.onDeed() !== false) return setFaults([])
    // Once the page has drawn what is faulty. One field takes focus itself; several are listed first.
    requestAnimationFrame(() => {
      const found = faultsIn(form.current)
      if (found.length > 1) setFaults(found)
      else found[0]?.go()
    })
  }
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && props.onClose()}>
      <DialogSurface>
        <form ref={form} onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{props.title}</DialogTitle>
            <DialogContent className="fields" {...(props.isRead && { tabIndex: 0 })}>
              <ErrorSummary title="Mend these first:" faults={faults} />
              {props.children}
              <FaultBar text={props.fault} />
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit" disabledFocusable={props.isBusy ?? false}>
                {props.deed}
              </Button>
              <Button onClick={props.onClose}>{props.keep}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
