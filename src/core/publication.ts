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
      /** The mailbox from which the service sent it; absent where a person did. */
      readonly sentFrom?: string | undefined
    }
)

type Without<Evidence, Key extends PropertyKey> = Evidence extends unknown
  ? Omit<Evidence, Key>
  : never

/** What an event itself says; of which document is read from the round. */
export type EventTold = Without<PublicationEvidence, 'recordKey' | 'version' | 'fingerprint'>

export type SentTold = Extract<EventTold, { event: 'sent' }>

/**
 * An event while it is being recorded: noted in the round before anything else, taken out when its evidence is filed. Of
 * a message that the service sends, `mail` says whether it may be on its way, or that nobody knows whether it went.
 */
export type EventNote = { readonly told: EventTold; readonly mail?: 'claimed' | 'inDoubt' }

/** The record says, by the hand of whoever told it, that the event took place. */
export const saysSo = (record: AcknowledgementRecord, told: EventTold): boolean =>
  told.event === 'published'
    ? record.publication.publishedOn === told.publishedOn &&
      record.publication.address === told.address
    : sentOnTo(record, told.to) === told.sentOn

/** Two notes of one event: only the last of them counts. */
const isOfOneEvent = (one: EventTold, other: EventTold): boolean =>
  one.event === 'published' || other.event === 'published'
    ? one.event === other.event
    : one.to === other.to

export const withNote = (notes: readonly EventNote[], note: EventNote): readonly EventNote[] => [
  ...withoutNote(notes, note.told),
  note,
]

export const withoutNote = (notes: readonly EventNote[], told: EventTold): readonly EventNote[] =>
  notes.filter((note) => !isOfOneEvent(note.told, told))

/** The message that the service sent to them, where it is not known to have arrived. */
export const mailTo = (notes: readonly EventNote[], to: Recipient): EventNote | undefined =>
  notes.find(({ told, mail }) => mail !== undefined && told.event === 'sent' && told.to === to)
