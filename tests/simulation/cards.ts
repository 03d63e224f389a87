// What a person sees on a card: its outcome and its buttons.
import type { IAdaptiveCard } from '@microsoft/teams.cards'
import { z } from 'zod'
import { readPress } from '#cards/press.ts'

const cardShape = z.object({
  body: z.array(z.looseObject({ text: z.string().optional() })),
  refresh: z.looseObject({ action: z.looseObject({ data: z.unknown() }) }).optional(),
})
const decisionShape = z.object({
  action: z.enum(['approve', 'return']),
  recordId: z.string(),
  round: z.number(),
  fingerprint: z.string(),
})
export type DecisionButton = z.infer<typeof decisionShape>

/** What each button of the card carries, wherever on it the button stands. */
export function buttonsOf(card: unknown): readonly object[] {
  if (typeof card !== 'object' || card === null) return []
  const own =
    'type' in card && card.type === 'Action.Execute' && 'data' in card && readPress(card.data)
      ? [card.data as object]
      : []
  const within = Object.entries(card)
    .filter(([name]) => name !== 'refresh' && name !== 'fallback' && name !== 'data')
    .flatMap(([, part]) => buttonsOf(part))
  return [...own, ...within]
}

export const decisionsOn = (card: IAdaptiveCard | undefined): readonly DecisionButton[] =>
  buttonsOf(card)
    .map((button) => decisionShape.safeParse(button).data)
    .filter((button) => button !== undefined)

/** What the card asks for when Teams draws it afresh; undefined for one that never changes again. */
export const refreshOf = (card: IAdaptiveCard | undefined): unknown =>
  card && cardShape.parse(card).refresh?.action.data

export const headingOf = (card: IAdaptiveCard): string => cardShape.parse(card).body[0]?.text ?? ''
