// Recording that a copy went to the inspectors or to the Home Secretary: as the person who sent it, with the evidence.
import type { Instant } from '#core/day.ts'
import { messageOf } from '#core/letters.ts'
import { done, type Outcome, refused } from '#core/outcome.ts'
import {
  type PublicationEvidence,
  recordSending,
  type SendingEvent,
  sentOnTo,
  withoutSending,
} from '#core/publication.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { type ApprovalRound, standingRound } from '#core/round.ts'
import { standsAsApproved } from '#core/whyNot.ts'
import type { Acting, Desk } from '../approvals/desk.ts'
import { currentFingerprint, openRecord, untilUnchanged } from '../approvals/reading.ts'
import { fileEvidence, lacksEvidence, markPublished } from './evidence.ts'

type Sent = Extract<PublicationEvidence, { event: 'sent' }>
/** `message` where something else was sent than the message prepared. */
export type SendingTold = Pick<Sent, 'to' | 'sentOn' | 'how'> & {
  readonly message?: string | undefined
}

/** The record as it was before this same event, where only the evidence of it was not filed: then it is told again. */
async function beforeEvent(
  desk: Desk,
  record: AcknowledgementRecord,
  round: ApprovalRound | undefined,
  { to, sentOn }: SendingEvent,
): Promise<AcknowledgementRecord> {
  if (sentOnTo(record, to) !== sentOn || !round) return record
  const isCutShort = await lacksEvidence(desk, round, { event: 'sent', to })
  return isCutShort ? withoutSending(record, to) : record
}

export async function recordSent(
  desk: Desk,
  { by, records }: Acting,
  recordId: string,
  { message, ...event }: SendingTold,
): Promise<Outcome<AcknowledgementRecord>> {
  const at: Instant = desk.now()
  return untilUnchanged(async () => {
    const stored = await openRecord(records, recordId)
    const { record } = stored
    const round = standingRound(stored.rounds.map(({ value }) => value))
    const before = await beforeEvent(desk, record.value, round, event)
    const outcome = recordSending(before, event, at)
    if (!outcome.done) return outcome
    // What was published before this product has no round, and so no print to keep evidence beside.
    if (!round || !standsAsApproved(round, await currentFingerprint(stored, round)))
      return refused('changedSinceApproved')
    if (!(await desk.receipts.hold(round))) return refused('notApproved')
    const { value } = await records.saveRecord({ ...record, value: outcome.result })
    const prepared = messageOf(value, await desk.office.settings(), event.to)
    await fileEvidence(desk, round, {
      by,
      at,
      event: 'sent',
      ...event,
      recipientAddress: prepared.to,
      subject: prepared.subject,
      message: message ?? prepared.text,
    })
    const { publishedOn } = value.publication
    if (publishedOn)
      desk.background.start('mark the evidence of sending', () =>
        markPublished(desk, round, publishedOn),
      )
    return done(value)
  })
}
