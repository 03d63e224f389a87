// A labelled text with formatting. Until someone goes into it, it is only drawn; then the editor takes its place.
import {
  type FocusEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { isBlank, type RichText } from '#core/richText.ts'
import { isSame } from '../record/parts.ts'
import { Labelled } from '../Labelled.tsx'
import type { Editor } from './editor.ts'
import { NO_FORMATS } from './formats.ts'
import { loadEditor, readyEditor } from './loadEditor.ts'
import { RichTextToolbar } from './RichTextToolbar.tsx'
import { RichTextView } from './RichTextView.tsx'

type TextProps = {
  readonly label: string
  readonly text: RichText
  readonly onChange: (text: RichText) => void
}

type BoxProps = TextProps & {
  readonly labelledBy: string | undefined
  readonly describedBy: string | undefined
}

function useEditor({ text, onChange, labelledBy, describedBy }: BoxProps) {
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor>(null)
  const shown = useRef(text)
  const latest = useRef(onChange)
  const press = useRef<{ left: number; top: number }>(undefined)
  const [isOpen, setOpen] = useState(false)
  const [formats, setFormats] = useState(NO_FORMATS)
  const shownFormats = useRef(NO_FORMATS)

  useEffect(() => {
    latest.current = onChange
  })
  useEffect(() => () => editor.current?.destroy(), [])
  useEffect(() => {
    if (!editor.current || isSame(text, shown.current)) return
    editor.current.show(text)
    shown.current = text
  }, [text])

  const open = (mount: NonNullable<ReturnType<typeof readyEditor>>): void => {
    if (!place.current || editor.current) return
    flushSync(() => setOpen(true))
    shown.current = text
    editor.current = mount(place.current, {
      text,
      attributes: {
        class: 'rich-box',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelledBy ?? '',
        'aria-describedby': describedBy ?? '',
      },
      onChange: (written) => {
        shown.current = written
        latest.current(written)
      },
      onFormats: (now) => {
        // Not even asked to draw: this comes with every key.
        if (isSame(shownFormats.current, now)) return
        shownFormats.current = now
        setFormats(now)
      },
    })
    editor.current.focus(press.current)
  }

  return {
    place,
    editor,
    isOpen,
    formats,
    notePress: ({ clientX, clientY }: PointerEvent): void => {
      press.current = { left: clientX, top: clientY }
    },
    enter: ({ currentTarget }: FocusEvent): void => {
      const ready = readyEditor()
      if (ready) return open(ready)
      loadEditor().then(
        (mount) => currentTarget === document.activeElement && open(mount),
        () => undefined,
      )
    },
  }
}

function RichTextBox(props: BoxProps): ReactNode {
  const { place, editor, isOpen, formats, notePress, enter } = useEditor(props)
  return (
    <div className="rich-field">
      {isOpen && (
        <RichTextToolbar
          label={props.label}
          formats={formats}
          onToggle={(format) => editor.current?.toggle(format)}
          onLink={(address) => editor.current?.link(address)}
        />
      )}
      <div ref={place} hidden={!isOpen} />
      {!isOpen && (
        <div
          className="rich-box"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no tag holds formatted text.
          role="textbox"
          tabIndex={0}
          aria-multiline="true"
          aria-labelledby={props.labelledBy}
          aria-describedby={props.describedBy}
          onPointerDown={notePress}
          onFocus={enter}
        >
          {isBlank(props.text) ? <p /> : <RichTextView text={props.text} links="drawn" />}
        </div>
      )}
    </div>
  )
}

export const RichTextField = ({
  hint,
  advice,
  ...props
}: TextProps & { readonly hint?: string; readonly advice?: string | undefined }): ReactNode => (
  <Labelled label={props.label} hint={hint} advice={advice}>
    {(field) => (
      <RichTextBox
        {...props}
        labelledBy={field['aria-labelledby']}
        describedBy={field['aria-describedby']}
      />
    )}
  </Labelled>
)
