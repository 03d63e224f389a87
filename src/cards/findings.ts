// The findings of a report as a card tells them: each kind apart, counted, each with its outcome and opening words.
import type { ITextBlock } from '@microsoft/teams.cards'
import type { FindingContent } from '#core/content.ts'
import { FINDING_KINDS, findingName, type FindingKind } from '#core/finding.ts'
import { isBlank, toPlainText } from '#core/richText.ts'
import { heading, OPEN_TITLE, paragraph } from './blocks.ts'
import { literalText } from './literalText.ts'
import type { Room } from './room.ts'

const MOST_NAME = 60

const MANY: { readonly [kind in FindingKind]: string } = {
  Recommendation: 'recommendations',
  'Cause of concern': 'causes of concern',
  'Area for improvement': 'areas for improvement',
}

const counted = (kind: FindingKind, count: number): string =>
  `${count} ${count === 1 ? kind.toLowerCase() : MANY[kind]}`

/** The office’s own words, or where they stand. */
export const answerWords = ({ answer, sharedWith }: FindingContent): string =>
  isBlank(answer) && sharedWith.length > 0
    ? `Answered together with ${sharedWith.join(', ')}.`
    : toPlainText(answer)

function findingBlock(finding: FindingContent, room: Room): ITextBlock {
  const wording = literalText(finding.text, room.wording)
  const lines = [
    `**${literalText(findingName(finding), MOST_NAME)}: ${finding.outcome}**`,
    // In quotation marks, to tell the inspectorate’s words from the office’s.
    wording === '' ? '' : `“${wording}”`,
    literalText(answerWords(finding), room.answer),
  ]
  return paragraph(lines.filter((line) => line !== '').join('\n\n'))
}

function kindBlocks(
  kind: FindingKind,
  findings: readonly FindingContent[],
  room: Room,
): readonly ITextBlock[] {
  if (findings.length === 0) return []
  const named = findings.slice(0, room.findings)
  const rest = findings.length - named.length
  return [
    heading(counted(kind, findings.length)),
    ...named.map((finding) => findingBlock(finding, room)),
    ...(rest === 0
      ? []
      : [paragraph(`${rest} of them are not named here: press “${OPEN_TITLE}” to read them.`)]),
  ]
}

/** In the report’s order within each kind. */
export const findingBlocks = (
  findings: readonly FindingContent[],
  room: Room,
): readonly ITextBlock[] =>
  FINDING_KINDS.flatMap((kind) =>
    kindBlocks(
      kind,
      findings.filter((finding) => finding.kind === kind),
      room,
    ),
  )
