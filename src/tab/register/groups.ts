// The lines of the register: its records, under a heading for each group where it is grouped.
import { STATUSES } from '#core/record.ts'
import type { RegisterEntry } from './registerRows.ts'
import type { Grouping } from './view.ts'

export type RegisterItem =
  | { readonly kind: 'entry'; readonly entry: RegisterEntry }
  | { readonly kind: 'group'; readonly label: string; readonly count: number }

const LABELS: { readonly [group in Exclude<Grouping, 'none'>]: (entry: RegisterEntry) => string } =
  {
    state: ({ row }) => row.status,
    officer: ({ row }) => row.leadOfficer?.name ?? 'No lead officer',
    inspectorate: ({ row }) => row.leadInspectorate,
    year: ({ row }) => row.reportPublishedOn?.slice(0, 4) ?? 'No date of the report',
  }

const inOrder = (group: Grouping, labels: readonly string[]): readonly string[] => {
  if (group === 'state') return STATUSES.filter((status) => labels.includes(status))
  return group === 'year' ? labels.toSorted().toReversed() : labels.toSorted()
}

export function itemsOf(
  entries: readonly RegisterEntry[],
  group: Grouping,
): readonly RegisterItem[] {
  const asItem = (entry: RegisterEntry): RegisterItem => ({ kind: 'entry', entry })
  if (group === 'none') return entries.map(asItem)
  const groups = Map.groupBy(entries, LABELS[group])
  return inOrder(group, [...groups.keys()]).flatMap((label) => {
    const members = groups.get(label) ?? []
    return [{ kind: 'group', label, count: members.length } as const, ...members.map(asItem)]
  })
}
