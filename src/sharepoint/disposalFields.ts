// An entry of the log of disposals as the columns of its item, and back. Only the service writes it.
import { z } from 'zod'
import type { Fingerprint } from '#core/content.ts'
import { type Disposal, DISPOSAL_STATES } from '#core/disposal.ts'
import { choicesOf } from './choices.ts'
import { DISPOSAL_COLUMNS } from './columns.ts'
import { fromWire, type NewValues, unreadable } from './fields.ts'
import type { Item } from './items.ts'
import { personOf, present } from './present.ts'

export const disposalFields = (disposal: Disposal): NewValues<typeof DISPOSAL_COLUMNS> => ({
  Title: disposal.title,
  RecordKey: disposal.recordKey,
  State: disposal.state,
  RetentionClass: disposal.retentionClass,
  ReviewOn: disposal.reviewOn,
  Fingerprint: disposal.fingerprint,
  FindingCount: disposal.items.findings.length,
  RoundCount: disposal.items.rounds.length,
  SignedOffById: disposal.signedOffBy.id,
  SignedOffByName: disposal.signedOffBy.name,
  SignedOffAs: disposal.signedOffAs,
  SignedOffAt: disposal.at,
  Reason: disposal.reason,
  EndedAt: disposal.endedAt,
  Items: JSON.stringify(disposal.items),
})

const items = z.object({
  record: z.object({ id: z.string(), version: z.string() }),
  findings: z.array(z.string()),
  rounds: z.array(z.string()),
}) satisfies z.ZodType<Disposal['items']>

/** Throws a Fault that names the column that can't be read. */
export function readDisposal({ id, fields }: Pick<Item, 'id' | 'fields'>): Disposal {
  const itemName = `Disposal ${id}`
  const held = fromWire(DISPOSAL_COLUMNS, fields, itemName)
  const need = <T>(column: keyof typeof DISPOSAL_COLUMNS, value: T | undefined): T => {
    if (value === undefined) throw unreadable(itemName, column, '')
    return value
  }
  const read = items.safeParse(JSON.parse(need('Items', held.Items)))
  if (!read.success) throw unreadable(itemName, 'Items', held.Items ?? '', read.error)
  return {
    recordKey: need('RecordKey', held.RecordKey),
    title: held.Title ?? '',
    retentionClass:
      held.RetentionClass === 'Published response' ? 'Published response' : 'Unpublished draft',
    reviewOn: need('ReviewOn', held.ReviewOn),
    fingerprint: (held.Fingerprint ?? '') as Fingerprint,
    signedOffBy: personOf(held.SignedOffById, held.SignedOffByName) ?? { id: '', name: '' },
    signedOffAs: held.SignedOffAs ?? '',
    at: need('SignedOffAt', held.SignedOffAt),
    reason: held.Reason ?? '',
    items: read.data,
    state: need('State', choicesOf(itemName)('State', DISPOSAL_STATES, held.State)),
    ...present({ endedAt: held.EndedAt }),
  }
}
