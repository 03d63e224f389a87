// Events of publication that were cut short, finished from their notes in the round. Unlike a step of the round, an event
// is being recorded by a request that may still be at work: it is left alone until that must have ended.
import {
  type EventNote,
  type Recipient,
  saysSo,
  type SentTold,
  withNote,
  withoutSending,
} from '#core/publication.ts'
import type { ApprovalRound } from '#core/round.ts'
import type { Desk } from '../approvals/desk.ts'
import { openRecord, untilUnchanged } from '../approvals/reading.ts'
import { changeNotes, fileEvidence, forgetEvent, settleEvent } from './evidence.ts'

/** Longer than any request lives. */
const LEFT_ALONE_MS = 5 * 60_000

/** As though the copy had not been sent. */
export const takeBack = ({ records }: Desk, recordId: string, to: Recipient): Promise<unknown> =>
  untilUnchanged(async () => {
    const { record } = await openRecord(records, recordId)
    return records.saveRecord({ ...record, value: withoutSending(record.value, to) })
  })

/** Nobody can tell whether the message went: the copy counts as not sent until a person has looked. */
export async function leaveInDoubt(
  desk: Desk,
  round: ApprovalRound,
  told: SentTold,
): Promise<void> {
  desk.log.warn({ recordId: round.recordId, mailInDoubt: told.to })
  await changeNotes(desk, round, (notes) => withNote(notes, { told, mail: 'inDoubt' }))
  await takeBack(desk, round.recordId, told.to)
}

async function finishEvent(desk: Desk, round: ApprovalRound, note: EventNote): Promise<void> {
  const { told, mail } = note
  const record = (await desk.records.open(round.recordId))?.record
  const publishedOn = record?.value.publication.publishedOn
  if (!record || !publishedOn || !saysSo(record.value, told)) {
    // Their own write never came, so that it did not take place.
    await forgetEvent(desk, round, told)
  } else if (mail === 'claimed' && told.event === 'sent') {
    await leaveInDoubt(desk, round, told)
  } else {
    await fileEvidence(desk, round, told)
    await settleEvent(desk, round, told, publishedOn)
  }
}

export async function finishEvents(desk: Desk, round: ApprovalRound): Promise<void> {
  const before = Date.parse(desk.now()) - LEFT_ALONE_MS
  for (const note of round.events)
    if (note.mail !== 'inDoubt' && Date.parse(note.told.at) <= before)
      await finishEvent(desk, round, note)
}
