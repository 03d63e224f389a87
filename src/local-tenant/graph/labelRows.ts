// Retention labels in storage: which item has which, since when, and whether its record is locked.
import type { DatabaseSync } from 'node:sqlite'
import { wireNow } from './answer.ts'
import { type Actor, siteUserId } from './people.ts'
import type { ListRow } from './site.ts'

export type Label = {
  readonly name: string
  readonly at: string
  readonly by: Actor
  /** By somebody, not because it is the list's own label. */
  readonly isExplicit: boolean
  readonly isLocked: boolean
}

const asLabel = (row: Record<string, unknown>): Label => ({
  name: String(row['name']),
  at: String(row['at']),
  by: JSON.parse(String(row['by'])) as Actor,
  isExplicit: row['explicit'] === 1,
  isLocked: row['locked'] === 1,
})

export function labelOf(storage: DatabaseSync, list: ListRow, item: number): Label | undefined {
  const row = storage.prepare('SELECT * FROM labels WHERE list = ? AND item = ?').get(list.id, item)
  return row && asLabel(row)
}

export function keepLabel(
  storage: DatabaseSync,
  list: ListRow,
  item: number,
  label: Omit<Label, 'at'>,
): void {
  storage
    .prepare(
      'INSERT OR REPLACE INTO labels (list, item, name, at, by, explicit, locked) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(
      list.id,
      item,
      label.name,
      wireNow(),
      JSON.stringify(label.by),
      label.isExplicit ? 1 : 0,
      label.isLocked ? 1 : 0,
    )
}

export function removeLabel(storage: DatabaseSync, list: ListRow, item: number): void {
  storage.prepare('DELETE FROM labels WHERE list = ? AND item = ?').run(list.id, item)
}

const fieldsOf = (label: Label | undefined): object => ({
  _ComplianceFlags: '',
  _ComplianceTag: label?.name ?? '',
  _ComplianceTagWrittenTime: label?.at ?? '',
  _ComplianceTagUserId: label ? siteUserId(label.by) : '',
})

/** The system fields of an item's label: empty strings where it has none. What `_ComplianceFlags` holds is not known. */
export function complianceFields(storage: DatabaseSync, list: ListRow): (item: number) => object {
  const none = fieldsOf(undefined)
  const hasLabels = storage.prepare('SELECT 1 FROM labels WHERE list = ? LIMIT 1').get(list.id)
  if (!hasLabels) return () => none
  const find = storage.prepare('SELECT * FROM labels WHERE list = ? AND item = ?')
  return (item) => {
    const row = find.get(list.id, item)
    return row ? fieldsOf(asLabel(row)) : none
  }
}
