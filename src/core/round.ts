// One round of asking for approval: an item in Approvals, written by the service alone. It is the evidence; every
// later step (print filed, status set, cards edited, officer told) can be redone from it.
import type { Content, Fingerprint } from './content.ts'
import type { Day, Instant } from './day.ts'
import type { EventNote } from './publication.ts'
import type { Person } from './record.ts'

export type Asked = { readonly by: Person; readonly at: Instant }

/** The person decided *as* something: `Commissioner`, `Deputy, by delegation of 3 May 2026`. */
export type Decision = {
  readonly by: Person
  readonly as: string
  readonly at: Instant
  readonly words: string
  /** Compact JWS over what was decided. Absent on a return. */
  readonly receipt?: string
}

export const ROUND_STATES = ['Asked', 'Approved', 'Returned', 'Withdrawn', 'Overtaken'] as const

export type RoundState =
  | { readonly state: 'Asked' }
  | { readonly state: 'Approved'; readonly decision: Decision }
  | { readonly state: 'Returned'; readonly decision: Decision }
  | { readonly state: 'Withdrawn' }
  | { readonly state: 'Overtaken' }

/** Where a card stands, so that it can be edited; and who was shown the round there, and when. */
export type CardPlace = {
  readonly personId: string
  readonly conversationId: string
  readonly messageId: string
  /** The person’s name, and when it was sent to them. Rounds asked before these were kept have neither. */
  readonly name?: string
  readonly sentAt?: Instant
  /** The message lists all that waits, this round among it. */
  readonly isList?: true
  /** The day from which the person could no longer decide, and the card said so. */
  readonly endedOn?: Day
}

/** What a decider has noted to return it with: about one finding, by its place in `content.findings`, or about all. */
export type ReturnPoint = {
  readonly by: Person['id']
  readonly finding?: number
  readonly words: string
}

/** A day on which a decider is to hear again that it waits. Not a decision. */
export type Reminder = {
  readonly personId: Person['id']
  readonly on: Day
  /** Wanted by the person; claimed by one process, which sends it; or sent. */
  readonly state: 'wanted' | 'claimed' | 'sent'
  /** When it came into this state. */
  readonly at: Instant
}

/** The later steps of a round's present state. One absent from `done` is one the sweep has still to do. */
export const ROUND_STEPS = [
  'statusSet',
  'cardSent',
  'printFiled',
  'cardsEdited',
  'officerTold',
] as const
export type RoundStep = (typeof ROUND_STEPS)[number]

export type ApprovalRound = {
  readonly recordId: string
  readonly recordKey: string
  readonly title: string
  readonly number: number
  /** What was shown, word for word: the print is made from this, whatever became of the record meanwhile. */
  readonly content: Content
  /** Of `content`. */
  readonly fingerprint: Fingerprint
  readonly documentVersion: string
  readonly asked: Asked
  /** Who was asked: the holder on the day. */
  readonly approver: Person
  readonly state: RoundState
  readonly cardPlaces: readonly CardPlace[]
  /** Noted before a decision; of a returned round, those it was returned with. */
  readonly points: readonly ReturnPoint[]
  readonly reminders: readonly Reminder[]
  /** Of its publication and the sending of copies: what is being recorded just now, or was cut short. */
  readonly events: readonly EventNote[]
  /** Steps done since the round came into its present state. */
  readonly done: readonly RoundStep[]
}

/** Unique in the list: a second round of the same number can't be made. */
export const roundKey = (recordKey: string, number: number): string => `${recordKey}/${number}`

export const keyOfRound = (round: ApprovalRound): string => roundKey(round.recordKey, round.number)

/** The round that speaks for the record now: the latest that was not overtaken or withdrawn. */
export const standingRound = (rounds: readonly ApprovalRound[]): ApprovalRound | undefined =>
  rounds
    .filter((round) => round.state.state !== 'Overtaken' && round.state.state !== 'Withdrawn')
    .toSorted((a, b) => b.number - a.number)[0]

const STEPS: { readonly [state in RoundState['state']]: readonly RoundStep[] } = {
  Asked: ['statusSet', 'cardSent'],
  Approved: ['printFiled', 'statusSet', 'cardsEdited', 'officerTold'],
  Returned: ['statusSet', 'cardsEdited', 'officerTold'],
  Withdrawn: ['statusSet', 'cardsEdited'],
  Overtaken: ['cardsEdited'],
}

/** What is still to be done for a round in its present state, in the order to do it. */
export const stepsLeft = (round: ApprovalRound): readonly RoundStep[] =>
  STEPS[round.state.state].filter((step) => !round.done.includes(step))

/** Whether the sweep has anything to do for it: a step, or an event that was cut short. */
export const isUnfinished = (round: ApprovalRound): boolean =>
  stepsLeft(round).length > 0 || round.events.some(({ mail }) => mail !== 'inDoubt')

export const decisionOf = (round: ApprovalRound): Decision | undefined =>
  'decision' in round.state ? round.state.decision : undefined
