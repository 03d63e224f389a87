// Sending a copy by the service, from the office's mailbox. Claimed in the round before it goes, so that two presses send
// one message; where its answer was lost nobody can tell whether it went, and a person is asked to look.
import { type Day, dayOf, type Instant } from '#core/day.ts'
import { isFault } from '#core/faults.ts'
import { messageOf } from '#core/letters.ts'
import { done, type Outcome, refused } from '#core/outcome.ts'
import type { MailToSend, Stored } from '#core/ports.ts'
import { mailTo, type Recipient, type SentTold, withNote } from '#core/publication.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { type ApprovalRound, decisionOf } from '#core/round.ts'
import { approvedPrinting, fileStem } from '../approvals/prints.ts'
import type { Acting, Desk } from '../approvals/desk.ts'
import { openRecord, roundOf, untilUnchanged } from '../approvals/reading.ts'
import { byOwnHand, changeNotes, forgetEvent, keepEvidence, noteEvent } from './evidence.ts'
import { leaveInDoubt, takeBack } from './finishEvents.ts'
import { whatMayBeSent } from './recordSending.ts'

type Claimed = {
  readonly mail: MailToSend
  readonly told: SentTold
  readonly round: ApprovalRound
  readonly saved: Stored<AcknowledgementRecord>
  readonly publishedOn: Day
}

/** The approved document itself, as it is filed. */
async function copiesOf(
  { print, receipts }: Desk,
  round: ApprovalRound,
): Promise<MailToSend['copies']> {
  const decision = decisionOf(round)
  if (!decision) return []
  const printing = approvedPrinting(round, decision, receipts.keysAddress)
  const { bytes, extension, mediaType } = await print(printing, 'pdf')
  return [
    {
      fileName: `${fileStem(round.recordKey, round.documentVersion)}${extension}`,
      mediaType,
      bytes,
    },
  ]
}

/** By the person's own write, which shows that they may. `again` where a person has looked and it did not go before. */
async function claim(
  desk: Desk,
  { by, records }: Acting,
  recordId: string,
  { to, again }: { readonly to: Recipient; readonly again: boolean },
): Promise<Outcome<Claimed>> {
  const at: Instant = desk.now()
  return untilUnchanged(async () => {
    const stored = await openRecord(records, recordId)
    const sendable = await whatMayBeSent(desk, stored, { to, sentOn: dayOf(at) }, at)
    if (!sendable.done) return sendable
    const { round, after, publishedOn } = sendable.result
    if (mailTo(round.events, to) && !again) return refused('mailInDoubt')
    const settings = await desk.office.settings()
    const message = messageOf(after, settings, to)
    if (settings.sendingMailbox === '') return refused('noMailbox')
    if (message.to.trim() === '') return refused('noRecipientAddress')
    const mail = { ...message, from: settings.sendingMailbox, copies: await copiesOf(desk, round) }
    const told: SentTold = {
      by,
      at,
      event: 'sent',
      to,
      sentOn: dayOf(at),
      how: 'Email',
      recipientAddress: message.to,
      subject: message.subject,
      message: message.text,
      sentFrom: settings.sendingMailbox,
    }
    await noteEvent(desk, roundOf(stored.rounds, round.number), { told, mail: 'claimed' })
    const saved = await byOwnHand(desk, round, told, () =>
      records.saveRecord({ ...stored.record, value: after }),
    )
    return done({ mail, told, round, saved, publishedOn })
  })
}

/** Throws the Fault of a message that did not go; then nothing is recorded. */
export async function mailCopy(
  desk: Desk,
  acting: Acting,
  recordId: string,
  wanted: { readonly to: Recipient; readonly again: boolean },
): Promise<Outcome<AcknowledgementRecord>> {
  const outcome = await claim(desk, acting, recordId, wanted)
  if (!outcome.done) return outcome
  const { mail, told, round, saved, publishedOn } = outcome.result
  try {
    await desk.mailbox.send(mail)
  } catch (thrown) {
    if (isFault(thrown, 'unreachable')) {
      await leaveInDoubt(desk, round, told)
      return refused('mailInDoubt')
    }
    await takeBack(desk, recordId, wanted.to)
    await forgetEvent(desk, round, told)
    throw thrown
  }
  // It went: from here on the sweep may finish it.
  await changeNotes(desk, round, (notes) => withNote(notes, { told }))
  await keepEvidence(desk, round, told, publishedOn)
  return done(saved.value)
}
