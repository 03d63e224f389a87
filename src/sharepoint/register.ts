// The rows of the register.
import type { Client } from '@microsoft/microsoft-graph-client'
import type { RegisterReading, RegisterRow, Stored, WholeRegister } from '#core/ports.ts'
import { REGISTER_COLUMNS } from './columns.ts'
import { fromWire } from './fields.ts'
import type { Item } from './items.ts'
import { createKeptList } from './keptList.ts'
import { parted, readOrFault } from './parted.ts'
import { nameOfItem, registerRow } from './recordFields.ts'
import type { Site } from './site.ts'

const rowOf = ({ id, eTag, fields }: Item): Stored<RegisterRow> => {
  const held = fromWire(REGISTER_COLUMNS, fields, nameOfItem(fields, id))
  return { id, version: eTag, value: registerRow(held, id) }
}

export function rowsOf(items: readonly Item[]): RegisterReading {
  const { items: rows, unreadable } = parted(items.map((item) => readOrFault(rowOf, item)))
  return { rows, unreadable }
}

export type Register = {
  read(since?: Pick<WholeRegister, 'rows' | 'mark'>): Promise<WholeRegister>
  keep(record: Stored<RegisterRow>): void
}

export function createRegister(client: Client, site: Site): Register {
  const kept = createKeptList(client, site, {
    what: 'the register',
    list: 'records',
    columns: REGISTER_COLUMNS,
    read: rowOf,
  })
  return {
    async read(since) {
      const { items, ...rest } = await kept.read(since && { items: since.rows, mark: since.mark })
      return { rows: items, ...rest }
    },
    keep: (record) => kept.keep(record),
  }
}
