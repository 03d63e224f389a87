// Where a round stands, without buttons to decide. The outcome comes first: screen readers have read the old card and
// the new one together after an edit (AdaptiveCards #6785).
import type { IAdaptiveCard } from '@microsoft/teams.cards'
import { dayInWords, dayOf, instantInWords } from '#core/day.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import type { ApprovalRound, Decision } from '#core/round.ts'
import { heading, openRecord, paragraph } from './blocks.ts'
import { literalLines, literalText, recordTitle } from './literalText.ts'

const MOST_NAME = 120
const MOST_WORDS = 1_500

/** The outcome, then sentences about it, as Markdown. */
type Told = { readonly outcome: string; readonly sentences: readonly string[] }

function decidedBy({ by, as, at }: Decision, deed: string): string {
  const who = `${literalText(by.name, MOST_NAME)}, ${literalText(as, MOST_NAME)}`
  return `${who}, ${deed} on ${instantInWords(at)}.`
}

function told({ state, approver, asked, documentVersion }: ApprovalRound): Told {
  switch (state.state) {
    case 'Asked': {
      const who = literalText(approver.name, MOST_NAME)
      const sentence = `${who} was asked on ${dayInWords(dayOf(asked.at))}.`
      return { outcome: 'Waiting for a decision', sentences: [sentence] }
    }
    case 'Approved': {
      const deed = `approved version ${literalText(documentVersion, MOST_NAME)}`
      const words = literalText(state.decision.words, MOST_WORDS)
      return { outcome: 'Approved', sentences: [decidedBy(state.decision, deed), words] }
    }
    case 'Returned': {
      const words = literalLines(state.decision.words, MOST_WORDS)
      const sentences = [decidedBy(state.decision, 'returned it'), `**What must change:** ${words}`]
      return { outcome: 'Returned to the office', sentences }
    }
    case 'Withdrawn':
      return {
        outcome: 'Taken back by the office',
        sentences: ['It no longer waits for a decision.'],
      }
    case 'Overtaken':
      return {
        outcome: 'Changed after it was sent',
        sentences: ['It can’t be decided on this card. Once it is ready, a new card comes.'],
      }
    default:
      return state satisfies never
  }
}

/** The same in sentences, for a card about other things as well; Markdown. */
export function outcomeLines(round: ApprovalRound): readonly string[] {
  const { outcome, sentences } = told(round)
  return [`**${recordTitle(round)}: ${outcome}.**`, ...sentences].filter((text) => text !== '')
}

type Shown = {
  readonly round: ApprovalRound
  /** Opens the record. */
  readonly link: string
}

const cardOf = ({ outcome, sentences }: Told, { round, link }: Shown): IAdaptiveCard => ({
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'en',
  body: [
    heading(outcome, 'Large'),
    ...[`**${recordTitle(round)}**`, ...sentences].filter((text) => text !== '').map(paragraph),
  ],
  actions: [openRecord(link)],
})

/** The true state of any round. Under 28 KB as UTF-16. */
export const decidedCard = (shown: Shown): IAdaptiveCard => cardOf(told(shown.round), shown)

/** Of a round that says it is approved, with nothing to show for it: not a word of that is repeated. */
export const unprovedCard = (shown: Shown): IAdaptiveCard =>
  cardOf({ outcome: 'Not shown to be approved', sentences: [REFUSAL_TEXT.noReceipt] }, shown)
