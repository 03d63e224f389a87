// Recording that a copy went to the inspectors or to the Home Secretary: as the person who sent it, with the evidence.
import type { Day, Instant } from '#core/day.ts'
import { messageOf } from '#core/letters.ts'
import { done, type Outcome, refused } from '#core/outcome.ts'
import type { StoredRecord } from '#core/ports.ts'
import { mailTo, recordSending, type Recipient, type SentTold } from '#core/publication.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { type ApprovalRound, standingRound } from '#core/round.ts'
import { standsAsApproved } from '#core/whyNot.ts'
import type { Acting, Desk } from '../approvals/desk.ts'
import { currentFingerprint, openRecord, roundOf, untilUnchanged } from '../approvals/reading.ts'
import { byOwnHand, cutShort, keepEvidence, noteEvent } from './evidence.ts'

/** `message` where something else was sent than the message prepared. */
export type SendingTold = Pick<SentTold, 'to' | 'sentOn' | 'how'> & {
  readonly message?: string | undefined
}

export type Sendable = {
  readonly round: ApprovalRound
  /** The record as it will say that the copy went. */
  readonly after: AcknowledgementRecord
  readonly publishedOn: Day
}

/** What is sent is a copy of what was approved and published, and each copy goes once. */
export async function whatMayBeSent(
  desk: Pick<Desk, 'receipts'>,
  stored: StoredRecord,
  event: { readonly to: Recipient; readonly sentOn: Day },
  at: Instant,
): Promise<Outcome<Sendable>> {
  const { value } = stored.record
  const outcome = recordSending(value, event, at)
  if (!outcome.done) return outcome
  const round = standingRound(stored.rounds.map((one) => one.value))
  const { publishedOn } = value.publication
  // What was published before this product has no round, and so no print to keep evidence beside.
  if (!round || !publishedOn || !standsAsApproved(round, await currentFingerprint(stored, round)))
    return refused('changedSinceApproved')
  if (mailTo(round.events, event.to)?.mail === 'claimed') return refused('mailOnItsWay')
  if (!(await desk.receipts.hold(round))) return refused('notApproved')
  return done({ round, after: outcome.result, publishedOn })
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
    const { value } = stored.record
    const standing = standingRound(stored.rounds.map((one) => one.value))
    const before = await cutShort(
      desk,
      value,
      standing,
      (noted) => noted.event === 'sent' && noted.to === event.to && noted.sentOn === event.sentOn,
    )
    if (standing && before && value.publication.publishedOn) {
      await keepEvidence(desk, standing, before, value.publication.publishedOn)
      return done(value)
    }
    const outcome = await whatMayBeSent(desk, stored, event, at)
    if (!outcome.done) return outcome
    const { round, after, publishedOn } = outcome.result
    const prepared = messageOf(after, await desk.office.settings(), event.to)
    const told: SentTold = {
      by,
      at,
      event: 'sent',
      ...event,
      recipientAddress: prepared.to,
      subject: prepared.subject,
      message: message ?? prepared.text,
    }
    await noteEvent(desk, roundOf(stored.rounds, round.number), { told })
    const saved = await byOwnHand(desk, round, told, () =>
      records.saveRecord({ ...stored.record, value: after }),
    )
    await keepEvidence(desk, round, told, publishedOn)
    return done(saved.value)
  })
}
