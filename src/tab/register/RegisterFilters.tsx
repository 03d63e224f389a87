import { SearchBox, ToggleButton } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { INSPECTORATES } from '#core/record.ts'
import { SmallChoice } from '../SmallChoice.tsx'
import { useNarrow } from '../useNarrow.ts'
import { countsByStatus, type RegisterEntry } from './registerRows.ts'
import { type Grouping, GROUPINGS, type RegisterView, type Sort, SORTS } from './view.ts'

type FilterProps = {
  readonly view: RegisterView
  readonly onView: (view: RegisterView) => void
}

const GROUPING_WORDS: { readonly [group in Grouping]: string } = {
  none: 'Not grouped',
  state: 'By state',
  officer: 'By lead officer',
  inspectorate: 'By inspectorate',
  year: 'By year of the report',
}

const SORT_WORDS: { readonly [sort in Sort]: string } = {
  urgency: 'Most urgent first',
  title: 'Title',
  state: 'State',
  lastDay: 'Last day',
  officer: 'Lead officer',
  report: 'Day of the report',
}

function StateChips(props: FilterProps & { readonly found: readonly RegisterEntry[] }): ReactNode {
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
  )
}

export function RegisterFilters(
  props: FilterProps & {
    readonly entries: readonly RegisterEntry[]
    readonly found: readonly RegisterEntry[]
    readonly children: ReactNode
  },
): ReactNode {
  const { view, onView, entries } = props
  const officers = [...new Set(entries.flatMap(({ row }) => row.leadOfficer?.name ?? []))]
  if (view.officer !== '' && !officers.includes(view.officer)) officers.push(view.officer)
  const occurring = INSPECTORATES.filter((name) =>
    entries.some(({ row }) => row.leadInspectorate === name),
  )
  return (
    <>
      <div className="register-filters">
        <SearchBox
          aria-label="Search the register"
          placeholder="Search every word, of findings too"
          value={view.search}
          onChange={(_, { value }) => onView({ ...view, search: value })}
        />
        <StateChips view={view} found={props.found} onView={onView} />
      </div>
      <details className="register-more" open={!useNarrow()}>
        <summary>Filter, order and export</summary>
        <div className="register-filters">
          <SmallChoice
            label="Lead officer"
            value={view.officer}
            choices={[
              ['', 'Everyone'],
              ...officers.toSorted().map((name) => [name, name] as const),
            ]}
            onChange={(officer) => onView({ ...view, officer })}
          />
          <SmallChoice
            label="Inspectorate"
            value={view.inspectorate}
            choices={[['', 'All'] as const, ...occurring.map((name) => [name, name] as const)]}
            onChange={(inspectorate) => onView({ ...view, inspectorate })}
          />
          <SmallChoice
            label="Order"
            value={view.sort}
            choices={SORTS.map((sort) => [sort, SORT_WORDS[sort]] as const)}
            onChange={(sort) => onView({ ...view, sort, isReversed: false })}
          />
          <SmallChoice
            label="Groups"
            value={view.group}
            choices={GROUPINGS.map((group) => [group, GROUPING_WORDS[group]] as const)}
            onChange={(group) => onView({ ...view, group })}
          />
          {props.children}
        </div>
      </details>
    </>
  )
}
