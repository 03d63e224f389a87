// What is kept of each event of publication: a file beside the prints. It is noted in the round first and the note is
// taken out last, so that the sweep finishes what was cut short. Evidence itself is written by the service only once the
// record says, by the person's own hand, that the event took place: whoever only reads leaves nothing.
import { canonicalJson } from '#core/canonicalJson.ts'
import type { Day } from '#core/day.ts'
import { isFault } from '#core/faults.ts'
import type { Stored } from '#core/ports.ts'
import {
  type EventNote,
  type EventTold,
  type PublicationEvidence,
  saysSo,
  withNote,
  withoutNote,
} from '#core/publication.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { type ApprovalRound, keyOfRound } from '#core/round.ts'
import type { Desk } from '../approvals/desk.ts'
import { fileStem } from '../approvals/prints.ts'
import { readRound, untilUnchanged } from '../approvals/reading.ts'

const eventName = (told: EventTold): string =>
  told.event === 'published'
    ? 'published'
    : `sent-to-${told.to === 'inspectors' ? 'inspectors' : 'home-secretary'}`

// The moment is in the name, so that two people who record one event leave two files and neither is written over.
const fileNameOf = (round: ApprovalRound, told: EventTold): string =>
  `${fileStem(round.recordKey, round.documentVersion)}-${eventName(told)}-${told.at.replaceAll(/[-:.]/g, '')}.json`

/**
 * The event as it was noted, where the record says that it took place and its evidence is not filed: whoever tells the
 * same again finishes it.
 */
export async function cutShort(
  { prints }: Pick<Desk, 'prints'>,
  record: AcknowledgementRecord,
  round: ApprovalRound | undefined,
  isSame: (told: EventTold) => boolean,
): Promise<EventTold | undefined> {
  const told = round?.events.find(
    (note) => note.mail === undefined && isSame(note.told) && saysSo(record, note.told),
  )?.told
  if (!round || !told) return undefined
  const names = await prints.namesOf({ recordKey: round.recordKey, roundKey: keyOfRound(round) })
  return names.includes(fileNameOf(round, told)) ? undefined : told
}

/** Throws Fault `changedSinceRead` where somebody else has noted something meanwhile. */
export const noteEvent = (
  { rounds }: Pick<Desk, 'rounds'>,
  round: Stored<ApprovalRound>,
  note: EventNote,
): Promise<Stored<ApprovalRound>> =>
  rounds.save({ ...round, value: { ...round.value, events: withNote(round.value.events, note) } })

/** Changes the notes of the round as it stands now. */
export const changeNotes = (
  { rounds }: Pick<Desk, 'rounds'>,
  round: ApprovalRound,
  change: (notes: readonly EventNote[]) => readonly EventNote[],
): Promise<Stored<ApprovalRound>> =>
  untilUnchanged(async () => {
    const now = await readRound(rounds, round)
    return rounds.save({ ...now, value: { ...now.value, events: change(now.value.events) } })
  })

export const forgetEvent = (
  desk: Pick<Desk, 'rounds'>,
  round: ApprovalRound,
  told: EventTold,
): Promise<Stored<ApprovalRound>> => changeNotes(desk, round, (notes) => withoutNote(notes, told))

/** The person's own write. Refused, nothing took place and the note goes; unanswered, the sweep finds out. */
export async function byOwnHand<T>(
  desk: Pick<Desk, 'rounds'>,
  round: ApprovalRound,
  told: EventTold,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write()
  } catch (thrown) {
    if (!isFault(thrown, 'unreachable')) await forgetEvent(desk, round, told)
    throw thrown
  }
}

/** Safe to repeat: the same event is the same file. */
export async function fileEvidence(
  { prints }: Pick<Desk, 'prints'>,
  round: ApprovalRound,
  told: EventTold,
): Promise<void> {
  const { recordKey, documentVersion, fingerprint } = round
  const evidence: PublicationEvidence = {
    recordKey,
    version: documentVersion,
    fingerprint,
    ...told,
  }
  await prints.file({
    fileName: fileNameOf(round, told),
    bytes: new TextEncoder().encode(canonicalJson(evidence)),
    recordKey,
    roundKey: keyOfRound(round),
    documentVersion,
    fingerprint,
    format: 'Source',
  })
}

/** Marks and labels every file of the round, evidence too, and takes the note out. Safe to repeat. */
export async function settleEvent(
  desk: Pick<Desk, 'office' | 'prints' | 'rounds'>,
  round: ApprovalRound,
  told: EventTold,
  publishedOn: Day,
): Promise<void> {
  const { retentionLabel } = await desk.office.settings()
  const which = { recordKey: round.recordKey, roundKey: keyOfRound(round) }
  await desk.prints.markPublished(which, publishedOn, retentionLabel)
  await forgetEvent(desk, round, told)
}

/** Once the record says so: the evidence now, the marks after the answer. */
export async function keepEvidence(
  desk: Desk,
  round: ApprovalRound,
  told: EventTold,
  publishedOn: Day,
): Promise<void> {
  await fileEvidence(desk, round, told)
  desk.background.start('mark the files of a publication', () =>
    settleEvent(desk, round, told, publishedOn),
  )
}
