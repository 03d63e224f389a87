// Each round of asking in sentences: who asked, who was shown what and when, who decided, and in which words.
import { changesBetween } from '#core/changes.ts'
import { dayInWords, instantInWords } from '#core/day.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import { type ApprovalRound, type CardPlace, decisionOf } from '#core/round.ts'

export type RoundTold = {
  readonly heading: string
  readonly sentences: readonly string[]
  /** The decider’s own; `''` for none. */
  readonly words: string
  /** Of what was shown, since the round before. */
  readonly changes: readonly string[]
}

const OUTCOMES: { readonly [state in ApprovalRound['state']['state']]: string } = {
  Asked: 'waits for a decision',
  Approved: 'approved',
  Returned: 'returned',
  Withdrawn: 'taken back',
  Overtaken: 'overtaken by a change',
}

function shownTo({ name, sentAt, isList, endedOn }: CardPlace): readonly string[] {
  if (name === undefined || sentAt === undefined) return []
  const what = isList ? 'had it in a list of all that waited' : 'was shown it in the chat'
  const end = endedOn ? ` From ${dayInWords(endedOn)} they could no longer decide it.` : ''
  return [`${name} ${what} on ${instantInWords(sentAt)}.${end}`]
}

function shown({ approver, cardPlaces }: ApprovalRound): readonly string[] {
  const told = cardPlaces.flatMap(shownTo)
  return told.length > 0 ? told : [`It was put before ${approver.name}.`]
}

function ended(round: ApprovalRound, receiptHolds: boolean | undefined): readonly string[] {
  const decision = decisionOf(round)
  const who = decision && `${decision.by.name}, ${decision.as},`
  const when = decision && instantInWords(decision.at)
  switch (round.state.state) {
    case 'Asked':
      return []
    case 'Approved':
      return receiptHolds === false
        ? [REFUSAL_TEXT.noReceipt]
        : [
            `${who} approved it on ${when}.`,
            receiptHolds ? 'The receipt of this decision holds.' : '',
          ].filter((sentence) => sentence !== '')
    case 'Returned':
      return [`${who} returned it on ${when}.`]
    case 'Withdrawn':
      return ['The office took it back before it was decided.']
    case 'Overtaken':
      return ['The record changed while it waited, so it could not be decided as it was shown.']
    default:
      return round.state satisfies never
  }
}

/** `receiptHolds` is undefined where there is none to check, or it can’t be checked now. */
export function roundInWords(
  round: ApprovalRound,
  before: ApprovalRound | undefined,
  receiptHolds: boolean | undefined,
): RoundTold {
  const { number, documentVersion, asked, state } = round
  const isUnproved = receiptHolds === false
  return {
    heading: `Round ${number}, version ${documentVersion}: ${isUnproved ? 'not shown to be approved' : OUTCOMES[state.state]}`,
    sentences: [
      `${asked.by.name === '' ? 'Somebody' : asked.by.name} asked on ${instantInWords(asked.at)}.`,
      ...shown(round),
      ...ended(round, receiptHolds),
    ],
    words: isUnproved ? '' : (decisionOf(round)?.words ?? ''),
    changes: before ? changesBetween(before.content, round.content) : [],
  }
}
