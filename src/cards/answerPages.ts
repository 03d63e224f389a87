// Every word of what was shown, in pages that each fit a card: the second look, a tap from the first.
import type { ITextBlock } from '@microsoft/teams.cards'
import type { Content } from '#core/content.ts'
import { findingName } from '#core/finding.ts'
import { toPlainText } from '#core/richText.ts'
import { heading, paragraph } from './blocks.ts'
import { answerWords } from './findings.ts'
import { literalText } from './literalText.ts'

/** One line of the document under its heading; `place` is that of the finding it belongs to. */
type Line = { readonly heading: string; readonly words: string; readonly place?: number }

export type AnswerPage = {
  readonly blocks: readonly ITextBlock[]
  /** Places of the findings that have words on this page. */
  readonly places: readonly number[]
}

const MOST_LINE = 1_200
const MOST_HEADING = 120
// Characters of JSON: half of a card's bytes, with the buttons and inputs left out.
const MOST_PAGE = 8_500
// A choice in “What is it about?”.
const CHOICE = 140

const ALL = Number.POSITIVE_INFINITY

/** Lines no longer than a page can hold, cut between words where there are any. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap(
      (line) =>
        line.match(new RegExp(String.raw`.{1,${MOST_LINE}}(?:\s|$)|.{1,${MOST_LINE}}`, 'gu')) ?? [],
    )
    .filter((line) => line.trim() !== '')

function findingLines(content: Content): readonly Line[] {
  return content.findings.flatMap((finding, place) => {
    const title = `${findingName(finding)}: ${finding.outcome}`
    const said: readonly (readonly [before: string, text: string, after: string])[] = [
      ['“', finding.text, '”'],
      ['', answerWords(finding), ''],
      ['The force says: ', toPlainText(finding.forceResponse), ''],
    ]
    return said.flatMap(([before, text, after]) =>
      text.trim() === ''
        ? []
        : linesOf(`${before}${text}${after}`).map((words) => ({ heading: title, words, place })),
    )
  })
}

const partLines = (parts: readonly (readonly [heading: string, text: string])[]): readonly Line[] =>
  parts.flatMap(([title, text]) => linesOf(text).map((words) => ({ heading: title, words })))

const everyLine = (content: Content): readonly Line[] => [
  ...partLines([
    ['Summary of inspection', content.summary],
    [
      'Grades',
      content.grades.map(({ area, grade }) => `${area}: ${grade ?? 'not graded'}`).join('\n'),
    ],
  ]),
  ...findingLines(content),
  ...partLines([
    ['General acknowledgement', toPlainText(content.acknowledgement)],
    ['Chief officer’s comments', toPlainText(content.chiefOfficerComments)],
    ['Response to the chief officer', toPlainText(content.responseToChiefOfficer)],
  ]),
]

/** Drawn under its heading, or without it where the line above has the same. */
const blocksOf = (line: Line, above: Line | undefined): readonly ITextBlock[] => {
  const words = paragraph(literalText(line.words, ALL))
  const isUnderIt = above?.heading === line.heading && above.place === line.place
  return isUnderIt ? [words] : [heading(literalText(line.heading, MOST_HEADING)), words]
}

const sizeOf = (line: Line): number =>
  JSON.stringify(blocksOf(line, undefined)).length + (line.place === undefined ? 0 : CHOICE)

const pageOf = (lines: readonly Line[]): AnswerPage => ({
  blocks: lines.flatMap((line, index) => blocksOf(line, lines[index - 1])),
  places: [...new Set(lines.flatMap(({ place }) => (place === undefined ? [] : [place])))],
})

/** At least one page. The same content always gives the same pages. */
export function answerPages(content: Content): readonly AnswerPage[] {
  const pages: Line[][] = []
  let room = 0
  for (const line of everyLine(content)) {
    const size = sizeOf(line)
    if (size > room) {
      pages.push([])
      room = MOST_PAGE
    }
    pages.at(-1)?.push(line)
    room -= size
  }
  return pages.length === 0 ? [pageOf([])] : pages.map(pageOf)
}
