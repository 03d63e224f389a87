// The rounds of a demonstration record as the service would have written them, with real fingerprints and receipts.
import { authorityOf, capacityOf } from '#core/authority.ts'
import { contentOf, fingerprintOf } from '#core/content.ts'
import type { Day, Instant } from '#core/day.ts'
import { copyRound } from '#core/deeds.ts'
import type { OfficeHolder } from '#core/office.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import type { ApprovalRound, Decision, RoundState } from '#core/round.ts'
import { claimsFor, type ReceiptClaims } from '#documents/receipt.ts'
import { personOf, type Setting } from './setting.ts'
import type { DemonstrationRecord, RoundToBe } from './writing.ts'

export type Sign = (claims: ReceiptClaims) => Promise<string>
type UnplacedRound = Omit<ApprovalRound, 'recordId'>

// Nothing here was approved twice, so every round is about the first version.
const VERSION = '1'
const askedAt = (day: Day): Instant => `${day}T09:30:00.000Z` as Instant
const decidedAt = (day: Day): Instant => `${day}T16:10:00.000Z` as Instant

async function decisionOf(
  round: UnplacedRound,
  wanted: NonNullable<RoundToBe['decision']>,
  setting: Setting,
  holders: readonly OfficeHolder[],
  sign: Sign,
): Promise<Decision> {
  const by = personOf(setting, wanted.by)
  const holder = authorityOf(by.id, holders, wanted.on)
  if (!holder) throw new Error(`${by.name} held no authority on ${wanted.on}.`)
  const decision = { by, as: capacityOf(holder), at: decidedAt(wanted.on), words: wanted.words }
  if (wanted.decision === 'return') return decision
  return { ...decision, receipt: await sign(claimsFor(round, decision)) }
}

async function roundOf(
  { whole }: DemonstrationRecord,
  wanted: RoundToBe,
  number: number,
  setting: Setting,
  holders: readonly OfficeHolder[],
  sign: Sign,
): Promise<UnplacedRound> {
  const content = contentOf(wanted.shown ?? whole, VERSION)
  const asked: UnplacedRound = {
    recordKey: whole.record.key,
    title: whole.record.title,
    number,
    content,
    fingerprint: await fingerprintOf(content),
    documentVersion: VERSION,
    asked: { by: personOf(setting, wanted.askedBy), at: askedAt(wanted.askedOn) },
    approver: personOf(setting, 'commissioner'),
    state: { state: 'Asked' },
    cardPlaces: [],
    points: [],
    reminders: [],
    events: [],
    // The card is still to be sent.
    done: ['statusSet'],
  }
  if (!wanted.decision) return asked
  const decision = await decisionOf(asked, wanted.decision, setting, holders, sign)
  const state: RoundState =
    wanted.decision.decision === 'approve'
      ? { state: 'Approved', decision }
      : { state: 'Returned', decision }
  // The prints of an approval are still to be filed.
  return { ...asked, state, done: ['statusSet', 'cardsEdited', 'officerTold'] }
}

/** The record as its rounds leave it, and the rounds. */
export async function roundsOf(
  demonstration: DemonstrationRecord,
  setting: Setting,
  holders: readonly OfficeHolder[],
  sign: Sign,
): Promise<{ record: AcknowledgementRecord; rounds: readonly UnplacedRound[] }> {
  const rounds = await Promise.all(
    demonstration.rounds.map((wanted, index) =>
      roundOf(demonstration, wanted, index + 1, setting, holders, sign),
    ),
  )
  const last = rounds.at(-1)
  const { record } = demonstration.whole
  return { record: last ? copyRound(record, { ...last, recordId: '' }) : record, rounds }
}
