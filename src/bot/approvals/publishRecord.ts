// Publishing: as the person, and only what was approved. The record first, by their own hand; the evidence after.
import { publish, type PublicationEvent } from '#core/deeds.ts'
import type { OfficeSettings } from '#core/office.ts'
import { done, type Outcome, refused } from '#core/outcome.ts'
import type { EventTold } from '#core/publication.ts'
import { reviewDay } from '#core/retention.ts'
import { standingRound } from '#core/round.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { byOwnHand, cutShort, keepEvidence, noteEvent } from '../publication/evidence.ts'
import type { Acting, Desk } from './desk.ts'
import { currentFingerprint, openRecord, roundOf, untilUnchanged } from './reading.ts'

export async function publishRecord(
  desk: Desk,
  { by, records }: Acting,
  recordId: string,
  event: PublicationEvent,
): Promise<Outcome<AcknowledgementRecord>> {
  const at = desk.now()
  return untilUnchanged(async () => {
    const stored = await openRecord(records, recordId)
    const { record } = stored
    const round = standingRound(stored.rounds.map(({ value }) => value))
    const told = await cutShort(
      desk,
      record.value,
      round,
      (noted) =>
        noted.event === 'published' &&
        noted.publishedOn === event.publishedOn &&
        noted.address === event.address,
    )
    if (round && told) {
      await keepEvidence(desk, round, told, event.publishedOn)
      return done(record.value)
    }
    const current = await currentFingerprint(stored, round)
    const outcome = publish(record.value, round, current, event, at)
    if (!outcome.done || !round) return outcome
    if (!(await desk.receipts.hold(round))) return refused('notApproved')
    const value = withReviewDay(outcome.result, await desk.office.settings())
    const noted: EventTold = { by, at, event: 'published', ...event }
    await noteEvent(desk, roundOf(stored.rounds, round.number), { told: noted })
    const saved = await byOwnHand(desk, round, noted, () =>
      records.saveRecord({ ...record, value }),
    )
    await keepEvidence(desk, round, noted, event.publishedOn)
    return done(saved.value)
  })
}

function withReviewDay(
  record: AcknowledgementRecord,
  settings: OfficeSettings,
): AcknowledgementRecord {
  const reviewOn = reviewDay(record, settings)
  return reviewOn ? { ...record, retention: { ...record.retention, reviewOn } } : record
}
