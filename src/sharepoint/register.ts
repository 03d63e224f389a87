// The rows of the register, kept between readings: after the first, one request tells what changed.
import type { Client } from '@microsoft/microsoft-graph-client'
import { type Fault, isFault } from '#core/faults.ts'
import type { RegisterReading, RegisterRow, Stored, WholeRegister } from '#core/ports.ts'
import { readChanges } from './changes.ts'
import { REGISTER_COLUMNS } from './columns.ts'
import { fromWire } from './fields.ts'
import { everyItem, type Item, itemsPath, withFields } from './items.ts'
import { nameOfItem, registerRow } from './recordFields.ts'
import type { Site } from './site.ts'

const rowOf = ({ id, eTag, fields }: Item): Stored<RegisterRow> => {
  const held = fromWire(REGISTER_COLUMNS, fields, nameOfItem(fields, id))
  return { id, version: eTag, value: registerRow(held, id) }
}

const rowOrFault = (item: Item): Stored<RegisterRow> | Fault => {
  try {
    return rowOf(item)
  } catch (thrown) {
    if (isFault(thrown)) return thrown
    throw thrown
  }
}

const readingOf = (read: readonly (Stored<RegisterRow> | Fault)[]): RegisterReading => ({
  rows: read.flatMap((one) => (isFault(one) ? [] : [one])),
  unreadable: read.flatMap((one) => (isFault(one) ? [one] : [])),
})

export const rowsOf = (items: readonly Item[]): RegisterReading => readingOf(items.map(rowOrFault))

export type Register = {
  /** `since` counts for the first reading alone; after that it is this register's own last one. */
  read(since?: Pick<WholeRegister, 'rows' | 'mark'>): Promise<WholeRegister>
  /** Read or written just now: delta may lag behind it by seconds, and is not believed where it tells what was before. */
  keep(record: Stored<RegisterRow>): void
}

export function createRegister(client: Client, site: Site): Register {
  const all = `${itemsPath(site, 'records')}/delta?$select=id,eTag,deleted&${withFields(REGISTER_COLUMNS)}&${everyItem}`
  const rows = new Map<string, Stored<RegisterRow> | Fault>()
  const replaced = new Set<string>()
  // Not told by delta yet.
  const fresh = new Set<string>()
  let link: string | undefined
  // Of the same columns in the same list: another address has other changes.
  const linkIn = (mark: string): string | undefined =>
    mark.startsWith(`${all} `) ? mark.slice(all.length + 1) : undefined
  // What can't be read is not among the rows, and would not be told again: then all is read anew.
  const markOf = (reading: RegisterReading): string =>
    reading.unreadable.length === 0 ? `${all} ${link}` : ''
  return {
    async read(since) {
      if (link === undefined && since) {
        link = linkIn(since.mark)
        if (link !== undefined)
          for (const row of since.rows) rows.set(row.id, rows.get(row.id) ?? row)
      }
      const changes = await readChanges(client, 'the register', all, link)
      link = changes.link
      const told = new Set(changes.items.map(({ id }) => id))
      const isGone = (id: string): boolean => changes.isAll && !told.has(id) && !fresh.has(id)
      for (const id of [...changes.deleted, ...[...rows.keys()].filter(isGone)]) rows.delete(id)
      for (const item of changes.items)
        if (!replaced.has(item.eTag)) rows.set(item.id, rowOrFault(item))
      for (const id of told) fresh.delete(id)
      const reading = readingOf([...rows.values()])
      return { ...reading, mark: markOf(reading) }
    },
    keep(record) {
      const before = rows.get(record.id)
      if (before && !isFault(before) && before.version !== record.version)
        replaced.add(before.version)
      rows.set(record.id, record)
      fresh.add(record.id)
    },
  }
}
