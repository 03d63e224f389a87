// An empty column is absent on the wire, and so is what it would have said.
import type { Person } from '#core/record.ts'

type Present<T> = { [name in keyof T]?: Exclude<T[name], undefined> }

/** Only the members that have a value. */
export const present = <T extends object>(members: T): Present<T> =>
  Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as Present<T>

/** Somebody outside the directory has a name and no id. */
export const personOf = (id: string | undefined, name: string | undefined): Person | undefined =>
  id === undefined && name === undefined ? undefined : { id: id ?? '', name: name ?? '' }
