// A record shared in a chat: where it stands, for everybody there, and nothing to decide.
import type { IAdaptiveCard } from '@microsoft/teams.cards'
import { daysLeftInWords, deadlineOn } from '#core/clock.ts'
import { type Day, dayInWords } from '#core/day.ts'
import type { RegisterRow } from '#core/ports.ts'
import { facts, heading, openRecord } from './blocks.ts'
import { refreshShared } from './deciding.ts'
import { literalText } from './literalText.ts'

const MOST_TITLE = 200
const MOST_FACT = 120

function clockWords(record: RegisterRow, today: Day): string {
  const { publishedOn } = record.publication
  if (publishedOn) return `Published on ${dayInWords(publishedOn)}`
  const deadline = deadlineOn(record, today)
  return deadline
    ? `${dayInWords(deadline.lastDay)}, ${daysLeftInWords(deadline.daysLeft)}`
    : `None in law (${record.legalBasis})`
}

/** `link` opens the record. Under 28 KB as UTF-16. */
export const sharedCard = ({
  recordId,
  record,
  today,
  link,
}: {
  readonly recordId: string
  readonly record: RegisterRow
  readonly today: Day
  readonly link: string
}): IAdaptiveCard => ({
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'en',
  refresh: refreshShared(recordId),
  body: [
    heading(literalText(record.title, MOST_TITLE), 'Large'),
    facts([
      ['Status', record.status],
      ['Inspectorate', literalText(record.inspectorate, MOST_FACT)],
      ['Force', literalText(record.force, MOST_FACT)],
      ['Last day to publish', clockWords(record, today)],
    ]),
  ],
  actions: [openRecord(link)],
})
