// Asking: one PATCH as the person marks the record, then the service makes the round and sends the card.
import { contentOf, fingerprintOf } from '#core/content.ts'
import { ask, copyRound } from '#core/deeds.ts'
import { isFault } from '#core/faults.ts'
import { done, type Outcome, refused } from '#core/outcome.ts'
import { type Stored, type StoredRecord, wholeOf } from '#core/ports.ts'
import type { Person } from '#core/record.ts'
import { type ApprovalRound, stepsLeft } from '#core/round.ts'
import { versionToAsk } from '#core/versionToAsk.ts'
import type { Acting, Desk } from './desk.ts'
import { finishRound } from './finishRound.ts'
import { openRecord, roundOf, untilUnchanged } from './reading.ts'

/** `delivered`: the approver has the card. Otherwise the sweep goes on trying. */
export type Asked = { readonly round: ApprovalRound; readonly delivered: boolean }

async function prepareRound(
  desk: Desk,
  stored: StoredRecord,
  by: Person,
): Promise<Outcome<ApprovalRound>> {
  const whole = wholeOf(stored)
  const rounds = stored.rounds.map(({ value }) => value)
  const content = contentOf(whole, versionToAsk(whole.record, rounds))
  return ask(stored.record.id, whole, rounds, {
    asked: { by, at: desk.now() },
    holders: await desk.office.holders(),
    content,
    fingerprint: await fingerprintOf(content),
  })
}

/** The round in the list. Where somebody asked at the same moment and about the same words, their round is the one. */
async function createRound(
  desk: Desk,
  round: ApprovalRound,
): Promise<Outcome<Stored<ApprovalRound>>> {
  try {
    return done(await desk.rounds.create(round))
  } catch (thrown) {
    if (!isFault(thrown, 'alreadyExists')) throw thrown
    const there = roundOf(await desk.rounds.ofRecord(round.recordId), round.number)
    const isSame =
      there.value.state.state === 'Asked' && there.value.fingerprint === round.fingerprint
    return isSame ? done(there) : refused('alreadyAsked')
  }
}

async function deliver(
  desk: Desk,
  created: Outcome<Stored<ApprovalRound>>,
): Promise<Outcome<Asked>> {
  if (!created.done) return created
  const { value } = await finishRound(desk, created.result.value)
  return done({ round: value, delivered: !stepsLeft(value).includes('cardSent') })
}

/** As the person: what SharePoint does not let them change, they can't ask about. */
export const askForApproval = (
  desk: Desk,
  { by, records }: Acting,
  recordId: string,
): Promise<Outcome<Asked>> =>
  desk.alone(`record ${recordId}`, async () => {
    const marked = await untilUnchanged(async () => {
      const stored = await openRecord(records, recordId)
      const prepared = await prepareRound(desk, stored, by)
      if (prepared.done)
        await records.saveRecord({
          ...stored.record,
          value: copyRound(stored.record.value, prepared.result),
        })
      return prepared
    })
    if (!marked.done) return marked
    return deliver(desk, await createRound(desk, { ...marked.result, done: ['statusSet'] }))
  })

/**
 * For a record already marked as awaiting approval, as the service: asked for while it was away, marked in SharePoint,
 * or changed after it was shown. The record is copied to last, so that who marked it can be read until the round is made.
 */
export async function askForMarked(
  desk: Desk,
  stored: StoredRecord,
  by: Person,
): Promise<Outcome<Asked>> {
  const prepared = await prepareRound(desk, stored, by)
  if (!prepared.done) return prepared
  return deliver(desk, await createRound(desk, prepared.result))
}
