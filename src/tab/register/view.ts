// How the register is looked at, and how that is written into the address.
import { INSPECTORATES, type LeadInspectorate, type Status, STATUSES } from '#core/record.ts'
import { type Asked, askedIn } from '../address.ts'

export const SORTS = ['urgency', 'title', 'state', 'lastDay', 'officer', 'report'] as const
export type Sort = (typeof SORTS)[number]

export const GROUPINGS = ['none', 'state', 'officer', 'inspectorate', 'year'] as const
export type Grouping = (typeof GROUPINGS)[number]

export type RegisterView = {
  readonly search: string
  readonly status: Status | 'All'
  /** Name of a lead officer, `''` for all. */
  readonly officer: string
  readonly inspectorate: LeadInspectorate | ''
  readonly sort: Sort
  readonly isReversed: boolean
  readonly group: Grouping
}

export const EVERYTHING: RegisterView = {
  search: '',
  status: 'All',
  officer: '',
  inspectorate: '',
  sort: 'urgency',
  isReversed: false,
  group: 'none',
}

export const VIEW_NAMES = [
  'q',
  'state',
  'officer',
  'inspectorate',
  'sort',
  'order',
  'group',
] as const
type ViewName = (typeof VIEW_NAMES)[number]

const oneOf = <T extends string>(choices: readonly T[], text: string | undefined): T | undefined =>
  choices.find((choice) => choice === text)

export const viewOf = (asked: { readonly [name in ViewName]?: string }): RegisterView => ({
  search: asked.q ?? '',
  status: oneOf(STATUSES, asked.state) ?? 'All',
  officer: asked.officer ?? '',
  inspectorate: oneOf(INSPECTORATES, asked.inspectorate) ?? '',
  sort: oneOf(SORTS, asked.sort) ?? 'urgency',
  isReversed: asked.order === 'down',
  group: oneOf(GROUPINGS, asked.group) ?? 'none',
})

/** Only what differs from everything: a plain register has a plain address. */
export const askedOf = (view: RegisterView): Asked<ViewName> => ({
  q: view.search,
  state: view.status === 'All' ? undefined : view.status,
  officer: view.officer,
  inspectorate: view.inspectorate,
  sort: view.sort === 'urgency' ? undefined : view.sort,
  order: view.isReversed ? 'down' : undefined,
  group: view.group === 'none' ? undefined : view.group,
})

export const readView = (query: string): RegisterView => viewOf(askedIn(query, VIEW_NAMES))

export function writeView(view: RegisterView): string {
  const asked = Object.entries(askedOf(view)).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  )
  return new URLSearchParams(asked).toString()
}
