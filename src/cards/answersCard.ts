// A second look: every answer, page by page, in the place of the card that asks. A point can be noted on the way.
import type { IAdaptiveCard } from '@microsoft/teams.cards'
import type { ApprovalRound } from '#core/round.ts'
import { answerPages } from './answerPages.ts'
import { buttonRow, heading, openRecord, paragraph } from './blocks.ts'
import {
  aboutInput,
  answersButton,
  deskButton,
  noteButton,
  reasonInput,
  refreshOf,
} from './deciding.ts'
import { recordTitle } from './literalText.ts'

/** `page` counts from 1; beyond the last it is the last. Under 28 KB as UTF-16. */
export function answersCard({
  round,
  page,
  link,
  userIds,
}: {
  readonly round: ApprovalRound
  readonly page: number
  readonly link: string
  readonly userIds: readonly string[]
}): IAdaptiveCard {
  const pages = answerPages(round.content)
  const number = Math.min(page, pages.length)
  const { blocks, places } = pages[number - 1] ?? { blocks: [], places: [] }
  const findings = places.flatMap((place) => {
    const finding = round.content.findings[place]
    return finding ? [[place, finding] as const] : []
  })
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'en',
    refresh: refreshOf(round, userIds),
    body: [
      heading(`Every answer, page ${number} of ${pages.length}`, 'Large'),
      paragraph(`**${recordTitle(round)}**`),
      ...blocks,
      aboutInput(findings),
      reasonInput(true),
      buttonRow([noteButton(round)]),
    ],
    actions: [
      ...(number < pages.length ? [answersButton(round, 'Next page', number + 1)] : []),
      ...(number > 1 ? [answersButton(round, 'Page before', number - 1)] : []),
      deskButton(round, 'Back to the decision'),
      openRecord(link),
    ],
  }
}
