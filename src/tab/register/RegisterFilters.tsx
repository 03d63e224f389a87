import { SearchBox, ToggleButton } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { countsByStatus, type RegisterEntry, type RegisterView } from './registerRows.ts'

export function RegisterFilters(props: {
  readonly view: RegisterView
  readonly found: readonly RegisterEntry[]
  readonly onView: (view: RegisterView) => void
}): ReactNode {
  const { view, found, onView } = props
  const choices = [
    { status: 'All' as const, count: found.length },
    ...countsByStatus(found),
    // A state that was chosen stays, to be let go of again.
    ...(view.status === 'All' || found.some(({ row }) => row.status === view.status)
      ? []
      : [{ status: view.status, count: 0 }]),
  ]
  return (
    <div className="register-filters">
      <SearchBox
        aria-label="Search the register"
        placeholder="Search title, inspectorate or officer"
        value={view.search}
        onChange={(_, { value }) => onView({ ...view, search: value })}
      />
      <fieldset className="chips">
        <legend className="for-readers">Show records by state</legend>
        {choices.map(({ status, count }) => (
          <ToggleButton
            key={status}
            size="small"
            shape="circular"
            checked={view.status === status}
            onClick={() => onView({ ...view, status })}
          >
            {status} ({count})
          </ToggleButton>
        ))}
      </fieldset>
    </div>
  )
}
