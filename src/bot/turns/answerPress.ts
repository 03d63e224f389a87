// What a button is answered with. A card is an old picture: the list is read afresh, and the true state shown.
import type { Press } from '#cards/press.ts'
import type { Day } from '#core/day.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import { type Decided, decideRound } from '../approvals/decideRound.ts'
import type { Desk } from '../approvals/desk.ts'
import { isDecidedHere, OTHER_CONVERSATION } from './decidedHere.ts'
import { openRecord } from '../approvals/reading.ts'
import { askLater, notePoint } from '../approvals/notes.ts'
import { isBorneOut } from '../approvals/proof.ts'
import type { Incoming, Reply } from './turn.ts'
import { viewerOf } from './viewer.ts'
import { partOf, viewOf } from './viewOf.ts'
import { waitingRounds } from './waiting.ts'

type PressOf<Action extends Press['action']> = Extract<Press, { action: Action }>

const isSettled = (decided: Decided): boolean =>
  decided.done || decided.refusal === 'alreadyDecided' || decided.refusal === 'notWaiting'

/** All that waits, after a sentence on what was just done. */
export async function waitingReply(
  desk: Desk,
  incoming: Incoming,
  opening: readonly string[] = [],
): Promise<Reply> {
  const [rounds, viewer] = await Promise.all([waitingRounds(desk), viewerOf(desk, incoming)])
  return { card: desk.cards.waiting(rounds, viewer, opening) }
}

async function decision(
  desk: Desk,
  press: PressOf<'approve' | 'return'>,
  incoming: Incoming,
): Promise<Reply> {
  if (!(await isDecidedHere(desk, incoming))) return { text: OTHER_CONVERSATION }
  const wanted =
    press.action === 'return'
      ? { decision: press.action, words: press.words, finding: press.about, withNoted: true }
      : { decision: press.action, words: press.words }
  // And nothing else of the press: what is refused is logged, and the words are not for the log.
  const { recordId, round, fingerprint } = press
  const shown = { recordId, round, fingerprint }
  const decided = await decideRound(desk, incoming.person, shown, wanted)
  if (!isSettled(decided))
    return { text: REFUSAL_TEXT[decided.done ? 'notWaiting' : decided.refusal] }
  return press.action === 'approve' && press.inList
    ? waitingReply(desk, incoming, desk.cards.outcome(decided.round))
    : { card: desk.cards.standing(decided.round) }
}

async function note(desk: Desk, press: PressOf<'note'>, incoming: Incoming): Promise<Reply> {
  if (!(await isDecidedHere(desk, incoming))) return { text: OTHER_CONVERSATION }
  const point = { words: press.words, finding: press.about }
  const noted = await notePoint(desk, incoming.person.id, press, point)
  return noted.done || noted.refusal !== 'tooManyPoints'
    ? viewOf(desk, press, incoming)
    : { text: REFUSAL_TEXT[noted.refusal] }
}

async function later(desk: Desk, press: PressOf<'later'>, incoming: Incoming): Promise<Reply> {
  if (!(await isDecidedHere(desk, incoming))) return { text: OTHER_CONVERSATION }
  const kept = await askLater(desk, incoming.person.id, press, press.day)
  if (!kept.done && kept.refusal === 'dayNotAhead') return { text: REFUSAL_TEXT.dayNotAhead }
  return dayChoice(desk, press, incoming, press.day)
}

const dayChoice = (
  desk: Desk,
  press: PressOf<'later'> | PressOf<'postpone'>,
  incoming: Incoming,
  chosen?: Day,
): Promise<Reply> =>
  partOf(desk, press, incoming, (round, viewer) => desk.cards.later(round, viewer, chosen))

async function shared(desk: Desk, press: PressOf<'shared'>): Promise<Reply> {
  const stored = await openRecord(desk.records, press.recordId)
  return { card: desk.cards.shared(stored.record, await isBorneOut(desk, stored)) }
}

/** Throws Fault when the lists can't be read or written; then nothing is known to be done, and a press may be repeated. */
export function answerPress(desk: Desk, press: Press, incoming: Incoming): Promise<Reply> {
  switch (press.action) {
    case 'refresh':
      return viewOf(desk, press, incoming)
    case 'answers':
      return partOf(desk, press, incoming, (round, viewer) =>
        desk.cards.answers(round, press.page, viewer),
      )
    case 'postpone':
      return dayChoice(desk, press, incoming)
    case 'later':
      return later(desk, press, incoming)
    case 'note':
      return note(desk, press, incoming)
    case 'approve':
    case 'return':
      return decision(desk, press, incoming)
    case 'waiting':
      return waitingReply(desk, incoming)
    case 'shared':
      return shared(desk, press)
    default:
      return press satisfies never
  }
}
