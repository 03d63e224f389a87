// Where a record stands in being approved. The rounds are the evidence; the record's own status is a copy that
// anyone with edit rights could change, so it is believed only where a round bears it out.
import type { Fingerprint } from './content.ts'
import type { AcknowledgementRecord } from './record.ts'
import { REFUSAL_TEXT } from './refusals.ts'
import { type ApprovalRound, type Decision, decisionOf, standingRound, stepsLeft } from './round.ts'
import { standsAsApproved } from './whyNot.ts'

export type Standing =
  | { readonly kind: 'draft'; readonly returned?: Decision }
  | { readonly kind: 'toBeSent' }
  | { readonly kind: 'waiting'; readonly round: ApprovalRound; readonly hasChanged: boolean }
  | { readonly kind: 'approved'; readonly round: ApprovalRound; readonly decision: Decision }
  /** It claims an approval that no round bears out. */
  | { readonly kind: 'unproved'; readonly words: string }
  | { readonly kind: 'legacy' }

const NO_ROUND =
  'This record says it was approved, but there is no decision in Approvals that says so. Treat it as not approved. Tell the records manager, who can see in the version history who changed it.'
const OTHER_WORDS =
  'What this record says now is not what was approved. Someone changed it after the decision. Only the approved document below counts; tell the records manager, or change the record here to start the next version.'

function standingOfApproved(
  round: ApprovalRound | undefined,
  { current, receiptHolds }: Checked,
): Standing {
  const decision = round && decisionOf(round)
  if (round?.state.state !== 'Approved' || !decision) return { kind: 'unproved', words: NO_ROUND }
  if (receiptHolds === false) return { kind: 'unproved', words: REFUSAL_TEXT.noReceipt }
  if (current && !standsAsApproved(round, current)) return { kind: 'unproved', words: OTHER_WORDS }
  return { kind: 'approved', round, decision }
}

function returnedIn(round: ApprovalRound | undefined): { readonly returned?: Decision } {
  const decision = round?.state.state === 'Returned' ? decisionOf(round) : undefined
  return decision ? { returned: decision } : {}
}

/** What was reckoned about what is stored now; undefined where it is still being reckoned. */
export type Checked = {
  readonly current?: Fingerprint | undefined
  /** Of the round that speaks for the record. Undefined also where the public keys can't be had just now. */
  readonly receiptHolds?: boolean | undefined
}

export function standingOf(
  record: AcknowledgementRecord,
  rounds: readonly ApprovalRound[],
  checked: Checked,
): Standing {
  const { current } = checked
  const round = standingRound(rounds)
  if (round?.state.state === 'Asked')
    return {
      kind: 'waiting',
      round,
      hasChanged: current !== undefined && current !== round.fingerprint,
    }
  // Decided, and the record's own status is about to follow.
  const isSettling = round !== undefined && stepsLeft(round).includes('statusSet')
  if (isSettling && round.state.state === 'Approved') return standingOfApproved(round, checked)
  if (isSettling) return { kind: 'draft', ...returnedIn(round) }
  switch (record.status) {
    case 'Draft':
      return { kind: 'draft', ...returnedIn(round) }
    case 'Awaiting approval':
      return { kind: 'toBeSent' }
    case 'Approved':
    case 'Published':
    case 'Closed':
      return standingOfApproved(round, checked)
    case 'Published (legacy)':
      return { kind: 'legacy' }
    default:
      return record.status satisfies never
  }
}

/** Whether the round has been decided and its later steps are still on their way. */
export const isSettling = (rounds: readonly ApprovalRound[]): boolean =>
  rounds.some((round) => round.state.state !== 'Asked' && stepsLeft(round).includes('statusSet'))

/** Whether it may be written in now. What the Commissioner is looking at may not change under their eyes. */
export const isOpenToWrite = (standing: Standing, rounds: readonly ApprovalRound[]): boolean =>
  standing.kind !== 'waiting' && standing.kind !== 'toBeSent' && !isSettling(rounds)
