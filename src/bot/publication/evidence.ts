// What is kept of each event of publication: a file beside the prints, written by the service once the record says, by
// the person's own hand, that the event took place. Their write shows that they may; whoever only reads leaves nothing.
import { canonicalJson } from '#core/canonicalJson.ts'
import type { Day } from '#core/day.ts'
import type { PublicationEvidence, Recipient } from '#core/publication.ts'
import { type ApprovalRound, keyOfRound } from '#core/round.ts'
import type { Desk } from '../approvals/desk.ts'
import { fileStem } from '../approvals/prints.ts'

type Without<Evidence, Key extends PropertyKey> = Evidence extends unknown
  ? Omit<Evidence, Key>
  : never

/** What the event itself says; of which document is read from the round. */
export type EventTold = Without<PublicationEvidence, 'recordKey' | 'version' | 'fingerprint'>

type WhichEvent =
  | { readonly event: 'published' }
  | { readonly event: 'sent'; readonly to: Recipient }

const eventName = (told: WhichEvent): string =>
  told.event === 'published'
    ? 'published'
    : `sent-to-${told.to === 'inspectors' ? 'inspectors' : 'home-secretary'}`

const beginningOf = (round: ApprovalRound, told: WhichEvent): string =>
  `${fileStem(round.recordKey, round.documentVersion)}-${eventName(told)}-`

// The moment is in the name, so that two people who record one event leave two files and neither is written over.
const fileNameOf = (round: ApprovalRound, told: EventTold): string =>
  `${beginningOf(round, told)}${told.at.replaceAll(/[-:.]/g, '')}.json`

/**
 * Whether the event is without its evidence. Where the record says already that it took place, it was cut short between
 * the two, and whoever tells it again finishes it.
 */
export async function lacksEvidence(
  { prints }: Pick<Desk, 'prints'>,
  round: ApprovalRound,
  told: WhichEvent,
): Promise<boolean> {
  const names = await prints.namesOf({ recordKey: round.recordKey, roundKey: keyOfRound(round) })
  return !names.some((name) => name.startsWith(beginningOf(round, told)))
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

/** Marks and labels every file of the round, evidence too. Safe to repeat. */
export async function markPublished(
  { office, prints }: Pick<Desk, 'office' | 'prints'>,
  round: ApprovalRound,
  publishedOn: Day,
): Promise<void> {
  const { retentionLabel } = await office.settings()
  const { recordKey } = round
  await prints.markPublished(
    { recordKey, roundKey: keyOfRound(round) },
    publishedOn,
    retentionLabel,
  )
}
