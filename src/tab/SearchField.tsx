import { Search20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'

export const SearchField = (props: {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (value: string) => void
}): ReactNode => (
  <span className="search-field">
    <Search20Regular />
    <input
      type="search"
      className="text-box"
      aria-label={props.label}
      placeholder={props.placeholder}
      value={props.value}
      onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
    />
  </span>
)
