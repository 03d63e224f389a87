// What is kept of each event of publication: a file beside the prints, written by the service before the record says
// that the event took place.
import { canonicalJson } from '#core/canonicalJson.ts'
import type { Day } from '#core/day.ts'
import { keyOfRound } from '#core/deeds.ts'
import type { PublicationEvidence } from '#core/publication.ts'
import type { ApprovalRound } from '#core/round.ts'
import type { Desk } from '../approvals/desk.ts'
import { fileStem } from '../approvals/prints.ts'

type Without<Evidence, Key extends PropertyKey> = Evidence extends unknown
  ? Omit<Evidence, Key>
  : never

/** What the event itself says; of which document is read from the round. */
export type EventTold = Without<PublicationEvidence, 'recordKey' | 'version' | 'fingerprint'>

const eventName = (told: EventTold): string =>
  told.event === 'published'
    ? 'published'
    : `sent-to-${told.to === 'inspectors' ? 'inspectors' : 'home-secretary'}`

// The moment is in the name, so that two people who record one event leave two files and neither is written over.
const fileNameOf = (round: ApprovalRound, told: EventTold): string =>
  `${fileStem(round.recordKey, round.documentVersion)}-${eventName(told)}-${told.at.replaceAll(/[-:.]/g, '')}.json`

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
