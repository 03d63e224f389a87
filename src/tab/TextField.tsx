import {
  type ComponentProps,
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useRef,
} from 'react'
import { Labelled } from './Labelled.tsx'

type Box = HTMLInputElement | HTMLTextAreaElement

/**
 * A text that comes from outside (read, merged, brought back) takes the place of what the box holds. Not as its
 * `defaultValue`: React writes that into the page again at every key.
 */
function useShown<T extends Box>(value: string): RefObject<T | null> {
  const box = useRef<T>(null)
  useLayoutEffect(() => {
    if (box.current && box.current.value !== value) box.current.value = value
  }, [value])
  return box
}

type BoxProps = {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The browser's own box, which shows a key by itself: nothing needs drawing for it. Fluent's is drawn anew for each. */
export function TextBox({
  value,
  onChange,
  ...rest
}: BoxProps & Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'className'>) {
  return (
    <input
      {...rest}
      ref={useShown<HTMLInputElement>(value)}
      className="text-box"
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

function TextArea({
  value,
  onChange,
  rows,
  ...rest
}: BoxProps & Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'className'>) {
  return (
    <textarea
      {...rest}
      rows={rows}
      ref={useShown<HTMLTextAreaElement>(value)}
      className="text-box"
      style={{ '--rows': rows } as CSSProperties}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

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
      {(control) =>
        rows === 1 ? (
          <TextBox {...control} value={value} onChange={onChange} />
        ) : (
          <TextArea {...control} rows={rows} value={value} onChange={onChange} />
        )
      }
    </Labelled>
  )
}

/** A text that is made here, to be copied elsewhere. */
export const TextToCopy = (props: {
  readonly label: string
  readonly text: string
  readonly rows: number
}): ReactNode => (
  <Labelled label={props.label}>
    {(control) => (
      <textarea
        {...control}
        readOnly
        className="text-box"
        style={{ '--rows': props.rows } as CSSProperties}
        value={props.text}
      />
    )}
  </Labelled>
)
