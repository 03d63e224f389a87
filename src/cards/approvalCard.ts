// The card that asks: what the Commissioner needs to decide within a minute, on a phone, and the two buttons.
import type { IAdaptiveCard, IFactSet, ITextBlock } from '@microsoft/teams.cards'
import type { Content } from '#core/content.ts'
import { type Day, dayInWords, dayOf } from '#core/day.ts'
import { toPlainText } from '#core/richText.ts'
import { subjectOf } from '#core/returning.ts'
import type { ApprovalRound, ReturnPoint } from '#core/round.ts'
import { buttonRow, facts, heading, OPEN_TITLE, openRecord, paragraph } from './blocks.ts'
import {
  aboutInput,
  answersButton,
  approveButton,
  noteButton,
  type Placed,
  postponeButton,
  reasonInput,
  refreshOf,
  returnButton,
} from './deciding.ts'
import { findingBlocks } from './findings.ts'
import { lastDayFacts } from './lastDay.ts'
import { literalText, recordTitle } from './literalText.ts'
import { fitted, type Room } from './room.ts'

const MOST_FACT = 120
const MOST_CHANGE = 140
const MOST_POINT = 60
const CHANGED = 'Changed since you were last asked'
const SHOW_ANSWERS = 'Show every answer'

function factsOf({ content, asked }: ApprovalRound, decidesAs: string, today: Day): IFactSet {
  const askedBy = asked.by.name === '' ? '' : `${literalText(asked.by.name, MOST_FACT)}, `
  return facts([
    ['Inspectorate', literalText(content.inspectorate, MOST_FACT)],
    ...lastDayFacts(content, today),
    ['Asked by', `${askedBy}${dayInWords(dayOf(asked.at))}`],
    ...(decidesAs === '' ? [] : [['You decide as', literalText(decidesAs, MOST_FACT)] as const]),
    ['Version', literalText(content.version, MOST_FACT)],
    ...(content.marking ? [['Marking', content.marking] as const] : []),
  ])
}

function changeBlocks(
  { number }: ApprovalRound,
  changes: readonly string[],
  room: Room,
): readonly ITextBlock[] {
  if (number === 1) return []
  if (changes.length === 0) return [heading(CHANGED), paragraph('Nothing the record says.')]
  const told = changes.slice(0, room.lines).map((change) => literalText(change, MOST_CHANGE))
  return listBlocks(CHANGED, counted(told, changes.length, 'changes'))
}

function textBlocks(title: string, text: string, most: number): readonly ITextBlock[] {
  const words = literalText(text, most)
  return words === '' ? [] : [heading(title), paragraph(words)]
}

function listBlocks(title: string, lines: readonly string[]): readonly ITextBlock[] {
  return lines.length === 0
    ? []
    : [heading(title), paragraph(lines.map((line) => `- ${line}`).join('\n'))]
}

const counted = (lines: readonly string[], all: number, what: string): readonly string[] =>
  all === lines.length ? lines : [...lines, `${all - lines.length} more ${what}.`]

/** What the person has noted so far: it goes with the return. */
function pointLines(
  round: ApprovalRound,
  noted: readonly ReturnPoint[],
  { lines }: Room,
): readonly string[] {
  const named = noted.slice(0, lines).map((point) => {
    const subject = literalText(subjectOf(round, point) || 'The whole record', MOST_POINT)
    return `**${subject}:** ${literalText(point.words, MOST_POINT)}`
  })
  return counted(named, noted.length, 'points')
}

// Counted, not named: this card is about one record, and is found by its title.
function otherBlocks(others: number): readonly ITextBlock[] {
  if (others === 0) return []
  const also = others === 1 ? 'One more record waits' : `${others} more records wait`
  return [paragraph(`${also} for you. Write “what is waiting” to have all in one message.`)]
}

export type AskingCard = {
  readonly round: ApprovalRound
  /** Those since the round before, in words. */
  readonly changes: readonly string[]
  /** The capacity in which whoever reads it decides; `''` where they hold none today. */
  readonly decidesAs: string
  readonly noted: readonly ReturnPoint[]
  /** How many other records wait for the same person. */
  readonly others: number
  readonly today: Day
  /** Opens the record. */
  readonly link: string
  /** Those for whom Teams draws the card afresh by itself, by the chat's own ids (`29:…`). */
  readonly userIds: readonly string[]
}

const namedIn = (content: Content, room: Room): readonly Placed[] =>
  content.findings.map((finding, place) => [place, finding] as const).slice(0, room.findings)

/** Always under 28 KB as UTF-16. */
export function approvalCard(asking: AskingCard): IAdaptiveCard {
  const { round, changes, decidesAs, noted, others, today, link, userIds } = asking
  const { content } = round
  const draw = (room: Room): IAdaptiveCard => ({
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'en',
    refresh: refreshOf(round, userIds),
    body: [
      heading(recordTitle(content), 'Large'),
      factsOf(round, decidesAs, today),
      ...changeBlocks(round, changes, room),
      ...textBlocks('Summary of inspection', content.summary, room.summary),
      ...textBlocks('General acknowledgement', toPlainText(content.acknowledgement), room.summary),
      ...findingBlocks(content.findings, room),
      paragraph(
        `This card gives the opening words. “${SHOW_ANSWERS}” gives them all here; “${OPEN_TITLE}” shows the document as it would be published.`,
      ),
      ...otherBlocks(others),
      ...listBlocks('You will return it with', pointLines(round, noted, room)),
      aboutInput(namedIn(content, room)),
      reasonInput(noted.length === 0),
      buttonRow([returnButton(round), noteButton(round)]),
    ],
    actions: [
      approveButton(round),
      answersButton(round, SHOW_ANSWERS, 1),
      postponeButton(round),
      openRecord(link),
    ],
  })
  return fitted(draw)
}
