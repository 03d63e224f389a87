// A round as this viewer should see it now: with buttons for whoever may decide today, without for everybody else.
import type { IAdaptiveCard } from '@microsoft/teams.cards'
import type { Stored } from '#core/ports.ts'
import type { ApprovalRound } from '#core/round.ts'
import type { Desk, Viewer } from '../approvals/desk.ts'
import { isProved } from '../approvals/proof.ts'
import { roundBefore, roundOf } from '../approvals/reading.ts'
import { othersWaiting } from '../approvals/sendAsking.ts'
import type { Incoming, Reply } from './turn.ts'
import { viewerOf } from './viewer.ts'

type Which = { readonly recordId: string; readonly round: number }

type Look = {
  readonly all: readonly Stored<ApprovalRound>[]
  readonly round: ApprovalRound
  readonly viewer: Viewer
}

async function lookAt(desk: Desk, which: Which, incoming: Incoming): Promise<Look> {
  const [all, viewer] = await Promise.all([
    desk.rounds.ofRecord(which.recordId),
    viewerOf(desk, incoming),
  ])
  return { all, round: roundOf(all, which.round).value, viewer }
}

async function shownTo(
  desk: Desk,
  { round, viewer }: Look,
  draw: () => IAdaptiveCard,
): Promise<Reply> {
  const mayDecide = round.state.state === 'Asked' && viewer.as !== ''
  if (mayDecide) return { card: draw() }
  const isTrue = await isProved(desk, round)
  return { card: isTrue ? desk.cards.standing(round) : desk.cards.unproved(round) }
}

/** `draw` is for whoever may decide a round that is open. */
export async function partOf(
  desk: Desk,
  which: Which,
  incoming: Incoming,
  draw: (round: ApprovalRound, viewer: Viewer) => IAdaptiveCard,
): Promise<Reply> {
  const look = await lookAt(desk, which, incoming)
  return shownTo(desk, look, () => draw(look.round, look.viewer))
}

export async function viewOf(desk: Desk, which: Which, incoming: Incoming): Promise<Reply> {
  const [look, others] = await Promise.all([
    lookAt(desk, which, incoming),
    othersWaiting(desk, which.recordId),
  ])
  const { all, round, viewer } = look
  return shownTo(desk, look, () =>
    desk.cards.asking(round, roundBefore(all, round), viewer, others),
  )
}
