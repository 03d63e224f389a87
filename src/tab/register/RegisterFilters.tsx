import { type ReactNode, useMemo } from 'react'
import { INSPECTORATES } from '#core/record.ts'
import { Chips } from '../Chips.tsx'
import { SearchField } from '../SearchField.tsx'
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
  const counts = useMemo(() => countsByStatus(found), [found])
  const choices = [
    { status: 'All' as const, count: found.length },
    ...counts,
    // A state that was chosen stays, to be let go of again.
    ...(view.status === 'All' || counts.some(({ status }) => status === view.status)
      ? []
      : [{ status: view.status, count: 0 }]),
  ]
  return (
    <Chips
      label="Show records by state"
      choices={choices.map(({ status, count }) => [status, `${status} (${count})`] as const)}
      chosen={view.status}
      onChoose={(status) => onView({ ...view, status })}
    />
  )
}

function occurringIn(entries: readonly RegisterEntry[]) {
  const leads = new Set(entries.map(({ row }) => row.leadInspectorate))
  return {
    officers: [...new Set(entries.flatMap(({ row }) => row.leadOfficer?.name ?? []))],
    inspectorates: INSPECTORATES.filter((name) => leads.has(name)),
  }
}

export function RegisterFilters(
  props: FilterProps & {
    readonly entries: readonly RegisterEntry[]
    readonly found: readonly RegisterEntry[]
    readonly children: ReactNode
  },
): ReactNode {
  const { view, onView, entries } = props
  const { officers, inspectorates } = useMemo(() => occurringIn(entries), [entries])
  // One that was chosen stays, to be let go of again.
  const choosable = new Set(view.officer === '' ? officers : [...officers, view.officer])
  return (
    <>
      <div className="register-filters">
        <SearchField
          label="Search the register"
          placeholder="Search every word, of findings too"
          value={view.search}
          onChange={(search) => onView({ ...view, search })}
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
              ...[...choosable].toSorted().map((name) => [name, name] as const),
            ]}
            onChange={(officer) => onView({ ...view, officer })}
          />
          <SmallChoice
            label="Inspectorate"
            value={view.inspectorate}
            choices={[['', 'All'] as const, ...inspectorates.map((name) => [name, name] as const)]}
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
