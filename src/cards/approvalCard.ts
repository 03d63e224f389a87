// The card that asks: what the Commissioner needs to decide within a minute, on a phone, and the two buttons.
import type { IAdaptiveCard, IFactSet, ITextBlock } from '@microsoft/teams.cards'
import { daysLeftInWords, deadlineOn } from '#core/clock.ts'
import type { Content } from '#core/content.ts'
import { type Day, dayInWords, dayOf, dayWithWeekday } from '#core/day.ts'
import { toPlainText } from '#core/richText.ts'
import type { ApprovalRound } from '#core/round.ts'
import { facts, heading, OPEN_TITLE, openRecord, paragraph } from './blocks.ts'
import { decisionButtons, REASON, refreshOf } from './deciding.ts'
import { findingBlocks } from './findings.ts'
import { literalText } from './literalText.ts'
import { fitted, type Room } from './room.ts'

const MOST_TITLE = 200
const MOST_FACT = 120
const MOST_CHANGE = 140
const MOST_CHANGES = 12

function clockFacts(content: Content, today: Day): readonly (readonly [string, string])[] {
  const deadline = deadlineOn(content, today)
  if (!deadline) return [['Last day to publish', `None in law (${content.legalBasis})`]]
  const { lastDay, lastWorkingDay, daysLeft } = deadline
  return [
    ['Last day to publish', `${dayInWords(lastDay)}, ${daysLeftInWords(daysLeft)}`],
    ...(lastWorkingDay === lastDay
      ? []
      : [['Last working day before it', dayWithWeekday(lastWorkingDay)] as const]),
  ]
}

function factsOf({ content, asked }: ApprovalRound, today: Day): IFactSet {
  const askedBy = asked.by.name === '' ? '' : `${literalText(asked.by.name, MOST_FACT)}, `
  return facts([
    ['Inspectorate', literalText(content.inspectorate, MOST_FACT)],
    ...clockFacts(content, today),
    ['Asked by', `${askedBy}${dayInWords(dayOf(asked.at))}`],
    ['Version', literalText(content.version, MOST_FACT)],
    ...(content.marking ? [['Marking', content.marking] as const] : []),
  ])
}

function changeBlocks(
  { number }: ApprovalRound,
  changes: readonly string[],
): readonly ITextBlock[] {
  if (number === 1) return []
  const told = changes.slice(0, MOST_CHANGES).map((change) => literalText(change, MOST_CHANGE))
  const rest = changes.length - told.length
  const lines = rest === 0 ? told : [...told, `${rest} more changes.`]
  return [
    heading('Changed since you were last asked'),
    paragraph(
      lines.length === 0 ? 'Nothing the record says.' : lines.map((line) => `- ${line}`).join('\n'),
    ),
  ]
}

function textBlocks(title: string, text: string, most: number): readonly ITextBlock[] {
  const words = literalText(text, most)
  return words === '' ? [] : [heading(title), paragraph(words)]
}

/**
 * `changes` are those since the round before, in words; `link` opens the record; `userIds` (`29:…`) are those for
 * whom Teams draws the card afresh by itself. Always under 28 KB as UTF-16.
 */
export function approvalCard({
  round,
  changes,
  today,
  link,
  userIds,
}: {
  readonly round: ApprovalRound
  readonly changes: readonly string[]
  readonly today: Day
  readonly link: string
  readonly userIds: readonly string[]
}): IAdaptiveCard {
  const { content } = round
  const draw = (room: Room): IAdaptiveCard => ({
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'en',
    refresh: refreshOf(round, userIds),
    body: [
      heading(literalText(content.title, MOST_TITLE), 'Large'),
      factsOf(round, today),
      ...changeBlocks(round, changes),
      ...textBlocks('Summary of inspection', content.summary, room.summary),
      ...textBlocks('General acknowledgement', toPlainText(content.acknowledgement), room.summary),
      ...findingBlocks(content.findings, room),
      paragraph(`This card gives the opening words. “${OPEN_TITLE}” gives every word.`),
      REASON,
    ],
    actions: [...decisionButtons(round), openRecord(link)],
  })
  return fitted(draw)
}
