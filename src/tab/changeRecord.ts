// A deed on a record that is not open on the page: read afresh, changed, and saved as it was read.
import { Fault } from '#core/faults.ts'
import type { Outcome } from '#core/outcome.ts'
import { type RecordStore, wholeOf } from '#core/ports.ts'
import type { AcknowledgementRecord, WholeRecord } from '#core/record.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import { ServiceFault } from './serviceFault.ts'

/** Throws what `sentenceOf` tells: a refusal, or a Fault of the store. */
export async function changeRecord(
  records: RecordStore,
  id: string,
  change: (whole: WholeRecord) => Outcome<AcknowledgementRecord>,
): Promise<void> {
  const stored = await records.open(id)
  if (!stored) throw new Fault('gone', 'This record is no longer there.')
  const outcome = change(wholeOf(stored))
  if (!outcome.done) throw new ServiceFault(outcome.refusal, 409, REFUSAL_TEXT[outcome.refusal])
  await records.saveRecord({ ...stored.record, value: outcome.result })
}
