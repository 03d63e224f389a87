// The steps of a round. Each may be done twice without harm.
import { canonicalJson } from '#core/canonicalJson.ts'
import { copyRound } from '#core/deeds.ts'
import { isFault } from '#core/faults.ts'
import type { StoredRecord } from '#core/ports.ts'
import { type ApprovalRound, type CardPlace, decisionOf, type RoundStep } from '#core/round.ts'
import type { Desk } from './desk.ts'
import { editPlace } from './editPlace.ts'
import { printsOf } from './prints.ts'
import { sendAsking } from './sendAsking.ts'
import { roundBefore, roundOf, untilUnchanged } from './reading.ts'

/** Gives back where a card was sent, if one was. */
type Step = (desk: Desk, round: ApprovalRound) => Promise<CardPlace | undefined>

/**
 * Whether staff have gone on from what the round came to, so that copying it again would undo their work: a step may be
 * redone long after it was done, when only its note was lost.
 */
function isBehind({ record, lastChange }: StoredRecord, round: ApprovalRound): boolean {
  const { status, approval } = record.value
  switch (round.state.state) {
    case 'Approved':
      return Number(approval.version) > Number(round.documentVersion)
    case 'Returned':
      return (
        approval.round === round.number && approval.returnedWords === round.state.decision.words
      )
    case 'Withdrawn':
      // Whoever took it back has marked it as a draft themselves: it was marked again since.
      return status === 'Awaiting approval' && lastChange?.personId !== undefined
    case 'Asked':
    case 'Overtaken':
      return false
    default:
      return round.state satisfies never
  }
}

const setStatus: Step = (desk, round) =>
  untilUnchanged(async () => {
    const stored = await desk.records.open(round.recordId)
    if (!stored) return undefined
    const { record, rounds } = stored
    // Decided meanwhile, or asked again: that speaks for the record now.
    const isOld =
      record.value.approval.round > round.number ||
      roundOf(rounds, round.number).value.state.state !== round.state.state
    if (isOld || isBehind(stored, round)) return undefined
    const value = copyRound(record.value, round)
    if (canonicalJson(value) === canonicalJson(record.value)) return undefined
    await desk.records.saveRecord({ ...record, value })
    return undefined
  })

const sendCard: Step = async (desk, round) => {
  const rounds = await desk.rounds.ofRecord(round.recordId)
  return sendAsking(desk, round, roundBefore(rounds, round), round.approver.id)
}

const filePrints: Step = async (desk, round) => {
  // One library, one file at a time.
  for (const print of await printsOf(desk, round)) await desk.prints.file(print)
  return undefined
}

const editCards: Step = async (desk, round) => {
  await Promise.all(round.cardPlaces.map((place) => editPlace(desk, place, round)))
  return undefined
}

function newsOf(round: ApprovalRound): string {
  const decision = decisionOf(round)
  const deed = round.state.state === 'Approved' ? 'approved' : 'returned'
  return `${decision?.by.name ?? 'The Commissioner'} ${deed} “${round.title}”`
}

/** Not installed for them, or no longer in the office: they read it in the record. */
async function unlessAway(desk: Desk, about: object, tell: () => Promise<unknown>): Promise<void> {
  try {
    await tell()
  } catch (thrown) {
    if (!isFault(thrown, 'notAllowed') && !isFault(thrown, 'gone')) throw thrown
    desk.log.warn({ ...about, officerNotTold: thrown.code })
  }
}

const tellOfficer: Step = async (desk, round) => {
  const { recordId, asked } = round
  const { id } = asked.by
  if (id === '') return undefined
  await unlessAway(desk, { recordId, by: 'feed' }, () =>
    desk.activity.tell(id, { recordId, text: newsOf(round) }),
  )
  await unlessAway(desk, { recordId, by: 'chat' }, () =>
    desk.chat.send(id, () => desk.cards.standing(round)),
  )
  return undefined
}

export const STEPS: { readonly [step in RoundStep]: Step } = {
  statusSet: setStatus,
  cardSent: sendCard,
  printFiled: filePrints,
  cardsEdited: editCards,
  officerTold: tellOfficer,
}
