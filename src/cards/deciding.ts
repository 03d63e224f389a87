// The buttons and inputs of the cards on which something is decided, noted or put off.
import type {
  IChoiceSetInput,
  IExecuteAction,
  IRefreshDefinition,
  ISubmitAction,
  ITextInput,
} from '@microsoft/teams.cards'
import type { FindingContent } from '#core/content.ts'
import { findingName } from '#core/finding.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import type { ApprovalRound } from '#core/round.ts'
import { ABOUT_ALL, ABOUT_INPUT, type PressSent, WORDS_INPUT } from './press.ts'

const MOST_REASON = 4_000
const MOST_NAME = 60

/** Required for the buttons that take it, and no other: approving must not wait for a reason to return. */
export const reasonInput = (isRequired: boolean): ITextInput => ({
  type: 'Input.Text',
  id: WORDS_INPUT,
  label: 'To return it, say what must change',
  isMultiline: true,
  ...(isRequired && { isRequired, errorMessage: REFUSAL_TEXT.reasonMissing }),
  maxLength: MOST_REASON,
})

/** A finding and its place in what was shown. */
export type Placed = readonly [place: number, finding: FindingContent]

// A choice is shown as it is: plain text, not Markdown.
const choiceName = (finding: FindingContent): string =>
  findingName(finding).toWellFormed().replaceAll(/\s+/g, ' ').slice(0, MOST_NAME).toWellFormed()

export const aboutInput = (findings: readonly Placed[]): IChoiceSetInput => ({
  type: 'Input.ChoiceSet',
  id: ABOUT_INPUT,
  label: 'What is it about?',
  value: ABOUT_ALL,
  choices: [
    { title: 'The whole record', value: ABOUT_ALL },
    ...findings.map(([place, finding]) => ({ title: choiceName(finding), value: String(place) })),
  ],
  separator: true,
  spacing: 'Large',
})

type Look = Pick<ISubmitAction, 'title' | 'style' | 'associatedInputs'>

// Without a verb Teams sends nothing and says nothing (teams.ts #368). Clients too old for Action.Execute send the
// same data as a message.
const button = (look: Look, data: PressSent): IExecuteAction => ({
  type: 'Action.Execute',
  verb: data.action,
  ...look,
  data,
  fallback: { type: 'Action.Submit', ...look, data },
})

type Of = Pick<ApprovalRound, 'recordId' | 'number' | 'fingerprint'>

const roundOf = ({ recordId, number }: Of) => ({ recordId, round: number })
const shownOf = (round: Of) => ({ ...roundOf(round), fingerprint: round.fingerprint })

/** `title` says which record, where a list has several. */
export const approveButton = (round: Of, title = 'Approve', inList = false): IExecuteAction =>
  button(
    { title, style: 'positive', associatedInputs: 'none' },
    { action: 'approve', ...shownOf(round), ...(inList && { inList }) },
  )

export const returnButton = (round: Of): IExecuteAction =>
  button({ title: 'Return', associatedInputs: 'auto' }, { action: 'return', ...shownOf(round) })

export const noteButton = (round: Of): IExecuteAction =>
  button(
    { title: 'Note this and go on', associatedInputs: 'auto' },
    { action: 'note', ...shownOf(round) },
  )

export const answersButton = (round: Of, title: string, page: number): IExecuteAction =>
  button({ title, associatedInputs: 'none' }, { action: 'answers', ...roundOf(round), page })

export const postponeButton = (round: Of): IExecuteAction =>
  button(
    { title: 'Ask me again later', associatedInputs: 'none' },
    { action: 'postpone', ...roundOf(round) },
  )

export const laterButton = (round: Of): IExecuteAction =>
  button(
    { title: 'Ask me on this day', style: 'positive', associatedInputs: 'auto' },
    { action: 'later', ...roundOf(round) },
  )

/** Draws the card that asks in the place of this one. */
export const deskButton = (round: Of, title: string): IExecuteAction =>
  button({ title, associatedInputs: 'none' }, { action: 'refresh', ...roundOf(round) })

/**
 * Which round to draw again, and nothing of its state: after an edit Teams still sends the old card's data
 * (msteams-docs #6441). `userIds` are the chat's own ids, `29:…`.
 */
export const refreshOf = (round: Of, userIds: readonly string[]): IRefreshDefinition =>
  refreshBy({ action: 'refresh', ...roundOf(round) }, userIds)

/** Draws again all that waits. */
export const refreshAll = (userIds: readonly string[]): IRefreshDefinition =>
  refreshBy({ action: 'waiting' }, userIds)

/** For a card that anybody may see: Teams draws it again for everyone, in a chat of 60 people or fewer. */
export const refreshShared = (recordId: string): IRefreshDefinition =>
  refreshBy({ action: 'shared', recordId })

const refreshBy = (data: PressSent, userIds?: readonly string[]): IRefreshDefinition => ({
  action: { type: 'Action.Execute', verb: data.action, title: 'Refresh', data },
  ...(userIds && { userIds: [...userIds] }),
})
