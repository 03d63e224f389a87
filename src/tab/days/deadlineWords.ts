// The clock as the page says it, on every row and beside every form.
import { type Deadline, daysLeftInWords, deadlineOn, RULE_BEGAN } from '#core/clock.ts'
import { type Day, dayInWords } from '#core/day.ts'
import type { LegalBasis, Publication, Status } from '#core/record.ts'

type Clocked = {
  readonly status: Status
  readonly legalBasis: LegalBasis
  readonly reportPublishedOn?: Day | undefined
  readonly publication: Publication
}

export type Urgency = 'late' | 'urgent' | 'soon' | 'calm'

/** How a record stands against its last day. `over`: it has been published, and no clock runs. */
export type Clock =
  | { readonly kind: 'running'; readonly deadline: Deadline; readonly urgency: Urgency }
  | { readonly kind: 'none'; readonly reason: string }
  | { readonly kind: 'over'; readonly words: string }

const URGENT_DAYS = 7
const SOON_DAYS = 21

function urgencyOf({ daysLeft }: Deadline): Urgency {
  if (daysLeft < 0) return 'late'
  if (daysLeft <= URGENT_DAYS) return 'urgent'
  return daysLeft <= SOON_DAYS ? 'soon' : 'calm'
}

/** Why no last day is set, beginning in lower case. */
export function whyNoLastDay({ legalBasis, reportPublishedOn }: Clocked): string {
  if (legalBasis === 'Voluntary') return 'the answer is voluntary'
  if (legalBasis === 'Letter') return 'a letter is not answered under section 55'
  if (legalBasis === 'Before 2017') return 'the report came before the 56-day rule'
  if (!reportPublishedOn) return 'the day of the report is not given yet'
  return `the report came before the rule began on ${dayInWords(RULE_BEGAN)}`
}

const isOver = (status: Status): boolean =>
  status === 'Published' || status === 'Closed' || status === 'Published (legacy)'

export function clockOf(record: Clocked, today: Day): Clock {
  const { publishedOn } = record.publication
  if (isOver(record.status)) {
    const deadline = publishedOn && deadlineOn(record, publishedOn)
    const number = deadline ? `, day ${deadline.dayNumber}` : ''
    const words = publishedOn ? `Published ${dayInWords(publishedOn)}${number}` : 'Published'
    return { kind: 'over', words }
  }
  const deadline = deadlineOn(record, today)
  return deadline
    ? { kind: 'running', deadline, urgency: urgencyOf(deadline) }
    : { kind: 'none', reason: whyNoLastDay(record) }
}

/** `3 days left`, `Last day today` */
export const daysLeftCapital = (daysLeft: number): string => {
  const words = daysLeftInWords(daysLeft)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
