// Retention labels of files, and the lock of a record. A record's content can't be changed while it is locked, and a
// record can't be deleted; its columns may be, as by default in a tenant. Microsoft’s pages are silent on: an unknown
// label (400 here), a file without a label (404), and what may be done to a file that only has a retention label
// (everything: what is deleted is kept out of sight).
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { LABELS } from '../identity.ts'
import {
  accessDenied,
  type Answer,
  type Call,
  invalidRequest,
  itemNotFound,
  NO_CONTENT,
  ok,
  Refused,
} from './answer.ts'
import { type ItemRow, updateItem } from './itemRows.ts'
import { keepLabel, type Label, labelOf, removeLabel } from './labelRows.ts'
import { actorOf, identityOnWire } from './people.ts'
import { rightOn } from './permissions.ts'
import type { ListRow } from './site.ts'

export const isKnownLabel = (name: string): boolean =>
  Object.values(LABELS).some((known) => known === name)
export const isRecordLabel = (name: string): boolean => name === LABELS.record

const onWire = (item: ItemRow, { name, at, by, isExplicit, isLocked }: Label): object => ({
  '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#itemRetentionLabel/$entity',
  id: item.guid,
  name,
  isLabelAppliedExplicitly: isExplicit,
  labelAppliedDateTime: at,
  labelAppliedBy: identityOnWire(by),
  retentionSettings: {
    behaviorDuringRetentionPeriod: isRecordLabel(name) ? 'retainAsRecord' : 'retain',
    isRecordLocked: isLocked,
    isDeleteAllowed: !isRecordLabel(name),
    isContentUpdateAllowed: !isLocked,
    isMetadataUpdateAllowed: true,
    isLabelUpdateAllowed: !isRecordLabel(name),
  },
})

function needLabel({ tenant }: Call, list: ListRow, item: ItemRow): Label {
  const label = labelOf(tenant.storage, list, item.id)
  if (!label) throw itemNotFound('The item has no retention label.')
  return label
}

export const readLabel = (call: Call, list: ListRow, item: ItemRow): Answer =>
  ok(onWire(item, needLabel(call, list, item)))

const sentLabel = z.union([
  z.strictObject({ name: z.string().min(1) }),
  z.strictObject({ retentionSettings: z.strictObject({ isRecordLocked: z.boolean() }) }),
])

/** Sets the label (201 the first time, then 200), or locks and unlocks the record (200). */
export function patchLabel(call: Call, list: ListRow, item: ItemRow): Answer {
  const sent = sentLabel.safeParse(call.body)
  if (!sent.success) throw invalidRequest('Invalid request')
  const before = labelOf(call.tenant.storage, list, item.id)
  if ('name' in sent.data) {
    if (before) checkMayRelabel(call, list, before)
    const { name } = sent.data
    if (!isKnownLabel(name))
      throw invalidRequest(`The label '${name}' is not published to this site.`)
    const isLocked = isRecordLabel(name)
    const label = keep(call, list, item, { name, isExplicit: true, isLocked })
    return { status: before ? 200 : 201, body: onWire(item, label) }
  }
  const label = needLabel(call, list, item)
  if (!isRecordLabel(label.name)) throw invalidRequest('Only a record can be locked.')
  checkMayRelabel(call, list, label)
  const { isRecordLocked: isLocked } = sent.data.retentionSettings
  return ok(onWire(item, keep(call, list, item, { ...label, isLocked })))
}

export function deleteLabel(call: Call, list: ListRow, item: ItemRow): Answer {
  checkMayRelabel(call, list, needLabel(call, list, item))
  removeLabel(call.tenant.storage, list, item.id)
  moveETag(call, list, item)
  return NO_CONTENT
}

function keep(
  call: Call,
  list: ListRow,
  item: ItemRow,
  label: Pick<Label, 'name' | 'isExplicit' | 'isLocked'>,
): Label {
  keepLabel(call.tenant.storage, list, item.id, { ...label, by: actorOf(call.caller) })
  moveETag(call, list, item)
  return needLabel(call, list, item)
}

// Labelling moves the eTag like any other write.
const moveETag = ({ tenant, caller }: Call, list: ListRow, item: ItemRow): ItemRow =>
  updateItem(tenant.storage, list, item, {}, actorOf(caller))

/** Only who has full control may take a record's label away, change it, or unlock it. */
export function checkMayRelabel({ tenant, caller }: Call, list: ListRow, { name }: Label): void {
  if (isRecordLabel(name) && rightOn(tenant.storage, caller, list) !== 'full') throw accessDenied()
}

const locked = (): Refused =>
  new Refused(423, 'resourceLocked', 'The resource you are attempting to access is locked')

/** Throws 423 when the item is a locked record. */
export function checkUnlocked(storage: DatabaseSync, list: ListRow, item: number): void {
  if (labelOf(storage, list, item)?.isLocked === true) throw locked()
}

/** Throws 423 when the item is a record, locked or not. */
export function checkDeletable(storage: DatabaseSync, list: ListRow, item: number): void {
  if (isRecordLabel(labelOf(storage, list, item)?.name ?? '')) throw locked()
}
