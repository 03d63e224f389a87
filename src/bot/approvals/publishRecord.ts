// Publishing: as the person, and only what was approved.
import {
  keyOfRound,
  type Outcome,
  publish,
  type PublicationEvent,
  standingRound,
} from '#core/deeds.ts'
import { wholeOf } from '#core/ports.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import type { Acting, Desk } from './desk.ts'
import { currentFingerprint, openRecord, untilUnchanged } from './reading.ts'

export const publishRecord = (
  desk: Desk,
  { records }: Acting,
  recordId: string,
  event: PublicationEvent,
): Promise<Outcome<AcknowledgementRecord>> =>
  untilUnchanged(async () => {
    const stored = await openRecord(records, recordId)
    const round = standingRound(stored.rounds.map(({ value }) => value))
    const current = await currentFingerprint(stored, round)
    const outcome = publish(wholeOf(stored).record, round, current, event)
    if (!outcome.done || !round) return outcome
    if (!(await desk.receipts.hold(round))) return { done: false, refusal: 'notApproved' }
    const { value } = await records.saveRecord({ ...stored.record, value: outcome.result })
    desk.background.start('mark the prints as published', () =>
      desk.prints.markPublished(
        { recordKey: round.recordKey, roundKey: keyOfRound(round) },
        event.publishedOn,
      ),
    )
    return { done: true, result: value }
  })
