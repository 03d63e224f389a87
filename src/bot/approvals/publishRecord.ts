// Publishing: as the person, and only what was approved. The record first, by their own hand; the evidence after.
import { publish, type PublicationEvent } from '#core/deeds.ts'
import type { OfficeSettings } from '#core/office.ts'
import { done, type Outcome, refused } from '#core/outcome.ts'
import { reviewDay } from '#core/retention.ts'
import { type ApprovalRound, standingRound } from '#core/round.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { fileEvidence, lacksEvidence, markPublished } from '../publication/evidence.ts'
import type { Acting, Desk } from './desk.ts'
import { currentFingerprint, openRecord, untilUnchanged } from './reading.ts'

/** The record as it was before this same event, where only the evidence of it was not filed: then it is told again. */
async function beforeEvent(
  desk: Desk,
  record: AcknowledgementRecord,
  round: ApprovalRound | undefined,
  { publishedOn, address }: PublicationEvent,
): Promise<AcknowledgementRecord> {
  const { status, publication } = record
  const isSame = publication.publishedOn === publishedOn && publication.address === address
  if (status !== 'Published' || !isSame || !round) return record
  const isCutShort = await lacksEvidence(desk, round, { event: 'published' })
  return isCutShort ? { ...record, status: 'Approved' } : record
}

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
    const before = await beforeEvent(desk, stored.record.value, round, event)
    const outcome = publish(before, round, current, event, at)
    if (!outcome.done || !round) return outcome
    if (!(await desk.receipts.hold(round))) return refused('notApproved')
    const { value } = await records.saveRecord({
      ...stored.record,
      value: withReviewDay(outcome.result, await desk.office.settings()),
    })
    await fileEvidence(desk, round, { by, at, event: 'published', ...event })
    desk.background.start('mark the prints as published', () =>
      markPublished(desk, round, event.publishedOn),
    )
    return done(value)
  })
}

function withReviewDay(
  record: AcknowledgementRecord,
  settings: OfficeSettings,
): AcknowledgementRecord {
  const reviewOn = reviewDay(record, settings)
  return reviewOn ? { ...record, retention: { ...record.retention, reviewOn } } : record
}
