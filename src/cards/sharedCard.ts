// A record shared in a chat: where it stands, for everybody there, and nothing to decide.
import type { IAdaptiveCard } from '@microsoft/teams.cards'
import { type Day, dayInWords } from '#core/day.ts'
import type { RegisterRow } from '#core/ports.ts'
import { facts, heading, openRecord, paragraph } from './blocks.ts'
import { refreshShared } from './deciding.ts'
import { lastDayWords } from './lastDay.ts'
import { literalText, recordTitle } from './literalText.ts'

const MOST_FACT = 120

// The status is a column that anyone with edit rights could write.
const NOT_BORNE_OUT =
  'No decision of this office bears out that status: treat it as not approved. The record says why.'

function clockWords(record: RegisterRow, today: Day): string {
  const { publishedOn } = record.publication
  return publishedOn ? `Published on ${dayInWords(publishedOn)}` : lastDayWords(record, today)
}

/** `isBorneOut`: the status is what the record’s rounds say. `link` opens the record. Under 28 KB as UTF-16. */
export const sharedCard = ({
  recordId,
  record,
  isBorneOut,
  today,
  link,
}: {
  readonly recordId: string
  readonly record: RegisterRow
  readonly isBorneOut: boolean
  readonly today: Day
  readonly link: string
}): IAdaptiveCard => ({
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'en',
  refresh: refreshShared(recordId),
  body: [
    heading(recordTitle(record), 'Large'),
    ...(isBorneOut ? [] : [paragraph(NOT_BORNE_OUT)]),
    facts([
      ['Status', record.status],
      ['Inspectorate', literalText(record.inspectorate, MOST_FACT)],
      ['Force', literalText(record.force, MOST_FACT)],
      ['Last day to publish', clockWords(record, today)],
    ]),
  ],
  actions: [openRecord(link)],
})
