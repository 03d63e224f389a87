// All that waits for a decision, in one message: each record by itself, with its own buttons.
import type {
  CardElementArray,
  IAdaptiveCard,
  IExecuteAction,
  ITextBlock,
} from '@microsoft/teams.cards'
import { type Day, dayInWords, dayOf } from '#core/day.ts'
import { urgencyWords } from '#core/reminding.ts'
import { toPlainText } from '#core/richText.ts'
import type { ApprovalRound } from '#core/round.ts'
import { buttonRow, facts, heading, paragraph } from './blocks.ts'
import { approveButton, deskButton, refreshAll } from './deciding.ts'
import { findingBlocks } from './findings.ts'
import { lastDayFacts } from './lastDay.ts'
import { literalText, recordTitle } from './literalText.ts'
import { fitted, type Room } from './room.ts'

const MOST_BUTTON = 40
const MOST_FACT = 120
// A card has six actions at most, so this many records can have two each.
const WITH_APPROVAL = 3
const WITH_BUTTON = 6

export type WaitingCard = {
  /** The most urgent first. */
  readonly rounds: readonly ApprovalRound[]
  /** The capacity in which whoever reads it decides; `''`: the card has no buttons to decide. */
  readonly decidesAs: string
  /** What was just decided, in sentences, as Markdown. */
  readonly opening: readonly string[]
  readonly today: Day
  readonly userIds: readonly string[]
}

const factsOf = (round: ApprovalRound, today: Day) =>
  facts([
    ...lastDayFacts(round.content, today),
    ['Waits for', literalText(round.approver.name, MOST_FACT)],
    ['Asked on', dayInWords(dayOf(round.asked.at))],
    ['Version', literalText(round.documentVersion, MOST_FACT)],
  ])

const buttonTitle = (deed: string, { title }: ApprovalRound): string => {
  const name = title.toWellFormed().replaceAll(/\s+/g, ' ').trim()
  return `${deed} “${name.length > MOST_BUTTON ? `${name.slice(0, MOST_BUTTON).toWellFormed()}…` : name}”`
}

/** Where a record can be approved here, the card shows what is approved; else it is a tap away. */
function recordBlocks(
  round: ApprovalRound,
  { today }: WaitingCard,
  room: Room,
  actions: readonly IExecuteAction[],
): CardElementArray {
  const { content } = round
  const isApproved = actions.length === 2
  const acknowledgement = literalText(toPlainText(content.acknowledgement), room.summary)
  return [
    heading(recordTitle(round)),
    factsOf(round, today),
    ...(isApproved ? findingBlocks(content.findings, room) : []),
    ...(isApproved && acknowledgement !== '' ? [paragraph(acknowledgement)] : []),
    ...(actions.length === 0 ? [] : [buttonRow(actions)]),
  ]
}

function buttonsFor(round: ApprovalRound, place: number, count: number): readonly IExecuteAction[] {
  if (place >= WITH_BUTTON) return []
  const look = deskButton(round, buttonTitle('Look and decide:', round))
  return count <= WITH_APPROVAL
    ? [approveButton(round, buttonTitle('Approve', round), true), look]
    : [look]
}

const headline = (count: number): string => {
  if (count === 0) return 'Nothing waits for a decision'
  return count === 1 ? 'One record waits for a decision' : `${count} records wait for a decision`
}

const MOST_NAMED = 40

/** For whoever decides: how little time the most urgent has. */
function urgency({ rounds, decidesAs, today }: WaitingCard): readonly ITextBlock[] {
  const [first, ...others] = rounds
  if (!first || decidesAs === '') return []
  const words = urgencyWords(first, today)
  return [
    paragraph(others.length === 0 ? words : `**${recordTitle(first)}:** ${words}`),
    paragraph(`You decide as ${literalText(decidesAs, MOST_FACT)}.`),
  ]
}

/** Under 28 KB as UTF-16. */
export function waitingCard(waiting: WaitingCard): IAdaptiveCard {
  const { rounds, decidesAs, opening, userIds } = waiting
  const named = rounds.slice(0, MOST_NAMED)
  const rest = rounds.length - named.length
  const draw = (room: Room): IAdaptiveCard => ({
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'en',
    refresh: refreshAll(userIds),
    body: [
      heading(headline(rounds.length), 'Large'),
      ...opening.map(paragraph),
      ...urgency(waiting),
      ...named.flatMap((round, place) =>
        recordBlocks(
          round,
          waiting,
          room,
          decidesAs === '' ? [] : buttonsFor(round, place, rounds.length),
        ),
      ),
      ...(rest === 0 ? [] : [paragraph(`${rest} more: see the register in the tab.`)]),
    ],
  })
  return fitted(draw)
}
