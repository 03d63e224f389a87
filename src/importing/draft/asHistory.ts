import type { WholeRecord } from '#core/record.ts'
import type { Reading } from './reading.ts'

/**
 * An old answer was published before this product, and nobody approved it here. A report is still to be answered, and a
 * print of ours without a receipt is of a draft.
 */
export function asHistory(draft: WholeRecord, { imported, embedded }: Reading): WholeRecord {
  const isDraft = embedded !== undefined && embedded.receipt === undefined
  if (imported.form === 'inspection-report' || isDraft) return draft
  return { ...draft, record: { ...draft.record, status: 'Published (legacy)' } }
}
