import type { ComponentProps, ReactNode } from 'react'

/** The browser's own list of choices, as Fluent draws it. */
export const SelectBox = ({
  onChange,
  isSmall = false,
  ...rest
}: Omit<ComponentProps<'select'>, 'onChange' | 'className' | 'size'> & {
  readonly isSmall?: boolean
  readonly onChange: (value: string) => void
}): ReactNode => (
  <span className={isSmall ? 'select-box small' : 'select-box'}>
    <select {...rest} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
  </span>
)
