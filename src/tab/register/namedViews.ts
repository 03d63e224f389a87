// Views with a name: some that every office needs, and those a person has kept in this browser.
import { EVERYTHING, type RegisterView, readView, writeView } from './view.ts'

export type NamedView = {
  readonly name: string
  readonly view: RegisterView
  readonly isOwn: boolean
}

const builtIn = (name: string, changes: Partial<RegisterView>): NamedView => ({
  name,
  view: { ...EVERYTHING, ...changes },
  isOwn: false,
})

export const viewsFor = (personName: string): readonly NamedView[] => [
  builtIn('All records', {}),
  builtIn('Mine', { officer: personName }),
  builtIn('Waiting for the Commissioner', { status: 'Awaiting approval' }),
  builtIn('Approved, to be published', { status: 'Approved' }),
  builtIn('By year of the report', { group: 'year', sort: 'report', isReversed: true }),
]

type KeptView = { readonly name: string; readonly query: string }

// By hand: the first view loads no library for one shape.
const isKeptView = (value: unknown): value is KeptView =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'query' in value &&
  typeof value.query === 'string'

const placeOf = (personId: string): string => `views/${personId}`

function readKept(personId: string): readonly KeptView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(personId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isKeptView) : []
  } catch {
    return []
  }
}

export const ownViews = (personId: string): readonly NamedView[] =>
  readKept(personId).map(({ name, query }) => ({ name, view: readView(query), isOwn: true }))

function write(personId: string, kept: readonly KeptView[]): void {
  try {
    localStorage.setItem(placeOf(personId), JSON.stringify(kept))
  } catch {
    // A closed storage keeps none; the address still holds the view.
  }
}

/** A name given again names the new view. */
export const keepView = (personId: string, name: string, view: RegisterView): void =>
  write(personId, [
    ...readKept(personId).filter((kept) => kept.name !== name),
    { name, query: writeView(view) },
  ])

export const dropView = (personId: string, name: string): void =>
  write(
    personId,
    readKept(personId).filter((kept) => kept.name !== name),
  )
