// What the approval desk works with. Built in services.ts alone.
import type { IAdaptiveCard } from '@microsoft/teams.cards'
import type { Day, Instant } from '#core/day.ts'
import type { DisposalLog, Removals } from '#core/disposalPorts.ts'
import type {
  ActivityFeed,
  Mailbox,
  OfficeStore,
  PrintLibrary,
  RecordStore,
  RegisterRow,
  RoundStore,
  Stored,
} from '#core/ports.ts'
import type { Person } from '#core/record.ts'
import type { ApprovalRound, CardPlace } from '#core/round.ts'
import type { printDocument } from '#documents/print.ts'
import type { ReceiptClaims } from '#documents/receipt.ts'
import type { Background } from '../background.ts'
import type { Log } from '../log.ts'
import type { OneAtATime } from '../oneAtATime.ts'
import type { Telemetry } from '../telemetry/telemetry.ts'

/** The bot's side of the chat. Throws Fault: `notAllowed` where the app is not installed for the person. */
export type Chat = {
  /** To the person alone. `draw` is given the id by which the chat knows them. */
  send(personId: string, draw: (teamsId: string) => IAdaptiveCard): Promise<CardPlace>
  /** A message that is no longer there is left at that. */
  edit(place: CardPlace, card: IAdaptiveCard): Promise<void>
  /** The same, of a card that the chat is to draw again for the person: `draw` as in `send`. */
  redraw(place: CardPlace, draw: (teamsId: string) => IAdaptiveCard): Promise<void>
  remove(place: CardPlace): Promise<void>
  say(conversationId: string, text: string): Promise<void>
  /** The person's own chat with the bot, asked of Teams anew; undefined where the app is not installed for them. */
  conversationOf(personId: string): Promise<string | undefined>
  /** Whether this is that chat. */
  isOwn(personId: string, conversationId: string): Promise<boolean>
}

/** Who sees a card: by the directory's id and the chat's (`29:…`), and as what they decide today. */
export type Viewer = { readonly personId: string; readonly teamsId: string; readonly as: string }

/** The cards as functions of what is known; where the record can be opened is filled in. */
export type Cards = {
  /** `before` is the round of asking before it, `others` how many other records wait. */
  asking(
    round: ApprovalRound,
    before: ApprovalRound | undefined,
    viewer: Viewer,
    others: number,
  ): IAdaptiveCard
  answers(round: ApprovalRound, page: number, viewer: Viewer): IAdaptiveCard
  /** Asks on which day to ask again, or says which was chosen. */
  later(round: ApprovalRound, viewer: Viewer, chosen?: Day): IAdaptiveCard
  /** All that waits, the most urgent first, after sentences in Markdown. */
  waiting(
    rounds: readonly ApprovalRound[],
    viewer: Viewer,
    opening: readonly string[],
  ): IAdaptiveCard
  /** A record as anybody may see it, to be shared in a chat; `isBorneOut`: its status is what its rounds say. */
  shared(record: SharedRecord, isBorneOut: boolean): IAdaptiveCard
  /** What became of a round, as sentences in Markdown. */
  outcome(round: ApprovalRound): readonly string[]
  /** The true state of a round, without buttons. */
  standing(round: ApprovalRound): IAdaptiveCard
  /** Of a round that says it is approved, and has no receipt of ours. */
  unproved(round: ApprovalRound): IAdaptiveCard
}

/** `value` is all that a shared card says, and `id` is of the record. */
export type SharedRecord = Pick<Stored<RegisterRow>, 'id' | 'value'>

export type Receipts = {
  sign(claims: ReceiptClaims): Promise<string>
  /** Whether the round's receipt is ours and speaks of exactly this round. */
  hold(round: ApprovalRound): Promise<boolean>
  /** Where the public keys are. */
  readonly keysAddress: string
}

export type Desk = {
  /** As the service itself. */
  readonly records: RecordStore
  readonly rounds: RoundStore
  readonly office: OfficeStore
  readonly prints: PrintLibrary
  readonly disposals: DisposalLog
  readonly removals: Removals
  readonly activity: ActivityFeed
  readonly mailbox: Mailbox
  readonly chat: Chat
  readonly cards: Cards
  readonly receipts: Receipts
  /** Throws an Error where the typesetter can’t make a PDF now. */
  readonly print: typeof printDocument
  /** The id of the record that a link of ours leads to. */
  readonly recordIn: (link: string) => string | undefined
  readonly alone: OneAtATime
  readonly background: Background
  readonly now: () => Instant
  readonly log: Log
  readonly telemetry: Telemetry
}

/** A person and the store as they themselves may use it. */
export type Acting = { readonly by: Person; readonly records: RecordStore }
