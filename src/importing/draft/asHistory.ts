import type { WholeRecord } from '#core/record.ts'
import type { ImportedRecord } from '../imported.ts'

/** An old answer was published before this product, and nobody approved it here; only a report is still to be answered. */
export function asHistory(draft: WholeRecord, { form }: ImportedRecord): WholeRecord {
  if (form === 'inspection-report') return draft
  return { ...draft, record: { ...draft.record, status: 'Published (legacy)' } }
}
