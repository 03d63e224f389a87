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
import { type FormEvent, type ReactNode, useRef } from 'react'
import { focusFirstFault } from './focusPlace.ts'

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
  readonly children: ReactNode
}): ReactNode {
  const form = useRef<HTMLFormElement>(null)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    if (!props.isBusy && props.onDeed() === false) focusFirstFault(form.current)
  }
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && props.onClose()}>
      <DialogSurface>
        <form ref={form} onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{props.title}</DialogTitle>
            <DialogContent className="fields">
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
