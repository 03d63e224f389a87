// The items of a list, kept between readings: after the first, one request tells what changed.
import type { Client } from '@microsoft/microsoft-graph-client'
import { type Fault, isFault } from '#core/faults.ts'
import { readChanges } from './changes.ts'
import type { Columns } from './columns.ts'
import { everyItem, type Item, itemsPath, withFields } from './items.ts'
import { parted, readOrFault } from './parted.ts'
import type { ListName, Site } from './site.ts'

type Versioned = { readonly id: string; readonly version: string }

type KeptReading<T> = {
  readonly items: readonly T[]
  readonly unreadable: readonly Fault[]
  /** For the next reading: where the changes since this one begin. */
  readonly mark: string
}

export type KeptList<T> = {
  /** `since` counts for the first reading alone; after that it is this list's own last one. */
  read(since?: Pick<KeptReading<T>, 'items' | 'mark'>): Promise<KeptReading<T>>
  /** Read or written just now: delta may lag behind it by seconds, and is not believed where it tells what was before. */
  keep(item: T): void
  /** Deleted just now, as it was when it was last read. */
  drop(item: Versioned): void
}

export function createKeptList<T extends Versioned>(
  client: Client,
  site: Site,
  {
    what,
    list,
    columns,
    read,
  }: {
    /** For a person: `the register` */
    readonly what: string
    readonly list: ListName
    readonly columns: Columns
    /** Undefined for one that has no place here. */
    readonly read: (item: Item) => T | undefined
  },
): KeptList<T> {
  const all = `${itemsPath(site, list)}/delta?$select=id,eTag,deleted&${withFields(columns)}&${everyItem}`
  const held = new Map<string, T | Fault>()
  const replaced = new Set<string>()
  // Not told by delta yet.
  const fresh = new Set<string>()
  let link: string | undefined
  // Of the same columns in the same list: another address has other changes.
  const linkIn = (mark: string): string | undefined =>
    mark.startsWith(`${all} `) ? mark.slice(all.length + 1) : undefined
  const hold = (item: Item): void => {
    if (replaced.has(item.eTag)) return
    const known = readOrFault(read, item)
    if (known === undefined) held.delete(item.id)
    else held.set(item.id, known)
  }
  return {
    async read(since) {
      if (link === undefined && since) {
        link = linkIn(since.mark)
        if (link !== undefined)
          for (const item of since.items) held.set(item.id, held.get(item.id) ?? item)
      }
      const changes = await readChanges(client, what, all, link)
      link = changes.link
      const told = new Set(changes.items.map(({ id }) => id))
      const isGone = (id: string): boolean => changes.isAll && !told.has(id) && !fresh.has(id)
      for (const id of [...changes.deleted, ...[...held.keys()].filter(isGone)]) held.delete(id)
      for (const item of changes.items) hold(item)
      for (const id of told) fresh.delete(id)
      const reading = parted([...held.values()])
      // What can't be read is not among the items, and would not be told again: then all is read anew.
      return { ...reading, mark: reading.unreadable.length === 0 ? `${all} ${link}` : '' }
    },
    keep(item) {
      // Read before it was replaced here, and answered after.
      if (replaced.has(item.version)) return
      const before = held.get(item.id)
      if (before && !isFault(before) && before.version !== item.version)
        replaced.add(before.version)
      held.set(item.id, item)
      fresh.add(item.id)
    },
    drop({ id, version }) {
      replaced.add(version)
      held.delete(id)
      fresh.delete(id)
    },
  }
}
