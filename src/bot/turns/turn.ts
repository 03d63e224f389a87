// A turn of the chat, in our own words.
import type { IAdaptiveCard } from '@microsoft/teams.cards'
import type { Person } from '#core/record.ts'
import type { Found } from '../search/findRecords.ts'

export type Incoming = {
  /** By the channel's word. */
  readonly person: Person
  /** `29:…`: how the chat knows the person. */
  readonly teamsId: string
  readonly conversationId: string
  /** The message whose button was pressed. */
  readonly messageId?: string
  /** What a press carries, not yet checked; absent where something was written instead. */
  readonly pressed: unknown
  /** What was written; `''` for a press. */
  readonly said: string
  /** Teams redraws the card by itself. Nothing may be sent or edited meanwhile, or it redraws without end. */
  readonly isAutomatic: boolean
}

export type Reply = { readonly card: IAdaptiveCard } | { readonly text: string }

/** A reply always comes: to an empty one Teams says that the app can't be reached, and presses again. */
export type Turns = {
  pressed(incoming: Incoming): Promise<Reply>
  said(incoming: Incoming): Promise<Reply>
  /** Records for a message that somebody is writing; none where it can't be told. */
  searched(personId: string, words: string): Promise<readonly Found[]>
  linked(personId: string, link: string): Promise<Found | undefined>
  /** The bot may now write to somebody to whom it could not before. */
  installed(): void
}
