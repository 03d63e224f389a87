// The buttons and the one input of a card that asks for a decision.
import type {
  IExecuteAction,
  IRefreshDefinition,
  ISubmitAction,
  ITextInput,
} from '@microsoft/teams.cards'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import type { ApprovalRound } from '#core/round.ts'
import { type PressSent, WORDS_INPUT } from './press.ts'

const MOST_REASON = 4_000

// Required for the button that takes it, and no other: approving must not wait for a reason to return.
export const REASON: ITextInput = {
  type: 'Input.Text',
  id: WORDS_INPUT,
  label: 'To return it, say what must change',
  isMultiline: true,
  isRequired: true,
  errorMessage: REFUSAL_TEXT.reasonMissing,
  maxLength: MOST_REASON,
  separator: true,
  spacing: 'Large',
}

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

export function decisionButtons({
  recordId,
  number,
  fingerprint,
}: ApprovalRound): readonly IExecuteAction[] {
  const shown = { recordId, round: number, fingerprint }
  return [
    button(
      { title: 'Approve', style: 'positive', associatedInputs: 'none' },
      { action: 'approve', ...shown },
    ),
    button({ title: 'Return', associatedInputs: 'auto' }, { action: 'return', ...shown }),
  ]
}

/**
 * Which round to draw again, and nothing of its state: after an edit Teams still sends the old card's data
 * (msteams-docs #6441). `userIds` are the chat's own ids, `29:…`.
 */
export const refreshOf = (
  { recordId, number }: ApprovalRound,
  userIds: readonly string[],
): IRefreshDefinition => ({
  action: {
    type: 'Action.Execute',
    verb: 'refresh',
    title: 'Refresh',
    data: { action: 'refresh', recordId, round: number } satisfies PressSent,
  },
  userIds: [...userIds],
})
