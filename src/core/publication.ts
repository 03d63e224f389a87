// Police Act 1996 s.55(6): a copy of what was published goes to the inspectors of constabulary and to the Secretary of
// State. Two recipients, two events, each with its own evidence.
import { type Day, dayOf, type Instant } from './day.ts'
import type { Fingerprint } from './content.ts'
import { done, type Outcome, refused } from './outcome.ts'
import type { AcknowledgementRecord, Person, Publication } from './record.ts'
import type { Refusal } from './refusals.ts'

export const RECIPIENTS = ['inspectors', 'homeSecretary'] as const
export type Recipient = (typeof RECIPIENTS)[number]

export const SENDING_WAYS = ['Email', 'Post', 'Inspectorate’s portal'] as const
export type SendingWay = (typeof SENDING_WAYS)[number]

const COPIED_TO = {
  inspectors: 'sentToInspectorsOn',
  homeSecretary: 'sentToHomeSecretaryOn',
} as const satisfies { readonly [recipient in Recipient]: keyof Publication }

export type SendingEvent = { readonly to: Recipient; readonly sentOn: Day }

export const sentOnTo = ({ publication }: AcknowledgementRecord, to: Recipient): Day | undefined =>
  publication[COPIED_TO[to]]

function whyNotRecordSending(
  record: AcknowledgementRecord,
  { to, sentOn }: SendingEvent,
  today: Day,
): Refusal | undefined {
  const { publishedOn } = record.publication
  if (publishedOn === undefined) return 'notYetPublished'
  if (sentOnTo(record, to) !== undefined) return 'alreadySent'
  if (sentOn < publishedOn) return 'sentBeforePublished'
  if (sentOn > today) return 'dayToCome'
  return undefined
}

export function recordSending(
  record: AcknowledgementRecord,
  event: SendingEvent,
  at: Instant,
): Outcome<AcknowledgementRecord> {
  const refusal = whyNotRecordSending(record, event, dayOf(at))
  if (refusal) return refused(refusal)
  const publication = { ...record.publication, [COPIED_TO[event.to]]: event.sentOn }
  return done({ ...record, publication })
}

/** As though it had not been recorded that a copy went to them. */
export function withoutSending(
  record: AcknowledgementRecord,
  to: Recipient,
): AcknowledgementRecord {
  const { [COPIED_TO[to]]: _, ...publication } = record.publication
  return { ...record, publication }
}

/** What is still to be done for the law once a record is published: `[]` when both copies are sent. */
export const stillToBeSentTo = (record: AcknowledgementRecord): readonly Recipient[] =>
  record.publication.publishedOn === undefined
    ? []
    : RECIPIENTS.filter((to) => sentOnTo(record, to) === undefined)

/** What is kept of one event: who recorded it and when, of which document, and what was said. */
export type PublicationEvidence = {
  readonly recordKey: string
  readonly version: string
  readonly fingerprint: Fingerprint
  readonly by: Person
  readonly at: Instant
} & (
  | {
      readonly event: 'published'
      readonly publishedOn: Day
      readonly address: string
      readonly lateReason?: string | undefined
    }
  | {
      readonly event: 'sent'
      readonly to: Recipient
      readonly sentOn: Day
      readonly how: SendingWay
      readonly recipientAddress: string
      readonly subject: string
      readonly message: string
    }
)
