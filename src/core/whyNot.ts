// Why a record can't be asked about, decided or published now, and who may not. The button, the bot, the card and the save
// all ask here. Why not to note, postpone, record a sending or dispose stands beside those deeds.
import { authorityOf, decidersOn } from './authority.ts'
import { deadlineOn } from './clock.ts'
import type { Fingerprint } from './content.ts'
import { type Day, dayOf } from './day.ts'
import type { OfficeHolder } from './office.ts'
import { isReady, readinessOf } from './readiness.ts'
import { type AcknowledgementRecord, mayBePublished, type WholeRecord } from './record.ts'
import type { Refusal } from './refusals.ts'
import { type ApprovalRound, stepsLeft } from './round.ts'

/**
 * Why this record can't be put to the Commissioner now. A record marked “Awaiting approval” without an open round
 * is one that was asked for while the service was away, and still waits to be sent.
 */
export function whyNotAsk(
  whole: WholeRecord,
  rounds: readonly ApprovalRound[],
  holders: readonly OfficeHolder[],
  today: Day,
): Refusal | undefined {
  const { status } = whole.record
  const isOpen = (round: ApprovalRound): boolean =>
    round.state.state === 'Asked' || stepsLeft(round).includes('statusSet')
  if (rounds.some(isOpen)) return 'alreadyAsked'
  if (status === 'Approved') return 'alreadyApproved'
  if (status !== 'Draft' && status !== 'Awaiting approval') return 'notADraft'
  if (!isReady(readinessOf(whole))) return 'notReady'
  if (decidersOn(holders, today).length === 0) return 'nobodyHoldsAuthority'
  return undefined
}

/** What a decider claims to have seen, and what stands now. */
export type DecisionFacts = {
  readonly round: ApprovalRound
  readonly shown: string
  readonly current: Fingerprint
  readonly holders: readonly OfficeHolder[]
  readonly today: Day
}

/** Why this person can't decide this round. Asked again on every press. */
export function whyNotDecide(personId: string, facts: DecisionFacts): Refusal | undefined {
  const { round, shown, current, holders, today } = facts
  if (!authorityOf(personId, holders, today)) return 'notTheApprover'
  if ('decision' in round.state) return 'alreadyDecided'
  if (round.state.state !== 'Asked') return 'notWaiting'
  if (round.fingerprint !== shown || current !== shown) return 'changedSinceShown'
  return undefined
}

/** Whether the record says exactly what its approving round approved. */
export const standsAsApproved = (round: ApprovalRound | undefined, current: Fingerprint): boolean =>
  round?.state.state === 'Approved' && round.fingerprint === current

export function whyNotPublish(
  record: AcknowledgementRecord,
  round: ApprovalRound | undefined,
  current: Fingerprint,
  event: { readonly publishedOn: Day; readonly lateReason?: string | undefined },
  today: Day,
): Refusal | undefined {
  if (record.status === 'Published' || record.status === 'Closed') return 'alreadyPublished'
  if (round?.state.state !== 'Approved') return 'notApproved'
  if (!standsAsApproved(round, current)) return 'changedSinceApproved'
  if (!mayBePublished(record.marking)) return 'tooSensitive'
  if (event.publishedOn > today) return 'dayToCome'
  if (event.publishedOn < dayOf(round.state.decision.at)) return 'publishedBeforeApproved'
  // Late is recorded with its reason, never refused for being late.
  const deadline = deadlineOn(record, event.publishedOn)
  if (deadline && deadline.daysLeft < 0 && !event.lateReason?.trim()) return 'lateReasonMissing'
  return undefined
}
