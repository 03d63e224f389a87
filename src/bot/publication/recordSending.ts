// Recording that a copy went to the inspectors or to the Home Secretary: as the person who sent it, with the evidence.
import { type Outcome, standingRound } from '#core/deeds.ts'
import type { Instant } from '#core/day.ts'
import { messageOf } from '#core/letters.ts'
import { type PublicationEvidence, recordSending } from '#core/publication.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { standsAsApproved } from '#core/whyNot.ts'
import type { Acting, Desk } from '../approvals/desk.ts'
import { currentFingerprint, openRecord, untilUnchanged } from '../approvals/reading.ts'
import { fileEvidence, markPublished } from './evidence.ts'

type Sent = Extract<PublicationEvidence, { event: 'sent' }>
/** `message` where something else was sent than the message prepared. */
export type SendingTold = Pick<Sent, 'to' | 'sentOn' | 'how'> & {
  readonly message?: string | undefined
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
    const outcome = recordSending(record.value, event, at)
    if (!outcome.done) return outcome
    const round = standingRound(stored.rounds.map(({ value }) => value))
    // What was published before this product has no round, and so no print to keep evidence beside.
    if (!round || !standsAsApproved(round, await currentFingerprint(stored, round)))
      return { done: false, refusal: 'changedSinceApproved' }
    const prepared = messageOf(record.value, await desk.office.settings(), event.to)
    await fileEvidence(desk, round, {
      by,
      at,
      event: 'sent',
      ...event,
      recipientAddress: prepared.to,
      subject: prepared.subject,
      message: message ?? prepared.text,
    })
    const { value } = await records.saveRecord({ ...record, value: outcome.result })
    const { publishedOn } = value.publication
    if (publishedOn)
      desk.background.start('mark the evidence of sending', () =>
        markPublished(desk, round, publishedOn),
      )
    return { done: true, result: value }
  })
}
