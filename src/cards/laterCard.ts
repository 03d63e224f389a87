// On which day to be asked again. It decides nothing: the record goes on waiting.
import type { IAdaptiveCard, IDateInput } from '@microsoft/teams.cards'
import { type Day, dayInWords } from '#core/day.ts'
import type { DaysAhead } from '#core/postponing.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import type { ApprovalRound } from '#core/round.ts'
import { heading, openRecord, paragraph } from './blocks.ts'
import { deskButton, laterButton, refreshOf } from './deciding.ts'
import { recordTitle } from './literalText.ts'
import { DAY_INPUT } from './press.ts'

const dayInput = ({ first, last }: DaysAhead): IDateInput => ({
  type: 'Input.Date',
  id: DAY_INPUT,
  label: 'Ask me again on',
  value: first,
  min: first,
  max: last,
  isRequired: true,
  errorMessage: REFUSAL_TEXT.dayNotAhead,
})

/** Asks for the day, or says which one was chosen. */
export function laterCard({
  round,
  days,
  chosen,
  link,
  userIds,
}: {
  readonly round: ApprovalRound
  readonly days: DaysAhead
  readonly chosen?: Day | undefined
  readonly link: string
  readonly userIds: readonly string[]
}): IAdaptiveCard {
  const back = deskButton(round, 'Back to the decision')
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'en',
    refresh: refreshOf(round, userIds),
    body: [
      heading(
        chosen ? `You will be asked again on ${dayInWords(chosen)}` : 'Ask me again later',
        'Large',
      ),
      paragraph(`**${recordTitle(round)}**`),
      paragraph('Nothing is decided. The record goes on waiting for you.'),
      ...(chosen ? [] : [dayInput(days)]),
    ],
    actions: chosen ? [back, openRecord(link)] : [laterButton(round), back, openRecord(link)],
  }
}
