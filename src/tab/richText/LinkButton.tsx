import {
  Button,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  ToggleButton,
  Tooltip,
} from '@fluentui/react-components'
import { Link20Regular } from '@fluentui/react-icons'
import { type FormEvent, type ReactNode, useState } from 'react'
import { isSafeLink } from '#core/richText.ts'
import { TextField } from '../TextField.tsx'
import type { Formats } from './formats.ts'

const NOT_A_LINK = 'Give a web address that begins with https://, or mailto: and an email address.'

const completed = (typed: string): string =>
  /^www\./i.test(typed.trim()) ? `https://${typed.trim()}` : typed.trim()

function LinkForm({ onLink }: { readonly onLink: (address: string) => void }): ReactNode {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    const address = completed(typed)
    if (isSafeLink(address)) onLink(address)
    else setProblem(NOT_A_LINK)
  }
  return (
    <form className="link-form" onSubmit={submit} noValidate>
      <TextField label="Web address" value={typed} problem={problem} onChange={setTyped} />
      <div className="deeds">
        <Button appearance="primary" type="submit">
          Add link
        </Button>
        <Button onClick={() => onLink('')}>Remove link</Button>
      </div>
    </form>
  )
}

export function LinkButton(props: {
  readonly formats: Formats
  readonly onLink: (address: string) => void
}): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const [isNamed, setNamed] = useState(false)
  const label = props.formats.hasSelection ? 'Link' : 'Link (choose the words first)'
  const link = (address: string): void => {
    setOpen(false)
    props.onLink(address)
  }
  return (
    <Popover open={isOpen} onOpenChange={(_, { open }) => setOpen(open)} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Tooltip
          content={label}
          relationship="label"
          visible={isNamed && !isOpen}
          onVisibleChange={(_, { visible }) => setNamed(visible)}
        >
          <ToggleButton
            size="small"
            appearance="subtle"
            icon={<Link20Regular />}
            checked={props.formats.link}
            disabledFocusable={!props.formats.hasSelection}
            onMouseDown={(event) => event.preventDefault()}
          />
        </Tooltip>
      </PopoverTrigger>
      <PopoverSurface aria-label="Link">
        <LinkForm onLink={link} />
      </PopoverSurface>
    </Popover>
  )
}
