// What the bot answers to words. It knows a few, says which, and pretends to understand no others.
import { lastDayWords } from '#cards/lastDay.ts'
import { recordTitle } from '#cards/literalText.ts'
import { deadlineOn } from '#core/clock.ts'
import { type Day, dayOf } from '#core/day.ts'
import type { RegisterRow } from '#core/ports.ts'
import type { Desk } from '../approvals/desk.ts'
import { waitingReply } from './answerPress.ts'
import type { Incoming, Reply } from './turn.ts'

const HELP =
  'I bring you the records that wait for your decision. Press a button on a card to approve or return one. Write “what is waiting” for all of them in one message, or “what is late” for those past their last day. Everything else is in the Acknowledgement records tab.'
const UNKNOWN =
  'I know these words only: “help”, “what is waiting” and “what is late”. Everything else is in the Acknowledgement records tab.'

const MOST_LATE = 20

const isUnpublished = ({ status }: RegisterRow): boolean =>
  status === 'Draft' || status === 'Awaiting approval' || status === 'Approved'

/** The longest late first. */
const lateOn = (rows: readonly RegisterRow[], today: Day): readonly RegisterRow[] =>
  rows
    .filter(isUnpublished)
    .map((row) => ({ row, daysLeft: deadlineOn(row, today)?.daysLeft ?? 0 }))
    .filter(({ daysLeft }) => daysLeft < 0)
    .toSorted((a, b) => a.daysLeft - b.daysLeft)
    .map(({ row }) => row)

async function lateReply({ records, now }: Desk): Promise<Reply> {
  const { rows } = await records.list()
  const today = dayOf(now())
  const late = lateOn(
    rows.map(({ value }) => value),
    today,
  )
  if (late.length === 0) return { text: 'Nothing is late.' }
  const named = late
    .slice(0, MOST_LATE)
    .map((row) => `- **${recordTitle(row)}** (${row.status}): last day ${lastDayWords(row, today)}`)
  const rest = late.length - named.length
  const count = late.length === 1 ? 'One record is late.' : `${late.length} records are late.`
  return {
    text: [`${count}\n`, ...named, ...(rest === 0 ? [] : [`- and ${rest} more`])].join('\n'),
  }
}

/** Lower case, in single spaces, without punctuation. */
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

export async function answerWords(desk: Desk, incoming: Incoming): Promise<Reply> {
  switch (plain(incoming.said)) {
    case 'help':
    case 'hi':
    case 'hello':
    case '':
      return { text: HELP }
    case 'what is waiting':
    case 'whats waiting':
    case 'waiting':
      return waitingReply(desk, incoming)
    case 'what is late':
    case 'whats late':
    case 'late':
      return lateReply(desk)
    default:
      return { text: UNKNOWN }
  }
}
