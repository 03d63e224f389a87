// Publishing: as the person, and only what was approved.
import { type Outcome, publish, type PublicationEvent, standingRound } from '#core/deeds.ts'
import type { OfficeSettings } from '#core/office.ts'
import { wholeOf } from '#core/ports.ts'
import { reviewDay } from '#core/retention.ts'
import { fileEvidence, markPublished } from '../publication/evidence.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import type { Acting, Desk } from './desk.ts'
import { currentFingerprint, openRecord, untilUnchanged } from './reading.ts'

export async function publishRecord(
  desk: Desk,
  { by, records }: Acting,
  recordId: string,
  event: PublicationEvent,
): Promise<Outcome<AcknowledgementRecord>> {
  const at = desk.now()
  return untilUnchanged(async () => {
    const stored = await openRecord(records, recordId)
    const round = standingRound(stored.rounds.map(({ value }) => value))
    const current = await currentFingerprint(stored, round)
    const outcome = publish(wholeOf(stored).record, round, current, event, at)
    if (!outcome.done || !round) return outcome
    if (!(await desk.receipts.hold(round))) return { done: false, refusal: 'notApproved' }
    // The evidence first: what the record says of its publication is never without it.
    await fileEvidence(desk, round, { by, at, event: 'published', ...event })
    const { value } = await records.saveRecord({
      ...stored.record,
      value: withReviewDay(outcome.result, await desk.office.settings()),
    })
    desk.background.start('mark the prints as published', () =>
      markPublished(desk, round, event.publishedOn),
    )
    return { done: true, result: value }
  })
}

function withReviewDay(
  record: AcknowledgementRecord,
  settings: OfficeSettings,
): AcknowledgementRecord {
  const reviewOn = reviewDay(record, settings)
  return reviewOn ? { ...record, retention: { ...record.retention, reviewOn } } : record
}
